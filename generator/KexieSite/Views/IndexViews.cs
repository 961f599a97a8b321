using System.Collections.Immutable;

namespace KexieSite.Views;

/// <summary>The home page; template <c>home</c>.</summary>
public sealed record HomeView : PageView
{
    /// <summary>Activities to come, the next one first.</summary>
    public ImmutableArray<ItemCard> Upcoming { get; init; } = [];

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

    /// <summary>The provinces, each with the regions below it.</summary>
    public ImmutableArray<RegionNodeView> Regions { get; init; } = [];

    /// <summary>The series.</summary>
    public ImmutableArray<CountedLinkView> Series { get; init; } = [];

    /// <summary>How many items the site holds, by kind.</summary>
    public required CountsView Counts { get; init; }

    /// <summary>What all activities add up to.</summary>
    public ImmutableArray<FigureView> Totals { get; init; } = [];
}

/// <summary>The list of years; template <c>years</c>.</summary>
public sealed record YearsView : PageView
{
    /// <summary>The years, the newest first.</summary>
    public required ImmutableArray<YearRowView> Years { get; init; }
}

/// <summary>A year in the list of years.</summary>
/// <param name="Year">The year's page.</param>
/// <param name="Counts">What it holds, by kind.</param>
/// <param name="Totals">What its activities add up to.</param>
public sealed record YearRowView(LinkView Year, CountsView Counts, ImmutableArray<FigureView> Totals);

/// <summary>The tree of regions; template <c>regions</c>.</summary>
public sealed record RegionsView : PageView
{
    /// <summary>The provinces, each with the regions below it.</summary>
    public required ImmutableArray<RegionNodeView> Regions { get; init; }
}

/// <summary>The list of series or topics; template <c>terms</c>.</summary>
public sealed record TermsView : PageView
{
    /// <summary>The series or topics.</summary>
    public required ImmutableArray<CountedLinkView> Terms { get; init; }

    /// <summary>Whether these are series, else topics.</summary>
    public required bool IsSeries { get; init; }
}

/// <summary>The map of the site for people; template <c>map</c>.</summary>
public sealed record MapView : PageView
{
    /// <summary>The sections.</summary>
    public required ImmutableArray<CountedLinkView> Sections { get; init; }

    /// <summary>The pages that stand by themselves.</summary>
    public required ImmutableArray<LinkView> Pages { get; init; }

    /// <summary>The years, the newest first.</summary>
    public required ImmutableArray<CountedLinkView> Years { get; init; }

    /// <summary>The provinces, each with the regions below it.</summary>
    public required ImmutableArray<RegionNodeView> Regions { get; init; }

    /// <summary>The series.</summary>
    public required ImmutableArray<CountedLinkView> Series { get; init; }

    /// <summary>The topics.</summary>
    public required ImmutableArray<CountedLinkView> Topics { get; init; }
}

/// <summary>What a server answers for an address that does not exist; template <c>404</c>.</summary>
public sealed record NotFoundView : PageView;
