using System.Collections.Immutable;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Paths;
using KexieSite.Regions;

namespace KexieSite.Planning;

/// <summary>A <c>:::</c> block with what the site has for it.</summary>
public abstract record PlannedBlock
{
    private PlannedBlock()
    {
    }

    /// <summary>Pictures side by side.</summary>
    public sealed record Gallery(ImmutableArray<BodyPicture> Pictures) : PlannedBlock;

    /// <summary>A list of activities.</summary>
    /// <param name="Query">What was asked for.</param>
    /// <param name="Items">Those that are shown, newest first; may be empty.</param>
    /// <param name="Count">How many there are.</param>
    /// <param name="All">The page that lists them all; null where there is none.</param>
    public sealed record Activities(BlockQuery Query, ImmutableArray<Activity> Items, int Count, UrlPath? All) : PlannedBlock;

    /// <summary>A chart.</summary>
    /// <param name="Query">What was asked for.</param>
    /// <param name="Axis">What the values are told apart by.</param>
    /// <param name="Form">What is drawn.</param>
    /// <param name="Values">The values; may be empty.</param>
    public sealed record Chart(BlockQuery Query, ChartAxis Axis, ChartForm Form, Breakdown Values) : PlannedBlock;

    /// <summary>The text's own figures.</summary>
    public sealed record Figures(ContentItem Item) : PlannedBlock;
}

/// <summary>Which activities a block is about; null stands for all.</summary>
public sealed record BlockQuery(int? Year, Division? Region, string? Series);
