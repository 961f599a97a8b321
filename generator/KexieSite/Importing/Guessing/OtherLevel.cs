using System.Text.RegularExpressions;
using KexieSite.Regions;

namespace KexieSite.Importing.Guessing;

/// <summary>Finds that a text is of a body of another level than the site's: 区科协 in the site of a 县, or one of the whole country.</summary>
internal static partial class OtherLevel
{
    /// <summary>The words; null where the text does not say what it is of, or says the site's own level.</summary>
    /// <param name="text">The text.</param>
    /// <param name="own">The site's region.</param>
    /// <param name="isNowhere">Whether nothing in the text tells where it is from: then a community, school or farm may be one of any place.</param>
    public static string? In(ImportedText text, Division own, bool isNowhere)
    {
        var kind = own.Name[^1..];
        var issuer = text.Fact("issuer")?.Value ?? "";
        if (National().Match(issuer) is { Success: true } signed)
        {
            return signed.Value;
        }

        if (NationalTitle().Match(text.Title) is { Success: true } titled && issuer.Length == 0)
        {
            return titled.Value;
        }

        foreach (var line in new[] { text.Title, issuer })
        {
            if (Body().Match(line) is { Success: true } body)
            {
                return body.Groups["kind"].Value == kind ? null : Quoting.Around(line, body.Index, body.Length);
            }
        }

        if (isNowhere && (Community().Match(text.Title) is { Success: true } community ? community : Community().Match(issuer)) is { Success: true } named)
        {
            return named.Value;
        }

        var calls = text.Passages.SelectMany(p => Call().Matches(p.Text).Select(m => (Kind: m.Groups["kind"].Value, Quote: Quoting.Around(p.Text, m.Index, m.Length)))).ToList();
        if (calls.Count > 0)
        {
            return calls.Exists(c => c.Kind == kind) ? null : calls[0].Quote;
        }

        return isNowhere
            ? text.Passages.Select(p => (p.Text, Call: SmallCall().Match(p.Text))).Where(p => p.Call.Success).Select(p => Quoting.Around(p.Text, p.Call.Index, p.Call.Length)).FirstOrDefault()
            : null;
    }

    // 心悦社区2021年科普工作计划
    [GeneratedRegex("^(?!.*(?:进|入|到|赴)[^，。；]{0,12}(?:社区|村|校))[^，。；：]{1,12}?(?:社区|[镇乡村]|街道|农场|林场|小学|中学|学校)(?:居委会|居民委员会|村委会|村民委员会|老科协|老科技工作者协会|科普(?:协会|小组))?(?=[12][0-9]{3}|[二上下全本]|年度|科普|工作|关于|$)", RegexOptions.None, 1000)]
    private static partial Regex Community();

    [GeneratedRegex("我(?:社区|街道|村委会|农场|[镇乡村校厂]|场(?![地景所合面]))", RegexOptions.None, 1000)]
    private static partial Regex SmallCall();

    [GeneratedRegex("^(?!.*[省市县区州镇乡])(?:中共中央|中央|全国|国务院|国家|中国(?:科协|科学技术协会|科学院|工程院|气象局|地震局)|(?:教育|科学技术|科技|农业农村|农业|生态环境|自然资源|应急管理|财政|民政|人力资源和?社会保障|工业和信息化|文化和旅游|水利|公安|中宣|中央宣传)部)[^，。；]{0,20}$", RegexOptions.None, 1000)]
    private static partial Regex National();

    [GeneratedRegex("^(?:中共中央|国务院|中国(?:科协|科学技术协会)|(?:教育|科学技术|科技|农业农村|财政)部)[^，。；]{0,16}?(?=关于)", RegexOptions.None, 1000)]
    private static partial Regex NationalTitle();

    [GeneratedRegex("(?<kind>[县市区州旗盟省镇乡村校]|街道|社区|办事处)老?(?:科协|科学技术协会)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Body();

    [GeneratedRegex("(?<![\\p{IsCJKUnifiedIdeographs}])(?<kind>[县市区州旗盟省])科协|我(?<kind>[县市区州旗盟省])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Call();
}
