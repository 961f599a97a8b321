using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using KexieSite.Importing;

namespace KexieSite.Exporting;

/// <summary>Writes blocks as paragraphs and tables.</summary>
internal sealed class BlockWriter(RunWriter runs, ListWriter lists, BookmarkWriter bookmarks)
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
        HeadingBlock heading => [Heading(heading)],
        ParagraphBlock paragraph => [Paragraph(paragraph.Content, style)],
        ListBlock list => Items(list, 0),
        TableBlock table => WriteTable(table),
        PictureBlock picture => Picture(picture, style),
        ComputedBlock => [Place(block, style)],
        DefinitionListBlock list => list.Items.SelectMany(Definition),
        QuoteBlock quote => Write(quote.Content, style: "Quote"),
        VerbatimBlock verbatim => [Verbatim(verbatim, new ParagraphStyleId { Val = style ?? "SourceCode" })],
        RuleBlock => [RunWriter.Rule(new ParagraphStyleId { Val = style ?? "HorizontalLine" })],
        _ => [],
    };

    private Paragraph Heading(HeadingBlock heading)
    {
        var paragraph = Paragraph(heading.Content, string.Create(CultureInfo.InvariantCulture, $"Heading{Math.Clamp(heading.Level - 1, 1, 5)}"));
        bookmarks.MarkAnchor(paragraph, heading.Id);
        return paragraph;
    }

    private Paragraph Verbatim(VerbatimBlock block, params ReadOnlySpan<OpenXmlElement> look)
    {
        var paragraph = RunWriter.Verbatim(block, look);
        bookmarks.MarkLanguage(paragraph, block.Language);
        return paragraph;
    }

    // What paper does not show has a paragraph of no height that keeps its place.
    private Paragraph Place(ImportedBlock block, string? style)
    {
        var look = new ParagraphProperties([.. style is null ? Array.Empty<OpenXmlElement>() : [new ParagraphStyleId { Val = style }], new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact }]);
        var paragraph = new Paragraph(look);
        bookmarks.MarkBlock(paragraph, block);
        return paragraph;
    }

    private IEnumerable<OpenXmlElement> Definition(DefinitionItem item) =>
    [
        .. item.Terms.Select(term => Paragraph(term, "DefinitionTerm")),
        .. item.Definitions.SelectMany(definition => Write([.. definition.Take(1)], style: "Definition").Concat(Write([.. definition.Skip(1)], style: "DefinitionContinue"))),
    ];

    private static bool IsSalutation(ImportedBlock block) =>
        block is ParagraphBlock { Content: [.., InlineText { Text: var end }] } && (end.EndsWith('：') || end.EndsWith(':'));

    private Paragraph Paragraph(ImmutableArray<ImportedInline> content, string? style) =>
        style is null ? runs.Paragraph(content) : runs.Paragraph(content, new ParagraphStyleId { Val = style });

    private IEnumerable<OpenXmlElement> Items(ListBlock list, int level)
    {
        var numbering = lists.Add(list, Math.Min(level, ListWriter.Levels - 1));
        foreach (var item in list.Items)
        {
            OpenXmlElement[] look = [new ParagraphStyleId { Val = "ListParagraph" }, numbering()];
            Paragraph? first = item.FirstOrDefault() switch
            {
                ParagraphBlock { Content.IsEmpty: false } paragraph => runs.Paragraph(paragraph.Content, look),
                VerbatimBlock verbatim => Verbatim(verbatim, look),
                RuleBlock => RunWriter.Rule(look),
                _ => null,
            };
            yield return first ?? runs.Paragraph([], look);
            foreach (var element in item.Skip(first is null ? 0 : 1).SelectMany(block => Inner(block, level)))
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

    private IEnumerable<OpenXmlElement> Picture(PictureBlock picture, string? style)
    {
        if (runs.Drawing(picture.File, picture.Alt) is { } drawing)
        {
            yield return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Picture" }), new Run(drawing));
            if (picture.Caption.Length > 0)
            {
                yield return RunWriter.Paragraph("Caption", picture.Caption);
            }
        }
        else
        {
            yield return Place(picture, style);
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

        var rows = table.Rows.Select(row => Row(row, widths, table.Alignments));
        yield return new Table(
        [
            new TableProperties(
                new TableStyle { Val = "TableGrid" },
                new TableWidth { Width = TableWidths.Whole.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = table.Header.IsEmpty ? "0400" : "0420", FirstRow = !table.Header.IsEmpty }),
            new TableGrid(widths.Select(w => (OpenXmlElement)new GridColumn { Width = w.ToString(CultureInfo.InvariantCulture) })),
            .. table.Header.IsEmpty ? rows : rows.Prepend(Row(table.Header, widths, alignments: null)),
        ]);
        yield return new Paragraph(new ParagraphProperties(new SpacingBetweenLines { Line = "240", LineRule = LineSpacingRuleValues.Exact }));
    }

    // A header stands in the middle of its column, however that is set; it has no alignments.
    private TableRow Row(ImmutableArray<ImmutableArray<ImportedInline>> cells, ImmutableArray<int> widths, ImmutableArray<ColumnAlignment>? alignments)
    {
        var isHeader = alignments is null;
        var row = new TableRow(new TableRowProperties([new CantSplit(), .. isHeader ? new OpenXmlElement[] { new TableHeader() } : []]));
        for (var i = 0; i < widths.Length; i++)
        {
            row.Append(new TableCell(
                new TableCellProperties(
                    new TableCellWidth { Width = widths[i].ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                    new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
                runs.Paragraph(i < cells.Length ? cells[i] : [], [new ParagraphStyleId { Val = isHeader ? "TableHeading" : Table }, .. Justification(alignments, i)])));
        }

        return row;
    }

    private static IEnumerable<OpenXmlElement> Justification(ImmutableArray<ColumnAlignment>? alignments, int column) =>
        alignments is not { } columns || column >= columns.Length || columns[column] == ColumnAlignment.None ? []
        :
        [
            new Justification
            {
                Val = columns[column] switch
                {
                    ColumnAlignment.Left => JustificationValues.Left,
                    ColumnAlignment.Centre => JustificationValues.Center,
                    _ => JustificationValues.Right,
                },
            },
        ];
}
