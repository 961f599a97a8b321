using System.Collections.Frozen;
using System.Collections.Immutable;
using KexieSite.Importing;
using KexieSite.Parsing;

namespace KexieSite.Exporting;

/// <summary>Keeps of a text's links those that lead out of the site: paper leads to no page of it. Pictures that Word does not show are left out.</summary>
internal sealed class LinkResolver(MarkdownBody body, FrozenDictionary<string, ReadOnlyMemory<byte>> pictures)
{
    private readonly Dictionary<string, string> outside = body.Links
        .Where(l => l.Target is LinkTarget.Outside).DistinctBy(l => l.Written)
        .ToDictionary(l => l.Written, l => ((LinkTarget.Outside)l.Target).Url, StringComparer.Ordinal);

    /// <summary>The block as it is printed; nothing where nothing stays of it.</summary>
    public ImmutableArray<ImportedBlock> Of(ImportedBlock block) => block switch
    {
        HeadingBlock heading => [heading with { Content = Line(heading.Content) }],
        ParagraphBlock paragraph => Line(paragraph.Content) is { IsEmpty: false } content ? [new ParagraphBlock(content)] : [],
        ListBlock list => [list with { Items = [.. list.Items.Select(item => Of(item))] }],
        TableBlock table => [new TableBlock(Line(table.Caption), Row(table.Header), [.. table.Rows.Select(Row)])],
        PictureBlock picture => pictures.ContainsKey(picture.File) ? [picture] : [],
        QuoteBlock quote => [new QuoteBlock(Of(quote.Content))],
        FootnoteBlock note => [note with { Content = Of(note.Content) }],
        _ => [],
    };

    private ImmutableArray<ImportedBlock> Of(ImmutableArray<ImportedBlock> blocks) => [.. blocks.SelectMany(block => Of(block))];

    private ImmutableArray<ImmutableArray<ImportedInline>> Row(ImmutableArray<ImmutableArray<ImportedInline>> cells) => [.. cells.Select(Line)];

    private ImmutableArray<ImportedInline> Line(ImmutableArray<ImportedInline> content)
    {
        var line = new InlineLine();
        foreach (var piece in content.SelectMany(Of))
        {
            line.Add(piece);
        }

        return line.Complete();
    }

    private IEnumerable<ImportedInline> Of(ImportedInline piece) => piece switch
    {
        InlineLink link when outside.TryGetValue(link.Target, out var url) && Uri.IsWellFormedUriString(url, UriKind.Absolute)
            => [link with { Target = url, Content = Line(link.Content) }],
        InlineLink link => link.Content.SelectMany(Of),
        InlinePicture picture => pictures.ContainsKey(picture.File) ? [picture] : [],
        _ => [piece],
    };
}
