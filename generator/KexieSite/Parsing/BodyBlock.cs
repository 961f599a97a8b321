using System.Collections.Immutable;
using KexieSite.Diagnostics;

namespace KexieSite.Parsing;

/// <summary>A <c>:::</c> block as a text has it: its options are read, but whether the site has what they name is not known here.</summary>
/// <param name="Span">Its first line in the file.</param>
public abstract record BodyBlock(SourceSpan Span)
{
    /// <summary>The English name: <c>chart</c>. The theme's template for it is <c>blocks/{Name}</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Its first line as it was written, without the line's end.</summary>
    public string Written { get; init; } = "";

    /// <summary><c>::: gallery</c>: pictures side by side.</summary>
    /// <param name="Pictures">The pictures, at least one; a caption is the title, else the alternative text.</param>
    /// <param name="Span">Its first line in the file.</param>
    public sealed record Gallery(ImmutableArray<BodyPicture> Pictures, SourceSpan Span) : BodyBlock(Span)
    {
        /// <inheritdoc />
        public override string Name => "gallery";
    }

    /// <summary><c>::: activities</c>: the newest activities of a year, a region, a series, or all of these.</summary>
    /// <param name="Year">The year, or null for all.</param>
    /// <param name="Region">The region as written, or null for all.</param>
    /// <param name="Series">The series as written, or null for all.</param>
    /// <param name="Limit">How many are shown at most.</param>
    /// <param name="Span">Its line in the file.</param>
    public sealed record Activities(int? Year, BlockOption? Region, BlockOption? Series, int Limit, SourceSpan Span) : BodyBlock(Span)
    {
        /// <inheritdoc />
        public override string Name => "activities";
    }

    /// <summary><c>::: chart</c>: what activities add up to in one metric.</summary>
    /// <param name="Metric">The metric as written.</param>
    /// <param name="By">What the values are told apart by.</param>
    /// <param name="Form">What is drawn.</param>
    /// <param name="Year">The year, or null for all.</param>
    /// <param name="Region">The region as written, or null for all.</param>
    /// <param name="Series">The series as written, or null for all.</param>
    /// <param name="Span">Its line in the file.</param>
    public sealed record Chart(
        BlockOption Metric, ChartAxis By, ChartForm Form, int? Year, BlockOption? Region, BlockOption? Series, SourceSpan Span) : BodyBlock(Span)
    {
        /// <inheritdoc />
        public override string Name => "chart";
    }

    /// <summary><c>::: figures</c>: the text's own figures as a table.</summary>
    /// <param name="Span">Its line in the file.</param>
    public sealed record Figures(SourceSpan Span) : BodyBlock(Span)
    {
        /// <inheritdoc />
        public override string Name => "figures";
    }
}

/// <summary>A value of a block's option.</summary>
/// <param name="Text">The value without quotes and blanks around it.</param>
/// <param name="Span">Where it stands.</param>
public sealed record BlockOption(string Text, SourceSpan Span);

/// <summary>What the values of a chart are told apart by.</summary>
public enum ChartAxis
{
    /// <summary>按年度.</summary>
    Year,

    /// <summary>按月份, January to December.</summary>
    Month,

    /// <summary>按地区.</summary>
    Region,

    /// <summary>按系列.</summary>
    Series,
}

/// <summary>What a chart draws.</summary>
public enum ChartForm
{
    /// <summary>柱形图: columns for years and months, rows for regions and series.</summary>
    Bars,

    /// <summary>折线图, for years and months.</summary>
    Line,

    /// <summary>堆叠图: columns for years and months, each divided by region.</summary>
    Stacked,
}
