using System.Collections.Frozen;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Paths;
using KexieSite.Views;

namespace KexieSite.Tests.Rendering;

public sealed class PageFrameTests
{
    private const string Notice = """
        == content/notices/2021/2021-03-01-通知.md
        ---
        title: 通知
        ---
        内容。
        == content/about.md
        ---
        title: 关于
        ---
        ## 联系

        内容。
        """;

    [Fact]
    public async Task Menu_shows_the_sections_and_indexes_that_have_something()
    {
        using var site = await BuiltSite.OfAsync(Notice, o => o with { BaseUrl = "https://x.cn/kexie/" });

        Assert.Equal(
            [("首页", "/kexie/"), ("通知公告", "/kexie/notices/"), ("年份", "/kexie/years/"), ("地区", "/kexie/regions/")],
            Links(site, "/notices/", "header nav a"));
    }

    [Fact]
    public async Task Menu_of_the_site_leaves_out_an_index_that_lists_nothing()
    {
        using var site = await BuiltSite.OfAsync(
            """
            menu:
              - {title: 首页, url: /}
              - {title: 系列, url: /series/}
              - {title: 活动, url: /activities/}
              - {title: 通知, url: /notices}
              - {title: 联系, url: "/about/#联系"}
              - {title: 表, url: /years/2021/?from=menu}
              - {title: 中国科协, url: "https://www.cast.org.cn/"}
              - {title: 写信, url: "mailto:a@kexie.example.org"}

            """ + Notice,
            o => o with { BaseUrl = "https://x.cn/kexie/" });

        Assert.Equal(
            [
                ("首页", "/kexie/"), ("通知", "/kexie/notices/"), ("联系", "/kexie/about/#%E8%81%94%E7%B3%BB"), ("表", "/kexie/years/2021/?from=menu"),
                ("中国科协", "https://www.cast.org.cn/"), ("写信", "mailto:a@kexie.example.org"),
            ],
            Links(site, "/notices/2021/tongzhi/", "header nav a"));
        Assert.Equal("通知", site.Page("/notices/2021/tongzhi/").QuerySelector("header nav [aria-current]")!.TextContent);
    }

    [Fact]
    public async Task Footer_links_to_what_there_is()
    {
        using var site = await BuiltSite.OfAsync(
            """
            footer:
              organizer: 富源县科协
              phone: 0874-4610000
              links:
                - title: 本站
                  links: [{title: 关于, url: /about/}, {title: 系列, url: /series/}]
                - title: 空
                  links: [{title: 主题, url: /topics/}]

            """ + Notice,
            o => o with { BaseUrl = "https://x.cn/kexie/" });

        Assert.Equal(
            [
                ("关于", "/kexie/about/"), ("网站地图", "/kexie/sitemap/"), ("订阅更新（RSS）", "/kexie/feed.xml"),
                ("0874-4610000", "tel:08744610000"),
            ],
            Links(site, "/about/", "footer a"));
        Assert.DoesNotContain("空", site.Page("/about/").QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_are_offered_where_they_exist()
    {
        using var site = await BuiltSite.OfAsync("""
            == content/activities/2021/2021-03-01-讲座.md
            ---
            title: 讲座
            ---
            内容。
            """);

        Assert.Equal([("活动数据表（CSV）", "/data/activities.csv")], Links(site, "/", "footer a[type='text/csv']"));
        Assert.True(site.Has("data/activities.csv"));
        Assert.False(site.Has("data/reports.csv"));
    }

    [Fact]
    public async Task Base_url_of_the_build_takes_the_place_of_the_sites()
    {
        using var site = await BuiltSite.OfAsync(Notice, o => o with { BaseUrl = "https://x.cn/kexie" });

        Assert.DoesNotContain(site.Files.Where(f => Path.GetExtension(f) is ".html" or ".xml" or ".json" or ".txt"), f => site.Text(f).Contains("kexie.example.org", StringComparison.Ordinal));
        Assert.Equal("https://x.cn/kexie/about/", site.Page("/about/").QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.True(site.Has("about/index.html"));
    }

    [Fact]
    public async Task Every_link_inside_the_site_leads_to_a_file_that_was_written()
    {
        using var site = await BuiltSite.OfAsync(
            "sections: {activities: {pageSize: 1}}\n" + Notice + """

            == content/activities/2015/2015-12-31-跨年.md
            ---
            title: 跨年
            end: 2016-01-02
            region: 江东区
            series: 全国科普日
            topics: [青少年]
            ---
            内容。
            == content/activities/2021/2021-03-01-讲座.md
            ---
            title: 讲座
            region: 未知
            ---
            内容。
            == content/reports/2022/2021-12-01-计划.md
            ---
            title: 计划
            year: 2022
            type: 计划
            ---
            内容。
            """,
            o => o with { BaseUrl = "https://x.cn/kexie/" });

        var addresses = site.Files.Where(f => f.EndsWith(".html", StringComparison.Ordinal))
            .SelectMany(f => site.Page("/" + f).QuerySelectorAll("[href], [src]"))
            .Select(e => (e.GetAttribute("href") ?? e.GetAttribute("src"))!.Split('#')[0])
            .Where(a => a.StartsWith('/'))
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.True(addresses.Count > 40, $"{addresses.Count} addresses");
        Assert.All(addresses, a => Assert.StartsWith("/kexie/", a, StringComparison.Ordinal));
        Assert.DoesNotContain(addresses, a => !site.Has(Uri.UnescapeDataString(a["/kexie/".Length..]) + (a.EndsWith('/') ? "index.html" : "")));
    }

    [Fact]
    public void Theme_of_the_site_sees_the_sites_own_keys()
    {
        var config = SiteConfigReader.Read("title: 科协\nurl: https://x.cn\nextra: {hotline: '12330'}\n", SourceTree.Configuration).Value;
        var site = new SiteView(config, TextTable.For(Language.Chinese), FrozenDictionary<string, UrlPath>.Empty) { Menu = [], FooterLinks = [], Feeds = [], Tables = [] };

        Assert.Equal("12330", Assert.IsType<YamlScalar>(Assert.Single(site.Extra.Entries).Value).Text);
    }

    private static IEnumerable<(string Text, string Href)> Links(BuiltSite site, string page, string selector) =>
        site.Page(page).QuerySelectorAll(selector).Select(a => (a.TextContent, a.GetAttribute("href")!));
}
