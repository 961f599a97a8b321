using System.Collections.Immutable;
using KexieSite.Model;
using KexieSite.Paths;
using KexieSite.Regions;

namespace KexieSite.Indexing;

/// <summary>A region that has something to list, itself or below it.</summary>
/// <param name="Division">The division; where a current and a former one share the page, the current one.</param>
/// <param name="Items">What it and the divisions below it have, newest first.</param>
/// <param name="Metrics">The site's metrics.</param>
/// <param name="Years">The same by year, the newest first.</param>
/// <param name="Children">The regions directly below it that have something, by their codes.</param>
public sealed record RegionIndex(
    Division Division,
    ImmutableArray<ContentItem> Items,
    ImmutableArray<Configuration.Metric> Metrics,
    ImmutableArray<YearIndex> Years,
    ImmutableArray<RegionIndex> Children)
    : ItemList(Items, Metrics)
{
    /// <summary>The address of its page.</summary>
    public UrlPath Url => Division.Path;

    /// <summary>This region and all below it, a region before its children.</summary>
    public IEnumerable<RegionIndex> Tree => Children.SelectMany(c => c.Tree).Prepend(this);

    /// <summary>The same region with items that were rewritten.</summary>
    internal RegionIndex With(Rewrites rewrites) =>
        rewrites.In(Items) is var items && items == Items
            ? this
            : new(Division, items, Metrics, [.. Years.Select(y => y.With(rewrites))], [.. Children.Select(c => c.With(rewrites))]);

    /// <summary>The provinces that have something, by their codes, each with its tree.</summary>
    /// <param name="items">Items, newest first.</param>
    /// <param name="metrics">The site's metrics.</param>
    public static ImmutableArray<RegionIndex> Of(IEnumerable<ContentItem> items, ImmutableArray<Configuration.Metric> metrics)
    {
        var listed = new Dictionary<UrlPath, List<ContentItem>>();
        var divisions = new Dictionary<UrlPath, Division>();
        var known = new Dictionary<Division, List<ContentItem>>(ReferenceEqualityComparer.Instance);
        foreach (var item in items)
        {
            foreach (var division in item.Region?.Listed ?? [])
            {
                if (!known.TryGetValue(division, out var list))
                {
                    known[division] = list = ListOf(division);
                }

                list.Add(item);
            }
        }

        var children = divisions.Values.ToLookup(d => d.Parent?.Path);
        return Below(null);

        List<ContentItem> ListOf(Division division)
        {
            if (divisions.GetValueOrDefault(division.Path) is not { LastYear: null })
            {
                divisions[division.Path] = division;
            }

            return listed.TryGetValue(division.Path, out var list) ? list : listed[division.Path] = [];
        }

        ImmutableArray<RegionIndex> Below(UrlPath? parent) =>
        [
            .. children[parent].OrderBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.Path).Select(d => new RegionIndex(
                d, [.. listed[d.Path]], metrics, YearIndex.Of(listed[d.Path], metrics), Below(d.Path))),
        ];
    }
}
