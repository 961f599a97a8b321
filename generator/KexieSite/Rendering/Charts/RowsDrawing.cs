using KexieSite.Views;

namespace KexieSite.Rendering.Charts;

/// <summary>Draws values as bars to the right, with name and value above each: readable at every width and length.</summary>
internal static class RowsDrawing
{
    // The narrowest drawing, 300 px at twice the usual size of text, has room for some ten characters.
    private const double NarrowestWidth = 15;
    private const double Line = 1.5;
    private const double Bar = 1.5;
    private const double BaseLine = 1.05;

    public static PlotView.Rows Draw(ChartSource source)
    {
        var largest = source.Points.Max(p => p.Value.Amount);
        var isTwoLines = source.Points.Any(p => TextWidth.Of(p.Label) + TextWidth.Of(p.Value.Text) + 1 > NarrowestWidth);
        var height = Bar + (isTwoLines ? 2 * Line : Line);
        return new PlotView.Rows(
            [.. source.Points.Select((p, i) => Row(p, i * height, largest, isTwoLines))], Places.Rounded(source.Points.Length * height));
    }

    private static ChartRowView Row(ChartPoint point, double top, decimal largest, bool isTwoLines)
    {
        var label = top + BaseLine;
        var text = isTwoLines ? label + Line : label;
        return new ChartRowView(
            TextWidth.Cut(point.Label, NarrowestWidth),
            point.Value.Text,
            largest == 0 ? 0 : Places.Rounded((double)(point.Value.Amount / largest * 100)),
            point.Value.Fill,
            Places.Rounded(label),
            Places.Rounded(text),
            Places.Rounded(text + Line - BaseLine));
    }
}
