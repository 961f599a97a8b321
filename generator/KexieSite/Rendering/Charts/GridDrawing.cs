using KexieSite.Diagnostics;
using KexieSite.Parsing;
using KexieSite.Views;

namespace KexieSite.Rendering.Charts;

/// <summary>Draws values that follow each other in time: columns, divided columns or a line over an axis.</summary>
internal sealed class GridDrawing(ChartSource source, Language language)
{
    private const double ColumnShare = 0.7;
    private const int MostLabelledValues = 10;

    // What the narrowest and a wide drawing have room for, in em, and the least distance of two labels.
    private const double NarrowRoom = 12;
    private const double WideRoom = 30;
    private const double Gap = 0.8;

    private readonly ChartScale scale = ChartScale.For(
        source.Points.Max(p => p.Value.Amount), source.Points.All(p => decimal.IsInteger(p.Value.Amount)));

    private readonly double slot = 100.0 / source.Points.Length;

    public PlotView.Grid Draw()
    {
        var isLine = source.Form == ChartForm.Line;
        return new PlotView.Grid(
            [.. scale.Ticks.Select(t => new ChartTickView(Places.Down(t, scale), ChartScale.Short(t, source.Unit, language)))],
            [.. Labels()],
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
                yield return new ChartColumnView(left, top, width, Places.Rounded(bottom - top), ChartFill.Part1 + i);
            }

            below += point.Parts[i].Amount;
        }
    }

    // A line joins neighbours only: across a gap it would claim what is not known.
    private IEnumerable<ChartLineView> Lines() =>
        from pair in Drawn().Zip(Drawn().Skip(1))
        where pair.Second.Index == pair.First.Index + 1
        select new ChartLineView(Middle(pair.First.Index), Height(pair.First.Value), Middle(pair.Second.Index), Height(pair.Second.Value));

    private IEnumerable<ChartMarkView> Labels()
    {
        var widest = source.Points.Max(p => TextWidth.Of(p.Tick)) + Gap;
        var (narrow, wide) = (Every((int)(NarrowRoom / widest)), Every((int)(WideRoom / widest)));
        for (var i = 0; i < source.Points.Length; i++)
        {
            if (i % narrow == 0 || i % wide == 0)
            {
                yield return new ChartMarkView(Middle(i), 100, source.Points[i].Tick, IsMinor: i % narrow != 0);
            }
        }
    }

    // Every so many points have a label; the wide drawing has those of the narrow one and more between them.
    private int Every(int room)
    {
        var step = 1;
        while ((source.Points.Length + step - 1) / step > Math.Max(room, 1))
        {
            step *= 2;
        }

        return step;
    }

    private IEnumerable<ChartMarkView> Marks()
    {
        for (var i = 0; i < source.Points.Length; i++)
        {
            var value = source.Points[i].Value;
            if (value.Fill == ChartFill.Unknown)
            {
                yield return new ChartMarkView(Middle(i), 100, "?", IsMinor: false);
            }
            else if (source.Form == ChartForm.Stacked && value.Fill == ChartFill.Inexact)
            {
                yield return new ChartMarkView(Middle(i), Height(value), "≈", IsMinor: false);
            }
            else if (value.IsDrawn && source.Points.Length <= MostLabelledValues)
            {
                yield return new ChartMarkView(Middle(i), Height(value), ChartScale.Short(value.Amount, source.Unit, language), IsMinor: true);
            }
        }
    }
}
