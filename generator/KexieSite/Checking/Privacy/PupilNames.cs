using System.Text.RegularExpressions;
using KexieSite.Checking.Wording;

namespace KexieSite.Checking.Privacy;

/// <summary>
/// Finds pupils named together with school and class (县第一小学三年级（2）班王小明). A name is a common surname with one or two characters,
/// at an end that names have; a teacher of the class is no pupil.
/// </summary>
internal static partial class PupilNames
{
    private const string Surnames = "[" + Letters.Surnames + "]";
    private const string School = @"[\p{IsCJKUnifiedIdeographs}]{1,12}(小学|中学|学校|附小|附中|[一二三四五六七八九十实]小|[一二三四五六七八九十]中|幼儿园)";
    private const string Class = @"([一二三四五六七八九1-9]年级|初[一二三]|高[一二三]|[小中大]班)[（(]?[0-9一二三四五六七八九十]{0,2}[）)]?班?";
    private const string Name = Surnames + @"[\p{IsCJKUnifiedIdeographs}]{1,2}";

    /// <summary>The places where a pupil is named.</summary>
    public static IEnumerable<(int Start, int Length)> Find(string text) =>
        text.Contains('班') || text.Contains("年级", StringComparison.Ordinal)
            ? Pupil().Matches(text).Select(m => (m.Index, m.Length))
            : [];

    [GeneratedRegex(
        "(" + School + "[^。；\n]{0,4}?" + Class + "的?(学生|同学)?" + Name + "(?=同学|[、，。；（(]|和|与|获|荣获|等|$)(?!老师|教师))"
        + "|(" + Name + "(同学)?[（(]" + School + "[^。；\n）)]{0,4}?" + Class + "[）)])",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pupil();
}
