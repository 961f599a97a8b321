using System.Collections.Immutable;
using System.Globalization;
using KexieSite.Configuration;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Paths;
using KexieSite.Searching;

namespace KexieSite.Planning;

/// <summary>Lists what machines read: feeds, sitemap, robots.txt and tables.</summary>
internal static class MachineFilePlan
{
    /// <summary>How many addresses one sitemap may hold (sitemaps.org, protocol).</summary>
    public const int SitemapSize = 50_000;

    public static IEnumerable<PlannedOutput> Of(Site site, SiteIndex index, ImmutableArray<PlannedPage> pages) =>
    [
        .. site.Config.Feeds ? Feeds(index) : [],
        .. Tables(site),
        .. Sitemap([.. pages.Where(p => p is not NotFoundPage)]),
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
