using System.Collections.Immutable;
using System.Text;

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
/// <param name="Asides">The parts of the plain text that are headings, captions, tables and footnotes, in order.</param>
public sealed record MarkdownBody(
    ImmutableArray<BodyPart> Parts,
    ImmutableArray<OutlineHeading> Outline,
    ImmutableArray<string> Anchors,
    ImmutableArray<BodyLink> Links,
    ImmutableArray<BodyPicture> Pictures,
    ImmutableArray<BodyBlock> Blocks,
    string PlainText,
    ImmutableArray<(int Start, int End)> Asides)
{
    /// <summary>What the writer calls the footnotes, without <c>^</c>, in the order of their numbers.</summary>
    public ImmutableArray<string> NoteLabels { get; init; } = [];

    /// <summary>The sentences of the plain text, for a summary; of a text that has none, everything.</summary>
    public string Prose
    {
        get
        {
            var (prose, start) = (new StringBuilder(), 0);
            foreach (var aside in Asides.Append((Start: PlainText.Length, End: PlainText.Length)))
            {
                var end = Math.Min(aside.Start, PlainText.Length);
                prose.Append(PlainText, start, Math.Max(0, end - start)).Append('\n');
                start = Math.Min(aside.End, PlainText.Length);
            }

            return prose.ToString().Trim() is { Length: > 0 } sentences ? sentences : PlainText;
        }
    }
}
