using System.Collections.Immutable;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Paths;
using KexieSite.Planning;
using KexieSite.Views;

namespace KexieSite.Rendering;

/// <summary>Makes the views of the home page and of the lists of lists.</summary>
internal sealed class IndexPages(Site site, SiteIndex index, PageFrame frame, Cards cards)
{
    private const int Newest = 6;
    private const int Pictures = 3;

    private Words Words => frame.Words;

    // What was only planned, and of which nothing more was written, is no news: it stands behind what took place.
    private IEnumerable<Activity> Past => index.Newest.OfType<Activity>().Where(a => a.Day <= site.Today).OrderBy(a => a.Status == ActivityStatus.Planned);

    public HomeView Home(HomePage planned) => new(
        frame.Page(site.Config.Title, planned.Url, [], null) with
        {
            Description = site.Config.Description.Length > 0 ? site.Config.Description : Describe(site.Config.Title),
            Breadcrumb = [],
        }, PageFrame.Counts(index.Counts))
    {
        Upcoming = cards.Of(index.Upcoming.Take(Newest)),
        Pictured = [.. Past.Where(a => a.Cover is not null).Select(cards.Of).Where(c => c.Cover is not null).Take(Pictures)],
        Activities = cards.Of(Past.Take(Newest)),
        Reports = cards.Of(index.Newest.OfType<Report>().Take(Newest)),
        Notices = cards.Of(index.Newest.OfType<Notice>().Take(Newest)),
        Sections = Sections(),
        Years = Years(),
        Regions = Branching(Regions()),
        Series = Terms(index.Series, "series"),
        Totals = [.. index.Totals.Select(Words.Total)],
        Latest = index.Years.FirstOrDefault(y => y.Totals.Length > 0) is { } latest ? Row(latest) : null,
    };

    public YearsView Years(YearsPage planned) => new(IndexPage("years", planned.Url), [.. index.Years.Select(Row)]);

    public RegionsView Regions(RegionsPage planned) => new(IndexPage("regions", planned.Url), Regions());

    public TermsView Terms(TermsPage planned)
    {
        var folder = planned.Kind == TermKind.Series ? "series" : "topics";
        return new(IndexPage(folder, planned.Url), Terms(planned.Terms, folder), planned.Kind == TermKind.Series);
    }

    public MapView Map(MapPage planned) => new(IndexPage("sitemap", planned.Url))
    {
        Sections = Sections(),
        Pages = [.. site.Items.OfType<StandalonePage>().Select(p => new LinkView(p.Title, frame.Href(p.Url)))],
        Years = Years(),
        Regions = Regions(),
        Series = Terms(index.Series, "series"),
        Topics = Terms(index.Topics, "topics"),
    };

    public SearchView Search(SearchPage planned) => new(IndexPage("search", planned.Url), frame.Href(planned.Entry))
    {
        Sections = Sections(),
        Years = Years(),
        Regions = [.. index.Provinces.Select(p => new CountedLinkView(p.Division.Name, frame.Href(p.Url), p.Items.Length))],
        Series = Terms(index.Series, "series"),
    };

    public NotFoundView NotFound(NotFoundPage planned) =>
        new(frame.Page(Words.Texts["page.404"], planned.Url, [], null) with { IsHidden = true });

    private PageView IndexPage(string key, UrlPath url)
    {
        var title = Words.Texts[$"page.{key}"];
        return frame.Page(title, url, [], null) with { Description = Describe(title) };
    }

    private string Describe(string title) => frame.Describe(title, index.Counts, index.Years.Select(y => y.Year), site.Items);

    private YearRowView Row(YearIndex year) => new(
        new LinkView(Words.Year(year.Year), frame.Href(PagePlan.OfYear(UrlPath.Root.Page("years"), year.Year))),
        PageFrame.Counts(year.Counts),
        [.. year.Totals.Select(Words.Total)]);

    private ImmutableArray<CountedLinkView> Sections() =>
        [.. index.Sections.Select(s => new CountedLinkView(s.Section.Title, frame.Href(s.Section.Url), s.Items.Length, s.Section.Summary))];

    private ImmutableArray<CountedLinkView> Years() => frame.Years(UrlPath.Root.Page("years"), index.Years);

    private ImmutableArray<RegionNodeView> Regions() => [.. index.Provinces.Select(frame.Node)];

    // An association of one county shows its towns, not its province alone.
    private static ImmutableArray<RegionNodeView> Branching(ImmutableArray<RegionNodeView> regions) =>
        regions is [{ Children.Length: > 0 } only] ? Branching(only.Children) : regions;

    private ImmutableArray<CountedLinkView> Terms(ImmutableArray<TermIndex> terms, string folder)
    {
        var list = UrlPath.Root.Page(folder);
        return [.. terms.Select(t => new CountedLinkView(t.Term.Name, frame.Href(list.Page(t.Term.Slug)), t.Items.Length, t.Term.Summary))];
    }
}
