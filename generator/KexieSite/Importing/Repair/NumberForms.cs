using System.Text.RegularExpressions;

namespace KexieSite.Importing.Repair;

/// <summary>
/// Years and document numbers in their right form: 二〇〇七年 (GB/T 15835-2011, 5.2.4) and 〔2007〕1号 (GB/T 9704-2012, 7.2.5). Brackets are only changed
/// between a Han character and a number with 号. At the beginning of a line, 一) is （一) that lost its first half.
/// </summary>
internal static partial class NumberForms
{
    /// <summary>The numbers of a text in another form.</summary>
    public static IEnumerable<TextChange> Find(string text) => Numbers().Matches(text).Select(Change);

    private static TextChange Change(Match match) => new(
        match.Index,
        match.Value,
        match.Groups["digits"] is { Success: true, Value: var digits } ? $"〔{digits}〕"
            : match.Groups["open"].Success ? $"（{match.Groups["open"].Value}）"
            : Regular(match.Value),
        RepairKind.NumberForm);

    private static string Regular(string year) => string.Concat(year.Select(c => c is '0' or '０' or 'O' or 'Ｏ' or '○' or '零' ? '〇' : c));

    [GeneratedRegex("""
        (?<year> (?<! [0-9０-９〇○零一二三四五六七八九] ) [一二] [0０OＯ○零〇一二三四五六七八九]{3} (?= 年 ) (?<= [0０OＯ○零] .{0,2} ) )
        | (?<= (?: ^ | \n ) [ \u3000]{0,8} ) (?<open> [一二三四五六七八九十]{1,3} ) [)）]
        | (?<= [\u3400-\u9fff] ) [\[【(（［] (?<digits> (19|20)[0-9]{2} ) [\]】)）］] (?= 第?[0-9]{1,4}号 )
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbers();
}
