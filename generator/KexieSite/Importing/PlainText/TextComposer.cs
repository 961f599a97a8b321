using System.Collections.Immutable;
using KexieSite.Importing.Web;
using KexieSite.Paths;

namespace KexieSite.Importing.PlainText;

/// <summary>Makes a document of the paragraphs of one text: its title, signature and date become facts, its numbers headings and lists.</summary>
internal static class TextComposer
{
    private const int BylineReach = 4;

    /// <summary>The document.</summary>
    /// <param name="source">Its file.</param>
    /// <param name="paragraphs">Its paragraphs, at least one.</param>
    /// <param name="collection">The title above several texts; null where there is none.</param>
    /// <param name="places">Tells where a paragraph stands in the file.</param>
    public static ImportedDocument Compose(SourcePath source, List<TextParagraph> paragraphs, string? collection, SourcePlaces places)
    {
        var (gathered, title) = TitleLines.Gather(paragraphs);
        var lines = TitleLines.SeparateSignature(gathered);
        var bylines = PageEdges.Head([.. lines.Take(BylineReach).Select(p => p.Text)]).Select(i => lines[i]).Where(p => Byline.Read(p.Text) is { HoldsMore: false, Facts.IsEmpty: false }).Take(1).ToList();
        lines = lines.Except(bylines).ToList();
        var titleAt = title is null ? -1 : lines.FindIndex(p => p.Text == title);
        var official = OfficialDocument.Read([.. lines.Select((p, i) => new OfficialLine(p.Text, IsTitle: i == titleAt))]);
        var body = HeadingLines.Separate([.. lines.Where((_, i) => !official.Taken.Contains(i) && !official.Dropped.Contains(i))]);
        return new ImportedDocument
        {
            Source = source,
            Blocks = TypedLists.Join(Blocks(body)),
            Facts = WebComposer.Together([.. bylines.SelectMany(p => Byline.Read(p.Text)!.Facts)], Facts(official.Facts, collection)),
            Taken = [.. bylines.Select(Taken), .. official.Lines.Values],
            Notes = [.. official.Dropped.Select(i => places.At(FormRules.PaperLine, lines[i].Position, lines[i].Text.Trim()))],
        };
    }

    // A text that was copied from a page may have the line that stood below its title.
    private static TakenLine Taken(TextParagraph line) => new(line.Text, IsAbove: true, [.. Byline.Read(line.Text)!.Facts.Select(f => KeyValuePair.Create(f.Key, f.Value))]);

    private static ImmutableArray<ImportedBlock> Blocks(List<TextParagraph> paragraphs)
    {
        var levels = HeadingLevels.Of([.. paragraphs.Select(p => new HeadingCandidate(p.Text))]);
        return [.. paragraphs.Select((p, i) => levels[i] > 0 ? new HeadingBlock(levels[i], Words(p)) : (ImportedBlock)new ParagraphBlock(Words(p)))];
    }

    private static ImmutableArray<ImportedInline> Words(TextParagraph paragraph) => [new InlineText(paragraph.Text)];

    // The title above several texts may be that of the first, of each, or of none.
    private static ImmutableArray<ImportedFact> Facts(ImmutableArray<ImportedFact> found, string? collection) =>
        collection is null ? found
        : !found.Any(f => f.Key == "title") ? found.Add(new ImportedFact("title", collection, collection, IsSure: false))
        : [.. found.Select(f => f.Key == "title" && f.Value == collection ? f with { IsSure = false } : f)];
}
