using System.Buffers;
using System.Text;

namespace KexieSite.Chinese;

/// <summary>Cuts the beginning of a text for lists, feeds and search results.</summary>
public static class Summary
{
    private const string Openers = "《“‘（「『【〔〈([";
    private const string Closers = "》”’）」』】〕〉)]";
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？…!?");
    private static readonly SearchValues<char> Pauses = SearchValues.Create("，、；：,;: ");

    /// <summary>
    /// The text up to the sentence end that lies nearest to <paramref name="target"/> characters, between half and one and a
    /// half of it. Where there is none: up to the last pause or character before the target, with <c>…</c>. Never inside
    /// brackets or quotation marks (a pair longer than the target does not count), a Latin word, a number or a surrogate
    /// pair. White space becomes a single space, or nothing where it holds a line break beside a Han character or full-width
    /// mark; a text that is no longer than the target stays whole.
    /// </summary>
    public static string Cut(string plainText, int target = 110)
    {
        var text = OneLine(plainText, enough: 4 * target);
        if (text.Length <= target)
        {
            return text;
        }

        var open = InsideBrackets(text, target);
        var ends = Enumerable.Range(target / 2, Math.Min(text.Length, target + (target / 2)) - (target / 2) + 1)
            .Where(cut => cut > 0 && !open[cut] && IsSentenceEnd(text, cut)).ToList();
        if (ends.Count > 0)
        {
            return text[..ends.MinBy(cut => Math.Abs(cut - target))];
        }

        var earlier = Enumerable.Range(1, target).Reverse().Where(cut => !open[cut]).ToList();
        var place = earlier.Find(cut => cut >= target / 2 && Pauses.Contains(text[cut - 1]));
        place = place > 0 ? place : earlier.Find(cut => IsBetweenWords(text, cut));
        return text[..(place > 0 ? place : Whole(text, target))].TrimEnd('，', '、', '；', '：', ',', ';', ':', ' ') + "…";
    }

    // Only as much of a long text as the cut can depend on.
    private static string OneLine(string text, int enough)
    {
        var line = new StringBuilder();
        var (gap, isBreak) = (false, false);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                (gap, isBreak) = (line.Length > 0, isBreak || c == '\n');
                continue;
            }

            if (line.Length >= enough && !char.IsLowSurrogate(c))
            {
                break;
            }

            var isSpace = gap && !(isBreak && (IsWide(line[^1]) || IsWide(c)));
            line.Append(isSpace ? " " : "").Append(c);
            (gap, isBreak) = (false, false);
        }

        return line.ToString();
    }

    private static bool IsWide(char c) => Han.Is(c) || c is (>= '\u3000' and <= '\u303f') or (>= '\uff00' and <= '\uffef') or '“' or '”' or '‘' or '’' or '…' or '—';

    /// <summary>For each place between two characters, whether a pair of brackets is open there.</summary>
    private static bool[] InsideBrackets(string text, int longestPair)
    {
        var open = new bool[text.Length + 1];
        var openers = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (Openers.Contains(text[i], StringComparison.Ordinal))
            {
                openers.Push(i);
                continue;
            }

            var kind = Closers.IndexOf(text[i], StringComparison.Ordinal);
            if (kind >= 0 && openers.Any(o => text[o] == Openers[kind]))
            {
                while (text[openers.Peek()] != Openers[kind])
                {
                    openers.Pop();
                }

                var start = openers.Pop();
                open.AsSpan(start + 1, i - start <= longestPair ? i - start : 0).Fill(true);
            }
        }

        return open;
    }

    private static bool IsSentenceEnd(string text, int cut)
    {
        var last = cut - 1;
        while (last > 0 && Closers.Contains(text[last], StringComparison.Ordinal))
        {
            last--;
        }

        // Of 「……」 and 「？！」 the last mark is the end; behind a closing bracket the sentence ends only where it ended inside.
        return SentenceEnds.Contains(text[last])
            && (cut == text.Length || (!SentenceEnds.Contains(text[cut]) && !Closers.Contains(text[cut], StringComparison.Ordinal)));
    }

    private static bool IsBetweenWords(string text, int cut) =>
        !char.IsLowSurrogate(text[cut]) && !(IsWord(text[cut - 1]) && IsWord(text[cut]));

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '%' or '-';

    private static int Whole(string text, int cut) => char.IsLowSurrogate(text[cut]) ? cut - 1 : cut;
}
