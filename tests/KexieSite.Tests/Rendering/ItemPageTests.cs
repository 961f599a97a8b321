using AngleSharp.Dom;

namespace KexieSite.Tests.Rendering;

public sealed class ItemPageTests
{
    [Theory]
    [InlineData("富源县科协\n\n2021年3月1日", false)]
    [InlineData("富源县科协  2021年3月1日", false)]
    [InlineData("富源县科协负责解释，没有尽到的事项由各乡镇协商以后再作补充。", true)]
    public async Task Signature_is_added_unless_the_text_ends_with_it(string end, bool isAdded)
    {
        using var site = await BuiltSite.OfAsync($"""
            == content/notices/2021/2021-03-01-通知.md
            ---
            title: 通知
            issuer: 富源县科协
            ---
            内容。

            {end}
            """);

        Assert.Equal(isAdded ? 1 : 0, site.Page("/notices/2021/tongzhi/").QuerySelectorAll(".signature").Length);
    }

    [Fact]
    public async Task Breadcrumb_leads_through_section_and_year()
    {
        using var site = await BuiltSite.OfAsync(Reports, o => o with { BaseUrl = "https://x.cn/kexie/" });

        Assert.Equal(
            [("首页", "/kexie/"), ("年度报告", "/kexie/reports/"), ("2015年", "/kexie/reports/2015/")],
            Links(site.Page("/reports/2015/jihua/"), ".breadcrumb a"));
    }

    [Fact]
    public async Task Page_outside_every_section_lies_below_the_home_page()
    {
        using var site = await BuiltSite.OfAsync("""
            == content/activities/说明.md
            ---
            kind: page
            title: 说明
            ---
            内容。
            """);

        Assert.Equal([("首页", "/")], Links(site.Page("/activities/shuoming/"), ".breadcrumb a"));
    }

    [Fact]
    public async Task Neighbours_are_those_of_the_section()
    {
        using var site = await BuiltSite.OfAsync("""
            == content/notices/2020/2020-12-30-甲.md
            ---
            title: 甲
            ---
            内容。
            == content/activities/2021/2021-01-01-活动.md
            ---
            title: 活动
            ---
            内容。
            == content/notices/2021/2021-01-02-乙.md
            ---
            title: 乙
            ---
            内容。
            == content/notices/2021/2021-01-03-丙.md
            ---
            title: 丙
            ---
            内容。
            """);

        Assert.Equal([("甲", "/notices/2020/jia/"), ("丙", "/notices/2021/bing/")], Links(site.Page("/notices/2021/yi/"), ".neighbours a"));
        Assert.Equal([("乙", "/notices/2021/yi/")], Links(site.Page("/notices/2021/bing/"), ".neighbours a"));
        Assert.Empty(Links(site.Page("/activities/2021/huodong/"), ".neighbours a"));
    }

    [Fact]
    public async Task Related_items_share_series_topics_or_place()
    {
        using var site = await BuiltSite.OfAsync("""
            == content/activities/2021/2021-09-17-甲.md
            ---
            title: 甲
            series: 全国科普日
            region: 富源县
            ---
            内容。
            == content/activities/2020/2020-09-17-乙.md
            ---
            title: 乙
            series: 全国科普日
            region: 富源县
            ---
            内容。
            == content/activities/2019/2019-09-17-丙.md
            ---
            title: 丙
            region: 余姚市
            ---
            内容。
            """);

        Assert.Equal([("乙", "/activities/2020/yi/")], Links(site.Page("/activities/2021/jia/"), ".related a"));
        Assert.Null(site.Page("/activities/2019/bing/").QuerySelector(".related"));
    }

    [Fact]
    public async Task Item_of_a_region_that_is_gone_says_what_the_region_belongs_to_today_and_is_listed_there()
    {
        using var site = await BuiltSite.OfAsync(Reports);
        var page = site.Page("/reports/2015/jihua/");

        Assert.Equal(
            [("浙江省宁波市江东区", "/regions/zhejiang/ningbo/jiangdong/"), ("鄞州区", "/regions/zhejiang/ningbo/yinzhou/")],
            Links(page, ".facts a[href$='jiangdong/'], .facts a[href$='yinzhou/']"));
        foreach (var list in new[] { "/regions/zhejiang/", "/regions/zhejiang/ningbo/", "/regions/zhejiang/ningbo/jiangdong/", "/regions/zhejiang/ningbo/yinzhou/", "/regions/zhejiang/ningbo/yinzhou/2015/" })
        {
            Assert.Contains(("计划", "/reports/2015/jihua/"), Links(site.Page(list), ".cards h3 a"));
        }

        Assert.Contains("今属 鄞州区", Words(site.Page("/regions/zhejiang/ningbo/jiangdong/").QuerySelector("main")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Region_that_only_changed_its_code_is_no_part_of_itself()
    {
        using var site = await BuiltSite.OfAsync("""
            == content/activities/1995/1995-05-01-讲座.md
            ---
            title: 讲座
            region: 富源县
            ---
            内容。
            """);

        Assert.Contains("富源县", site.Page("/activities/1995/jiangzuo/").QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("今属", site.Text("activities/1995/jiangzuo/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("今属", site.Text("regions/yunnan/qujing/fuyuan/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Year_of_a_report_leads_to_the_year_of_its_region_else_of_the_site()
    {
        using var site = await BuiltSite.OfAsync(Reports);

        Assert.Contains(("2015年", "/regions/zhejiang/ningbo/jiangdong/2015/"), Links(site.Page("/reports/2015/jihua/"), ".facts a"));
        Assert.True(site.Has("regions/zhejiang/ningbo/jiangdong/2015/index.html"));
        Assert.Contains(("2016年", "/years/2016/"), Links(site.Page("/reports/2016/zongjie/"), ".facts a"));
        Assert.Contains("上半年", site.Page("/reports/2016/zongjie/").QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Badge_says_what_was_not_simply_held()
    {
        using var site = await BuiltSite.OfAsync(
            Activity("2022-10-02", "甲") + Activity("2022-10-01", "乙") + Activity("2022-11-03", "丙", "status: 延期") + Activity("2022-05-04", "丁", "status: 取消")
                + Activity("2022-05-05", "戊", "status: 计划") + Activity("2022-05-06", "己", "draft: true") + Activity("2022-05-07", "庚"),
            o => o with { Drafts = true });

        Assert.Equal(
            [("丙", "延期"), ("甲", "预告"), ("乙", null), ("庚", null), ("己", "草稿"), ("戊", "计划"), ("丁", "取消")],
            site.Page("/activities/").QuerySelectorAll(".cards h3").Select(h => (h.QuerySelector("a")!.TextContent, h.QuerySelector(".badge")?.TextContent)));
        Assert.Equal("预告", site.Page("/activities/2022/jia/").QuerySelector("article header .badge")!.TextContent);
        Assert.Equal("草稿", site.Page("/activities/2022/ji/").QuerySelector("article header .badge")!.TextContent);
    }

    [Fact]
    public async Task Figures_are_shown_with_their_precision_and_markup_in_texts_is_text()
    {
        using var site = await BuiltSite.OfAsync("""
            == content/activities/2021/2021-09-17-讲座.md
            ---
            title: <script>alert(1)</script> & “讲座”
            venue: <b>二楼</b>
            end: 2021-09-18
            author: <i>办公室</i>
            figures: {人次: 约3000, 资料: 38000, 获奖: xx}
            ---
            内容。
            """);
        var page = site.Page("/activities/2021/jiangzuo/");

        Assert.Equal(["约 3,000 人次", "38,000 份", "未知"], page.QuerySelectorAll(".figures td").Select(d => d.TextContent));
        Assert.Equal("<script>alert(1)</script> & “讲座”", page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type='application/ld+json']), main b, main i"));
        Assert.Equal(["2021年9月17日", "18日"], page.QuerySelectorAll(".facts time").Select(t => t.TextContent));
    }

    private const string Reports = """
        == content/reports/2015/2015-01-20-计划.md
        ---
        title: 计划
        year: 2015
        type: 计划
        region: 江东区
        ---
        内容。
        == content/reports/2016/2016-07-20-总结.md
        ---
        title: 总结
        year: 2016
        period: 上半年
        type: 总结
        region: 未知
        ---
        内容。
        """;

    private static string Activity(string day, string title, string line = "status: 举行") => $"""
        == content/activities/2022/{day}-{title}.md
        ---
        title: {title}
        {line}
        ---
        内容。

        """;

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<(string Text, string Href)> Links(IParentNode page, string selector) =>
        page.QuerySelectorAll(selector).Select(a => (Words(a), a.GetAttribute("href")!));
}
