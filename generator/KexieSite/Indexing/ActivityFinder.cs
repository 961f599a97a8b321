using System.Collections.Frozen;
using System.Collections.Immutable;
using KexieSite.Model;
using KexieSite.Paths;
using KexieSite.Regions;

namespace KexieSite.Indexing;

/// <summary>Finds activities by year, region and series through the lists that are there already, so that a search does not read the whole site.</summary>
public sealed class ActivityFinder(SiteIndex index)
{
    private readonly Lazy<FrozenDictionary<UrlPath, RegionIndex>> regions = new(() => index.Regions.ToFrozenDictionary(r => r.Url));

    /// <summary>What a region and those below it have of a year, as their page lists it; null where there is no such page.</summary>
    public YearIndex? InYear(Division region, int year) => regions.Value.GetValueOrDefault(region.Path)?.Years.FirstOrDefault(y => y.Year == year);

    /// <summary>The list of a region, or null where it has nothing.</summary>
    public RegionIndex? In(Division region) => regions.Value.GetValueOrDefault(region.Path);

    /// <summary>The activities that meet every condition given, newest first; those over New Year belong to both years.</summary>
    /// <param name="year">The year, or null for any.</param>
    /// <param name="region">The region with those below it, or null for any.</param>
    /// <param name="series">The series, or null for any.</param>
    public IEnumerable<Activity> Find(int? year, Division? region, string? series) =>
        List(year, region).OfType<Activity>().Where(a => series is null || a.Series == series);

    private ImmutableArray<ContentItem> List(int? year, Division? region) => (year, region) switch
    {
        ({ } y, { } r) => InYear(r, y)?.Items ?? [],
        (null, { } r) => In(r)?.Items ?? [],
        ({ } y, null) => index.Years.FirstOrDefault(i => i.Year == y)?.Items ?? [],
        _ => index.Newest,
    };
}
