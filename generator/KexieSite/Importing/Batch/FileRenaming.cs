using System.Collections.Immutable;

namespace KexieSite.Importing.Batch;

/// <summary>Gives the files of a text other names, wherever the text refers to them, and its links other targets.</summary>
/// <param name="names">The new name of each.</param>
/// <param name="links">What becomes of a link to none of them.</param>
/// <param name="kept">The new path of a picture that is none of them; null to leave it out.</param>
internal sealed class FileRenaming(IReadOnlyDictionary<string, string> names, Func<InlineLink, InlineLink> links, Func<string, string?> kept)
{
    /// <summary>The blocks with the new names.</summary>
    public ImmutableArray<ImportedBlock> Rename(ImmutableArray<ImportedBlock> blocks) => [.. blocks.Select(Rename).OfType<ImportedBlock>()];

    private ImportedBlock? Rename(ImportedBlock block) => block switch
    {
        PictureBlock picture => (names.GetValueOrDefault(picture.File) ?? kept(picture.File)) is { } file ? picture with { File = file } : null,
        ParagraphBlock paragraph => new ParagraphBlock(Rename(paragraph.Content)),
        HeadingBlock heading => heading with { Content = Rename(heading.Content) },
        ListBlock list => list with { Items = [.. list.Items.Select(Rename)] },
        DefinitionListBlock list => new DefinitionListBlock([.. list.Items.Select(item => new DefinitionItem([.. item.Terms.Select(Rename)], [.. item.Definitions.Select(Rename)]))]),
        QuoteBlock quote => new QuoteBlock(Rename(quote.Content)),
        FootnoteBlock note => note with { Content = Rename(note.Content) },
        TableBlock table => table with { Caption = Rename(table.Caption), Header = [.. table.Header.Select(Rename)], Rows = [.. table.Rows.Select(row => row.Select(Rename).ToImmutableArray())] },
        _ => block,
    };

    private ImmutableArray<ImportedInline> Rename(ImmutableArray<ImportedInline> line) => [.. line.Select(piece => piece switch
    {
        InlinePicture picture => picture with { File = NameOf(picture.File) },
        InlineLink link => (names.TryGetValue(link.Target, out var name) ? link with { Target = name } : links(link)) with { Content = Rename(link.Content) },
        _ => piece,
    })];

    private string NameOf(string name) => names.GetValueOrDefault(name, name);
}
