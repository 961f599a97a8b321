using System.Collections.Immutable;

namespace KexieSite.Importing.Guessing;

/// <summary>
/// The attachments that a text lists and that came with it. Of others only a title is known: a front matter cannot name them, and the list stays in the
/// text.
/// </summary>
internal static class AttachmentGuess
{
    /// <summary>The files, each once, in the order of the list.</summary>
    public static IEnumerable<Guess> Of(ImportedDocument document)
    {
        var linked = Links(document.Blocks).Where(link => document.Files.Any(f => f.Name == link.Target))
            .Select(link => (link.Target, Title: PassageReader.TextOf(link.Content).Trim())).Where(link => link.Title.Length > 0).ToList();
        return document.Facts.Where(f => f.Key == "attachments")
            .SelectMany(fact => linked.Where(l => fact.Value.Contains(l.Title, StringComparison.Ordinal) || l.Title.Contains(fact.Value, StringComparison.Ordinal))
                .Select(l => new Guess("attachments", l.Title, fact.Evidence, IsSure: false) { File = l.Target }))
            .DistinctBy(g => g.File);
    }

    /// <summary>The titles in the list for which nothing came along.</summary>
    public static IEnumerable<string> Missing(ImportedDocument document, ImmutableArray<Guess> guesses) => document.Facts
        .Where(f => f.Key == "attachments" && !guesses.Any(g => g.File.Length > 0 && (f.Value.Contains(g.Value, StringComparison.Ordinal) || g.Value.Contains(f.Value, StringComparison.Ordinal))))
        .Select(f => f.Value);

    private static IEnumerable<InlineLink> Links(ImmutableArray<ImportedBlock> blocks) => blocks.SelectMany(block => block switch
    {
        ParagraphBlock paragraph => paragraph.Content.OfType<InlineLink>(),
        ListBlock list => list.Items.SelectMany(Links),
        _ => [],
    });
}
