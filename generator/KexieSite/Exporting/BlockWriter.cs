using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using KexieSite.Importing;

namespace KexieSite.Exporting;

/// <summary>Writes blocks as paragraphs and tables.</summary>
internal sealed class BlockWriter(RunWriter runs, ListWriter lists)
{
    private const string Table = "TableText";

    /// <summary>Writes blocks.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="startsText">Whether the first paragraph may say whom the text is for.</param>
    /// <param name="style">The style of paragraphs; null for that of running text.</param>
    public IEnumerable<OpenXmlElement> Write(ImmutableArray<ImportedBlock> blocks, bool startsText = false, string? style = null) =>
        blocks.SelectMany((block, i) => Write(block, startsText && i == 0 && IsSalutation(block) ? "Salutation" : style));

    private IEnumerable<OpenXmlElement> Write(ImportedBlock block, string? style) => block switch
    {
        HeadingBlock heading => [Paragraph(heading.Content, string.Create(CultureInfo.InvariantCulture, $"Heading{Math.Clamp(heading.Level - 1, 1, 5)}"))],
        ParagraphBlock paragraph => [Paragraph(paragraph.Content, style)],
        ListBlock list => Items(list, 0),
        TableBlock table => WriteTable(table),
        PictureBlock picture => Picture(picture),
        QuoteBlock quote => Write(quote.Content, style: "Quote"),
        _ => [],
    };

    private static bool IsSalutation(ImportedBlock block) =>
        block is ParagraphBlock { Content: [.., InlineText { Text: var end }] } && (end.EndsWith('：') || end.EndsWith(':'));

    private Paragraph Paragraph(ImmutableArray<ImportedInline> content, string? style) =>
        style is null ? runs.Paragraph(content) : runs.Paragraph(content, new ParagraphStyleId { Val = style });

    private IEnumerable<OpenXmlElement> Items(ListBlock list, int level)
    {
        var numbering = lists.Add(list, Math.Min(level, ListWriter.Levels - 1));
        foreach (var item in list.Items)
        {
            var first = item is [ParagraphBlock paragraph, ..] ? paragraph.Content : [];
            yield return runs.Paragraph(first, new ParagraphStyleId { Val = "ListParagraph" }, numbering());
            foreach (var element in item.Skip(first.IsEmpty ? 0 : 1).SelectMany(block => Inner(block, level)))
            {
                yield return element;
            }
        }
    }

    // What goes on with an item is set below its words.
    private IEnumerable<OpenXmlElement> Inner(ImportedBlock block, int level)
    {
        var number = Math.Min(level + 1, ListWriter.Levels);
        return block is ListBlock nested ? Items(nested, level + 1)
            : Write(block, "ListContinue" + (number == 1 ? "" : number.ToString(CultureInfo.InvariantCulture)));
    }

    private IEnumerable<OpenXmlElement> Picture(PictureBlock picture)
    {
        if (runs.Drawing(picture.File, picture.Alt) is { } drawing)
        {
            yield return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Picture" }), new Run(drawing));
            if (picture.Caption.Length > 0)
            {
                yield return RunWriter.Paragraph("Caption", picture.Caption);
            }
        }
    }

    private IEnumerable<OpenXmlElement> WriteTable(TableBlock table)
    {
        if (!table.Caption.IsEmpty)
        {
            yield return runs.Paragraph(table.Caption, new ParagraphStyleId { Val = "Caption" }, new KeepNext());
        }

        var widths = TableWidths.Of(table);
        if (widths.Length == 0)
        {
            yield break;
        }

        var rows = table.Rows.Select(row => Row(row, widths, isHeader: false));
        yield return new Table(
        [
            new TableProperties(
                new TableStyle { Val = "TableGrid" },
                new TableWidth { Width = TableWidths.Whole.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = table.Header.IsEmpty ? "0400" : "0420", FirstRow = !table.Header.IsEmpty }),
            new TableGrid(widths.Select(w => (OpenXmlElement)new GridColumn { Width = w.ToString(CultureInfo.InvariantCulture) })),
            .. table.Header.IsEmpty ? rows : rows.Prepend(Row(table.Header, widths, isHeader: true)),
        ]);
        yield return new Paragraph(new ParagraphProperties(new SpacingBetweenLines { Line = "240", LineRule = LineSpacingRuleValues.Exact }));
    }

    private TableRow Row(ImmutableArray<ImmutableArray<ImportedInline>> cells, ImmutableArray<int> widths, bool isHeader)
    {
        var row = new TableRow(new TableRowProperties([new CantSplit(), .. isHeader ? new OpenXmlElement[] { new TableHeader() } : []]));
        for (var i = 0; i < widths.Length; i++)
        {
            row.Append(new TableCell(
                new TableCellProperties(
                    new TableCellWidth { Width = widths[i].ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                    new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
                Paragraph(i < cells.Length ? cells[i] : [], isHeader ? "TableHeading" : Table)));
        }

        return row;
    }
}
