using AngleSharp.Dom;

namespace KexieSite.Tests.Rendering;

public sealed class ListPageTests
{
    [Fact]
    public async Task List_is_spread_over_pages_that_lead_to_each_other()
    {
        using var site = await BuiltSite.OfAsync("sections: {notices: {pageSize: 2}}\n" + Notices(5), o => o with { BaseUrl = "https://x.cn/kexie/" });

        Assert.Equal(["通知5", "通知4"], Titles(site.Page("/notices/")));
        Assert.Equal(["通知3", "通知2"], Titles(site.Page("/notices/page/2/")));
        Assert.Equal(["通知1"], Titles(site.Page("/notices/2021/page/3/")));
        Assert.False(site.Has("notices/page/4/index.html"));

        var middle = site.Page("/notices/page/2/");
        Assert.Equal("通知公告（第 2 页）", middle.QuerySelector("h1")!.TextContent);
        Assert.Equal("https://x.cn/kexie/notices/page/2/", middle.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(
            [("上一页", "/kexie/notices/"), ("1", "/kexie/notices/"), ("2", "/kexie/notices/page/2/"), ("3", "/kexie/notices/page/3/"), ("下一页", "/kexie/notices/page/3/")],
            Links(middle, ".pager a"));
        Assert.Empty(site.Page("/notices/").QuerySelectorAll(".pager [rel=prev]"));
        Assert.Empty(site.Page("/notices/page/3/").QuerySelectorAll(".pager [rel=next]"));
        Assert.Null(site.Page("/years/2021/").QuerySelector(".pager"));
    }

    [Fact]
    public async Task Every_page_of_a_list_counts_the_whole_list()
    {
        using var site = await BuiltSite.OfAsync("sections: {notices: {pageSize: 2}}\n" + Notices(5));

        foreach (var page in new[] { "/notices/", "/notices/page/2/", "/notices/2021/page/3/", "/years/2021/", "/regions/yunnan/" })
        {
            Assert.StartsWith("共 5 条", site.Page(page).QuerySelector("#list")!.TextContent, StringComparison.Ordinal);
            Assert.Null(site.Page(page).QuerySelector("main .counts"));
        }
    }

    [Fact]
    public async Task Years_and_regions_lead_to_each_other()
    {
        using var site = await BuiltSite.OfAsync(Activities);

        Assert.Equal(
            [("往前：2019年", "/years/2019/"), ("往后：2022年", "/years/2022/")],
            Links(site.Page("/years/2021/"), "nav:has([rel=prev]) a"));
        Assert.Contains(("曲靖市 (1)", "/regions/yunnan/qujing/2021/"), Links(site.Page("/years/2021/"), ".tree a"));
        Assert.Contains(("2021年 (1)", "/regions/yunnan/2021/"), Links(site.Page("/regions/yunnan/"), "a"));
        Assert.Contains(("云南省：全部年份", "/regions/yunnan/"), Links(site.Page("/regions/yunnan/2021/"), "a").Select(l => (l.Text.Replace("的全部年份", "：全部年份", StringComparison.Ordinal), l.Href)));
        Assert.Equal(
            [("首页", "/"), ("地区", "/regions/"), ("云南省", "/regions/yunnan/"), ("曲靖市", "/regions/yunnan/qujing/")],
            Links(site.Page("/regions/yunnan/qujing/2021/"), ".breadcrumb a"));
        Assert.Equal("曲靖市2021年", site.Page("/regions/yunnan/qujing/2021/").QuerySelector("h1")!.TextContent);
        Assert.Equal("2021年活动", site.Page("/activities/2021/").QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task List_of_a_year_is_under_its_months_and_leads_to_the_page_where_each_begins()
    {
        using var site = await BuiltSite.OfAsync("""
            sections: {notices: {pageSize: 2}}
            == content/notices/2021/2021-09-02-丁.md
            ---
            title: 丁
            ---
            == content/notices/2021/2021-09-01-丙.md
            ---
            title: 丙
            ---
            == content/notices/2021/2021-05-02-乙.md
            ---
            title: 乙
            ---
            == content/notices/2020/2020-03-01-甲.md
            ---
            title: 甲
            ---
            """);

        Assert.Equal([("9月 (2)", "#m9"), ("5月 (1)", "/notices/2021/page/2/#m5")], Links(site.Page("/notices/2021/"), ".months a"));
        Assert.Equal([("9月 (2)", "/notices/2021/#m9"), ("5月 (1)", "#m5")], Links(site.Page("/notices/2021/page/2/"), ".months a"));
        Assert.Equal(["乙"], Titles(site.Page("/notices/2021/page/2/").QuerySelector("[aria-labelledby=m5]")!));
        Assert.Equal(["9月2日", "9月1日"], site.Page("/notices/2021/").QuerySelectorAll(".cards time").Select(e => e.TextContent));
        Assert.Empty(site.Page("/notices/2020/").QuerySelectorAll(".months"));
        Assert.Equal(["2021年", "2020年"], site.Page("/notices/page/2/").QuerySelectorAll(".group > h2").Select(e => e.TextContent));
    }

    [Fact]
    public async Task Report_stands_in_lists_under_the_year_that_it_is_of()
    {
        using var site = await BuiltSite.OfAsync("""
            == content/reports/2022/2022-01-10-总结.md
            ---
            title: 总结
            year: 2021
            type: 总结
            ---
            == content/reports/2022/2022-03-01-计划.md
            ---
            title: 计划
            year: 2022
            type: 计划
            ---
            == content/activities/2022/2022-01-05-讲座.md
            ---
            title: 讲座
            ---
            == content/activities/2021/2021-12-30-展览.md
            ---
            title: 展览
            ---
            """);

        var groups = site.Page("/regions/yunnan/").QuerySelectorAll(".group").Select(g => $"{g.QuerySelector("h2")!.TextContent}: {string.Join(' ', Titles(g))}");
        Assert.Equal(["2022年: 计划 讲座", "2021年: 总结 展览"], groups);
        Assert.Equal(["2022年1月10日"], site.Page("/reports/").QuerySelectorAll("[aria-labelledby=y2021] time").Select(t => t.TextContent));
        Assert.Equal(["计划", "总结"], site.Xml("reports/feed.xml").Elements().Where(e => e.Name.LocalName == "entry").Select(e => e.Elements().Single(t => t.Name.LocalName == "title").Value));
    }

    [Fact]
    public async Task Item_of_a_year_but_dated_outside_it_stands_under_a_month_that_says_so()
    {
        using var site = await BuiltSite.OfAsync("""
            == content/reports/2021/2022-01-10-总结.md
            ---
            title: 总结
            year: 2021
            type: 总结
            ---
            内容。
            == content/activities/2021/2020-12-30-跨年.md
            ---
            title: 跨年
            end: 2021-01-02
            ---
            内容。
            """);

        Assert.Equal(
            [("2022年1月 (1)", "#m2022-1"), ("2020年12月 (1)", "#m2020-12")],
            Links(site.Page("/years/2021/"), ".months a"));
        Assert.Equal(["总结"], Titles(site.Page("/years/2021/").QuerySelector("[aria-labelledby='m2022-1']")!));
    }

    [Fact]
    public async Task Region_leads_up_and_down_with_counts()
    {
        using var site = await BuiltSite.OfAsync(Activities);

        Assert.Equal([("云南省 (4)", "/regions/yunnan/")], Links(site.Page("/regions/yunnan/qujing/"), "[aria-labelledby=parents] a"));
        Assert.Equal([("富源县 (4)", "/regions/yunnan/qujing/fuyuan/")], Links(site.Page("/regions/yunnan/qujing/"), "[aria-labelledby=by-region] a"));
        Assert.Equal(
            [("云南省 (2)", "/regions/yunnan/2019/"), ("曲靖市 (2)", "/regions/yunnan/qujing/2019/")],
            Links(site.Page("/regions/yunnan/qujing/fuyuan/2019/"), "[aria-labelledby=parents] a"));
        Assert.Equal([("曲靖市 (1)", "/regions/yunnan/qujing/2021/"), ("富源县 (1)", "/regions/yunnan/qujing/fuyuan/2021/")],
            Links(site.Page("/regions/yunnan/2021/"), "[aria-labelledby=by-region] a"));
        Assert.Empty(site.Page("/regions/yunnan/").QuerySelectorAll("[aria-labelledby=parents]"));
    }

    [Fact]
    public async Task Totals_never_claim_more_than_their_parts()
    {
        using var site = await BuiltSite.OfAsync(Activities);

        Assert.Equal("4,000 人次以上", site.Page("/years/2019/").QuerySelector(".figures td")!.TextContent);
        Assert.Equal("约 4,500 人次", site.Page("/regions/yunnan/").QuerySelector(".figures td")!.TextContent);
    }

    [Fact]
    public async Task Series_and_topics_have_their_lists()
    {
        using var site = await BuiltSite.OfAsync("""
            series: [{name: 全国科普日, summary: 每年九月。}]
            == content/activities/2021/2021-09-17-甲.md
            ---
            title: 甲
            series: 全国科普日
            topics: [青少年]
            ---
            内容。
            """);
        var series = site.Page("/series/quanguokepuri/");

        Assert.Equal("每年九月。", series.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Equal(["甲"], Titles(series));
        Assert.Equal([("首页", "/"), ("主题", "/topics/")], Links(site.Page("/topics/qingshaonian/"), ".breadcrumb a"));
        Assert.Equal([("全国科普日", "/series/quanguokepuri/")], Links(site.Page("/series/"), "main a"));
    }

    internal const string Activities = """
        == content/activities/2022/2022-12-01-即将.md
        ---
        title: 即将
        ---
        内容。
        == content/activities/2021/2021-09-17-新近.md
        ---
        title: 新近
        figures: {人次: 约500}
        ---
        内容。
        == content/activities/2019/2019-09-17-从前.md
        ---
        title: 从前
        figures: {人次: 1000}
        ---
        内容。
        == content/activities/2019/2019-05-17-更早.md
        ---
        title: 更早
        figures: {人次: 3000多}
        ---
        内容。
        """;

    private static string Notices(int count) => string.Concat(
        Enumerable.Range(1, count).Select(day => $"== content/notices/2021/2021-03-{day:00}-通知{day}.md\n---\ntitle: 通知{day}\n---\n内容。\n"));

    internal static IEnumerable<string> Titles(IParentNode page) => page.QuerySelectorAll(".cards h3 a").Select(a => a.TextContent);

    private static IEnumerable<(string Text, string Href)> Links(IParentNode page, string selector) =>
        page.QuerySelectorAll(selector).Select(a => (string.Join(' ', a.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), a.GetAttribute("href")!));
}
