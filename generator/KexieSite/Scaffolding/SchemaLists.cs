using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Model;

namespace KexieSite.Scaffolding;

/// <summary>The site's own words, which editors offer.</summary>
/// <param name="Regions">Regions that its texts use, the commonest first.</param>
/// <param name="Series">Campaigns: those of site.yml, then those that its texts use.</param>
/// <param name="Topics">Topics that its texts use, the commonest first.</param>
/// <param name="Metrics">What it counts.</param>
internal sealed record SchemaLists(ImmutableArray<string> Regions, ImmutableArray<string> Series, ImmutableArray<string> Topics, ImmutableArray<Metric> Metrics)
{
    private const int MostOffered = 60;

    /// <summary>The lists of a site.</summary>
    /// <param name="config">What site.yml says.</param>
    /// <param name="items">What it has.</param>
    public static SchemaLists Of(SiteConfig config, IReadOnlyCollection<ContentItem> items) => new(
        Commonest(items.Select(i => i.Region?.Division).Prepend(config.Region).OfType<Regions.Division>().Select(d => d.FullPath)),
        [.. config.Series.Select(s => s.Name).Concat(Commonest(items.OfType<Activity>().Select(a => a.Series).Where(s => s.Length > 0))).Distinct()],
        Commonest(config.Topics.Select(t => t.Name).Concat(items.SelectMany(i => i.Topics))),
        config.Metrics);

    private static ImmutableArray<string> Commonest(IEnumerable<string> words) =>
        [.. words.CountBy(word => word).OrderByDescending(word => word.Value).Take(MostOffered).Select(word => word.Key)];
}
