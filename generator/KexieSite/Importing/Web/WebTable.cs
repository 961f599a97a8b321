using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;

namespace KexieSite.Importing.Web;

/// <summary>Reads tables of data; tables that only place text on the page are unfolded by who calls.</summary>
internal static class WebTable
{
    /// <summary>How many cells a table may have; old pages say <c>colspan="1000"</c> where they mean the whole width.</summary>
    public const int MostCells = 20_000;

    private const int MostColumns = 50;
    private const int LongestCell = 400;

    /// <summary>Whether a table holds another, is one row or column, or has cells as long as an article.</summary>
    public static bool IsLayout(IElement table)
    {
        var rows = Rows(table);
        var cells = rows.SelectMany(Cells).ToList();
        return table.QuerySelector("table") is not null
            || table.GetAttribute("role") is "presentation"
            || (table.QuerySelector("th") is null && (rows.Count < 2 || rows.TrueForAll(r => Cells(r).Take(2).Count() < 2) || cells.Exists(c => c.TextContent.Length > LongestCell)));
    }

    /// <summary>The table with its merged cells resolved; null where it is empty.</summary>
    public static TableBlock? Read(IElement table, PageFiles files)
    {
        var grid = Grid(table, files);
        var width = grid.Count == 0 ? 0 : grid.Max(row => row.Keys.Append(-1).Max() + 1);
        var rows = grid.Select(row => Enumerable.Range(0, width).Select(i => row.GetValueOrDefault(i) ?? new GridCell([])).ToImmutableArray()).Where(row => row.Any(cell => !cell.Content.IsEmpty)).ToImmutableArray();
        if (rows.IsEmpty)
        {
            return null;
        }

        if (rows.Any(row => row.Any(cell => cell.IsRepeated)))
        {
            files.CountMergedTable();
        }

        var caption = table.QuerySelector("caption") is { } named ? new BlockReader(files).ReadLine(named) : [];
        var headers = Rows(table).TakeWhile(IsHeader).Count();
        return TableComposer.Of(rows, headers > 0 ? headers : null, caption);
    }

    private static bool IsHeader(IElement row) => row.ParentElement?.LocalName == "thead" || (Cells(row).Any() && Cells(row).All(c => c.LocalName == "th"));

    private static List<Dictionary<int, GridCell>> Grid(IElement table, PageFiles files)
    {
        var grid = new List<Dictionary<int, GridCell>>();
        var rows = Rows(table);
        var count = 0;
        for (var y = 0; y < rows.Count; y++)
        {
            var x = 0;
            foreach (var cell in Cells(rows[y]))
            {
                while (y < grid.Count && grid[y].ContainsKey(x))
                {
                    x++;
                }

                var (columns, height) = (Span(cell, "colspan", MostColumns - x), Span(cell, "rowspan", rows.Count - y));
                count += columns * height;
                if (count > MostCells || x >= MostColumns)
                {
                    files.Tell(WebRules.TableCut, MostCells);
                    return grid;
                }

                Place(grid, x, y, columns, height, new BlockReader(files).ReadLine(cell));
                x += columns;
            }
        }

        return grid;
    }

    private static void Place(List<Dictionary<int, GridCell>> grid, int left, int top, int columns, int height, ImmutableArray<ImportedInline> content)
    {
        for (var y = top; y < top + height; y++)
        {
            while (grid.Count <= y)
            {
                grid.Add([]);
            }

            for (var x = left; x < left + columns; x++)
            {
                _ = grid[y].TryAdd(x, x == left ? new GridCell(content, IsRepeated: y > top, columns) : new GridCell([], IsRepeated: true));
            }
        }
    }

    private static int Span(IElement cell, string name, int most) =>
        Math.Clamp(int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? span : 1, 1, Math.Max(1, most));

    private static List<IElement> Rows(IElement table) =>
        [.. table.Children.SelectMany(c => c.LocalName == "tr" ? [c] : c.LocalName is "tbody" or "thead" or "tfoot" ? c.Children.Where(r => r.LocalName == "tr") : [])];

    private static IEnumerable<IElement> Cells(IElement row) => row.Children.Where(c => c.LocalName is "td" or "th");
}
