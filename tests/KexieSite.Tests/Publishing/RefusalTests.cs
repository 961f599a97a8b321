using KexieSite.Diagnostics;
using KexieSite.Publishing;
using KexieSite.Tests.Building;
using KexieSite.Tests.Writing;
using KexieSite.Writing;

namespace KexieSite.Tests.Publishing;

public sealed class RefusalTests : IDisposable
{
    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void Without_a_finished_build_nothing_is_published()
    {
        Assert.Equal(PublishingRules.OutputMissing, site.Refusal());

        site.Build(Sites.Small);
        using (OutputFolder.Open(site.Output, [.. Sites.Later.Keys]).Value)
        {
            Assert.Equal(PublishingRules.OutputBusy, site.Refusal());
        }

        Assert.Equal(PublishingRules.OutputUnfinished, site.Refusal());
        Assert.True(site.Build(Sites.Later).Publish().Ok);
    }

    [Theory]
    [InlineData("changed")]
    [InlineData(null)]
    public void A_site_that_somebody_changed_after_the_build_is_not_published(string? text)
    {
        site.Build(Sites.Small);
        File.SetLastWriteTimeUtc(Path.Join(site.Output, ".kexie", "manifest"), DateTime.UnixEpoch.AddYears(100));
        File.Delete(Path.Join(site.Output, "feed.xml"));
        if (text is not null)
        {
            File.WriteAllText(Path.Join(site.Output, "feed.xml"), text);
        }

        Assert.Equal(PublishingRules.OutputChanged, site.Refusal());
    }

    [Fact]
    public async Task A_site_with_drafts_the_future_or_another_address_is_published_only_by_force()
    {
        using var real = new TestSite();
        real.Activity("2021/科普日", "日期: 2021-09-17");
        var to = Path.Combine(real.Root, "www");
        DiagnosticRule[] expected = [PublishingRules.OutputWithDrafts, PublishingRules.OutputWithFuture, PublishingRules.OutputForOtherUrl];

        await real.BuildAsync(o => o with { Drafts = true, Future = true, BaseUrl = "https://test.example.org/kexie" });
        var options = new PublishOptions { SiteFolder = real.Root, To = to };
        var refused = SitePublication.Run(options, TimeProvider.System);

        Assert.Equal(expected, refused.Diagnostics.Select(d => d.Rule));
        Assert.Equal<object>(["output", "https://test.example.org/kexie/"], refused.Diagnostics[2].Arguments);
        Assert.False(Path.Exists(to));
        Assert.True(SitePublication.Run(options with { Force = true }, TimeProvider.System).Ok);

        await real.BuildAsync(o => o with { BaseUrl = "https://kexie.internal" });
        Assert.True(SitePublication.Run(options, TimeProvider.System).Ok);
    }

    [Theory]
    [InlineData("output")]
    [InlineData("output/www")]
    [InlineData("content/www")]
    [InlineData("themes")]
    [InlineData(".")]
    [InlineData("..")]
    public void The_place_lies_apart_from_the_site(string place)
    {
        site.Build(Sites.Small);
        var to = Path.GetFullPath(place, site.Folder);
        Assert.Equal(PublishingRules.PlaceOverlaps, site.Refusal(o => o with { To = to }));

        // Nor by way of a link.
        Directory.CreateDirectory(to);
        File.CreateSymbolicLink(site.Served, to);
        Assert.Equal(PublishingRules.PlaceOverlaps, site.Refusal(o => o with { Link = true }));
    }

    [Fact]
    public void What_cannot_be_a_served_folder_is_refused()
    {
        site.Build(Sites.Small);
        Assert.Equal(PublishingRules.NoParent, site.Refusal(o => o with { To = Path.Join(site.Served, "no", "such") }));
        Assert.Equal(PublishingRules.PlaceIsAFile, site.Refusal(o => o with { To = Path.Join(site.Folder, "site.yml") }));

        using var other = OutputFolder.Open(site.Served, ["index.html"]).Value!;
        other.Write("index.html", "别的网站"u8);
        other.Complete();
        Assert.Equal(PublishingRules.PlaceIsBuildOutput, site.Refusal());
        Assert.Equal(PublishingRules.PlaceIsAFolder, site.Refusal(o => o with { Link = true }));
    }

    [Fact]
    public void A_link_of_somebody_else_is_switched_only_when_that_is_asked_for()
    {
        var data = Directory.CreateDirectory(Path.Join(site.Folder, "..", "data")).FullName;
        File.WriteAllText(Path.Join(data, "old.html"), "旧网站");
        File.CreateSymbolicLink(site.Served, data);
        site.Build(Sites.Small);

        Assert.Equal(PublishingRules.PlaceIsForeignLink, site.Refusal());
        Assert.True(site.Publish(o => o with { Link = true }).Ok);
        Assert.Equal(Sites.Small.OrderBy(f => f.Key, StringComparer.Ordinal), site.Readers());
        Assert.Equal("旧网站", File.ReadAllText(Path.Join(data, "old.html")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Two_publications_at_once_are_one_too_many(bool link)
    {
        site.Publish(Sites.Small, link);
        using (StateFolder.TryTake(site.Versions))
        {
            Assert.Equal(PublishingRules.Busy, site.Build(Sites.Later).Refusal());
        }

        Assert.True(site.Publish().Ok);
    }

    [Fact]
    public void A_folder_without_site_yml_is_no_site()
    {
        File.Delete(Path.Join(site.Folder, "site.yml"));
        Assert.Equal("KX1408", site.Refusal().Code);
    }
}
