using System.Text.RegularExpressions;
using KexieSite.Regions;

namespace KexieSite.Importing.Guessing;

/// <summary>The province of which a text quotes documents: their numbers begin with its short form (湘办发〔2007〕1号).</summary>
internal static partial class ProvinceMarks
{
    // The short forms of 行政区划简册, in the order of GB/T 2260.
    private const string Marks = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新";

    private static readonly string[] Names =
    [
        "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "广西", "海南",
        "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆",
    ];

    /// <summary>The province, with the words that speak for it; null where no number does, and where several provinces' do.</summary>
    public static (Division Division, string Quote)? Of(ImportedText text)
    {
        var found = text.Passages.SelectMany(p => Number().Matches(p.Text).Select(match => (Mark: match.Value[0], match.Value))).ToList();
        if (found.Count == 0 || found.Exists(f => f.Mark != found[0].Mark))
        {
            return null;
        }

        var name = Names[Marks.IndexOf(found[0].Mark, StringComparison.Ordinal)];
        return text.Config.Divisions.Provinces.FirstOrDefault(p => p.ShortName == name) is { } province ? (province, found[0].Value) : null;
    }

    [GeneratedRegex(@"[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新](?:党|政|委|办|府|科|协|教|农|财|人社){1,4}(?:通)?(?:发|字|函|电)\s?[〔\[【（(]\s?(?:19|20)[0-9]{2}\s?[〕\]】）)]", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
