using System.Collections.Immutable;
using KexieSite.Model;

namespace KexieSite.Indexing;

/// <summary>What is listed under one year, in the whole site, a section or a region.</summary>
/// <param name="Year">The year.</param>
/// <param name="Items">The items, newest first; an activity over New Year is among those of both years.</param>
/// <param name="Metrics">The site's metrics; what the activities that began in the year have of them is added up.</param>
public sealed record YearIndex(int Year, ImmutableArray<ContentItem> Items, ImmutableArray<Configuration.Metric> Metrics)
    : ItemList(Items, Metrics)
{
    /// <inheritdoc />
    protected override IEnumerable<ContentItem> Counted => Items.Where(i => i.Years[0] == Year);

    /// <summary>The same year with items that were rewritten.</summary>
    internal YearIndex With(Rewrites rewrites) => rewrites.In(Items) is var items && items == Items ? this : new(Year, items, Metrics);

    /// <summary>The years of some items, the newest first.</summary>
    /// <param name="items">Items, newest first.</param>
    /// <param name="metrics">The site's metrics.</param>
    public static ImmutableArray<YearIndex> Of(IEnumerable<ContentItem> items, ImmutableArray<Configuration.Metric> metrics)
    {
        var years = new Dictionary<int, ImmutableArray<ContentItem>.Builder>();
        foreach (var item in items)
        {
            foreach (var year in item.Years)
            {
                if (!years.TryGetValue(year, out var list))
                {
                    years[year] = list = ImmutableArray.CreateBuilder<ContentItem>();
                }

                list.Add(item);
            }
        }

        return [.. years.OrderByDescending(y => y.Key).Select(y => new YearIndex(y.Key, y.Value.ToImmutable(), metrics))];
    }
}
