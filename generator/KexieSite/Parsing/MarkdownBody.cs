using System.Collections.Immutable;

namespace KexieSite.Parsing;

/// <summary>A text after reading: HTML in pieces, and what other stages ask about it.</summary>
/// <param name="Parts">The pieces, in order.</param>
/// <param name="Outline">The headings that have an anchor, in order.</param>
/// <param name="Anchors">Every <c>id</c> of the body, in order.</param>
/// <param name="Links">Every link that a writer made, in order; those of footnotes to their place are not among them.</param>
/// <param name="Pictures">Every picture, in order.</param>
/// <param name="Blocks">Every <c>:::</c> block, in order.</param>
/// <param name="PlainText">
/// The text of paragraphs, headings, lists and tables for summaries and the search: blocks are separated by <c>\n</c>,
/// cells by a space; footnote marks and pronunciations (ruby) are left out.
/// </param>
public sealed record MarkdownBody(
    ImmutableArray<BodyPart> Parts,
    ImmutableArray<OutlineHeading> Outline,
    ImmutableArray<string> Anchors,
    ImmutableArray<BodyLink> Links,
    ImmutableArray<BodyPicture> Pictures,
    ImmutableArray<BodyBlock> Blocks,
    string PlainText)
{
    /// <summary>The plain text without its headings, for a summary: read in a row, a heading between sentences makes no sense.</summary>
    public string Prose
    {
        get
        {
            var headings = Outline.Select(h => h.Text).ToHashSet(StringComparer.Ordinal);
            return headings.Count == 0 ? PlainText : string.Join('\n', PlainText.Split('\n').Where(line => !headings.Contains(line)));
        }
    }
}
