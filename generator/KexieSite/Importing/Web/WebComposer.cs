using System.Collections.Immutable;
using KexieSite.Importing.Guessing;

namespace KexieSite.Importing.Web;

/// <summary>Gives the blocks of an article the form that their words have: typed numbers make headings and lists, a signature goes into the front matter.</summary>
internal static class WebComposer
{
    /// <summary>The document as its words say it.</summary>
    public static ImportedDocument Compose(ImportedDocument page)
    {
        var document = Separated(page);
        var official = OfficialDocument.Read([.. document.Blocks.Select(b => new OfficialLine(TextOf(b)))]);
        var facts = Together(document.Facts, official.Facts);
        var taken = official.Lines.Where(line => !HoldsLink(document.Blocks[line.Key]) && line.Value.Said.All(said => IsKnown(facts, said))).ToList();
        var dropped = official.Dropped.Where(i => !HoldsLink(document.Blocks[i])).ToList();
        var without = taken.Select(line => line.Key).Concat(dropped).ToHashSet();
        ImmutableArray<ImportedBlock> blocks = [.. document.Blocks.Where((_, i) => !without.Contains(i))];
        return document with
        {
            Blocks = TypedLists.Join(WithHeadings(blocks)),
            Facts = facts,
            Taken = [.. taken.Select(line => line.Value)],
            Notes = [.. document.Notes, .. dropped.Select(i => FormRules.PaperLine.At(document.Source, null, TextOf(document.Blocks[i]).Trim()))],
        };
    }

    // Headings that have run into a paragraph, or stand in it between two breaks, are paragraphs of their own.
    private static ImportedDocument Separated(ImportedDocument document)
    {
        var separated = document.Blocks.Select(block => (Block: block, Lines: block is ParagraphBlock paragraph ? RunOnLine.Split(paragraph.Content) : [])).ToList();
        return document with
        {
            Blocks = [.. separated.SelectMany(s => s.Lines.IsEmpty ? [s.Block] : s.Lines.SelectMany(line => BrokenLine.Split(line)).Select(ImportedBlock (line) => new ParagraphBlock(line)))],
            Notes = [.. document.Notes, .. separated.Where(s => s.Lines.Length > 1).Select(s => FormRules.RunOn.At(document.Source, null, ParagraphOpening.Of(TextOf(s.Block))))],
        };
    }

    // A page names its title itself. The date below a text is its own; that of the page is when it was put there.
    internal static ImmutableArray<ImportedFact> Together(ImmutableArray<ImportedFact> page, ImmutableArray<ImportedFact> text)
    {
        var signed = text.FirstOrDefault(f => f is { Key: "date", IsSure: true });
        var title = page.FirstOrDefault(f => f is { Key: "title", IsSure: true });
        return
        [
            .. text.Select(f => f.Key == "title" && title is not null ? f with { IsSure = false } : f).Where(f => !page.Any(p => p.Key == f.Key && p.Value == f.Value)),
            .. page.Select(f => f.Key == "date" && signed is not null && signed.Value != f.Value ? f with { IsSure = false } : f),
        ];
    }

    private static bool IsKnown(ImmutableArray<ImportedFact> facts, KeyValuePair<string, string> said) => facts.Any(f => f.IsSure && f.Key == said.Key && f.Value == said.Value);

    private static ImmutableArray<ImportedBlock> WithHeadings(ImmutableArray<ImportedBlock> blocks)
    {
        var levels = blocks.IsEmpty ? [] : HeadingLevels.Of([.. blocks.Select(b => new HeadingCandidate(TextOf(b), (b as HeadingBlock)?.Level))]);
        return [.. blocks.Select((block, i) => (block, levels[i]) switch
        {
            (HeadingBlock heading, > 0 and var level) => heading with { Level = level },
            (ParagraphBlock paragraph, > 0 and var level) => new HeadingBlock(level, Plain(paragraph.Content)),
            _ => block,
        })];
    }

    // A heading is heavy by itself.
    private static ImmutableArray<ImportedInline> Plain(ImmutableArray<ImportedInline> content) => [.. content.Select(c => c is InlineText text ? text with { Strong = false } : c)];

    // 附件：报名表.doc is more than its words.
    private static bool HoldsLink(ImportedBlock block) => block is ParagraphBlock paragraph && paragraph.Content.Any(piece => piece is InlineLink);

    private static string TextOf(ImportedBlock block) => block switch
    {
        ParagraphBlock paragraph => PassageReader.TextOf(paragraph.Content),
        HeadingBlock heading => PassageReader.TextOf(heading.Content),
        _ => "",
    };
}
