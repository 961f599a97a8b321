using System.Collections.Frozen;
using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Indexing;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Paths;
using KexieSite.Planning;
using KexieSite.Views;

namespace KexieSite.Rendering;

/// <summary>What stands around the pages: the site's own view, breadcrumbs and feeds.</summary>
internal sealed class PageFrame
{
    private static readonly ImmutableArray<string> Indexes = ["years", "regions", "series"];

    private const int MostTitles = 5;

    private readonly SiteUrl url;
    private readonly FrozenDictionary<string, FeedLinkView> calendars;

    public PageFrame(Site site, OutputPlan plan, Words words, Diagnostics.TextTable themeTexts)
    {
        url = site.Config.Url;
        Words = words;
        Home = new LinkView(words.Texts["page.home"], url.Href(UrlPath.Root));
        Feeds = plan.Outputs.OfType<FeedFile>().GroupBy(f => f.Section?.Section.Folder ?? "").ToFrozenDictionary(g => g.Key, g => g.Select(f => Feed(f, site)).ToImmutableArray());
        var calendar = new Calendar(site, words.Texts);
        calendars = plan.Outputs.OfType<CalendarFile>().ToFrozenDictionary(
            c => c.Series?.Term.Name ?? "", c => new FeedLinkView(calendar.Name(c), url.Href(c.Url), "text/calendar"));
        Site = new SiteView(site.Config, themeTexts, plan.Outputs.OfType<AssetFile>().ToFrozenDictionary(f => f.Asset.Path, f => f.Url))
        {
            Menu = [.. (plan.Menu.Length > 0 ? plan.Menu.Select(l => Link(l, plan.Links)) : DefaultMenu(site, plan))],
            FooterLinks = [.. plan.FooterLinks.Select(g => new LinkGroupView(g.Title, [.. g.Links.Select(l => Link(l, plan.Links))]))],
            Calendar = calendars.GetValueOrDefault(""),
            Feeds = Feeds.GetValueOrDefault("", []),
            Years = Published("years", plan),
            Regions = Published("regions", plan),
            Search = Published("search", plan),
            Tables = [.. plan.Outputs.OfType<TableFile>().Select(t => new LinkView(words.Texts[$"table.{t.Kind}"], url.Href(t.Url)))],
        };
    }

    public Words Words { get; }

    public SiteView Site { get; }

    public LinkView Home { get; }

    private FrozenDictionary<string, ImmutableArray<FeedLinkView>> Feeds { get; }

    public string Href(UrlPath path) => url.Href(path);

    /// <summary>The calendar of a series, else that of all activities; null where there is none.</summary>
    public FeedLinkView? Calendar(string series) => calendars.GetValueOrDefault(series) ?? Site.Calendar;

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
        Feeds = Feeds.GetValueOrDefault(section?.Folder ?? "", Site.Feeds),
    };

    /// <summary>What a list holds, in a sentence for search engines: how many of each kind, of which years; of pages, their titles.</summary>
    public string Describe(string title, ItemCounts counts, IEnumerable<int> years, IEnumerable<ContentItem> items)
    {
        var texts = Words.Texts;
        string[] parts =
        [
            .. new[] { ("activities", counts.Activities), ("reports", counts.Reports), ("notices", counts.Notices) }
                .Where(c => c.Item2 > 0).Select(c => texts.Format("describe." + c.Item1, c.Item2)),
            .. Span([.. years]),
        ];
        string[] holds = parts.Length > 0 ? parts : [.. items.Take(MostTitles).Select(i => i.Title)];
        return holds.Length == 0 ? "" : texts.Format("describe.list", title, Site.Title, holds.Aggregate((all, next) => texts.Format("describe.and", all, next)));

        IEnumerable<string> Span(int[] all) => all.Length == 0 ? []
            : all.Min() == all.Max() ? [Words.Year(all.Min())]
            : [texts.Format("describe.years", all.Min(), all.Max())];
    }

    /// <summary>A link to one of the build's own pages: <c>years</c>, <c>regions</c>, <c>series</c>, <c>topics</c>, <c>sitemap</c>.</summary>
    public LinkView Index(string folder) => new(Words.Texts[$"page.{folder}"], url.Href(UrlPath.Root.Page(folder)));

    public LinkView Section(Section section) => new(section.Title, url.Href(section.Url));

    public PagerView Pager(PageSlice slice) => Rendering.Pager.Of(slice, url);

    /// <summary>A list's title, with the page's number from the second page on.</summary>
    public string Paged(string title, PageSlice slice) => slice.Number == 1 ? title : Words.Texts.Format("page.paged", title, slice.Number);

    public ImmutableArray<CountedLinkView> Years(UrlPath list, IEnumerable<YearIndex> years) =>
        [.. years.Select(y => new CountedLinkView(Words.Year(y.Year), url.Href(PagePlan.OfYear(list, y.Year)), y.Items.Length))];

    public RegionNodeView Node(RegionIndex region) => new(
        region.Division.Name, url.Href(region.Url), region.Items.Length, [.. region.Children.Select(Node)])
    {
        TodayPartOf = region.Division.Successor?.Name ?? "",
    };

    public static CountsView Counts(ItemCounts counts) => new(counts.Activities, counts.Reports, counts.Notices);

    private string? Published(string folder, OutputPlan plan) =>
        UrlPath.Root.Page(folder) is var path && plan.Find(path) is PlannedPage ? url.Href(path) : null;

    private LinkView Link(NamedLink link, LinkMap links) =>
        new(link.Title, LinkReader.Read(link.Target, SourceTree.Configuration).Target is { } target ? links.Href(target, url)! : link.Target);

    private IEnumerable<LinkView> DefaultMenu(Site site, OutputPlan plan) =>
        site.Config.Sections.Where(s => plan.Find(s.Url) is PlannedPage).Select(Section)
            .Concat(Indexes.Where(f => plan.Find(UrlPath.Root.Page(f)) is PlannedPage).Select(Index))
            .Prepend(Home);

    private FeedLinkView Feed(FeedFile feed, Site site)
    {
        var title = feed.Section is { } section ? $"{section.Section.Title} · {site.Config.ShortTitle}" : site.Config.ShortTitle;
        return feed.Format == FeedFormat.Atom
            ? new FeedLinkView($"{title} (Atom)", url.Href(feed.Url), "application/atom+xml")
            : new FeedLinkView($"{title} (JSON)", url.Href(feed.Url), "application/feed+json");
    }
}
