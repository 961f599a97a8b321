using System.Collections.Immutable;
using System.Globalization;
using KexieSite.Configuration;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Paths;
using KexieSite.Searching;

namespace KexieSite.Planning;

/// <summary>Lists every page of a site, in the order in which it is written. An index exists only where it has something to list.</summary>
internal static class PagePlan
{
    /// <summary>Items on one page of an index by year, region, series or topic.</summary>
    public const int IndexPageSize = 50;

    /// <summary>The search page; its index lies below it.</summary>
    public static readonly UrlPath Search = UrlPath.Root.Page("search");

    public static IEnumerable<PlannedPage> Of(Site site, SiteIndex index, SearchIndex? search) =>
    [
        new HomePage(),
        .. site.Items.Select(item => new ItemPage(item, TemplateOf(item.Kind))),
        .. index.Sections.SelectMany(Section),
        .. Years(index),
        .. Regions(index),
        .. Terms(TermKind.Series, "series", index.Series),
        .. Terms(TermKind.Topic, "topics", index.Topics),
        .. search is null ? [] : new[] { new SearchPage(Search, Search.File(search.Entry.Name)) },
        new MapPage(UrlPath.Root.Page("sitemap")),
        new NotFoundPage(UrlPath.Root.File("404.html")),
    ];

    private static string TemplateOf(ContentKind kind) => kind switch
    {
        ContentKind.Activity => "activity",
        ContentKind.Report => "report",
        ContentKind.Notice => "notice",
        _ => "page",
    };

    private static IEnumerable<PlannedPage> Section(SectionIndex index)
    {
        var section = index.Section;
        foreach (var slice in PageSlice.Split(section.Url, index.Items.Length, section.PageSize))
        {
            yield return new SectionPage(index, slice);
        }

        foreach (var year in index.Years)
        {
            foreach (var slice in PageSlice.Split(OfYear(section.Url, year.Year), year.Items.Length, section.PageSize))
            {
                yield return new SectionYearPage(index, year, slice);
            }
        }
    }

    private static IEnumerable<PlannedPage> Years(SiteIndex index)
    {
        var years = UrlPath.Root.Page("years");
        return index.Years.Length == 0
            ? []
            : index.Years.SelectMany(year => Split(OfYear(years, year.Year), year.Items).Select(slice => new YearPage(year, slice)))
                .Prepend<PlannedPage>(new YearsPage(years));
    }

    private static IEnumerable<PlannedPage> Regions(SiteIndex index)
    {
        if (index.Provinces.Length == 0)
        {
            yield break;
        }

        yield return new RegionsPage(UrlPath.Root.Page("regions"));
        foreach (var region in index.Regions)
        {
            foreach (var slice in Split(region.Url, region.Items))
            {
                yield return new RegionPage(region, slice);
            }

            foreach (var year in region.Years)
            {
                foreach (var slice in Split(OfYear(region.Url, year.Year), year.Items))
                {
                    yield return new RegionYearPage(region, year, slice);
                }
            }
        }
    }

    private static IEnumerable<PlannedPage> Terms(TermKind kind, string folder, ImmutableArray<TermIndex> terms)
    {
        var list = UrlPath.Root.Page(folder);
        var addressed = terms.Where(t => UrlPath.IsSafeSegment(t.Term.Slug)).DistinctBy(t => t.Term.Slug.ToUpperInvariant()).ToList();
        return addressed.Count == 0
            ? []
            : addressed.SelectMany(term => Split(list.Page(term.Term.Slug), term.Items).Select(slice => new TermPage(kind, term, slice)))
                .Prepend<PlannedPage>(new TermsPage(list, kind, terms));
    }

    /// <summary>The address of one year of a list.</summary>
    public static UrlPath OfYear(UrlPath list, int year) => list.Page(year.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<PageSlice> Split(UrlPath list, ImmutableArray<ContentItem> items) =>
        PageSlice.Split(list, items.Length, IndexPageSize);
}
