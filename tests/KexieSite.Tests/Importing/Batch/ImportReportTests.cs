using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KexieSite.Building;
using KexieSite.Diagnostics;
using KexieSite.Importing.Batch;
using KexieSite.Tests.Pictures;

namespace KexieSite.Tests.Importing.Batch;

public sealed partial class ImportReportTests : IDisposable
{
    private readonly Archive archive = new();

    public void Dispose() => archive.Dispose();

    [Fact]
    public void The_report_names_every_file_counts_and_escapes()
    {
        archive.Put("1.html", Archive.Page).Put("b.doc", [1]).Put("<i>.html", Archive.Page.Replace("全国科普日活动\"", "&lt;script&gt;活动\"", StringComparison.Ordinal));
        var result = archive.Import();
        Assert.Equal(Path.Combine(archive.Site.Root, "import-report.html"), result.Report);
        using var page = new HtmlParser().ParseDocument(File.ReadAllText(result.Report!));
        Assert.Empty(page.QuerySelectorAll("script, link, img, i, body style"));
        Assert.Contains("default-src 'none'", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Equal(["2 2", "0 0", "0 0", "0 0", "0 0", "1 0", "0 0", "3 2"], page.QuerySelectorAll("table")[0].QuerySelectorAll("tr").Skip(1).Select(row => string.Join(' ', row.QuerySelectorAll("td.n").Select(c => c.TextContent))));
        Assert.Contains("<i>.html", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("这是老格式的文件", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("KX8105", page.QuerySelectorAll("table")[^1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Repairs_are_counted_and_listed()
    {
        archive.Put("总结.txt", Archive.Report.Replace("科普活动", "科(kē)普(pǔ)活(huó)動(dòng)", StringComparison.Ordinal).Replace("培训", "培(péi)訓(xùn)", StringComparison.Ordinal));
        using var page = new HtmlParser().ParseDocument(File.ReadAllText(archive.Import().Report!));
        Assert.Contains("夹在正文里的拼音", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("details li"));
    }

    [Fact]
    public void Repairs_that_are_alike_are_one_line_with_their_number_and_first_places()
    {
        archive.Put("总结.txt", Archive.Report + string.Concat(Enumerable.Repeat("县科协又开展活动。受教育的'群众,来看。\n\n", 7)));
        using var page = new HtmlParser().ParseDocument(File.ReadAllText(archive.Import().Report!));
        var lines = page.QuerySelectorAll("details li").Select(li => li.TextContent.Trim()).ToList();
        Assert.Equal(lines.Count, lines.Select(l => l.Split('（')[0]).Distinct().Count());
        Assert.Single(lines, l => l.StartsWith("去掉“'”：7 处（原文件第 ", StringComparison.Ordinal));
        Assert.Single(lines, l => l.StartsWith("“,”改成“，”：7 处", StringComparison.Ordinal) && l.EndsWith(" 行等）", StringComparison.Ordinal));
        Assert.False(page.QuerySelector("details")!.HasAttribute("open"));
    }

    [Fact]
    public void On_a_narrow_screen_each_cell_says_what_it_is()
    {
        archive.Put("1.html", Archive.Page);
        using var page = new HtmlParser().ParseDocument(File.ReadAllText(archive.Import().Report!));
        Assert.Contains("@media", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["原文件", "结果", "文稿", "类型", "要看的"], page.QuerySelectorAll("table")[1].QuerySelectorAll("td").Select(td => td.GetAttribute("data-name")));
        Assert.Equal("width=device-width, initial-scale=1", page.QuerySelector("meta[name=viewport]")!.GetAttribute("content"));
    }

    [Fact]
    public void A_later_report_leaves_the_earlier_one()
    {
        archive.Put("1.html", Archive.Page).Import();
        Assert.EndsWith("import-report-2.html", archive.Import().Report!, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(archive.Site.Root, "import-report.html")));
    }

    [Fact]
    public void A_named_report_replaces_an_older_one_and_nothing_else()
    {
        archive.Put("1.html", Archive.Page).Put("我的.html", "<p>我写的</p>");
        Assert.NotNull(archive.Import(o => o with { Report = "r/报告.html", Paths = ["1.html"] }).Report);
        Assert.NotNull(archive.Import(o => o with { Report = "r/报告.html", Paths = ["1.html"] }).Report);
        var refused = archive.Import(o => o with { Report = "我的.html", Paths = ["1.html"] });
        Assert.Equal("KX8415", Assert.Single(refused.Diagnostics).Rule.Code);
        Assert.Equal("<p>我写的</p>", File.ReadAllText(Path.Combine(archive.Folder, "我的.html")));
    }

    [Fact]
    public void What_waits_for_a_person_is_said_once_and_what_to_do_once_of_a_kind()
    {
        archive.Put("总结.txt", DoubtfulReport);
        using var page = Page(archive.Import());
        var section = Assert.Single(page.QuerySelectorAll("section"));
        Assert.Equal(1, Times(section.TextContent, "发放资料3万余份"));
        Assert.DoesNotContain("可能是“3万余”", section.TextContent, StringComparison.Ordinal);
        var doubts = Assert.Single(section.QuerySelectorAll("li"), li => li.TextContent.Contains("【存疑】", StringComparison.Ordinal));
        Assert.Equal(2, doubts.QuerySelectorAll("div:not(.hint)").Length);
        Assert.Equal(1, Times(doubts.TextContent, "请对照原件改好"));
    }

    [Fact]
    public void A_line_number_says_of_which_file_it_is()
    {
        archive.Put("总结.txt", DoubtfulReport);
        using var page = Page(archive.Import());
        var section = Assert.Single(page.QuerySelectorAll("section"));
        Assert.Contains("原文件第 7 行：", section.QuerySelector("li")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("是这个文稿（.md 文件）的行", section.QuerySelector("pre")!.PreviousElementSibling!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_needs_nobody_stands_apart()
    {
        archive.Put("1.html", Archive.Page).Put("img/a.jpg", TinyPicture.Jpeg(64, 64)).Put("2.txt", Archive.Report + "\n富源县科协又开展了活动。受教育的'群众很多。\n");
        archive.Put("3.docx", Archive.Word("特急", "富科协〔2021〕3号", "富源县科协关于召开会议的通知", "各乡镇科协：", "定于9月17日召开会议，请准时参加。", "富源县科学技术协会", "2021年9月1日"));
        using var page = Page(archive.Import());
        var told = page.QuerySelectorAll("h2, section, section > ul, section > details").ToList();
        var done = told.FindIndex(e => e.TextContent == "已经处理好、不用管的");
        var paper = told.FindIndex(e => e.TextContent.Contains("“特急”是纸上才用的一行", StringComparison.Ordinal));
        Assert.True(done > 0 && paper > done, string.Join('\n', told.Select(e => e.TextContent)));
        Assert.DoesNotContain(told.Take(done).Where(e => e.LocalName == "ul"), e => e.TextContent.Contains("不用管它", StringComparison.Ordinal));
    }

    [Fact]
    public void A_kind_is_explained_in_general()
    {
        archive.Put("1.doc", [1]).Put("2.xls", [1]);
        using var page = Page(archive.Import());
        var row = Assert.Single(page.QuerySelectorAll("table")[^1].QuerySelectorAll("tr"), r => r.TextContent.Contains("KX8407", StringComparison.Ordinal));
        Assert.Equal(RuleTitle.Of(ImportRules.OtherForm, TextTable.For(Language.Chinese)), row.QuerySelectorAll("td")[2].TextContent);
        Assert.DoesNotContain(".xls", row.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("报告/第 1 次#.html")]
    public void Files_that_were_written_are_links_that_lead_to_them(string? report)
    {
        archive.Put("1.html", Archive.Page).Put("2.html", Archive.Page.Replace("活动\"", "活动100%\"", StringComparison.Ordinal));
        var result = archive.Import(o => o with { Report = report });
        using var page = Page(result);
        var links = page.QuerySelectorAll("td a").Select(a => new Uri(new Uri(result.Report!.Replace("#", "%23", StringComparison.Ordinal)), a.GetAttribute("href")!).LocalPath);
        Assert.Equal(result.Items.Select(i => i.Target!.Value.In(archive.Site.Root)), links);
        Assert.DoesNotContain(page.QuerySelectorAll("a"), a => a.GetAttribute("href")!.Contains("://", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rehearsal_has_no_links_since_nothing_was_written()
    {
        archive.Put("1.html", Archive.Page);
        using var page = Page(archive.Import(o => o with { DryRun = true, Report = "r.html" }));
        Assert.Empty(page.QuerySelectorAll("a"));
        Assert.Contains("content/activities/2021/", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_is_in_the_language_that_was_asked_for()
    {
        archive.Put("1.txt", DoubtfulReport).Put("2.doc", [1]).Put("3.html", Archive.Page).Put(".a.txt", [1]);
        using var page = Page(archive.Import(o => o with { Language = Language.English }));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        foreach (var theirs in page.QuerySelectorAll("pre, h3, a, section > p, td[data-name=File], details ol"))
        {
            theirs.Remove(); // names, titles and words of the files themselves
        }

        Assert.DoesNotMatch("[\u4e00-\u9fff]{2,}", TheirWords().Replace(page.DocumentElement.TextContent, ""));
    }

    private const string DoubtfulReport = "富源县科协2012年工作总结\n\n2012年，县科协做了以下工作。\n\n一、科普活动\n\n全年发放资料3万余份，科技活动周发放资料4000份。果树嫁\uFFFD受欢迎，群众都说\uFFFD得会。\n\n富源县科学技术协会\n";

    private static IHtmlDocument Page(ImportResult result) => new HtmlParser().ParseDocument(File.ReadAllText(result.Report!));

    private static int Times(string text, string words) => (text.Length - text.Replace(words, "", StringComparison.Ordinal).Length) / words.Length;

    [GeneratedRegex("“[^”]*”|【存疑[^】]*】|草稿: true", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TheirWords();
}
