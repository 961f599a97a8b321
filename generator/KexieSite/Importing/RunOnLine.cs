using System.Collections.Immutable;
using KexieSite.Importing.PlainText;

namespace KexieSite.Importing;

/// <summary>Splits a line of running text into which headings have run as <see cref="RunOnText"/> splits a plain one. Links, notes and pictures stay whole.</summary>
internal static class RunOnLine
{
    /// <summary>The lines that one line holds, headings without their full stop; itself where nothing has run into it.</summary>
    public static ImmutableArray<ImmutableArray<ImportedInline>> Split(ImmutableArray<ImportedInline> content)
    {
        var text = InlineLine.PlainText(content);
        var pieces = RunOnText.Split(text);
        return pieces.Count == 1 ? [content] : Cut(content, Places(text, HeadingLines.Separate([.. pieces.Select(p => new TextParagraph(p, 0))])));
    }

    // Each is a part of the text, behind the one before it.
    private static List<(int Start, int End)> Places(string text, List<TextParagraph> paragraphs)
    {
        var places = new List<(int Start, int End)>();
        foreach (var words in paragraphs.Select(p => p.Text))
        {
            var start = text.IndexOf(words, places.Count == 0 ? 0 : places[^1].End, StringComparison.Ordinal);
            places.Add((start, start + words.Length));
        }

        return places;
    }

    private static ImmutableArray<ImmutableArray<ImportedInline>> Cut(ImmutableArray<ImportedInline> content, List<(int Start, int End)> places)
    {
        var lines = places.ConvertAll(_ => new InlineLine());
        var (start, at) = (0, 0);
        foreach (var piece in content)
        {
            // What takes no room, as the mark of a note, belongs to what stands before it.
            while (at + 1 < places.Count && places[at + 1].Start < start)
            {
                at++;
            }

            var end = start + InlineLine.PlainText([piece]).Length;
            if (piece is InlineText text)
            {
                for (var i = at; i < places.Count && places[i].Start < end; i++)
                {
                    var (from, to) = (Math.Max(start, places[i].Start), Math.Min(end, places[i].End));
                    lines[i].Add(text with { Text = to > from ? text.Text[(from - start)..(to - start)] : "" });
                }
            }
            else
            {
                lines[at].Add(piece);
            }

            start = end;
        }

        return [.. lines.Select(line => line.Complete())];
    }
}
