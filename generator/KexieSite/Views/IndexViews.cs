using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace KexieSite.Views;

/// <summary>The home page; template <c>home</c>.</summary>
public sealed record HomeView : PageView
{
    /// <summary>Takes over what is common.</summary>
    [SetsRequiredMembers]
    public HomeView(PageView common, CountsView counts)
        : base(common)
    {
        Counts = counts;
    }

    /// <summary>Activities to come, the next one first.</summary>
    public ImmutableArray<ItemCard> Upcoming { get; init; } = [];

    /// <summary>The newest activities with a picture.</summary>
    public ImmutableArray<ItemCard> Pictured { get; init; } = [];

    /// <summary>The newest activities.</summary>
    public ImmutableArray<ItemCard> Activities { get; init; } = [];

    /// <summary>The newest reports.</summary>
    public ImmutableArray<ItemCard> Reports { get; init; } = [];

    /// <summary>The newest notices.</summary>
    public ImmutableArray<ItemCard> Notices { get; init; } = [];

    /// <summary>The sections that these lists are taken from, by kind; a section without content is missing.</summary>
    public ImmutableArray<CountedLinkView> Sections { get; init; } = [];

    /// <summary>The years, the newest first.</summary>
    public ImmutableArray<CountedLinkView> Years { get; init; } = [];

    /// <summary>The highest regions that are more than one: the provinces, or the towns of an association of one county.</summary>
    public ImmutableArray<RegionNodeView> Regions { get; init; } = [];

    /// <summary>The series.</summary>
    public ImmutableArray<CountedLinkView> Series { get; init; } = [];

    /// <summary>How many items the site holds, by kind.</summary>
    public CountsView Counts { get; init; }

    /// <summary>What all activities add up to.</summary>
    public ImmutableArray<FigureView> Totals { get; init; } = [];

    /// <summary>The newest year whose activities add up to something; null where none does.</summary>
    public YearRowView? Latest { get; init; }
}

/// <summary>The list of years; template <c>years</c>.</summary>
public sealed record YearsView : PageView
{
    /// <summary>Takes over what is common.</summary>
    [SetsRequiredMembers]
    public YearsView(PageView common, ImmutableArray<YearRowView> years)
        : base(common)
    {
        Years = years;
    }

    /// <summary>The years, the newest first.</summary>
    public ImmutableArray<YearRowView> Years { get; init; }
}

/// <summary>A year in the list of years.</summary>
/// <param name="Year">The year's page.</param>
/// <param name="Counts">What it holds, by kind.</param>
/// <param name="Totals">What its activities add up to.</param>
public sealed record YearRowView(LinkView Year, CountsView Counts, ImmutableArray<FigureView> Totals);

/// <summary>The tree of regions; template <c>regions</c>.</summary>
public sealed record RegionsView : PageView
{
    /// <summary>Takes over what is common.</summary>
    [SetsRequiredMembers]
    public RegionsView(PageView common, ImmutableArray<RegionNodeView> regions)
        : base(common)
    {
        Regions = regions;
    }

    /// <summary>The provinces, each with the regions below it.</summary>
    public ImmutableArray<RegionNodeView> Regions { get; init; }
}

/// <summary>The list of series or topics; template <c>terms</c>.</summary>
public sealed record TermsView : PageView
{
    /// <summary>Takes over what is common.</summary>
    [SetsRequiredMembers]
    public TermsView(PageView common, ImmutableArray<CountedLinkView> terms, bool isSeries)
        : base(common)
    {
        Terms = terms;
        IsSeries = isSeries;
    }

    /// <summary>The series or topics.</summary>
    public ImmutableArray<CountedLinkView> Terms { get; init; }

    /// <summary>Whether these are series, else topics.</summary>
    public bool IsSeries { get; init; }
}

/// <summary>The map of the site for people; template <c>map</c>.</summary>
public sealed record MapView : PageView
{
    /// <summary>Takes over what is common.</summary>
    [SetsRequiredMembers]
    public MapView(PageView common)
        : base(common)
    {
    }

    /// <summary>The sections.</summary>
    public ImmutableArray<CountedLinkView> Sections { get; init; } = [];

    /// <summary>The pages that stand by themselves.</summary>
    public ImmutableArray<LinkView> Pages { get; init; } = [];

    /// <summary>The years, the newest first.</summary>
    public ImmutableArray<CountedLinkView> Years { get; init; } = [];

    /// <summary>The provinces, each with the regions below it.</summary>
    public ImmutableArray<RegionNodeView> Regions { get; init; } = [];

    /// <summary>The series.</summary>
    public ImmutableArray<CountedLinkView> Series { get; init; } = [];

    /// <summary>The topics.</summary>
    public ImmutableArray<CountedLinkView> Topics { get; init; } = [];
}

/// <summary>What a server answers for an address that does not exist; template <c>404</c>.</summary>
public sealed record NotFoundView : PageView
{
    /// <summary>Takes over what is common.</summary>
    [SetsRequiredMembers]
    public NotFoundView(PageView common)
        : base(common)
    {
    }
}
