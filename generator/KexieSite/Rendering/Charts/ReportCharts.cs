using System.Collections.Immutable;
using System.Globalization;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Views;

namespace KexieSite.Rendering.Charts;

/// <summary>Makes the charts below a report: its figures side by side, and each of them over the years.</summary>
internal static class ReportCharts
{
    private const int FewestYears = 3;
    private const int MostLines = 4;
    private const int MostYears = 40;

    /// <summary>The charts of a report and of those it continues.</summary>
    /// <param name="report">The report.</param>
    /// <param name="line">The reports that continue each other, by year, this one among them.</param>
    /// <param name="texts">Words.</param>
    public static ImmutableArray<ChartView> Of(Report report, ImmutableArray<Report> line, TextTable texts) =>
        [.. Sources(report, line, texts).Select((source, i) => ChartDrawing.Draw(source with { Id = $"kx-report-{i + 1}" }, texts))];

    private static IEnumerable<ChartSource> Sources(Report report, ImmutableArray<Report> line, TextTable texts) =>
        SideBySide(report, texts).Concat(report.Figures.Select(f => OverYears(f.Metric, line, texts)).OfType<ChartSource>().Take(MostLines));

    // Only what has one unit has one scale; a single figure needs no drawing.
    private static IEnumerable<ChartSource> SideBySide(Report report, TextTable texts) =>
        from figure in report.Figures
        group figure by figure.Metric.Unit into unit
        where unit.Count(f => f.Quantity.Precision != Precision.Unknown) > 1
        select new ChartSource(
            "",
            texts.Format("chart.report", report.Year, unit.Key),
            unit.Key,
            texts["chart.metric"],
            ChartForm.Bars,
            IsOrdered: false,
            [.. unit.Select(f => new ChartPoint(f.Metric.Name, f.Metric.Name, ChartValue.Of(f.Quantity, texts), []))],
            []);

    private static ChartSource? OverYears(Metric metric, ImmutableArray<Report> line, TextTable texts)
    {
        var known = line.Where(r => QuantityOf(r, metric) is not null).ToDictionary(r => r.Year, r => QuantityOf(r, metric));
        if (known.Values.Count(q => q!.Value.Precision != Precision.Unknown) < FewestYears)
        {
            return null;
        }

        var (first, last) = (known.Keys.Min(), known.Keys.Max());
        var years = last - first < MostYears ? Enumerable.Range(first, last - first + 1) : known.Keys.Order();
        return new ChartSource(
            "",
            texts.Format("chart.reports", metric.Name),
            metric.Unit,
            texts["chart.axis.Year"],
            ChartForm.Line,
            IsOrdered: true,
            [.. years.Select(y => new ChartPoint(texts.Format("date.year", y), y.ToString(CultureInfo.InvariantCulture), ChartValue.Of(known.GetValueOrDefault(y), texts), []))],
            []);
    }

    private static Quantity? QuantityOf(Report report, Metric metric) => report.Figures.FirstOrDefault(f => f.Metric == metric)?.Quantity;
}
