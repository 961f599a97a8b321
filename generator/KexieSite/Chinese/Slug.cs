using System.Text;

namespace KexieSite.Chinese;

/// <summary>Names for addresses, made from titles and file names. Addresses are for good: these rules never change.</summary>
public static class Slug
{
    /// <summary>No slug is longer; a longer one is cut between syllables.</summary>
    public const int MaxLength = 80;

    private const string Accented = "àáâãäåāăąæçćčďđèéêëēěęìíîïīıłñńňòóôõöøōőœŕřśšşßťţùúûüūůűýÿžźż";
    private static readonly string[] Plain =
        "a a a a a a a a a ae c c c d d e e e e e e e i i i i i i l n n n o o o o o o o o oe r r s s s ss t t u u u u u u u y y z z z".Split(' ');

    /// <summary>
    /// Han characters become their syllables, ASCII letters and digits stay in lower case, Latin letters lose their
    /// accents; all these are joined without a hyphen, and every run of other characters between them becomes one
    /// <c>-</c>: <c>全国科普日</c> is <c>quanguokepuri</c>, <c>富源县2021年工作总结</c> is
    /// <c>fuyuanxian2021niangongzuozongjie</c>, <c>科普进校园（第二期）</c> is <c>kepujinxiaoyuan-dierqi</c>.
    /// </summary>
    /// <returns>A slug of <c>a-z 0-9 -</c>, at most <see cref="MaxLength"/> long; empty when the text holds none of these.</returns>
    /// <param name="text">Any text.</param>
    /// <param name="phrases">Readings of phrases; null for <see cref="PhraseReadings.Common"/>.</param>
    public static string From(string text, PhraseReadings? phrases = null)
    {
        var slug = new StringBuilder(MaxLength);
        var gap = false;
        foreach (var (rune, syllable) in (phrases ?? PhraseReadings.Common).Read(FullWidth.Fold(text)))
        {
            if ((syllable ?? Latin(rune)) is not { } token)
            {
                gap = slug.Length > 0;
                continue;
            }

            if (slug.Length + (gap ? 1 : 0) + token.Length > MaxLength)
            {
                break;
            }

            slug.Append(gap ? "-" : "").Append(token);
            gap = false;
        }

        return slug.ToString();
    }

    private static string? Latin(Rune rune)
    {
        var lower = Rune.ToLowerInvariant(rune);
        if (lower.IsAscii)
        {
            return char.IsAsciiLetterOrDigit((char)lower.Value) ? lower.ToString() : null;
        }

        var index = lower.IsBmp ? Accented.IndexOf((char)lower.Value) : -1;
        return index < 0 ? null : Plain[index];
    }
}
