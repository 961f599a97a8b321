using System.Collections.Immutable;
using System.Globalization;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Paths;
using KexieSite.Searching;

namespace KexieSite.Planning;

/// <summary>Lists what machines read: feeds, calendars, tables, sitemap and robots.txt.</summary>
internal static class MachineFilePlan
{
    /// <summary>How many addresses one sitemap may hold (sitemaps.org, protocol).</summary>
    public const int SitemapSize = 50_000;

    /// <summary>
    /// How many activities a calendar holds, the newest ones and all that are announced: programs fetch it every day, and who
    /// looks for older ones has the pages.
    /// </summary>
    public const int CalendarSize = 500;

    public static IEnumerable<PlannedOutput> Of(Site site, SiteIndex index, ImmutableArray<PlannedPage> pages) =>
    [
        .. site.Config.Feeds ? Feeds(index) : [],
        .. Calendars(index, pages),
        .. Tables(site),
        .. Sitemap([.. pages.Where(p => p is not (NotFoundPage or ItemPage { Item.IsDraft: true }))]),
        new RobotsFile(UrlPath.Root.File("robots.txt")),
    ];

    public static IEnumerable<SearchIndexFile> Of(SearchIndex? search) =>
        search?.Files.Select(f => new SearchIndexFile((f.Folder.Length > 0 ? PagePlan.Search.Page(f.Folder) : PagePlan.Search).File(f.Name), f.Bytes)) ?? [];

    private static IEnumerable<PlannedOutput> Feeds(SiteIndex index)
    {
        if (index.Newest.Length == 0)
        {
            return [];
        }

        return index.Sections.Where(s => s.Items.Any(i => i.Day is not null))
            .SelectMany(s => Pair(s.Section.Url, s))
            .Concat(Pair(UrlPath.Root, null));

        static IEnumerable<FeedFile> Pair(UrlPath folder, SectionIndex? section) =>
        [
            new FeedFile(folder.File("feed.xml"), FeedFormat.Atom, section),
            new FeedFile(folder.File("feed.json"), FeedFormat.Json, section),
        ];
    }

    private static IEnumerable<CalendarFile> Calendars(SiteIndex index, ImmutableArray<PlannedPage> pages) =>
        pages.OfType<TermPage>().Where(p => p.Kind == TermKind.Series && p.Slice.Number == 1)
            .Select(p => Calendar(p.Url, p.Index, p.Index.Items))
            .Prepend(Calendar(UrlPath.Root, null, index.Newest))
            .Where(c => c.Activities.Length > 0);

    // An event of a calendar is on certain days; what is known to the month or year only has none.
    private static CalendarFile Calendar(UrlPath page, TermIndex? series, ImmutableArray<ContentItem> items) =>
        new(page.File("calendar.ics"), page, series, [.. items.OfType<Activity>().Where(a => a.EndPrecision == DatePrecision.Day && a.Precision == DatePrecision.Day).Take(CalendarSize)]);

    private static IEnumerable<TableFile> Tables(Site site)
    {
        var folder = UrlPath.Root.Page("data");
        if (site.Items.Any(i => i is Activity))
        {
            yield return new TableFile(folder.File("activities.csv"), ContentKind.Activity);
        }

        if (site.Items.Any(i => i is Report))
        {
            yield return new TableFile(folder.File("reports.csv"), ContentKind.Report);
        }
    }

    private static IEnumerable<SitemapFile> Sitemap(ImmutableArray<PlannedPage> pages)
    {
        var sitemap = UrlPath.Root.File("sitemap.xml");
        if (pages.Length <= SitemapSize)
        {
            return [new SitemapFile(sitemap, pages, [])];
        }

        var parts = pages.Chunk(SitemapSize)
            .Select((part, i) => new SitemapFile(UrlPath.Root.File($"sitemap-{(i + 1).ToString(CultureInfo.InvariantCulture)}.xml"), [.. part], []))
            .ToList();
        return [new SitemapFile(sitemap, [], [.. parts.Select(p => p.Url)]), .. parts];
    }
}
