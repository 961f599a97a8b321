using System.Collections.Immutable;

namespace KexieSite.Importing.Repair;

/// <summary>The words of a block without its form.</summary>
internal static class ImportedWords
{
    /// <summary>All of them, one part after the other.</summary>
    public static string Of(ImportedBlock block) => block switch
    {
        ParagraphBlock paragraph => Of(paragraph.Content),
        HeadingBlock heading => Of(heading.Content),
        ListBlock list => string.Join('\n', list.Items.SelectMany(item => item).Select(Of)),
        TableBlock table => string.Join('\n', [Of(table.Caption), .. table.Header.Select(Of), .. table.Rows.SelectMany(row => row).Select(Of)]),
        PictureBlock picture => picture.Alt + picture.Caption,
        DefinitionListBlock list => string.Join('\n', list.Items.SelectMany(item => item.Terms.Select(Of).Concat(item.Definitions.SelectMany(d => d).Select(Of)))),
        QuoteBlock quote => string.Join('\n', quote.Content.Select(Of)),
        VerbatimBlock verbatim => verbatim.Text,
        FootnoteBlock note => string.Join('\n', note.Content.Select(Of)),
        _ => "",
    };

    private static string Of(ImmutableArray<ImportedInline> line) => string.Concat(line.Select(inline => inline switch
    {
        InlineText text => text.Text,
        InlineLink link => Of(link.Content),
        InlinePicture picture => picture.Alt,
        _ => "",
    }));
}
