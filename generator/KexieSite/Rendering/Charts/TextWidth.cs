namespace KexieSite.Rendering.Charts;

/// <summary>How wide a text is likely to be, in em. The true width depends on the reader's fonts, so this errs on the wide side.</summary>
internal static class TextWidth
{
    private const double Narrow = 0.6;

    public static double Of(string text) => text.Sum(c => c < '\u0300' ? Narrow : 1);

    /// <summary>The text, cut with … so that it is at most so wide.</summary>
    public static string Cut(string text, double most)
    {
        if (Of(text) <= most)
        {
            return text;
        }

        var length = text.Length;
        while (length > 1 && Of(text[..length]) > most - 1)
        {
            length--;
        }

        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + "…";
    }
}
