using System.Collections.Immutable;

namespace KexieSite.Views;

/// <summary>A chart, ready to be written as SVG by <c>partials/chart</c>, with the same numbers as a table.</summary>
/// <param name="Id">What its ids begin with; no other chart of the page has it.</param>
/// <param name="Caption">Its title.</param>
/// <param name="Unit">The unit of all values; empty where there is none.</param>
/// <param name="Description">What it shows, in words.</param>
/// <param name="Plot">What is drawn; null where no value is known.</param>
/// <param name="Legend">What the fillings mean; empty where nothing needs an explanation.</param>
/// <param name="Table">The values, with how exact they are.</param>
public sealed record ChartView(
    string Id, string Caption, string Unit, string Description, PlotView? Plot, ImmutableArray<LegendView> Legend, ChartTableView Table);

/// <summary>An entry of a legend.</summary>
/// <param name="Fill">A filling; <see cref="ChartFill.Unknown"/> stands for the mark of an unknown value.</param>
/// <param name="Text">What it means.</param>
public sealed record LegendView(ChartFill Fill, string Text);

/// <summary>The numbers of a chart.</summary>
/// <param name="Head">The columns' names.</param>
/// <param name="Rows">The rows, each with as many cells as the head, the row's name first.</param>
public sealed record ChartTableView(ImmutableArray<string> Head, ImmutableArray<ImmutableArray<string>> Rows);

/// <summary>
/// What a chart draws. Across, places are per cent of the width, so that a chart fits every width without its text being
/// scaled; heights of rows are in em, so that they grow with the text.
/// </summary>
public abstract record PlotView
{
    private PlotView()
    {
    }

    /// <summary>Bars to the right, each below its name.</summary>
    /// <param name="Items">The rows from the top.</param>
    /// <param name="Height">The whole height in em.</param>
    public sealed record Rows(ImmutableArray<ChartRowView> Items, double Height) : PlotView;

    /// <summary>Columns or a line over an axis.</summary>
    /// <param name="Ticks">The lines across, from the bottom.</param>
    /// <param name="Labels">The names below.</param>
    /// <param name="Columns">The columns, or their parts.</param>
    /// <param name="Lines">The pieces of a line, between known values only.</param>
    /// <param name="Points">The points of a line.</param>
    /// <param name="Marks">Words in the drawing.</param>
    public sealed record Grid(
        ImmutableArray<ChartTickView> Ticks,
        ImmutableArray<ChartMarkView> Labels,
        ImmutableArray<ChartColumnView> Columns,
        ImmutableArray<ChartLineView> Lines,
        ImmutableArray<ChartPointView> Points,
        ImmutableArray<ChartMarkView> Marks) : PlotView;
}

/// <summary>A bar with its name and its value.</summary>
/// <param name="Label">The name, shortened where it is long.</param>
/// <param name="Text">The value in words.</param>
/// <param name="Width">The bar's width in per cent.</param>
/// <param name="Fill">How it is filled.</param>
/// <param name="LabelY">The name's base line in em.</param>
/// <param name="TextY">The value's base line in em; where it is the name's, the value stands at the right end.</param>
/// <param name="BarY">The bar's upper edge in em.</param>
public sealed record ChartRowView(string Label, string Text, double Width, ChartFill Fill, double LabelY, double TextY, double BarY);

/// <summary>A line across with its number.</summary>
public sealed record ChartTickView(double Y, string Text);

/// <summary>A column or a part of one, in per cent.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Height">How high it is.</param>
/// <param name="Fill">How it is filled.</param>
/// <param name="IsInexact">Whether a part is inexact: hatched over its filling.</param>
public sealed record ChartColumnView(double X, double Y, double Width, double Height, ChartFill Fill, bool IsInexact = false);

/// <summary>A piece of a line, in per cent.</summary>
public sealed record ChartLineView(double X1, double Y1, double X2, double Y2);

/// <summary>A point of a line, in per cent.</summary>
/// <param name="X">Across.</param>
/// <param name="Y">Down.</param>
/// <param name="IsExact">Whether the value was counted exactly; an inexact one is drawn open.</param>
public sealed record ChartPointView(double X, double Y, bool IsExact);

/// <summary>A word in a drawing, its middle at a place in per cent.</summary>
/// <param name="X">Across.</param>
/// <param name="Y">Down.</param>
/// <param name="Text">The word.</param>
/// <param name="IsMinor">Whether there is room for it in wide drawings only.</param>
/// <param name="IsLow">Whether a name stands in the second row below the axis, because the first has no room.</param>
public sealed record ChartMarkView(double X, double Y, string Text, bool IsMinor, bool IsLow = false);

/// <summary>How an area is filled: full, hatched, lighter, dotted, lined; so that they differ without colour, and hatched is inexact alone.</summary>
public enum ChartFill
{
    /// <summary>Full: an exact value.</summary>
    Exact,

    /// <summary>Hatched: about, at least, almost, or with unknown parts.</summary>
    Inexact,

    /// <summary>Not drawn: the value is unknown.</summary>
    Unknown,

    /// <summary>Not drawn: nothing was counted.</summary>
    None,

    /// <summary>The first part of a divided column: full.</summary>
    Part1,

    /// <summary>The second part: lighter.</summary>
    Part2,

    /// <summary>The third part: dotted.</summary>
    Part3,

    /// <summary>The fourth part: lines across.</summary>
    Part4,

    /// <summary>The fifth part: upright lines.</summary>
    Part5,
}
