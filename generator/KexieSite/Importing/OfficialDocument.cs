using System.Collections.Immutable;

namespace KexieSite.Importing;

/// <summary>
/// The parts of an official document (GB/T 9704-2012, chapter 7) that a content file has in its front matter: title, document number, who signs, date,
/// attachments. Whom it is for (主送) stays in the text.
/// </summary>
/// <param name="Facts">What was found, and in which words.</param>
/// <param name="Taken">The paragraphs that the facts stand for: they are no longer text.</param>
/// <param name="Dropped">The paragraphs that belong to the paper alone: the name above a red line, the line that says who printed it.</param>
public sealed record OfficialDocument(ImmutableArray<ImportedFact> Facts, ImmutableSortedSet<int> Taken, ImmutableSortedSet<int> Dropped)
{
    /// <summary>The words of the paragraphs that were taken, and what they say.</summary>
    public ImmutableSortedDictionary<int, TakenLine> Lines { get; init; } = ImmutableSortedDictionary<int, TakenLine>.Empty;

    /// <summary>Reads the paragraphs of a text, in order. What is not sure is a fact that is not, and its paragraph is not taken.</summary>
    public static OfficialDocument Read(IReadOnlyList<OfficialLine> lines)
    {
        var parts = new OfficialParts(lines);
        var body = OfficialHead.Read(parts);
        OfficialTail.Read(parts, body);
        return parts.Complete(body);
    }

    /// <summary>Whether a text ends with a signature of its own.</summary>
    public static bool IsSigned(ImmutableArray<ImportedBlock> blocks) =>
        ReadFoot([.. blocks.Select(b => new OfficialLine(b is ParagraphBlock paragraph ? InlineLine.PlainText(paragraph.Content) : ""))]).Facts.Any(f => f is { Key: "issuer", IsSure: true });

    /// <summary>Reads what stands below a text, where its title is known already.</summary>
    public static OfficialDocument ReadFoot(IReadOnlyList<OfficialLine> lines)
    {
        var parts = new OfficialParts(lines);
        OfficialTail.Read(parts, 0);
        return parts.Complete(0);
    }
}
