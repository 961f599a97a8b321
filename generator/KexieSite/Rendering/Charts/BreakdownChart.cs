using System.Globalization;
using KexieSite.Diagnostics;
using KexieSite.Indexing;
using KexieSite.Parsing;
using KexieSite.Planning;
using KexieSite.Views;

namespace KexieSite.Rendering.Charts;

/// <summary>Makes the chart that a text asks for.</summary>
internal static class BreakdownChart
{
    /// <summary>The chart; null where nothing was counted.</summary>
    public static ChartView? Of(PlannedBlock.Chart block, string id, TextTable texts)
    {
        var values = block.Values;
        if (values.IsEmpty)
        {
            return null;
        }

        var axis = texts[$"chart.axis.{block.Axis}"];
        var scope = Scope(block.Query, texts);
        var source = new ChartSource(
            id,
            texts.Format(scope.Length == 0 ? "chart.title" : "chart.scopedTitle", scope, values.Parts.IsEmpty ? axis : texts.Format("chart.byRegion", axis), values.Metric.Name),
            values.Metric.Unit,
            axis,
            block.Form,
            block.Axis is ChartAxis.Year or ChartAxis.Month,
            [.. values.Rows.Select(r => Point(r, texts))],
            [.. values.Parts.Select(k => Label(k, texts))]);
        return ChartDrawing.Draw(source, texts);
    }

    private static string Scope(BlockQuery query, TextTable texts)
    {
        IEnumerable<string> parts =
        [
            .. query.Region is { } region ? [region.Name] : Array.Empty<string>(),
            .. query.Year is { } year ? [texts.Format("date.year", year)] : Array.Empty<string>(),
            .. query.Series is { } series ? [series] : Array.Empty<string>(),
        ];
        return string.Join(texts.Language == Language.Chinese ? "" : ", ", parts);
    }

    private static ChartPoint Point(BreakdownRow row, TextTable texts)
    {
        var label = Label(row.Key, texts);
        var number = row.Key switch
        {
            BreakdownKey.OfYear year => year.Year,
            BreakdownKey.OfMonth month => month.Month,
            _ => (int?)null,
        };
        var tick = number?.ToString(CultureInfo.InvariantCulture) ?? label;
        return new ChartPoint(label, tick, ChartValue.Of(row.Sum, texts), [.. row.Parts.Select(p => ChartValue.Of(p, texts))]);
    }

    private static string Label(BreakdownKey key, TextTable texts) => key switch
    {
        BreakdownKey.OfYear year => texts.Format("date.year", year.Year),
        BreakdownKey.OfMonth month => texts[$"month.{month.Month}"],
        BreakdownKey.OfRegion region => region.Division.Name,
        BreakdownKey.Own own => texts.Format("chart.own", own.Division.Name),
        BreakdownKey.OfSeries series => series.Name,
        BreakdownKey.Rest rest => texts.Format("chart.rest", rest.Count),
        BreakdownKey.NoRegion => texts["chart.noRegion"],
        _ => texts["chart.noSeries"],
    };
}
