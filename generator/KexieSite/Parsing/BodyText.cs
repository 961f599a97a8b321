using System.Collections.Immutable;
using System.Text;

namespace KexieSite.Parsing;

/// <summary>What only a text's own page, feeds and the search need of it: the bulk of it.</summary>
/// <param name="Parts">HTML in pieces, in order.</param>
/// <param name="Outline">The headings that have an anchor, in order.</param>
/// <param name="Plain">
/// The text of paragraphs, headings, lists and tables for summaries and the search: blocks are separated by <c>\n</c>,
/// cells by a space; footnote marks and pronunciations (ruby) are left out.
/// </param>
/// <param name="Asides">The parts of the plain text that are headings, captions, tables and footnotes, in order.</param>
public sealed record BodyText(
    ImmutableArray<BodyPart> Parts, ImmutableArray<OutlineHeading> Outline, string Plain, ImmutableArray<(int Start, int End)> Asides)
{
    /// <summary>What the writer calls the footnotes, without <c>^</c>, in the order of their numbers.</summary>
    public ImmutableArray<string> NoteLabels { get; init; } = [];

    /// <summary>The sentences of the plain text, for a summary; of a text that has none, everything.</summary>
    public string Prose
    {
        get
        {
            var (prose, start) = (new StringBuilder(), 0);
            foreach (var aside in Asides.Append((Start: Plain.Length, End: Plain.Length)))
            {
                var end = Math.Min(aside.Start, Plain.Length);
                prose.Append(Plain, start, Math.Max(0, end - start)).Append('\n');
                start = Math.Min(aside.End, Plain.Length);
            }

            return prose.ToString().Trim() is { Length: > 0 } sentences ? sentences : Plain;
        }
    }
}
