using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace KexieSite.Views;

/// <summary>The search page; template <c>search</c>. What it lists is for readers without a script.</summary>
public sealed record SearchView : PageView
{
    /// <summary>Takes over what is common.</summary>
    [SetsRequiredMembers]
    public SearchView(PageView common, string index)
        : base(common)
    {
        Index = index;
    }

    /// <summary>The address of the file of the search index that the script reads first.</summary>
    public string Index { get; init; }

    /// <summary>The sections.</summary>
    public ImmutableArray<CountedLinkView> Sections { get; init; } = [];

    /// <summary>The years, the newest first.</summary>
    public ImmutableArray<CountedLinkView> Years { get; init; } = [];

    /// <summary>The provinces, or for a site within one its single province.</summary>
    public ImmutableArray<CountedLinkView> Regions { get; init; } = [];

    /// <summary>The series.</summary>
    public ImmutableArray<CountedLinkView> Series { get; init; } = [];
}
