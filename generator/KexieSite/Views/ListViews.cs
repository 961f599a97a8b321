using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace KexieSite.Views;

/// <summary>How many items of each kind a list holds.</summary>
public sealed record CountsView(int Activities, int Reports, int Notices)
{
    /// <summary>All of them.</summary>
    public int All => Activities + Reports + Notices;
}

/// <summary>A page of a list of items.</summary>
public record ListView : PageView
{
    private readonly Lazy<ImmutableArray<ItemGroupView>> groups = new([]);
    private readonly Lazy<ImmutableArray<CountedLinkView>> months = new([]);
    private readonly Lazy<ImmutableArray<FigureView>> totals = new([]);

    /// <summary>A page of a list.</summary>
    /// <param name="page">What every page has.</param>
    /// <param name="items">The items of this page.</param>
    /// <param name="pager">The pages of the list.</param>
    /// <param name="counts">How many items the whole list holds.</param>
    [SetsRequiredMembers]
    public ListView(PageView page, ImmutableArray<ItemCard> items, PagerView pager, CountsView counts)
        : base(page)
    {
        Items = items;
        Pager = pager;
        Counts = counts;
    }

    /// <summary>The items of this page, newest first.</summary>
    public ImmutableArray<ItemCard> Items { get; init; }

    /// <summary>The same items under headings: by month in a list of one year, by year in others; none where nothing is dated.</summary>
    public ImmutableArray<ItemGroupView> Groups { get => groups.Value; init => groups = new(value); }

    /// <summary>Ways to the months of a list of one year, on whichever page they begin; empty where there is one month or no year.</summary>
    public ImmutableArray<CountedLinkView> Months { get => months.Value; init => months = new(value); }

    /// <summary>The pages of the list.</summary>
    public PagerView Pager { get; init; }

    /// <summary>How many items the whole list holds, by kind.</summary>
    public CountsView Counts { get; init; }

    /// <summary>What the activities of the whole list add up to.</summary>
    public ImmutableArray<FigureView> Totals { get => totals.Value; init => totals = new(value); }

    internal Func<ImmutableArray<ItemGroupView>> MakeGroups { init => groups = new(value, LazyThreadSafetyMode.None); }

    internal Func<ImmutableArray<CountedLinkView>> MakeMonths { init => months = new(value, LazyThreadSafetyMode.None); }

    internal Func<ImmutableArray<FigureView>> MakeTotals { init => totals = new(value, LazyThreadSafetyMode.None); }
}

/// <summary>Items of a list under one heading.</summary>
/// <param name="Heading">9月; 2022年1月 where the month is not of the list's year; 2021年.</param>
/// <param name="Id">The heading's anchor, the same in every list and language: <c>m9</c>, <c>m2022-1</c>, <c>y2021</c>.</param>
/// <param name="Items">The items, newest first.</param>
public sealed record ItemGroupView(string Heading, string Id, ImmutableArray<ItemCard> Items);

/// <summary>A section's list; template <c>section</c>.</summary>
public sealed record SectionView : ListView
{
    /// <summary>Takes over what is common.</summary>
    [SetsRequiredMembers]
    public SectionView(ListView common)
        : base(common)
    {
    }

    /// <summary>A sentence about the section; empty where none is given.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The section by year.</summary>
    public ImmutableArray<CountedLinkView> Years { get; init; } = [];
}

/// <summary>What a section has of one year; template <c>section-year</c>.</summary>
public sealed record SectionYearView : ListView
{
    /// <summary>Takes over what is common.</summary>
    [SetsRequiredMembers]
    public SectionYearView(ListView common, int year, LinkView section)
        : base(common)
    {
        Year = year;
        Section = section;
    }

    /// <summary>The year.</summary>
    public int Year { get; init; }

    /// <summary>The whole section.</summary>
    public LinkView Section { get; init; }

    /// <summary>The section's other years, and this one.</summary>
    public ImmutableArray<CountedLinkView> Years { get; init; } = [];
}

/// <summary>What the site has of one year; template <c>year</c>.</summary>
public sealed record YearView : ListView
{
    /// <summary>Takes over what is common.</summary>
    [SetsRequiredMembers]
    public YearView(ListView common, int year)
        : base(common)
    {
        Year = year;
    }

    /// <summary>The year.</summary>
    public int Year { get; init; }

    /// <summary>The year before that has something, or null.</summary>
    public LinkView? Earlier { get; init; }

    /// <summary>The year after that has something, or null.</summary>
    public LinkView? Later { get; init; }

    /// <summary>The regions that have something of this year: their pages of this year, the provinces with what lies in them.</summary>
    public ImmutableArray<RegionNodeView> Regions { get; init; } = [];
}

/// <summary>What a region and those below it have; template <c>region</c>.</summary>
public sealed record RegionView : ListView
{
    /// <summary>Takes over what is common.</summary>
    [SetsRequiredMembers]
    public RegionView(ListView common, RegionHeadView region)
        : base(common)
    {
        Region = region;
    }

    /// <summary>The region.</summary>
    public RegionHeadView Region { get; init; }

    /// <summary>The way up: the regions that it lies in, from the province down, and what each has.</summary>
    public ImmutableArray<CountedLinkView> Parents { get; init; } = [];

    /// <summary>The way down: the regions below it that have something.</summary>
    public ImmutableArray<RegionNodeView> Children { get; init; } = [];

    /// <summary>The region by year.</summary>
    public ImmutableArray<CountedLinkView> Years { get; init; } = [];
}

/// <summary>What a region and those below it have of one year; template <c>region-year</c>.</summary>
public sealed record RegionYearView : ListView
{
    /// <summary>Takes over what is common.</summary>
    [SetsRequiredMembers]
    public RegionYearView(ListView common, int year, RegionHeadView region, LinkView wholeYear)
        : base(common)
    {
        Year = year;
        Region = region;
        WholeYear = wholeYear;
    }

    /// <summary>The year.</summary>
    public int Year { get; init; }

    /// <summary>The region.</summary>
    public RegionHeadView Region { get; init; }

    /// <summary>The same year in the whole site.</summary>
    public LinkView WholeYear { get; init; }

    /// <summary>The way up: the same year in the regions that it lies in, from the province down.</summary>
    public ImmutableArray<CountedLinkView> Parents { get; init; } = [];

    /// <summary>The way down: the same year in the regions below it that have something.</summary>
    public ImmutableArray<RegionNodeView> Children { get; init; } = [];

    /// <summary>The region's other years, and this one.</summary>
    public ImmutableArray<CountedLinkView> Years { get; init; } = [];
}

/// <summary>What a series or topic has; template <c>term</c>.</summary>
public sealed record TermView : ListView
{
    /// <summary>Takes over what is common.</summary>
    [SetsRequiredMembers]
    public TermView(ListView common, bool isSeries)
        : base(common)
    {
        IsSeries = isSeries;
    }

    /// <summary>A sentence about it; empty where none is given.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Whether it is a series, else a topic.</summary>
    public bool IsSeries { get; init; }
}

/// <summary>A region's names.</summary>
/// <param name="Name">Its full name: 富源县.</param>
/// <param name="Href">Its page.</param>
/// <param name="TodayPartOf">For a region that is gone, what it belongs to today; null for others.</param>
public sealed record RegionHeadView(string Name, string Href, LinkView? TodayPartOf);

/// <summary>A region in a tree, with the number of items that it and those below it have.</summary>
public sealed record RegionNodeView(string Name, string Href, int Count, ImmutableArray<RegionNodeView> Children)
{
    /// <summary>For a region that is gone, the name of what it belongs to today; empty for others.</summary>
    public string TodayPartOf { get; init; } = "";
}
