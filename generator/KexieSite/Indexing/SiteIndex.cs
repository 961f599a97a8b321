using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Model;
using KexieSite.Paths;

namespace KexieSite.Indexing;

/// <summary>Every list of the site, made once: by section, year, region, series and topic, and what stands beside each item.</summary>
public sealed class SiteIndex
{
    private readonly Dictionary<SourcePath, Standing> standings;
    private readonly RelatedItems related;
    private readonly Lazy<ImmutableArray<MetricTotal>> totals;

    private SiteIndex(Site site, ImmutableArray<ContentItem> newest)
    {
        var metrics = site.Config.Metrics;
        Site = site;
        Newest = newest;
        ImmutableArray<ContentItem> byYear = [.. newest.Order(ItemOrder.ByYear)];
        Counts = ItemCounts.Of(newest);
        Sections = [.. site.Config.Sections.Select(s => Section(s, site, byYear)).Where(s => s.Items.Length > 0)];
        Years = YearIndex.Of(newest, metrics);
        totals = new(() => MetricTotal.Of(newest, metrics));
        Provinces = RegionIndex.Of(byYear, metrics);
        Series = TermIndex.Of(byYear.OfType<Activity>().Where(a => a.Series.Length > 0).Select(a => (a.Series, (ContentItem)a)), site.Config.Series, site.Config);
        Topics = TermIndex.Of(site.Items.Order(ItemOrder.ByYear).SelectMany(i => i.Topics.Select(t => (t, i))), site.Config.Topics, site.Config);
        Upcoming = [.. newest.OfType<Activity>().Where(a => a.Day > site.Today).Reverse()];
        standings = Standings(newest);
        related = new RelatedItems(newest);
    }

    private SiteIndex(Site site, SiteIndex before, Rewrites rewrites)
    {
        Site = site;
        Newest = rewrites.In(before.Newest);
        Counts = before.Counts;
        Sections = [.. before.Sections.Select(s => s.With(rewrites))];
        Years = [.. before.Years.Select(y => y.With(rewrites))];
        totals = new(() => MetricTotal.Of(Newest, site.Config.Metrics));
        Provinces = [.. before.Provinces.Select(p => p.With(rewrites))];
        Series = [.. before.Series.Select(t => t.With(rewrites))];
        Topics = [.. before.Topics.Select(t => t.With(rewrites))];
        Upcoming = rewrites.In(before.Upcoming);
        standings = before.standings;
        related = before.related.With(Newest);
    }

    /// <summary>What it is the index of.</summary>
    internal Site Site { get; }

    /// <summary>Every dated item, newest first.</summary>
    public ImmutableArray<ContentItem> Newest { get; }

    /// <summary>How many dated items of each kind there are.</summary>
    public ItemCounts Counts { get; }

    /// <summary>The sections that have something, in the site's order.</summary>
    public ImmutableArray<SectionIndex> Sections { get; }

    /// <summary>The years that have something, the newest first.</summary>
    public ImmutableArray<YearIndex> Years { get; }

    /// <summary>What all activities add up to.</summary>
    public ImmutableArray<MetricTotal> Totals => totals.Value;

    /// <summary>The provinces that have something, each with the regions below it.</summary>
    public ImmutableArray<RegionIndex> Provinces { get; }

    /// <summary>The series that have something.</summary>
    public ImmutableArray<TermIndex> Series { get; }

    /// <summary>The topics that have something.</summary>
    public ImmutableArray<TermIndex> Topics { get; }

    /// <summary>Activities whose first day is still to come, the next one first; those called off too, for people must learn of it.</summary>
    public ImmutableArray<Activity> Upcoming { get; }

    /// <summary>Every region that has something, a region before those below it.</summary>
    public IEnumerable<RegionIndex> Regions => Provinces.SelectMany(p => p.Tree);

    /// <summary>Makes the index of a site.</summary>
    public static SiteIndex Of(Site site) =>
        new(site, [.. site.Items.Where(i => i.Day is not null).Order(ItemOrder.NewestFirst)]);

    /// <summary>
    /// The index of the same site after some texts were rewritten: equal to a new one, but made without sorting and filing every item again.
    /// Null where an item has come, gone or moved, or where too many were rewritten; then a new one must be made.
    /// </summary>
    internal SiteIndex? After(Site later) =>
        ReferenceEquals(later.Config, Site.Config) && later.Today == Site.Today && Rewrites.Between(Site.Items, later.Items) is { } rewrites
            ? new SiteIndex(later, this, rewrites)
            : null;

    /// <summary>What stands beside an item; a page has no neighbours.</summary>
    public ItemNeighbours Beside(ContentItem item) =>
        standings.TryGetValue(item.Source, out var found) ? new ItemNeighbours(Item(found.Older), Item(found.Newer)) : new ItemNeighbours(null, null);

    /// <summary>
    /// At most five items that have most in common with an item, the most related first; none for a page. Worked out anew at every call,
    /// because only the item's own page asks. Safe to call from several threads at once.
    /// </summary>
    public ImmutableArray<ContentItem> Related(ContentItem item) => standings.TryGetValue(item.Source, out var found) ? related.Of(found.Place) : [];

    /// <summary>Every item on whose page an item may be shown as its neighbour or as related to it.</summary>
    internal IEnumerable<ContentItem> Around(ContentItem item) => standings.TryGetValue(item.Source, out var found)
        ? related.Around(found.Place).Concat(new[] { Item(found.Older), Item(found.Newer) }.OfType<ContentItem>())
        : [];

    private ContentItem? Item(int? place) => place is { } known ? Newest[known] : null;

    private static SectionIndex Section(Section section, Site site, ImmutableArray<ContentItem> byYear)
    {
        ImmutableArray<ContentItem> items = section.Kind == ContentKind.Page
            ? [.. site.Items.Where(i => i.Section?.Folder == section.Folder)]
            : [.. byYear.Where(i => i.Section?.Folder == section.Folder)];
        return new SectionIndex(section, items, YearIndex.Of(items, site.Config.Metrics));
    }

    private static Dictionary<SourcePath, Standing> Standings(ImmutableArray<ContentItem> newest)
    {
        var found = new Dictionary<SourcePath, Standing>(newest.Length);
        foreach (var section in Enumerable.Range(0, newest.Length).GroupBy(i => newest[i].Section?.Folder))
        {
            ImmutableArray<int> inOrder = [.. section];
            for (var i = 0; i < inOrder.Length; i++)
            {
                var place = inOrder[i];
                found[newest[place].Source] = new Standing(place, i + 1 < inOrder.Length ? inOrder[i + 1] : null, i > 0 ? inOrder[i - 1] : null);
            }
        }

        return found;
    }

    /// <summary>Where an item stands: its own place among all of them, the newest first, and those of its neighbours in its section.</summary>
    private readonly record struct Standing(int Place, int? Older, int? Newer);
}
