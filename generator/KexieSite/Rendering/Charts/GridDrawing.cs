using KexieSite.Chinese;
using KexieSite.Diagnostics;
using KexieSite.Parsing;
using KexieSite.Views;

namespace KexieSite.Rendering.Charts;

/// <summary>Draws values that follow each other in time: columns, divided columns or a line over an axis.</summary>
internal sealed class GridDrawing(ChartSource source, TextTable texts)
{
    private const double ColumnShare = 0.7;
    private const int MostLabelledValues = 10;

    // What a wide drawing has room for, in em.
    private const double WideRoom = 30;

    private readonly ChartScale scale = ChartScale.For(
        source.Points.Max(p => p.Value.Amount), source.Points.All(p => decimal.IsInteger(p.Value.Amount)));

    private readonly double slot = 100.0 / source.Points.Length;

    public PlotView.Grid Draw()
    {
        var isLine = source.Form == ChartForm.Line;
        return new PlotView.Grid(
            [.. scale.Ticks.Select(t => new ChartTickView(Places.Down(t, scale), ChartScale.Short(t, source.Unit, texts.Language)))],
            [.. new AxisNames(source).Place()],
            isLine ? [] : [.. source.Points.SelectMany(Columns)],
            isLine ? [.. Lines()] : [],
            isLine ? [.. Drawn().Select(d => new ChartPointView(Middle(d.Index), Height(d.Value), d.Value.Fill == ChartFill.Exact))] : [],
            [.. Marks()]);
    }

    private IEnumerable<(int Index, ChartValue Value)> Drawn() => source.Points.Select((p, i) => (i, p.Value)).Where(p => p.Value.IsDrawn);

    private double Middle(int index) => Places.Rounded((index + 0.5) * slot);

    private double Height(ChartValue value) => Places.Down(value.Amount, scale);

    private IEnumerable<ChartColumnView> Columns(ChartPoint point, int index)
    {
        var (left, width) = (Places.Rounded((index + ((1 - ColumnShare) / 2)) * slot), Places.Rounded(slot * ColumnShare));
        if (point.Parts.IsEmpty)
        {
            if (point.Value.IsDrawn)
            {
                yield return new ChartColumnView(left, Height(point.Value), width, Places.Rounded(100 - Height(point.Value)), point.Value.Fill);
            }

            yield break;
        }

        var below = 0m;
        for (var i = 0; i < point.Parts.Length; i++)
        {
            var (bottom, top) = (Places.Down(below, scale), Places.Down(below + point.Parts[i].Amount, scale));
            if (point.Parts[i].IsDrawn && top < bottom)
            {
                yield return new ChartColumnView(left, top, width, Places.Rounded(bottom - top), ChartFill.Part1 + i, point.Parts[i].Fill == ChartFill.Inexact);
            }

            below += point.Parts[i].Amount;
        }
    }

    // A line joins neighbours only: across a gap it would claim what is not known.
    private IEnumerable<ChartLineView> Lines() =>
        from pair in Drawn().Zip(Drawn().Skip(1))
        where pair.Second.Index == pair.First.Index + 1
        select new ChartLineView(Middle(pair.First.Index), Height(pair.First.Value), Middle(pair.Second.Index), Height(pair.Second.Value));

    private IEnumerable<ChartMarkView> Marks()
    {
        var end = double.MinValue;
        foreach (var (point, i) in source.Points.Select((p, i) => (p, i)))
        {
            var (text, at) = (Words(point.Value), (i + 0.5) / source.Points.Length * WideRoom);
            if (point.Value.Fill == ChartFill.Unknown || point.Parts.Any(p => p.Fill == ChartFill.Unknown))
            {
                yield return new ChartMarkView(Middle(i), Height(point.Value), "?", IsMinor: false);
            }
            else if (point.Value.IsDrawn && source.Points.Length <= MostLabelledValues && at - (TextWidth.Of(text) / 2) > end)
            {
                end = at + (TextWidth.Of(text) / 2);
                yield return new ChartMarkView(Middle(i), Height(point.Value), text, IsMinor: true);
            }
        }
    }

    private string Words(ChartValue value)
    {
        var number = ChartScale.Short(value.Amount, source.Unit, texts.Language);
        return value.Precision is Precision.Exact or Precision.Unknown ? number : texts.Format($"chart.mark.{value.Precision}", number);
    }
}
