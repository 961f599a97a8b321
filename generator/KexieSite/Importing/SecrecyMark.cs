using System.Text.RegularExpressions;

namespace KexieSite.Importing;

/// <summary>
/// Finds the words with which a document says that it is not for the public: how secret it is (GB/T 9704-2012, 7.2.2), that it is internal, or how it may be
/// disclosed (国务院办公厅 asks for one of 主动公开, 依申请公开, 不予公开 on every document).
/// </summary>
internal static partial class SecrecyMark
{
    private const int LongestLine = 60;

    /// <summary>The mark in a line or paragraph, as it stands there; null where there is none. A sentence about secrets is none.</summary>
    public static string? In(string line)
    {
        var text = Blanks().Replace(line, "");
        return Anywhere().Match(text) is { Success: true } said ? said.Value
            : text.Length <= LongestLine && Alone().Match(text) is { Success: true } alone ? alone.Value
            : null;
    }

    /// <summary>The mark in the name of a file; null where there is none.</summary>
    public static string? InName(string name) => Named().Match(name) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex("(?:绝密|机密|秘密)[★☆＊][^，。；]{0,8}|此件[^，。；]{0,10}(?:不公开|不予公开|依申请公开|不得公开|不宜公开|内部)|公开(?:属性|方式|类型|形式|选项|类别)[:：为]?(?:不公开|不予公开|依申请公开)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Anywhere();

    [GeneratedRegex("""
        ^(?:[0-9]{6})? [\[【（(]? (?:
            (?:密级[:：]?)? (?:绝密|机密|秘密) (?:[0-9一二三四五六七八九十]{1,3}(?:年|个月|天)|长期|[(（][^)）]{1,8}[)）])? (?:特急|加急|平急|特提)?
          | (?:内部(?:资料|文件|材料|刊物|参考|使用|掌握)|注意保存|不予公开|依申请公开|不公开|不得外传|请勿外传|注意保密|严禁外传) [^。；]{0,30}
        ) [\]】）)]? [。！!]?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Alone();

    [GeneratedRegex("绝密|机密|内部(?:资料|文件|材料)|不予?公开|依申请公开|[\\[【（(]秘密[\\]】）)]|^秘密[-_ ]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Named();
}
