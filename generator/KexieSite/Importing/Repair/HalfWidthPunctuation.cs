using System.Text.RegularExpressions;
using KexieSite.Chinese;

namespace KexieSite.Importing.Repair;

/// <summary>
/// Western punctuation in Chinese text: <c>协会,开展</c>. A comma between two Han characters is always one; the other marks, and those beside digits and
/// quotation marks, only in a text that was written or folded so throughout.
/// </summary>
internal static partial class HalfWidthPunctuation
{
    private const int Fewest = 3;
    private const int LongestBracket = 80;

    /// <summary>Whether a text has Western commas where Chinese ones belong: three at least, and more than Chinese ones.</summary>
    public static bool IsRuleOf(string text) => BesideHan().Count(text) is var western and >= Fewest && western > text.Count(c => c == '，');

    /// <summary>The marks of a text.</summary>
    /// <param name="text">The text or a piece of it.</param>
    /// <param name="isRule">Whether the whole text is written so.</param>
    public static IEnumerable<TextChange> Find(string text, bool isRule)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Wide(text[i]) is { } wide && (isRule ? IsChinese(text, i) : IsBetweenHan(text, i)))
            {
                yield return new TextChange(i, text[i].ToString(), wide.ToString(), RepairKind.HalfWidthPunctuation);
            }
        }
    }

    private static char? Wide(char mark) => mark switch
    {
        ',' => '，',
        ';' => '；',
        ':' => '：',
        '?' => '？',
        '!' => '！',
        '(' => '（',
        ')' => '）',
        _ => null,
    };

    private static bool IsBetweenHan(string text, int index) => text[index] == ',' && Han.Is(Before(text, index)) && Han.Is(After(text, index));

    private static bool IsChinese(string text, int index)
    {
        var (before, after) = (Before(text, index), After(text, index));
        return text[index] switch
        {
            '(' => IsBracket(text, index, text.IndexOf(')', index)),
            ')' => index > 0 && IsBracket(text, text.LastIndexOf('(', index), index),
            _ when char.IsAsciiDigit(before) && char.IsAsciiDigit(after) => false,
            _ => IsWide(before) || (IsWide(after) && !char.IsAsciiLetter(before)),
        };
    }

    // Chinese by what it holds or by what it stands behind; (1) beside a Western word is none.
    private static bool IsBracket(string text, int open, int close) =>
        open >= 0 && close > open && close - open <= LongestBracket
        && (text.AsSpan(open, close - open).IndexOf('\n') < 0)
        && (HasHan(text.AsSpan(open, close - open)) || IsWide(Before(text, open)) || IsWide(After(text, close)));

    private static bool HasHan(ReadOnlySpan<char> span)
    {
        foreach (var character in span)
        {
            if (Han.Is(character))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWide(char character) => Han.Is(character) || "，。、；：？！“”‘’《》（）—…％【】〔〕".Contains(character, StringComparison.Ordinal);

    private static char Before(string text, int index) => index > 0 ? text[index - 1] : '\n';

    private static char After(string text, int index) => index + 1 < text.Length ? text[index + 1] : '\n';

    [GeneratedRegex(@"(?<=[\u3400-\u9fff”》）)]),|,(?=[\u3400-\u9fff“《])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BesideHan();
}
