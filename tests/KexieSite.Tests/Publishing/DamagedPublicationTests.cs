using KexieSite.Publishing;
using KexieSite.Tests.Writing;

namespace KexieSite.Tests.Publishing;

/// <summary>What is damaged where the site is published costs nobody's file, and one clear decision makes it usable again.</summary>
public sealed class DamagedPublicationTests : IDisposable
{
    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void Files_that_may_be_somebody_elses_are_not_replaced_and_once_they_are_moved_away_the_site_is_published()
    {
        site.Publish(Sites.Small);
        File.WriteAllText(Path.Join(site.Served, ".kexie", "manifest"), "垃圾");

        Assert.Equal(PublishingRules.RecordDamagedAndFilesInTheWay, site.Refusal());
        var refused = Assert.Single(site.Publish().Diagnostics);
        Assert.Equal<object>([site.Served, 4, "activities/2021/index.html"], refused.Arguments);

        foreach (var name in site.Readers().Keys)
        {
            File.Delete(Path.Join(site.Served, name));
        }

        var warned = Assert.Single(site.Publish(Sites.Small).Diagnostics);
        Assert.Equal(PublishingRules.RecordDamaged, warned.Rule);
        Assert.Equal<object>([site.Served], warned.Arguments);
        Assert.Equal(Sites.Small.OrderBy(f => f.Key, StringComparer.Ordinal), site.Readers());
        Assert.Empty(site.Publish(Sites.Small).Diagnostics);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_damaged_version_is_not_gone_back_to(bool link)
    {
        site.Publish(Sites.Small, link);
        site.Publish(Sites.Later);
        File.WriteAllText(Path.Join(site.Versions, "1", "index.html"), "hacked");

        Assert.Equal(PublishingRules.VersionDamaged, site.Refusal(o => o with { Back = true }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_page_that_somebody_wrote_into_is_counted_and_repaired(bool link)
    {
        site.Publish(Sites.Small, link);
        File.AppendAllText(Path.Join(site.Served, "index.html"), "hacked");

        Assert.Equal(new SiteChange(0, 1, 0), site.Publish(o => o with { DryRun = true }).Change);
        var repaired = site.Publish();

        Assert.Equal(new SiteChange(0, 1, 0), repaired.Change);
        Assert.Equal(Sites.Small.OrderBy(f => f.Key, StringComparer.Ordinal), site.Readers());
        Assert.Equal(SiteChange.None, site.Publish().Change);
    }

    [Fact]
    public void In_a_folder_writing_into_a_page_does_not_spoil_the_versions()
    {
        site.Publish(Sites.Small);
        var later = site.Publish(Sites.Later);
        File.AppendAllText(Path.Join(site.Served, "index.html"), "hacked");

        Assert.Equal(later.Back, site.Publish(o => o with { DryRun = true }).Back);
        Assert.True(site.Back().Ok);
        Assert.Equal(Sites.Small.OrderBy(f => f.Key, StringComparer.Ordinal), site.Readers());
    }

    [Fact]
    public void Behind_a_link_it_does_and_then_no_way_back_is_promised()
    {
        site.Publish(Sites.Small, link: true);
        File.AppendAllText(Path.Join(site.Served, "index.html"), "hacked");

        foreach (var result in new[] { site.Publish(o => o with { DryRun = true }), site.Publish() })
        {
            Assert.Null(result.Back);
            Assert.Equal(PublishingRules.NoWayBack, Assert.Single(result.Diagnostics).Rule);
        }

        Assert.Equal(PublishingRules.VersionDamaged, site.Refusal(o => o with { Back = true }));
    }
}
