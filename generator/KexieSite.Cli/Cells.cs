using System.Globalization;
using System.Text;

namespace KexieSite.Cli;

/// <summary>
/// Text as a terminal lays it out: a Han character, full-width punctuation or a pictograph fills two cells (Unicode
/// Standard Annex 11, East Asian Width <c>W</c> and <c>F</c>), a combining mark none.
/// </summary>
internal static class Cells
{
    private const int LeastWidth = 10;

    // 避头点、避尾点: what must not begin a line, and what must not end one (GB/T 15834-2011, 5.1.10).
    private const string NeverFirst = "，。、；：？！）》」』】〕”’…—·,.;:?!)]}";
    private const string NeverLast = "（《「『【〔“‘([{";

    /// <summary>The cells of a text without line breaks.</summary>
    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    /// <summary>The cells of a character: 0, 1 or 2.</summary>
    public static int Of(Rune rune) => rune.Value switch
    {
        < 0x300 => 1,
        < 0x1100 => IsMark(rune) ? 0 : 1,
        <= 0x115F => 2,
        < 0x2E80 => IsMark(rune) ? 0 : 1,
        0x303F => 1,
        <= 0xA4CF or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) => 2,
        (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF01 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) => 2,
        (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD) => 2,
        _ => IsMark(rune) ? 0 : 1,
    };

    /// <summary>
    /// Breaks a text into lines of at most <paramref name="width"/> cells: at blanks and between Han characters, not before
    /// 。 and not after 《; a longer word is cut. Line breaks in the text stay. At least one line.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            WrapParagraph(paragraph, Math.Max(width, LeastWidth), lines);
        }

        return lines;
    }

    private static void WrapParagraph(string text, int width, List<string> lines)
    {
        var (start, breakAt, used) = (0, 0, 0);
        var before = default(Rune);
        for (var index = 0; index < text.Length;)
        {
            var rune = Rune.GetRuneAt(text, index);
            if (index > start && MayBreak(before, rune))
            {
                breakAt = index;
            }

            used += Of(rune);
            if (used > width && index > start && rune.Value != ' ')
            {
                var end = breakAt > start ? breakAt : index;
                lines.Add(text[start..end].TrimEnd());
                (start, used) = (end, Of(text[end..index]) + Of(rune));
            }

            before = rune;
            index += rune.Utf16SequenceLength;
        }

        lines.Add(text[start..].TrimEnd());
    }

    private static bool MayBreak(Rune before, Rune after) =>
        (before.Value == ' ' && after.Value != ' ')
        || ((Of(before) == 2 || Of(after) == 2)
            && !NeverLast.Contains(before.ToString(), StringComparison.Ordinal)
            && !NeverFirst.Contains(after.ToString(), StringComparison.Ordinal));

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
}
