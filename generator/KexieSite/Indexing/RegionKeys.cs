using KexieSite.Model;
using KexieSite.Paths;
using KexieSite.Regions;

namespace KexieSite.Indexing;

/// <summary>Files activities under the regions directly below one region.</summary>
internal sealed class RegionKeys
{
    private readonly Division? above;
    private readonly Dictionary<UrlPath, Division> divisions = [];

    /// <summary>Takes the activities and the region above; without one, the smallest region that holds all whose region is known.</summary>
    public RegionKeys(IEnumerable<Activity> activities, Division? above)
    {
        var regions = activities.Select(a => a.Region).OfType<ItemRegion>().ToList();
        this.above = above ?? Common(regions);
        foreach (var division in regions.Select(Below).OfType<Division>())
        {
            // A current and a former division may share a page: they are one place, under its present name.
            if (divisions.GetValueOrDefault(division.Path) is not { LastYear: null })
            {
                divisions[division.Path] = division;
            }
        }
    }

    /// <summary>The key of an activity.</summary>
    public BreakdownKey Of(Activity activity) =>
        activity.Region is not { } region ? new BreakdownKey.NoRegion()
        : Below(region) is { } below ? new BreakdownKey.OfRegion(divisions[below.Path])
        : new BreakdownKey.Own(above ?? region.Division);

    private Division? Below(ItemRegion region) => region.Listed.FirstOrDefault(d => d.Parent?.Path == above?.Path);

    private static Division? Common(List<ItemRegion> regions)
    {
        if (regions.Count == 0)
        {
            return null;
        }

        var paths = regions.Select(r => r.Listed.Select(d => d.Path).ToHashSet()).ToList();
        return regions[0].Listed.LastOrDefault(d => d.LastYear is null && paths.TrueForAll(p => p.Contains(d.Path)));
    }
}
