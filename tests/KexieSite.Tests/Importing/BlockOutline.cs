using System.Collections.Immutable;
using KexieSite.Importing;

namespace KexieSite.Tests.Importing;

/// <summary>Blocks as lines, for comparing them: one a block, what is in it indented.</summary>
internal static class BlockOutline
{
    public static string Of(ImmutableArray<ImportedBlock> blocks) => string.Join('\n', blocks.SelectMany(Lines));

    private static IEnumerable<string> Lines(ImportedBlock block) => block switch
    {
        HeadingBlock heading => [$"h{heading.Level} {Line(heading.Content)}{(heading.Id.Length > 0 ? $" #{heading.Id}" : "")}"],
        ParagraphBlock paragraph => ["p " + Line(paragraph.Content)],
        ListBlock list => list.Items.SelectMany(item => item.SelectMany(Lines).Select(line => "  " + line).Prepend("item")).Prepend(list.Start is { } start ? $"list {start}" : "list"),
        TableBlock table => table.Rows.Prepend(table.Header).Select(row => "| " + string.Join(" | ", row.Select(Line))).Prepend($"table {Line(table.Caption)}{string.Concat(table.Alignments.Select(a => $" {a}"))}"),
        DefinitionListBlock list => list.Items.SelectMany(i => i.Terms.Select(t => "term " + Line(t)).Concat(i.Definitions.SelectMany(d => d.SelectMany(Lines).Select(line => "  " + line).Prepend("meaning")))),
        PictureBlock picture => [$"picture {Uri.UnescapeDataString(picture.File)} [{picture.Alt}] {picture.Caption}"],
        QuoteBlock quote => quote.Content.SelectMany(Lines).Select(line => "  " + line).Prepend("quote"),
        FootnoteBlock note => note.Content.SelectMany(Lines).Select(line => "  " + line).Prepend($"note {note.Number} {note.Label}".TrimEnd()),
        VerbatimBlock verbatim => verbatim.Text.Split('\n').Select(line => "  " + line).Prepend($"verbatim {verbatim.Language}"),
        RuleBlock => ["rule"],
        ComputedBlock computed => ["computed " + computed.Written],
        _ => ["?"],
    };

    private static string Line(ImmutableArray<ImportedInline> line) => string.Concat(line.Select(piece => piece switch
    {
        InlineText text => Look(text) is { Length: > 0 } look ? $"«{look}:{text.Text}»" : text.Text,
        InlineLink link => $"«{Uri.UnescapeDataString(link.Target)}{(link.Fragment.Length > 0 ? "#" + link.Fragment : "")}:{Line(link.Content)}»",
        InlinePicture picture => $"«picture {Uri.UnescapeDataString(picture.File)} {picture.Alt}»",
        InlineTask task => task.IsDone ? "[x]" : "[ ]",
        InlineFootnote note => $"«note {note.Number}{note.Label}»",
        _ => "⏎",
    }));

    private static string Look(InlineText text) => (text.Strong ? "b" : "") + (text.Emphasis ? "e" : "") + (text.Struck ? "s" : "") + (text.IsCode ? "c" : "");
}
