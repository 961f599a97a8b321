using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Paths;
using KexieSite.Planning;
using KexieSite.Views;

namespace KexieSite.Rendering;

/// <summary>What stands around the pages: the site's own view, breadcrumbs and feeds.</summary>
internal sealed class PageFrame
{
    private static readonly ImmutableArray<string> Indexes = ["years", "regions", "series"];

    private readonly SiteUrl url;

    public PageFrame(Site site, OutputPlan plan, Words words, Diagnostics.TextTable themeTexts)
    {
        url = site.Config.Url;
        Words = words;
        Home = new LinkView(words.Texts["page.home"], url.Href(UrlPath.Root));
        Feeds = plan.Outputs.OfType<FeedFile>().ToLookup(f => f.Section?.Section.Folder ?? "", f => Feed(f, site));
        Site = new SiteView(site.Config, themeTexts)
        {
            Menu = [.. (plan.Menu.Length > 0 ? plan.Menu.Select(Link) : DefaultMenu(site, plan))],
            FooterLinks = [.. plan.FooterLinks.Select(g => new LinkGroupView(g.Title, [.. g.Links.Select(Link)]))],
            Feeds = [.. Feeds[""]],
            Years = Published("years", plan),
            Regions = Published("regions", plan),
            Tables = [.. plan.Outputs.OfType<TableFile>().Select(t => new LinkView(words.Texts[$"table.{t.Kind}"], url.Href(t.Url)))],
        };
    }

    public Words Words { get; }

    public SiteView Site { get; }

    public LinkView Home { get; }

    private ILookup<string, FeedLinkView> Feeds { get; }

    public string Href(UrlPath path) => url.Href(path);

    /// <summary>A page's title, addresses and surroundings.</summary>
    /// <param name="title">The page's title.</param>
    /// <param name="path">Its address.</param>
    /// <param name="above">What lies between it and the home page.</param>
    /// <param name="section">The section whose feeds announce it; null for the site's.</param>
    public PageView Page(string title, UrlPath path, IEnumerable<LinkView> above, Section? section) => new()
    {
        Site = Site,
        Title = title,
        Href = url.Href(path),
        Canonical = url.Absolute(path),
        Breadcrumb = [Home, .. above],
        Feeds = FeedsOf(section),
    };

    /// <summary>A link to one of the build's own pages: <c>years</c>, <c>regions</c>, <c>series</c>, <c>topics</c>, <c>sitemap</c>.</summary>
    public LinkView Index(string folder) => new(Words.Texts[$"page.{folder}"], url.Href(UrlPath.Root.Page(folder)));

    public LinkView Section(Section section) => new(section.Title, url.Href(section.Url));

    private ImmutableArray<FeedLinkView> FeedsOf(Section? section) => Feeds[section?.Folder ?? ""] is var own && own.Any() ? [.. own] : Site.Feeds;

    public PagerView Pager(PageSlice slice) => new(
        slice.Number,
        slice.Count,
        slice.Number > 1 ? url.Href(slice.List.Paged(slice.Number - 1)) : null,
        slice.Number < slice.Count ? url.Href(slice.List.Paged(slice.Number + 1)) : null,
        [.. Enumerable.Range(1, slice.Count).Select(n => new LinkView(Number(n), url.Href(slice.List.Paged(n))))]);

    /// <summary>A list's title, with the page's number from the second page on.</summary>
    public string Paged(string title, PageSlice slice) => slice.Number == 1 ? title : Words.Texts.Format("page.paged", title, slice.Number);

    public ImmutableArray<CountedLinkView> Years(UrlPath list, IEnumerable<YearIndex> years) =>
        [.. years.Select(y => new CountedLinkView(Words.Year(y.Year), url.Href(list.Page(Number(y.Year))), y.Items.Length))];

    public RegionNodeView Node(RegionIndex region) => new(
        region.Division.Name, url.Href(region.Url), region.Items.Length, [.. region.Children.Select(Node)]);

    public static CountsView Counts(IEnumerable<ContentItem> items)
    {
        var (activities, reports, notices) = (0, 0, 0);
        foreach (var item in items)
        {
            activities += item is Activity ? 1 : 0;
            reports += item is Report ? 1 : 0;
            notices += item is Notice ? 1 : 0;
        }

        return new CountsView(activities, reports, notices);
    }

    private string? Published(string folder, OutputPlan plan) =>
        UrlPath.Root.Page(folder) is var path && plan.Outputs.Any(o => o is PlannedPage && o.Url == path) ? url.Href(path) : null;

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private LinkView Link(NamedLink link) =>
        new(link.Title, link.IsOutside || UrlPath.TryParse(Uri.UnescapeDataString(link.Target)) is not { } path ? link.Target : url.Href(path.AsPage()));

    private IEnumerable<LinkView> DefaultMenu(Site site, OutputPlan plan)
    {
        var pages = plan.Outputs.OfType<PlannedPage>().Select(p => p.Url).ToHashSet();
        return site.Config.Sections.Where(s => pages.Contains(s.Url)).Select(Section)
            .Concat(Indexes.Where(f => pages.Contains(UrlPath.Root.Page(f))).Select(Index))
            .Prepend(Home);
    }

    private FeedLinkView Feed(FeedFile feed, Site site)
    {
        var title = feed.Section is { } section ? $"{section.Section.Title} · {site.Config.ShortTitle}" : site.Config.ShortTitle;
        return feed.Format == FeedFormat.Atom
            ? new FeedLinkView($"{title} (Atom)", url.Href(feed.Url), "application/atom+xml")
            : new FeedLinkView($"{title} (JSON)", url.Href(feed.Url), "application/feed+json");
    }
}
