using System.Text.RegularExpressions;

namespace KexieSite.Importing.Guessing;

/// <summary>The words around the name of a place that tell whether a text is from there.</summary>
internal static partial class RegionWords
{
    [GeneratedRegex("^(?:[县市区]?(?:科协|科学技术协会|委|人民政府|政府|实际)|科协|科学技术协会|实际)", RegexOptions.None, 1000)]
    public static partial Regex Office();

    // 建设富强和谐的新宁远: so one speaks of one's own county.
    [GeneratedRegex("(?:建设|打造|构建|谱写|共建)[^，。；]{0,14}新$", RegexOptions.None, 1000)]
    public static partial Regex Home();

    [GeneratedRegex("(?<![\\p{IsCJKUnifiedIdeographs}])(?<kind>[县市区])科协|我(?<kind>[县市区])|全(?<kind>[县市区])", RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex OwnName();

    // 赴余姚市考察: where one went is not where one is from.
    [GeneratedRegex("(?:赴|到|去|往|来|向|与|和|同|走进|走访|考察|学习|借鉴|支援|帮扶|对口)$", RegexOptions.None, 1000)]
    public static partial Regex Visited();
}
