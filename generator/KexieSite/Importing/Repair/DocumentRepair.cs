using System.Collections.Immutable;

namespace KexieSite.Importing.Repair;

/// <summary>
/// Repairs a text that was read from a Word file or a web page: its words, wherever they stand, by what the whole of it shows. Its form stays; paragraphs
/// that belong to a site are taken out.
/// </summary>
public sealed class DocumentRepair
{
    private readonly RepairEvidence evidence;
    private readonly ImmutableArray<TextChange>.Builder changes = ImmutableArray.CreateBuilder<TextChange>();
    private int position;

    private DocumentRepair(RepairEvidence evidence) => this.evidence = evidence;

    /// <summary>The repaired text; the same one where nothing was to be done. The places of its changes count through its words in reading order.</summary>
    public static ImportedDocument Repair(ImportedDocument document)
    {
        var repair = new DocumentRepair(RepairEvidence.Of(string.Join('\n', document.Blocks.Select(ImportedWords.Of))));
        var facts = document.Facts.Select(f => f with { Value = Repaired(f.Value) }).ToImmutableArray();
        var blocks = repair.Blocks(document.Blocks);
        var made = repair.changes.ToImmutable();
        return made.IsEmpty && facts.SequenceEqual(document.Facts)
            ? document
            : document with
            {
                Blocks = blocks,
                Facts = facts,
                Taken = [.. document.Taken.Select(line => line with { Text = Repaired(line.Text), Said = [.. line.Said.Select(s => KeyValuePair.Create(s.Key, Repaired(s.Value)))] })],
                Changes = [.. document.Changes, .. made],
                Notes = [.. document.Notes, .. RepairNotes.Of(made, document.Source, _ => null)],
            };

        string Repaired(string words) => TextRepair.Repair(words, repair.evidence).Text;
    }

    private ImmutableArray<ImportedBlock> Blocks(ImmutableArray<ImportedBlock> blocks) => [.. blocks.Select(Block).OfType<ImportedBlock>()];

    private ImportedBlock? Block(ImportedBlock block) => block switch
    {
        ParagraphBlock paragraph when SiteLines.Is(ImportedWords.Of(paragraph)) => Without(paragraph),
        ParagraphBlock paragraph => paragraph with { Content = Line(paragraph.Content) },
        HeadingBlock heading => heading with { Content = Line(heading.Content) },
        ListBlock list => list with { Items = [.. list.Items.Select(Blocks)] },
        TableBlock table => table with { Caption = Line(table.Caption), Header = Row(table.Header), Rows = [.. table.Rows.Select(Row)] },
        PictureBlock picture => picture with { Alt = Words(picture.Alt), Caption = Words(picture.Caption) },
        DefinitionListBlock list => new DefinitionListBlock([.. list.Items.Select(item => new DefinitionItem(Row(item.Terms), [.. item.Definitions.Select(Blocks)]))]),
        QuoteBlock quote => quote with { Content = Blocks(quote.Content) },
        FootnoteBlock note => note with { Content = Blocks(note.Content) },
        VerbatimBlock verbatim => verbatim with { Text = Verbatim(verbatim.Text) },
        _ => block,
    };

    private ParagraphBlock? Without(ParagraphBlock paragraph)
    {
        var words = ImportedWords.Of(paragraph);
        changes.Add(new TextChange(position, words, "", RepairKind.SiteLine));
        position += words.Length;
        return null;
    }

    private ImmutableArray<ImmutableArray<ImportedInline>> Row(ImmutableArray<ImmutableArray<ImportedInline>> cells) => [.. cells.Select(Line)];

    private ImmutableArray<ImportedInline> Line(ImmutableArray<ImportedInline> line) => [.. line.Select(inline => inline switch
    {
        InlineText { IsCode: false } text => text with { Text = Words(text.Text) },
        InlineText code => code with { Text = Verbatim(code.Text) },
        InlineLink link => link with { Content = Line(link.Content) },
        InlinePicture picture => picture with { Alt = Words(picture.Alt) },
        _ => inline,
    })];

    // What is shown sign by sign may be meant just so.
    private string Verbatim(string text)
    {
        position += text.Length;
        return text;
    }

    // A line break that a plain text would get has no place inside a line.
    private string Words(string words)
    {
        var repaired = TextRepair.Repair(words, evidence);
        changes.AddRange(repaired.Changes.Select(change => change with { Position = change.Position + position }));
        position += words.Length;
        return repaired.Text.Replace('\n', ' ');
    }
}
