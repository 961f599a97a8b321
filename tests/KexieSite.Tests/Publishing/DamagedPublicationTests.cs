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
}
