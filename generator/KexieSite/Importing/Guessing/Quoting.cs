using System.Buffers;

namespace KexieSite.Importing.Guessing;

/// <summary>Cuts the words that prove something out of a line.</summary>
internal static class Quoting
{
    private const int Before = 24;
    private const int After = 16;
    private const string LeftOut = "…";

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，,。；;！!？?：:\n");
    private static readonly SearchValues<char> Closing = SearchValues.Create("、”’》）");
    private static readonly char[] SentenceEnds = ['。', '；', '！', '？', ';', '\n'];

    /// <summary>The clause around a place; of a long one the words nearest to it, with <c>…</c> where some are left out.</summary>
    public static string Around(string text, int start, int length)
    {
        var (first, last) = (start, start + length);
        while (first > 0 && (start - first < Before || char.IsLowSurrogate(text[first])) && !IsClauseEnd(text, first - 1))
        {
            first--;
        }

        while (last < text.Length && (last - start - length < After || char.IsLowSurrogate(text[last])) && !IsClauseEnd(text, last))
        {
            last++;
        }

        while (first > 0 && first < start && Closing.Contains(text[first]))
        {
            first++;
        }

        var isCutBefore = first > 0 && !IsClauseEnd(text, first - 1);
        var isCutAfter = last < text.Length && !IsClauseEnd(text, last);
        return (isCutBefore ? LeftOut : "") + text[first..last].Trim() + (isCutAfter ? LeftOut : "");
    }

    /// <summary>The words of a quotation as they stand in the text.</summary>
    public static string Words(string quote) => quote.Trim(LeftOut[0]);

    // 9:30 and 30,000 are one word each.
    private static bool IsClauseEnd(string text, int index) => ClauseEnds.Contains(text[index])
        && !(text[index] is ',' or ':' && index > 0 && index + 1 < text.Length && char.IsAsciiDigit(text[index - 1]) && char.IsAsciiDigit(text[index + 1]));

    /// <summary>The sentence around a place.</summary>
    public static string Sentence(string text, int start)
    {
        var first = start == 0 ? 0 : text.LastIndexOfAny(SentenceEnds, start - 1) + 1;
        var ending = text.IndexOfAny(SentenceEnds, start);
        return text[first..(ending < 0 ? text.Length : ending)];
    }
}
