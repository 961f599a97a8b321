using System.Text;

namespace KexieSite.Cli;

/// <summary>
/// A part of a source line that fits the screen, in three pieces, the middle one being what a finding is about. Tabs are
/// spread to stops of four cells.
/// </summary>
/// <param name="Before">What stands before the place.</param>
/// <param name="Place">The place; empty for a place without length, such as the end of the line.</param>
/// <param name="After">What follows.</param>
internal readonly record struct SourceExcerpt(string Before, string Place, string After)
{
    private const int TabStop = 4;
    private const char Cut = '…';

    /// <summary>The line of carets that belongs under the excerpt.</summary>
    public string Carets => new string(' ', Cells.Of(Before)) + new string('^', Math.Max(1, Cells.Of(Place)));

    /// <summary>The part of a line around a place that fills at most <paramref name="width"/> cells.</summary>
    /// <param name="line">The line.</param>
    /// <param name="column">Where the place begins, from 1, in UTF-16 code units; may lie behind the line's end.</param>
    /// <param name="length">Its length in code units.</param>
    /// <param name="width">The cells that there are.</param>
    public static SourceExcerpt Of(string line, int column, int length, int width)
    {
        var start = Math.Clamp(column - 1, 0, line.Length);
        var end = Math.Clamp(start + Math.Max(0, length), start, line.Length);
        var before = Shown(line[..start], 0);
        var place = Shown(line[start..end], Cells.Of(before));
        var after = Shown(line[end..], Cells.Of(before) + Cells.Of(place));
        return new SourceExcerpt(before, place, after).Within(width);
    }

    private SourceExcerpt Within(int width)
    {
        // A third of the screen for what comes before, unless what follows is short.
        var wanted = Cells.Of(Place) + Cells.Of(After);
        var head = KeepEnd(Before, Math.Max(width / 3, width - wanted));
        var place = KeepStart(Place, width - Cells.Of(head));
        return new(head, place, KeepStart(After, width - Cells.Of(head) - Cells.Of(place)));
    }

    private static string Shown(string text, int from)
    {
        var shown = new StringBuilder();
        var cells = from;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t')
            {
                var spaces = TabStop - (cells % TabStop);
                shown.Append(' ', spaces);
                cells += spaces;
            }
            else
            {
                shown.Append(rune.ToString());
                cells += Cells.Of(rune);
            }
        }

        return shown.ToString();
    }

    private static string KeepStart(string text, int width)
    {
        if (Cells.Of(text) <= width)
        {
            return text;
        }

        var kept = new StringBuilder();
        var left = width - 1;
        foreach (var rune in text.EnumerateRunes().TakeWhile(rune => (left -= Cells.Of(rune)) >= 0))
        {
            kept.Append(rune.ToString());
        }

        return width < 1 ? "" : kept.Append(Cut).ToString();
    }

    private static string KeepEnd(string text, int width)
    {
        if (Cells.Of(text) <= width)
        {
            return text;
        }

        var left = width - 1;
        var kept = text.EnumerateRunes().Reverse().TakeWhile(rune => (left -= Cells.Of(rune)) >= 0).Reverse();
        return Cut + string.Concat(kept.Select(rune => rune.ToString()));
    }
}
