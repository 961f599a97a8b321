using System.Collections.Immutable;

namespace KexieSite.Importing.Batch;

/// <summary>Gives the files of a text other names, wherever the text refers to them.</summary>
/// <param name="names">The new name of each.</param>
internal sealed class FileRenaming(IReadOnlyDictionary<string, string> names)
{
    /// <summary>The blocks with the new names.</summary>
    public ImmutableArray<ImportedBlock> Rename(ImmutableArray<ImportedBlock> blocks) => names.Count == 0 ? blocks : [.. blocks.Select(Rename)];

    private ImportedBlock Rename(ImportedBlock block) => block switch
    {
        PictureBlock picture => picture with { File = NameOf(picture.File) },
        ParagraphBlock paragraph => new ParagraphBlock(Rename(paragraph.Content)),
        HeadingBlock heading => heading with { Content = Rename(heading.Content) },
        ListBlock list => list with { Items = [.. list.Items.Select(Rename)] },
        QuoteBlock quote => new QuoteBlock(Rename(quote.Content)),
        FootnoteBlock note => note with { Content = Rename(note.Content) },
        TableBlock table => new TableBlock(Rename(table.Caption), [.. table.Header.Select(Rename)], [.. table.Rows.Select(row => row.Select(Rename).ToImmutableArray())]),
        _ => block,
    };

    private ImmutableArray<ImportedInline> Rename(ImmutableArray<ImportedInline> line) => [.. line.Select(piece => piece switch
    {
        InlinePicture picture => picture with { File = NameOf(picture.File) },
        InlineLink link => new InlineLink(NameOf(link.Target), Rename(link.Content)),
        _ => piece,
    })];

    private string NameOf(string name) => names.GetValueOrDefault(name, name);
}
