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

    /// <summary>The table with its merged cells resolved: words stand in every cell that they cover, numbers in the first. Null where it is empty.</summary>
    public static TableBlock? Read(IElement table, PageFiles files)
    {
        var grid = Grid(table, files);
        var width = grid.Count == 0 ? 0 : grid.Max(row => row.Count);
        var rows = grid.Select(row => Enumerable.Range(0, width).Select(i => row.GetValueOrDefault(i)).Select(c => c.IsDefault ? [] : c).ToImmutableArray())
            .Where(row => row.Any(cell => !cell.IsEmpty)).ToImmutableArray();
        if (rows.IsEmpty)
        {
            return null;
        }

        var caption = table.QuerySelector("caption") is { } named ? new BlockReader(files).ReadLine(named) : [];
        var hasHeader = rows.Length > 1 && (table.QuerySelector("thead, th") is not null || !rows[0].Any(IsNumber));
        return new TableBlock(caption, hasHeader ? rows[0] : [], hasHeader ? rows.RemoveAt(0) : rows);
    }

    private static List<Dictionary<int, ImmutableArray<ImportedInline>>> Grid(IElement table, PageFiles files)
    {
        var grid = new List<Dictionary<int, ImmutableArray<ImportedInline>>>();
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

    private static void Place(List<Dictionary<int, ImmutableArray<ImportedInline>>> grid, int left, int top, int columns, int height, ImmutableArray<ImportedInline> content)
    {
        for (var y = top; y < top + height; y++)
        {
            while (grid.Count <= y)
            {
                grid.Add([]);
            }

            for (var x = left; x < left + columns; x++)
            {
                _ = grid[y].TryAdd(x, (x, y) == (left, top) || !IsNumber(content) ? content : []);
            }
        }
    }

    private static int Span(IElement cell, string name, int most) =>
        Math.Clamp(int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? span : 1, 1, Math.Max(1, most));

    private static bool IsNumber(ImmutableArray<ImportedInline> content) =>
        content is [InlineText { Text: var text }] && text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '%' or '+' or '-');

    private static List<IElement> Rows(IElement table) =>
        [.. table.Children.SelectMany(c => c.LocalName == "tr" ? [c] : c.LocalName is "tbody" or "thead" or "tfoot" ? c.Children.Where(r => r.LocalName == "tr") : [])];

    private static IEnumerable<IElement> Cells(IElement row) => row.Children.Where(c => c.LocalName is "td" or "th");
}
