using System.Xml.Linq;
using KexieSite.Tests.Searching;

namespace KexieSite.Tests.Rendering;

/// <summary>Dates known only to a month or a year, everywhere that they are shown.</summary>
public sealed class ImpreciseDateTests
{
    private const string Site = """
        == content/activities/2021/科普讲座.md
        ---
        标题: 科普讲座
        日期: 2021年9月
        ---
        == content/activities/2021/青年科技营.md
        ---
        标题: 青年科技营
        日期: 2021
        结束: 2022年3月
        ---
        == content/activities/2021/2021-09-02-科普日.md
        ---
        标题: 科普日
        ---
        """;

    [Fact]
    public async Task A_month_is_shown_as_a_month()
    {
        using var site = await BuiltSite.OfAsync(Site);
        var times = site.Page("/activities/2021/kepujiangzuo/").QuerySelectorAll(".facts time").Select(t => (t.TextContent, t.GetAttribute("datetime")!));
        Assert.Equal([("2021年9月", "2021-09")], times);
    }

    [Fact]
    public async Task A_span_of_which_only_year_and_month_are_known_is_shown_so()
    {
        using var site = await BuiltSite.OfAsync(Site);
        var times = site.Page("/activities/2021/qingniankejiying/").QuerySelectorAll(".facts time").Select(t => (t.TextContent, t.GetAttribute("datetime")!));
        Assert.Equal([("2021年", "2021"), ("2022年3月", "2022-03")], times);
    }

    [Fact]
    public async Task Lists_are_in_the_order_of_the_first_possible_day()
    {
        using var site = await BuiltSite.OfAsync(Site);
        var list = site.Page("/activities/2021/").QuerySelectorAll("main h3 a").Select(a => a.TextContent);
        Assert.Equal(["科普日", "科普讲座", "青年科技营"], list.Where(t => t.Length > 0).Distinct());
        Assert.Contains("青年科技营", site.Page("/activities/2022/").QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_has_no_more_than_is_known()
    {
        using var site = await BuiltSite.OfAsync(Site);
        var rows = CsvReader.Read(site.Text("data/activities.csv")).Skip(1).Select(row => (row[0], row[1], row[2]));
        Assert.Equal([("科普日", "2021-09-02", "2021-09-02"), ("科普讲座", "2021-09", "2021-09"), ("青年科技营", "2021", "2022-03")], rows);
    }

    [Fact]
    public async Task The_search_has_no_more_than_is_known()
    {
        using var site = await BuiltSite.OfAsync(Site.Replace("结束:", "状态: 延期\n结束:", StringComparison.Ordinal));
        Assert.Equal(
            [("青年科技营", "2021", 1), ("科普讲座", "2021-09", -1), ("科普日", "2021-09-02", -1)],
            new IndexReader(site.Folder).Documents.Select(d => (d.Text.Split('\n')[0], d.Date, d.Status)));
    }

    [Fact]
    public async Task The_sitemap_has_no_more_than_is_known()
    {
        using var site = await BuiltSite.OfAsync("""
            == content/reports/2021/总结.md
            ---
            标题: 总结
            日期: 2021年12月
            年度: 2021
            类别: 总结
            ---
            总结。
            == content/notices/2021/通知.md
            ---
            标题: 通知
            日期: 2021
            ---
            通知。
            """);
        var pages = site.Xml("sitemap.xml").Elements().ToDictionary(Value("loc"), Value("lastmod"));
        Assert.Equal("2021-12", pages["https://kexie.example.org/reports/2021/zongjie/"]);
        Assert.Equal("2021", pages["https://kexie.example.org/notices/2021/tongzhi/"]);
    }

    [Fact]
    public async Task A_feed_calls_an_entry_changed_when_its_month_was_over_and_does_not_invent_a_day_of_publication()
    {
        using var site = await BuiltSite.OfAsync(Site);
        var entry = site.Xml("feed.xml").Elements().Single(e => e.Name.LocalName == "entry" && Value("title")(e) == "科普讲座");
        Assert.Equal(("2021-09-30T00:00:00+08:00", ""), (Value("updated")(entry), Value("published")(entry)));
    }

    private static Func<XElement, string> Value(string name) => element => element.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value ?? "";
}
