namespace KexieSite.Importing.Guessing;

/// <summary>Cuts the words that prove something out of a line.</summary>
internal static class Quoting
{
    private const int Before = 8;
    private const int After = 12;

    private static readonly char[] SentenceEnds = ['。', '；', '！', '？', ';', '\n'];

    /// <summary>The words around a place, not beyond their sentence.</summary>
    public static string Around(string text, int start, int length)
    {
        var first = Math.Max(start - Before, start == 0 ? 0 : text.LastIndexOfAny(SentenceEnds, start - 1) + 1);
        var ending = text.IndexOfAny(SentenceEnds, start + length);
        var last = Math.Min(start + length + After, ending < 0 ? text.Length : ending);
        return text[first..last].Trim();
    }

    /// <summary>The sentence around a place.</summary>
    public static string Sentence(string text, int start)
    {
        var first = start == 0 ? 0 : text.LastIndexOfAny(SentenceEnds, start - 1) + 1;
        var ending = text.IndexOfAny(SentenceEnds, start);
        return text[first..(ending < 0 ? text.Length : ending)];
    }
}
