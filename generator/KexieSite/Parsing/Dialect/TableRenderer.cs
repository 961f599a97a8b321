using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace KexieSite.Parsing.Dialect;

/// <summary>
/// Writes a table in a <c>div.table</c> that a theme can let scroll (it takes the focus, so that keys scroll it too).
/// Alignment is a class: Markdig's <c>style</c> breaks <c>Content-Security-Policy: default-src 'self'</c>.
/// </summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        _ = renderer.EnsureLine();
        _ = renderer.WriteLine("<div class=\"table\" tabindex=\"0\">").WriteLine("<table>");
        var rows = obj.OfType<TableRow>().ToList();
        WriteGroup(renderer, obj, "thead", rows.Where(r => r.IsHeader));
        WriteGroup(renderer, obj, "tbody", rows.Where(r => !r.IsHeader));
        _ = renderer.WriteLine("</table>").WriteLine("</div>");
    }

    private static void WriteGroup(HtmlRenderer renderer, Table table, string name, IEnumerable<TableRow> rows)
    {
        var isOpen = false;
        foreach (var row in rows)
        {
            if (!isOpen)
            {
                _ = renderer.WriteLine($"<{name}>");
                isOpen = true;
            }

            _ = renderer.WriteLine("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                WriteCell(renderer, table, row, (TableCell)row[i], i);
            }

            _ = renderer.WriteLine("</tr>");
        }

        if (isOpen)
        {
            _ = renderer.WriteLine($"</{name}>");
        }
    }

    private static void WriteCell(HtmlRenderer renderer, Table table, TableRow row, TableCell cell, int index)
    {
        var name = row.IsHeader ? "th" : "td";
        _ = renderer.Write('<').Write(name).Write(row.IsHeader ? " scope=\"col\"" : "");
        if (Alignment(table, cell, index) is { } alignment)
        {
            _ = renderer.Write(" class=\"align-").Write(alignment).Write('"');
        }

        _ = renderer.Write('>');
        var wasImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = cell.Count == 1 && cell[0] is ParagraphBlock;
        renderer.Write(cell);
        renderer.ImplicitParagraph = wasImplicit;
        _ = renderer.Write("</").Write(name).WriteLine(">");
    }

    private static string? Alignment(Table table, TableCell cell, int index)
    {
        var column = cell.ColumnIndex >= 0 ? cell.ColumnIndex : index;
        return column >= table.ColumnDefinitions.Count ? null : table.ColumnDefinitions[column].Alignment switch
        {
            TableColumnAlign.Left => "left",
            TableColumnAlign.Center => "center",
            TableColumnAlign.Right => "right",
            _ => null,
        };
    }
}
