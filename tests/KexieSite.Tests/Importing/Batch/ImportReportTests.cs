using AngleSharp.Html.Parser;

namespace KexieSite.Tests.Importing.Batch;

public sealed class ImportReportTests : IDisposable
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
        Assert.Equal(["3", "2", "0", "0", "0", "1"], page.QuerySelectorAll("table")[0].QuerySelectorAll("td.n").Select(c => c.TextContent));
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
        Assert.Single(lines, l => l.StartsWith("去掉“'”：7 处（第 ", StringComparison.Ordinal));
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
}
