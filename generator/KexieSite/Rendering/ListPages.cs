using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Indexing;
using KexieSite.Paths;
using KexieSite.Planning;
using KexieSite.Regions;
using KexieSite.Views;

namespace KexieSite.Rendering;

/// <summary>Makes the views of lists of items.</summary>
internal sealed class ListPages(PageFrame frame, Cards cards, SiteIndex index)
{
    private readonly ItemGroups groups = new(frame, cards);
    private readonly FrozenDictionary<UrlPath, RegionIndex> regions = index.Regions.ToFrozenDictionary(r => r.Url);

    // All pages of a list share one; a long list is read for it once.
    private readonly ConcurrentDictionary<ItemList, string> descriptions = new(ReferenceEqualityComparer.Instance);

    private Words Words => frame.Words;

    public SectionView Of(SectionPage planned)
    {
        var section = planned.Index.Section;
        var list = List(section.Title, planned.Slice, [], planned.Index, section, section.Summary);
        return new SectionView(list) { Summary = section.Summary, Years = frame.Years(section.Url, planned.Index.Years) };
    }

    public SectionYearView Of(SectionYearPage planned)
    {
        var section = planned.Index.Section;
        var title = Words.Texts.Format("page.sectionYear", section.Title, planned.Year.Year);
        var link = frame.Section(section);
        return new SectionYearView(YearList(title, planned.Slice, [link], planned.Year, section), planned.Year.Year, link)
        {
            Years = frame.Years(section.Url, planned.Index.Years),
        };
    }

    public YearView Of(YearPage planned)
    {
        var year = planned.Year.Year;
        var years = index.Years.Select(y => y.Year).ToList();
        var place = years.IndexOf(year);
        return new YearView(YearList(Words.Year(year), planned.Slice, [frame.Index("years")], planned.Year), year)
        {
            Earlier = place + 1 < years.Count ? Year(years[place + 1]) : null,
            Later = place > 0 ? Year(years[place - 1]) : null,
            Regions = OfYear(index.Provinces, year),
        };
    }

    public RegionView Of(RegionPage planned)
    {
        var region = planned.Region;
        var list = List(region.Division.Name, planned.Slice, Above(region.Division), region);
        return new RegionView(list, Head(region.Division))
        {
            Parents = [.. Parents(region).Select(p => new CountedLinkView(p.Division.Name, frame.Href(p.Url), p.Items.Length))],
            Children = [.. region.Children.Select(frame.Node)],
            Years = frame.Years(region.Url, region.Years),
        };
    }

    public RegionYearView Of(RegionYearPage planned)
    {
        var (region, year) = (planned.Region, planned.Year.Year);
        var title = Words.Texts.Format("page.regionYear", region.Division.Name, year);
        var list = YearList(title, planned.Slice, Above(region.Division).Append(cards.Region(region.Division)), planned.Year);
        return new RegionYearView(list, year, Head(region.Division), Year(year))
        {
            Parents = [.. OfYear(Parents(region), year).Select(p => new CountedLinkView(p.Name, p.Href, p.Count))],
            Children = OfYear(region.Children, year),
            Years = frame.Years(region.Url, region.Years),
        };
    }

    public TermView Of(TermPage planned)
    {
        var isSeries = planned.Kind == TermKind.Series;
        var term = planned.Index.Term;
        var list = List(term.Name, planned.Slice, [frame.Index(isSeries ? "series" : "topics")], planned.Index, null, term.Summary);
        return new TermView(list, isSeries) { Summary = term.Summary };
    }

    private ListView List(string title, PageSlice slice, IEnumerable<LinkView> above, ItemList list, Section? section = null, string summary = "")
    {
        var page = frame.Page(frame.Paged(title, slice), slice.Url, above, section) with
        {
            Description = summary.Length > 0 ? summary : descriptions.GetOrAdd(list, _ => frame.Describe(title, list.Counts, list.Items.SelectMany(i => i.Years.Take(1)), list.Items)),
        };
        return new ListView(page, cards.Of(slice.Of(list.Items)), frame.Pager(slice), PageFrame.Counts(list.Counts))
        {
            MakeGroups = () => groups.ByYear(slice.Of(list.Items)),
            MakeTotals = () => [.. list.Totals.Select(Words.Total)],
        };
    }

    private ListView YearList(string title, PageSlice slice, IEnumerable<LinkView> above, YearIndex list, Section? section = null) =>
        List(title, slice, above, list, section) with
        {
            MakeGroups = () => groups.ByMonth(slice.Of(list.Items), list.Year),
            MakeMonths = () => groups.MonthLinks(list.Items, list.Year, slice),
        };

    private LinkView Year(int year) => new(Words.Year(year), frame.Href(PagePlan.OfYear(UrlPath.Root.Page("years"), year)));

    private IEnumerable<LinkView> Above(Division division) =>
        division.Lineage.SkipLast(1).Select(cards.Region).Prepend(frame.Index("regions"));

    private IEnumerable<RegionIndex> Parents(RegionIndex region) =>
        region.Division.Lineage.SkipLast(1).Select(d => regions.GetValueOrDefault(d.Path)).OfType<RegionIndex>();

    private RegionHeadView Head(Division division) =>
        new(division.Name, frame.Href(division.Path), division.Successor is { } today ? cards.Region(today) : null);

    private ImmutableArray<RegionNodeView> OfYear(IEnumerable<RegionIndex> all, int year) =>
        [.. all.Select(region => OfYear(region, year)).OfType<RegionNodeView>()];

    private RegionNodeView? OfYear(RegionIndex region, int year) => region.Years.FirstOrDefault(y => y.Year == year) is { } found
        ? new RegionNodeView(
            region.Division.Name, frame.Href(PagePlan.OfYear(region.Url, year)), found.Items.Length, OfYear(region.Children, year))
        : null;
}
