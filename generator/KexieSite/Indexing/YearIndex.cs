using System.Collections.Immutable;
using KexieSite.Model;

namespace KexieSite.Indexing;

/// <summary>What is listed under one year, in the whole site, a section or a region.</summary>
/// <param name="Year">The year.</param>
/// <param name="Items">The items, newest first; an activity over New Year is among those of both years.</param>
/// <param name="Totals">What the activities that began in the year add up to.</param>
public sealed record YearIndex(int Year, ImmutableArray<ContentItem> Items, ImmutableArray<MetricTotal> Totals)
    : ItemList(Items, Totals)
{
    /// <summary>The years of some items, the newest first.</summary>
    /// <param name="items">Items, newest first.</param>
    /// <param name="metrics">The site's metrics.</param>
    public static ImmutableArray<YearIndex> Of(IEnumerable<ContentItem> items, ImmutableArray<Configuration.Metric> metrics) =>
    [
        .. items.SelectMany(item => item.Years.Select(year => (Year: year, Item: item)))
            .GroupBy(pair => pair.Year, pair => pair.Item)
            .OrderByDescending(group => group.Key)
            .Select(group => new YearIndex(group.Key, [.. group], MetricTotal.Of(group.Where(i => i.Years[0] == group.Key), metrics))),
    ];
}
