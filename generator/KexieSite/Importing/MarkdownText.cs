using System.Collections.Immutable;
using System.Globalization;

namespace KexieSite.Importing;

/// <summary>
/// Writes blocks as Markdown that the site's own parser reads back as the same blocks. Only what would mean something else is escaped, so that Chinese
/// text looks as it was typed.
/// </summary>
public static class MarkdownText
{
    private const string Rule = "---";

    // Behind the mark of an item, the signs of which lists are made would be a line with it.
    private const string FirstRule = "___";

    /// <summary>The blocks as Markdown with <c>\n</c>, a line end at the end; empty for no blocks.</summary>
    public static string Write(ImmutableArray<ImportedBlock> blocks) =>
        Lines(blocks) is { Count: > 0 } lines ? string.Join('\n', lines) + "\n" : "";

    private static List<string> Lines(ImmutableArray<ImportedBlock> blocks, bool isTight = false)
    {
        var lines = new List<string>();
        var marks = new ListMarks();
        foreach (var block in blocks)
        {
            var mark = block is ListBlock list ? marks.Next(list) : marks.Nothing();
            var written = Lines(block, mark);
            if (lines.Count > 0 && written.Count > 0 && !(isTight && block is ListBlock { Start: null or 1 }))
            {
                lines.Add("");
            }

            lines.AddRange(written);
        }

        return lines;
    }

    private static List<string> Lines(ImportedBlock block, string mark) => block switch
    {
        HeadingBlock heading => Heading(heading),
        ParagraphBlock paragraph => Paragraph(paragraph.Content),
        ListBlock list => ListItems(list, mark),
        TableBlock table => MarkdownTable.Lines(table),
        PictureBlock picture => [MarkdownLine.Picture(picture.File, picture.Alt, picture.Caption)],
        DefinitionListBlock list => Definitions(list),
        QuoteBlock quote => [.. Lines(quote.Content).Select(line => line.Length == 0 ? ">" : "> " + line)],
        VerbatimBlock verbatim => MarkdownCode.Lines(verbatim),
        RuleBlock => [Rule],
        ComputedBlock computed => [computed.Written],
        FootnoteBlock note => Indented(MarkdownLine.NoteMark(note.Number, note.Label) + ": ", Lines(note.Content), 4),
        _ => [],
    };

    private static List<string> Heading(HeadingBlock heading) =>
        MarkdownLine.OfHeading(heading.Content) is { Length: > 0 } text ? [new string('#', Math.Clamp(heading.Level, 2, 6)) + " " + text + Id(heading)] : [];

    // The anchor that the words make anyway is not written.
    private static string Id(HeadingBlock heading) =>
        heading.Id.Length == 0 || heading.Id == HeadingAnchor.Of(heading.Content) ? "" : $" {{#{heading.Id}}}";

    private static List<string> Paragraph(ImmutableArray<ImportedInline> content) => MarkdownLine.Of(content) is { Length: > 0 } text ? [.. text.Split('\n')] : [];

    // Items of a paragraph, with or without a list below it, stand close; others have a blank line between all their parts.
    private static List<string> ListItems(ListBlock list, string mark)
    {
        var isTight = list.Items.All(item => item is [] or [ParagraphBlock or ListBlock] or [ParagraphBlock, ListBlock { Start: null or 1 }]);
        var lines = new List<string>();
        var number = Math.Clamp(list.Start ?? 0, 0, 999_999_000);
        foreach (var item in list.Items)
        {
            if (lines.Count > 0 && !isTight)
            {
                lines.Add("");
            }

            var marker = list.Start is null ? mark + " " : (number++).ToString(CultureInfo.InvariantCulture) + mark + " ";
            var written = Lines(item, isTight);
            if (item is [RuleBlock, ..])
            {
                written[0] = FirstRule;
            }

            lines.AddRange(Indented(marker, written, marker.Length));
        }

        return lines;
    }

    // The parser divides entries at blank lines, and loses its place behind a list or a table in one.
    private static List<string> Definitions(DefinitionListBlock list)
    {
        var lines = new List<string>();
        foreach (var item in list.Items)
        {
            if (lines.Count > 0)
            {
                lines.Add("");
            }

            lines.AddRange(item.Definitions.All(d => d.All(b => b is ParagraphBlock or PictureBlock)) ? Entry(item) : Lines(Spread(item)));
        }

        return lines;
    }

    private static IEnumerable<string> Entry(DefinitionItem item) =>
        item.Terms.Select(MarkdownLine.OfHeading).Concat(item.Definitions.SelectMany(definition => Indented(":   ", Lines(definition), 4)));

    // The terms in bold, and below them what they mean.
    private static ImmutableArray<ImportedBlock> Spread(DefinitionItem item) =>
    [
        .. item.Terms.Select(term => new ParagraphBlock([.. term.Select(piece => piece is InlineText text ? text with { Strong = true } : piece)])),
        .. item.Definitions.SelectMany(definition => definition),
    ];

    private static List<string> Indented(string marker, List<string> lines, int indent)
    {
        var blank = new string(' ', indent);
        return lines.Count == 0 ? [marker.TrimEnd()] : [.. lines.Select((line, i) => i == 0 ? marker + line : line.Length == 0 ? "" : blank + line)];
    }
}
