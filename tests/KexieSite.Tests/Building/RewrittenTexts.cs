using KexieSite.Bench;
using KexieSite.Tests.Pictures;

namespace KexieSite.Tests.Building;

/// <summary>A small site whose texts are rewritten at random, place by place: front matter, headings, links, blocks, rightly and wrongly.</summary>
internal sealed class RewrittenTexts
{
    private const string Lecture = "content/activities/2021/2021-05-05-讲座.md";
    private const string Exhibition = "content/activities/2021/2021-06-06-展览.md";
    private const string Report = "content/reports/2021/总结.md";
    private const string Page = "content/about.md";

    // Each is one place of a text and what may stand there; the first is what stands there at the start.
    private static readonly (string File, string Place, string[] Texts)[] Places =
    [
        (Lecture, "标题", ["标题: 讲座", "标题: 防震讲座", "标题: 讲座（续）"]),
        (Lecture, "slug", ["slug: jiangzuo", "slug: jiangzuo-2", ""]),
        (Lecture, "摘要", ["", "摘要: 讲了三场。"]),
        (Lecture, "系列", ["系列: 全国科普日", "系列: 科普进校园", ""]),
        (Lecture, "主题", ["主题: [科普]", "主题: [科普, 防震]"]),
        (Lecture, "地区", ["地区: 富源县", "地区: 云南/曲靖", "地区: 浙江/余姚"]),
        (Lecture, "数据", ["数据: {人次: 300余}", "数据: {人次: 500}", "数据: {人次: xx}", ""]),
        (Lecture, "aliases", ["aliases: /old/1.html", "aliases: /old/2.html", "aliases: /activities/", ""]),
        (Lecture, "文一", ["## 经过\n\n正文。", "## 结果\n\n正文。", "正文。"]),
        (Lecture, "文二", ["见[总结](../../reports/2021/总结.md)。", "见[总结](../../reports/2021/没有.md)。", "![图](a.jpg)", "![图](b.jpg)", "[表](/years/1999/)", ""]),
        (Exhibition, "日期", ["", "日期: 2021-06-07", "日期: 2020-12-30"]),
        (Exhibition, "状态", ["", "状态: 取消"]),
        (Exhibition, "草稿", ["", "草稿: 是"]),
        (Exhibition, "数据", ["数据: {人次: 20}", "数据: {人次: 21, 场次: 2}"]),
        (Exhibition, "文一", ["正文。", "又见[讲座](2021-05-05-讲座.md#结果)。", "又见[讲座](2021-05-05-讲座.md#经过)。"]),
        (Report, "标题", ["标题: 富源县科协2021年工作总结", "标题: 二〇二一年工作总结"]),
        (Report, "数据", ["数据: {人次: 320}", "数据: {人次: 3万余}"]),
        (Report, "文一", ["::: 活动 年度=2021", "::: 图表 指标=人次 按=年度", "::: 图表 指标=没有 按=年度", "::: 数据", "正文。"]),
        (Page, "标题", ["标题: 关于", "标题: 关于我们"]),
        (Page, "主题", ["", "主题: [科普]"]),
        (Page, "文一", ["见[讲座](activities/2021/2021-05-05-讲座.md)。", "见[讲座](/activities/2021/jiangzuo/#经过)。"]),
    ];

    private readonly Dictionary<(string File, string Place), string> chosen = Places.ToDictionary(p => (p.File, p.Place), p => p.Texts[0]);

    private (string File, string Place, string Text) last;

    public RewrittenTexts()
    {
        Site.Write("content/activities/2021/a.jpg", TinyPicture.Jpeg(40, 30));
        foreach (var file in Places.Select(p => p.File).Distinct())
        {
            Write(file);
        }
    }

    /// <summary>The site; whoever asks for it throws it away.</summary>
    public TestSite Site { get; } = new();

    /// <summary>Rewrites a place, and says which file it is in and what stands there now.</summary>
    public (string File, string Text) Rewrite(XorShift random)
    {
        var (file, place, texts) = random.OneOf(Places);
        last = (file, place, chosen[(file, place)]);
        chosen[(file, place)] = random.OneOf(texts);
        Write(file);
        return (file, chosen[(file, place)]);
    }

    /// <summary>Takes the last rewriting back.</summary>
    public void TakeBack()
    {
        chosen[(last.File, last.Place)] = last.Text;
        Write(last.File);
    }

    private void Write(string file)
    {
        string[] kind = file == Report ? ["日期: 2021-12-30", "年度: 2021", "类别: 总结", "地区: 富源县"] : [];
        var title = Places.Any(p => p.File == file && p.Place == "标题") ? [] : new[] { "标题: 展览" };
        var lines = title.Concat(kind).Concat(Of(file, isBody: false));
        Site.Write(file, $"---\n{string.Join('\n', lines)}\n---\n{string.Join("\n\n", Of(file, isBody: true))}\n");
    }

    private IEnumerable<string> Of(string file, bool isBody) =>
        Places.Where(p => p.File == file && p.Place.StartsWith('文') == isBody).Select(p => chosen[(p.File, p.Place)]).Where(t => t.Length > 0);
}
