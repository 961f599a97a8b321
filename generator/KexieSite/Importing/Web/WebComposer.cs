using System.Collections.Immutable;
using KexieSite.Importing.Guessing;

namespace KexieSite.Importing.Web;

/// <summary>Gives the blocks of an article the form that their words have: typed numbers make headings and lists, a signature goes into the front matter.</summary>
internal static class WebComposer
{
    /// <summary>The document as its words say it.</summary>
    public static ImportedDocument Compose(ImportedDocument document)
    {
        var official = OfficialDocument.Read([.. document.Blocks.Select(b => new OfficialLine(TextOf(b)))]);
        // A page names its title itself; only what is not known of it is taken from the text.
        var known = document.Facts.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        var facts = official.Facts.Where(f => !known.Contains(f.Key));
        ImmutableArray<ImportedBlock> blocks = [.. document.Blocks.Where((block, i) => (!official.Taken.Contains(i) && !official.Dropped.Contains(i)) || HoldsLink(block))];
        return document with { Blocks = TypedLists.Join(WithHeadings(blocks)), Facts = [.. document.Facts, .. facts] };
    }

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
