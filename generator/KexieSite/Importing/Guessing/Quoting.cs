using System.Buffers;

namespace KexieSite.Importing.Guessing;

/// <summary>Cuts the words that prove something out of a line.</summary>
internal static class Quoting
{
    private const int Before = 8;
    private const int After = 12;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，,。；;！!？?：:\n");
    private static readonly char[] SentenceEnds = ['。', '；', '！', '？', ';', '\n'];

    /// <summary>The words around a place, not beyond their clause.</summary>
    public static string Around(string text, int start, int length)
    {
        var end = start + length;
        var (first, last) = (Math.Max(0, start - Before), Math.Min(text.Length, end + After));
        first += text.AsSpan(first, start - first).LastIndexOfAny(ClauseEnds) + 1;
        var mark = text.AsSpan(end, last - end).IndexOfAny(ClauseEnds);
        return text[first..(mark < 0 ? last : end + mark)].Trim();
    }

    /// <summary>The sentence around a place.</summary>
    public static string Sentence(string text, int start)
    {
        var first = start == 0 ? 0 : text.LastIndexOfAny(SentenceEnds, start - 1) + 1;
        var ending = text.IndexOfAny(SentenceEnds, start);
        return text[first..(ending < 0 ? text.Length : ending)];
    }
}
