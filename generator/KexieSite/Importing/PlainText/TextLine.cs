using System.Text.RegularExpressions;

namespace KexieSite.Importing.PlainText;

/// <summary>What a paragraph is for its text, judged by its wording alone.</summary>
internal static partial class TextLine
{
    private const int LongestTitle = 40;

    /// <summary>A line that only says that another text begins: 第二篇, 范文三, 【篇一】.</summary>
    public static bool IsSeparator(string text) => Separator().IsMatch(text);

    /// <summary>A title: short, no sentence, names who it is of and ends with what it is (科协工作计划).</summary>
    public static bool IsTitle(string text) =>
        text.Length <= LongestTitle && ChineseHeading.Read(text) is null && !IsLabel(text) && SecrecyMark.In(text) is null && Title().IsMatch(text);

    /// <summary>The first paragraph of a report: it says what follows (现将工作总结如下), or of which year it is.</summary>
    public static bool IsOpening(string text) => ChineseHeading.Read(text) is null && (Announcement().IsMatch(text) || Year().IsMatch(text));

    /// <summary>The last paragraph of a report.</summary>
    public static bool IsClosing(string text) => Closing().IsMatch(text);

    /// <summary>A heading without a number, behind which the numbers begin anew: 下一步计划.</summary>
    public static bool IsLabel(string text) => text.Length <= LongestTitle && Label().IsMatch(text);

    [GeneratedRegex("^(?:第[一二三四五六七八九十0-9]{1,3}篇|(?:【)?(?:篇|范文|样本)[一二三四五六七八九十0-9]{1,3}(?:】)?|.{0,30}[(（]?(?:范文|篇)[一二三四五六七八九十0-9]{1,3}[)）]?)[:：]?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex("^(?=.{0,36}(?:科协|协会|学会|县|市|区|镇|乡|街道|社区|村|学校|中学|小学|大学|学院|局|委|厅|馆|中心|单位|公司|科普|关于))[^，。；：！？]{3,36}(?:总结|计划|汇报|报告|方案|要点|安排|通知|意见|讲话|纪要|简报)(?:[ (（《]?[^，。；：]{0,12})?。?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Title();

    [GeneratedRegex("(?:现将?|现就|现拟|特制定|就).{0,40}(?:如下|总结|汇报|报告)[:：。]?$|(?:汇报|总结|计划|报告)如下[:：。]?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Announcement();

    [GeneratedRegex("^(?:[0-9]{4}|20[xX×]{2}|[xX×]{2,4}|二〇[〇一二三四五六七八九]{2})年(?:是|以来|上半年|下半年|来)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year();

    [GeneratedRegex("^(?:总之|综上|以上是|以上就是)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Closing();

    [GeneratedRegex("^(?:下一步|今后|明年|来年|下半年|存在|主要|具体)[^，。；]{0,20}[:：]?$|^(?:[0-9]{4}|20[xX×]{2}|[xX×]{2,4})年(?:工作)?(?:计划|打算|安排|思路)[:：]?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();
}
