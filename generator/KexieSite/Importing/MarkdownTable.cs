using System.Collections.Immutable;

namespace KexieSite.Importing;

/// <summary>Writes tables as rows of cells between <c>|</c>, the name above.</summary>
internal static class MarkdownTable
{
    public static List<string> Lines(TableBlock table)
    {
        var columns = table.Rows.Append(table.Header).Max(row => row.Length);
        List<string> caption = table.Caption.IsEmpty ? [] : [MarkdownLine.OfHeading(table.Caption), ""];
        return columns == 0 ? caption : [.. caption, Row(table.Header, columns), Separator(table.Alignments, columns), .. table.Rows.Select(row => Row(row, columns))];
    }

    private static string Row(ImmutableArray<ImmutableArray<ImportedInline>> cells, int columns) =>
        "|" + string.Concat(cells.Select(MarkdownLine.OfCell).Concat(Enumerable.Repeat("", columns - cells.Length))
            .Select(cell => cell.Length == 0 ? "  |" : $" {cell} |"));

    private static string Separator(ImmutableArray<ColumnAlignment> alignments, int columns) =>
        "|" + string.Concat(Enumerable.Range(0, columns).Select(i => (i < alignments.Length ? alignments[i] : ColumnAlignment.None) switch
        {
            ColumnAlignment.Left => " :--- |",
            ColumnAlignment.Centre => " :---: |",
            ColumnAlignment.Right => " ---: |",
            _ => " --- |",
        }));
}
