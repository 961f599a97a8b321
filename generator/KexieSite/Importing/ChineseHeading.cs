using System.Globalization;
using System.Text.RegularExpressions;
using KexieSite.Chinese;

namespace KexieSite.Importing;

/// <summary>The number with which a heading, or a numbered paragraph, begins.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Number">Its value, from 1.</param>
/// <param name="Length">How many characters of the text it takes, blanks behind it included.</param>
public readonly partial record struct ChineseHeading(NumberForm Form, int Number, int Length)
{
    // A heading stays on one line: 28 characters of GB/T 9704, and some that run over.
    private const int LongestLine = 45;
    private const string CircledDigits = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

    /// <summary>Reads the number at the beginning of a paragraph; null where it has none. Spaces before it are passed over.</summary>
    public static ChineseHeading? Read(string text)
    {
        var match = Beginning().Match(text);
        if (!match.Success)
        {
            return null;
        }

        foreach (var form in Enum.GetValues<NumberForm>())
        {
            if (match.Groups[form.ToString()] is { Success: true } found && ValueOf(found.Value) is > 0 and var number)
            {
                return new ChineseHeading(form, number, match.Length);
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a numbered paragraph can be a heading: a short line that is no sentence. <c>一、参加单位。教体、农业等</c> is a paragraph whose first
    /// words are its heading, and is none.
    /// </summary>
    public static bool IsLine(string text)
    {
        var line = text.AsSpan().Trim();
        return Read(text) is { } number && line.Length <= LongestLine && text.Length > number.Length
            && line[^1] is not ('，' or '；' or '：' or '、' or ',' or ';' or ':' or '。' or '！')
            && !line.ContainsAny('。', '；');
    }

    private static int ValueOf(string written) =>
        CircledDigits.IndexOf(written, StringComparison.Ordinal) is >= 0 and var circled ? circled + 1
        : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic) ? arabic
        : ChineseNumber.ReadSmall(FullWidth.Fold(written)) ?? 0;

    // After 1. no digit: 3.8万 is a quantity, 1.2 a number of its own. 一是 is a number only where a sentence begins with it.
    [GeneratedRegex("""
        ^[\s　]* (?:
            第 (?<Part>[一二三四五六七八九十]{1,3}|[0-9]{1,2}) 部分 [\s　:：、]*
          | 第 (?<Chapter>[一二三四五六七八九十百]{1,4}|[0-9]{1,2}) 章 [\s　:：、]*
          | 第 (?<Section>[一二三四五六七八九十百]{1,4}|[0-9]{1,2}) 节 [\s　:：、]*
          | (?<Han>[一二三四五六七八九十]{1,3}) [\s　]?[、．.] [\s　]*
          | [(（][\s　]? (?<HanInParentheses>[一二三四五六七八九十]{1,3}) [\s　]?[)）] 、?[\s　]*
          | [(（][\s　]? (?<ArabicInParentheses>[0-9０-９]{1,2}) [\s　]?[)）] 、?[\s　]*
          | (?<Arabic>[0-9０-９]{1,2}) (?: [\s　]?[、．] | \.(?![0-9]) ) [\s　]*
          | (?<Circled>[①-⑳]) [、.]?[\s　]*
          | (?<Sentence>[一二三四五六七八九十]) 是 (?![由在否])
        )
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Beginning();
}
