using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Parsing;
using KexieSite.Views;

namespace KexieSite.Rendering.Charts;

/// <summary>Makes the view of a chart: what is drawn, what it says in words, and its table.</summary>
internal static class ChartDrawing
{
    // Fewer years than this have room for their whole values.
    private const int FewestColumns = 5;

    /// <summary>Draws values, at least one.</summary>
    public static ChartView Draw(ChartSource source, TextTable texts)
    {
        var isDrawn = source.Points.Any(p => p.Value.IsDrawn);
        return new ChartView(
            source.Id,
            source.Caption,
            source.Unit,
            Description(source, texts),
            isDrawn ? Plot(source, texts) : null,
            isDrawn ? [.. Legend(source, texts)] : [],
            Table(source, texts));
    }

    private static PlotView Plot(ChartSource source, TextTable texts) =>
        IsRows(source) ? RowsDrawing.Draw(source) : new GridDrawing(source, texts).Draw();

    private static bool IsRows(ChartSource source) =>
        source.Form == ChartForm.Bars && (!source.IsOrdered || source.Points.Length < FewestColumns);

    private static string Description(ChartSource source, TextTable texts)
    {
        var drawn = source.Points.Where(p => p.Value.IsDrawn).ToList();
        if (drawn.Count == 0)
        {
            return texts["chart.allUnknown"];
        }

        var largest = drawn.MaxBy(p => p.Value.Amount)!;
        var (inexact, unknown, none) = (Count(ChartFill.Inexact), Count(ChartFill.Unknown), Count(ChartFill.None));
        IEnumerable<string> sentences =
        [
            texts.Format(drawn.Count == 1 ? "chart.only" : "chart.largest", largest.Label, largest.Value.Text, drawn.Count),
            inexact > 0 ? texts.Format("chart.someInexact", inexact) : "",
            unknown > 0 ? texts.Format("chart.someUnknown", unknown) : "",
            none > 0 ? texts.Format("chart.someNone", none) : "",
        ];
        return string.Join(texts.Language == Language.Chinese ? "" : " ", sentences.Where(s => s.Length > 0));

        int Count(ChartFill fill) => source.Points.Count(p => p.Value.Fill == fill);
    }

    private static IEnumerable<LegendView> Legend(ChartSource source, TextTable texts)
    {
        var isStacked = !source.Parts.IsEmpty;
        var fills = source.Points.SelectMany(p => isStacked ? p.Parts : [p.Value]).Select(v => v.Fill).ToHashSet();
        for (var i = 0; i < source.Parts.Length; i++)
        {
            yield return new LegendView(ChartFill.Part1 + i, source.Parts[i]);
        }

        if (fills.Contains(ChartFill.Inexact))
        {
            if (!isStacked && fills.Contains(ChartFill.Exact))
            {
                yield return new LegendView(ChartFill.Exact, texts["chart.legend.exact"]);
            }

            yield return new LegendView(ChartFill.Inexact, texts["chart.legend.inexact"]);
        }

        // Rows have a word for it.
        if (fills.Contains(ChartFill.Unknown) && !IsRows(source))
        {
            yield return new LegendView(ChartFill.Unknown, texts["chart.legend.unknown"]);
        }
    }

    private static ChartTableView Table(ChartSource source, TextTable texts) => new(
        [source.Names, .. source.Parts, texts[source.Parts.IsEmpty ? "chart.value" : "chart.whole"]],
        [.. source.Points.Select(Row)]);

    private static ImmutableArray<string> Row(ChartPoint point) => [point.Label, .. point.Parts.Select(p => p.Text), point.Value.Text];
}
