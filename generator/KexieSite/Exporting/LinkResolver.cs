using System.Collections.Frozen;
using System.Collections.Immutable;
using KexieSite.Importing;
using KexieSite.Parsing;

namespace KexieSite.Exporting;

/// <summary>
/// Gives a text's links the addresses that its readers can follow: on the web, and to places in the text itself. A link that leads nowhere becomes its
/// words. Pictures that Word does not show are left out, unless they stand alone: then their place is kept.
/// </summary>
/// <param name="body">The text.</param>
/// <param name="addresses">The addresses of the site.</param>
/// <param name="pictures">The pictures that Word shows.</param>
/// <param name="kept">Those that the site has and Word does not show, as the text names them.</param>
internal sealed class LinkResolver(MarkdownBody body, SiteAddresses addresses, FrozenDictionary<string, ReadOnlyMemory<byte>> pictures, IReadOnlySet<string> kept)
{
    private readonly Dictionary<string, LinkTarget> targets = body.Links.DistinctBy(l => l.Written).ToDictionary(l => l.Written, l => l.Target, StringComparer.Ordinal);
    private readonly FrozenSet<string> anchors = body.Outline.Select(h => h.Id).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The block as it is printed; nothing where nothing stays of it.</summary>
    public ImmutableArray<ImportedBlock> Of(ImportedBlock block) => block switch
    {
        HeadingBlock heading => [heading with { Content = Line(heading.Content) }],
        ParagraphBlock paragraph => Line(paragraph.Content) is { IsEmpty: false } content ? [new ParagraphBlock(content)] : [],
        ListBlock list => [list with { Items = [.. list.Items.Select(item => Of(item))] }],
        TableBlock table => [table with { Caption = Line(table.Caption), Header = Row(table.Header), Rows = [.. table.Rows.Select(Row)] }],
        PictureBlock picture => pictures.ContainsKey(picture.File) ? [picture] : kept.Contains(picture.File) ? [picture with { File = Uri.UnescapeDataString(picture.File) }] : [],
        DefinitionListBlock list => [new DefinitionListBlock([.. list.Items.Select(item => new DefinitionItem([.. item.Terms.Select(Line)], [.. item.Definitions.Select(d => Of(d))]))])],
        QuoteBlock quote => [new QuoteBlock(Of(quote.Content))],
        FootnoteBlock note => [note with { Content = Of(note.Content) }],
        VerbatimBlock or RuleBlock or ComputedBlock => [block],
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
        InlineLink link => Of(link),
        InlinePicture picture => pictures.ContainsKey(picture.File) ? [picture] : [],
        _ => [piece],
    };

    /// <summary>The web addresses of pages that the text does not name by their files, of the links so far.</summary>
    public ImmutableHashSet<string> Addresses { get; private set; } = [];

    private IEnumerable<ImportedInline> Of(InlineLink link) => targets.GetValueOrDefault(link.Target) switch
    {
        LinkTarget.SameDocument { Fragment: var place } when anchors.Contains(place) => [new InlineLink("", Line(link.Content)) { Fragment = place }],
        { } target when addresses.Of(target) is { } url => [new InlineLink(Noted(url, target), Line(link.Content))],
        _ => link.Content.SelectMany(Of),
    };

    private string Noted(string url, LinkTarget target)
    {
        Addresses = target is LinkTarget.Address ? Addresses.Add(url) : Addresses;
        return url;
    }
}
