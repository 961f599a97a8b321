using System.Text.RegularExpressions;
using KexieSite.Regions;

namespace KexieSite.Importing.Guessing;

/// <summary>Finds that a text is of a body of another level than the site's: 区科协 in the site of a 县, or one of the whole country.</summary>
internal static partial class OtherLevel
{
    /// <summary>The words; null where the text does not say what it is of, or says the site's own level.</summary>
    public static string? In(ImportedText text, Division own)
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

        var calls = text.Passages.SelectMany(p => Call().Matches(p.Text).Select(m => (Kind: m.Groups["kind"].Value, Quote: Quoting.Around(p.Text, m.Index, m.Length)))).ToList();
        return calls.Count == 0 || calls.Exists(c => c.Kind == kind) ? null : calls[0].Quote;
    }

    [GeneratedRegex("^(?!.*[省市县区州镇乡])(?:中共中央|中央|全国|国务院|国家|中国(?:科协|科学技术协会|科学院|工程院|气象局|地震局)|(?:教育|科学技术|科技|农业农村|农业|生态环境|自然资源|应急管理|财政|民政|人力资源和?社会保障|工业和信息化|文化和旅游|水利|公安|中宣|中央宣传)部)[^，。；]{0,20}$", RegexOptions.None, 1000)]
    private static partial Regex National();

    [GeneratedRegex("^(?:中共中央|国务院|中国(?:科协|科学技术协会)|(?:教育|科学技术|科技|农业农村|财政)部)[^，。；]{0,16}?(?=关于)", RegexOptions.None, 1000)]
    private static partial Regex NationalTitle();

    [GeneratedRegex("(?<kind>[县市区州旗盟省镇乡村校]|街道|社区|办事处)(?:科协|科学技术协会)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Body();

    [GeneratedRegex("(?<![\\p{IsCJKUnifiedIdeographs}])(?<kind>[县市区州旗盟省])科协|我(?<kind>[县市区州旗盟省])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Call();
}
