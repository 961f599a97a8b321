using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using static KexieSite.Importing.Word.WordNames;

namespace KexieSite.Importing.Word;

/// <summary>Reads tables and resolves merged cells: what belongs to several rows stands in each of them.</summary>
internal sealed class WordTables(WordSources sources, WordBlocks blocks)
{
    // More columns than any paper has; a span is a number that a file may claim.
    private const int MostColumns = 100;
    private const int LongCell = 400;

    public WordTable Read(XElement table)
    {
        var rows = new List<List<WordCell>>();
        var headers = 0;
        var isMerged = false;
        foreach (var row in Rows(table).Where(r => r.Element(W + "trPr")?.Element(W + "del") is null))
        {
            var read = ReadRow(row, rows.LastOrDefault(), ref isMerged);
            headers += headers == rows.Count && row.Element(W + "trPr").Toggle("tblHeader") == true ? 1 : 0;
            rows.Add(read);
        }

        var width = rows.Count == 0 ? 0 : rows.Max(r => r.Count);
        ImmutableArray<ImmutableArray<WordCell>> filled = [.. rows.Select(r => r.Concat(Enumerable.Repeat(new WordCell([]), width - r.Count)).ToImmutableArray())];
        var isLayout = IsLayout(filled, width, table);
        if (isLayout || isMerged)
        {
            sources.Findings.Count(isLayout ? WordRules.LayoutTables : FormRules.MergedCells);
        }

        return new WordTable(filled, headers > 0 ? headers : SaysNoHeader(table) ? 0 : null, isLayout);
    }

    /// <summary>The table as a block of text.</summary>
    /// <param name="table">What Word has.</param>
    /// <param name="caption">Its name, where it has one above it.</param>
    /// <param name="isExported">Whether <c>kexie export</c> made it: then how its columns are set was meant.</param>
    public static TableBlock Compose(WordTable table, ImmutableArray<ImportedInline> caption, bool isExported)
    {
        return TableComposer.Of([.. table.Rows.Select(row => row.Select(Cell).ToImmutableArray())], table.Headers, caption);

        GridCell Cell(WordCell cell) => new(Line(cell), cell.IsRepeated, cell.Span)
        {
            Alignment = isExported ? cell.Blocks.OfType<WordParagraph>().FirstOrDefault()?.Look.Alignment ?? ColumnAlignment.None : ColumnAlignment.None,
        };
    }

    // ECMA-376, part 1, 17.4.55: bit 0x0020, later written out.
    private static bool SaysNoHeader(XElement table)
    {
        var look = table.Element(W + "tblPr")?.Element(W + "tblLook");
        var isSaid = look?.Attribute(W + "firstRow")?.Value;
        return isSaid is not null ? isSaid is "0" or "false"
            : int.TryParse(look?.Attribute(W + "val")?.Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits) && (bits & 0x20) == 0;
    }

    private List<WordCell> ReadRow(XElement row, List<WordCell>? above, ref bool isMerged)
    {
        var cells = new List<WordCell>();
        var gap = row.Element(W + "trPr").Number("gridBefore") ?? 0;
        cells.AddRange(Enumerable.Repeat(new WordCell([]), Math.Clamp(gap, 0, MostColumns)));
        foreach (var cell in Cells(row))
        {
            var properties = cell.Element(W + "tcPr");
            var span = Math.Clamp(properties.Number("gridSpan") ?? 1, 1, Math.Max(1, MostColumns - cells.Count));
            var goesOn = properties?.Element(W + "vMerge") is { } merge && (merge.Attribute(W + "val")?.Value ?? "continue") == "continue";
            var content = goesOn && above is not null && cells.Count < above.Count ? above[cells.Count] with { IsRepeated = true } : new WordCell(blocks.Read(cell));
            isMerged |= span > 1 || goesOn;
            cells.Add(content with { Span = span });
            cells.AddRange(Enumerable.Repeat(new WordCell([], IsRepeated: true), span - 1));
            if (cells.Count >= MostColumns)
            {
                break;
            }
        }

        return cells;
    }

    // One cell, one column, tables or pictures inside: nobody reads those as rows and columns. So with a page's worth of text in a cell. What an export has was a
    // table before.
    private bool IsLayout(ImmutableArray<ImmutableArray<WordCell>> rows, int width, XElement table) =>
        table.Descendants(W + "tbl").Any() || (sources.Exported is null && (width < 2 || PictureTable.Is(rows) || rows.Any(row => row.Any(IsPage))));

    private static bool IsPage(WordCell cell) =>
        !cell.IsRepeated && (cell.Blocks.OfType<WordParagraph>().Sum(p => p.Text.Length) > LongCell || cell.Blocks.OfType<WordParagraph>().Any(p => p.Look.Outline is not null));

    private static IEnumerable<XElement> Rows(XElement table) => table.Elements().SelectMany(child => Unwrapped(child, "tr"));

    private static IEnumerable<XElement> Cells(XElement row) => row.Elements().SelectMany(child => Unwrapped(child, "tc"));

    private static IEnumerable<XElement> Unwrapped(XElement element, string name) =>
        element.Name == W + name ? [element]
        : element.Name == W + "sdt" ? element.Element(W + "sdtContent")?.Elements().SelectMany(e => Unwrapped(e, name)) ?? []
        : element.Name == W + "customXml" || element.Name == W + "ins" ? element.Elements().SelectMany(e => Unwrapped(e, name))
        : [];

    private static ImmutableArray<ImportedInline> Line(WordCell cell)
    {
        var line = new InlineLine();
        foreach (var paragraph in cell.Blocks.OfType<WordParagraph>())
        {
            if (line.Count > 0)
            {
                line.Add(new InlineBreak());
            }

            line.Text(paragraph.Look.Item is { Mark: WordMark.Number } item ? item.Label + " " : "");
            foreach (var piece in paragraph.Content)
            {
                line.Add(piece);
            }
        }

        return line.Complete();
    }
}
