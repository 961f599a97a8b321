using System.Text.Json;
using KexieSite.Rendering.Metadata;

namespace KexieSite.Tests.Rendering.Metadata;

public sealed class PageMetadataTests
{
    private const string Site = """
        footer:
          organizer: 富源县科学技术协会
          siteCode: "5303250001"
          phone: 0874-4610000
          postcode: "655500"
        sections: {activities: {title: 活动, summary: 办过什么。}}
        == content/activities/2022/2022-09-17-科普日.md
        ---
        title: 科普日 </script><b>“&”
        end: 2022-09-18
        venue: 县文化广场
        place: 中安街道
        organizers: [县科协, 县教体局]
        partners: [县气象局]
        topics: [健康, 青少年]
        summary: 三千人来了。
        cover: {src: 图/广场 一.jpg, alt: 展板前的人群}
        ---
        内容。
        == content/activities/2022/图/广场 一.jpg
        1600x900
        == content/activities/2022/2022-12-01-讲座.md
        ---
        title: 讲座
        date: 2022-12-01 09:30
        venue: 腾讯会议（线上）
        status: 延期
        topics: 健康
        ---
        内容。
        == content/activities/2022/2022-05-01-竞赛.md
        ---
        title: 竞赛
        region: 未知
        status: 取消
        ---
        内容。
        == content/reports/2022/2022-07-15-半年总结.md
        ---
        title: 半年总结
        year: 2022
        period: 上半年
        type: 总结
        issuer: 富源县科协
        number: 富科协〔2022〕3号
        updated: 2022-08-01
        author: 张三
        source: 富源县人民政府网
        ---
        内容。
        == content/notices/2022/2022-03-01-通知.md
        ---
        title: 通知
        date: 2022-03-01 16:05
        author: 办公室
        ---
        内容。
        == content/about.md
        ---
        title: 关于
        ---
        内容。
        """;

    [Fact]
    public async Task Home_page_says_who_runs_the_site_and_how_to_search_it()
    {
        var nodes = await NodesAsync("/");

        Assert.Equal(["WebSite", "Organization"], nodes.Select(Type));
        Assert.Equal(("富源县科学技术协会", "富源科协", "https://kexie.example.org/"), (Text(nodes[0], "name"), Text(nodes[0], "alternateName"), Text(nodes[0], "url")));
        Assert.Equal(("富源县科学技术协会", "0874-4610000"), (Text(nodes[1], "name"), Text(nodes[1], "telephone")));
        Assert.Equal(("655500", "云南省", "CN"), (Text(nodes[1], "address.postalCode"), Text(nodes[1], "address.addressRegion"), Text(nodes[1], "address.addressCountry")));
    }

    [Fact]
    public async Task Activity_is_an_event_at_a_place()
    {
        var nodes = await NodesAsync("/activities/2022/kepuri/");
        var day = nodes[0];

        Assert.Equal(["Event", "BreadcrumbList"], nodes.Select(Type));
        Assert.Equal(("科普日 </script><b>“&”", "2022-09-17", "2022-09-18"), (Text(day, "name"), Text(day, "startDate"), Text(day, "endDate")));
        Assert.Equal(("https://schema.org/EventScheduled", "https://schema.org/OfflineEventAttendanceMode"), (Text(day, "eventStatus"), Text(day, "eventAttendanceMode")));
        Assert.Equal(("县文化广场", "中安街道县文化广场"), (Text(day, "location.name"), Text(day, "location.address.streetAddress")));
        Assert.Equal(("曲靖市富源县", "云南省"), (Text(day, "location.address.addressLocality"), Text(day, "location.address.addressRegion")));
        Assert.Equal("https://kexie.example.org/activities/2022/%E5%9B%BE/%E5%B9%BF%E5%9C%BA%20%E4%B8%80.jpg", Text(day, "image"));
        Assert.Equal(["县科协", "县教体局"], day.GetProperty("organizer").EnumerateArray().Select(o => Text(o, "name")));
        Assert.Equal(["首页", "活动", "2022年", "科普日 </script><b>“&”"], nodes[1].GetProperty("itemListElement").EnumerateArray().Select(s => Text(s, "name")));
    }

    [Fact]
    public async Task Structured_data_cannot_end_its_script()
    {
        using var site = await BuiltSite.OfAsync(Site);
        var page = site.Page("/activities/2022/kepuri/");

        Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']"));
        Assert.Empty(page.QuerySelectorAll("head ~ b, head b"));
        Assert.DoesNotMatch("[<>&\u2028\u2029]", page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal(
            """{"@context":"https://schema.org","@graph":[{"@type":"Thing","name":"科普\u2028\u2029\u003C\u003E\u0026"}]}""",
            JsonLd.Graph(graph => graph.Node("Thing", () => graph.Text("name", "科普\u2028\u2029<>&"))));
    }

    [Theory]
    [InlineData("/activities/2022/jiangzuo/", "EventPostponed", "2022-12-01T09:30:00+08:00")]
    [InlineData("/activities/2022/jingsai/", null, null)]
    public async Task What_is_not_known_is_not_said(string address, string? status, string? start)
    {
        var nodes = await NodesAsync(address);
        var day = nodes.Find(n => Type(n) == "Event");

        Assert.Equal(status is null ? ["BreadcrumbList"] : ["Event", "BreadcrumbList"], nodes.Select(Type));
        Assert.Equal(start, status is null ? null : Text(day, "startDate"));
        Assert.True(status is null || (Text(day, "eventStatus") == "https://schema.org/" + status && !day.TryGetProperty("eventAttendanceMode", out _)));
    }

    [Fact]
    public async Task Report_says_who_issued_it_and_which_time_it_covers()
    {
        var report = (await NodesAsync("/reports/2022/bannianzongjie/"))[0];

        Assert.Equal(("Report", "半年总结", "富科协〔2022〕3号"), (Type(report), Text(report, "headline"), Text(report, "reportNumber")));
        Assert.Equal(("2022-07-15", "2022-08-01", "2022-01/2022-06"), (Text(report, "datePublished"), Text(report, "dateModified"), Text(report, "temporalCoverage")));
        Assert.Equal(("富源县科协", "富源县科学技术协会", "云南省曲靖市富源县"), (Text(report, "author.name"), Text(report, "publisher.name"), Text(report, "spatialCoverage.name")));
    }

    [Fact]
    public async Task List_names_its_items_where_it_is_their_home()
    {
        var section = (await NodesAsync("/activities/"))[0];
        var year = (await NodesAsync("/years/2022/"))[0];

        Assert.Equal(("CollectionPage", "活动", "办过什么。"), (Type(section), Text(section, "name"), Text(section, "description")));
        Assert.Equal(["讲座", "科普日 </script><b>“&”", "竞赛"], section.GetProperty("mainEntity").GetProperty("itemListElement").EnumerateArray().Select(i => Text(i, "name")));
        Assert.Equal(5, year.GetProperty("mainEntity").GetProperty("numberOfItems").GetInt32());
    }

    [Theory]
    [InlineData("/", "SiteName=富源县科学技术协会 SiteDomain=kexie.example.org SiteIDCode=5303250001")]
    [InlineData("/activities/", "SiteName=… ColumnName=活动 ColumnDescription=办过什么。 ColumnKeywords=健康,青少年 ColumnType=活动")]
    [InlineData("/reports/2022/", "SiteName=… ColumnName=年度报告 ColumnDescription=2022年年度报告_·_富源县科学技术协会：报告_1_篇、2022年。 ColumnType=报告")]
    [InlineData("/years/2022/", "SiteName=… ColumnName=2022年 ColumnDescription=2022年_·_富源县科学技术协会：活动_3_项、报告_1_篇、通知_1_则、2022年。 ColumnKeywords=健康,青少年 ColumnType=年份")]
    [InlineData("/reports/2022/bannianzongjie/", "SiteName=… ArticleTitle=半年总结 PubDate=2022-07-15_00:00 ContentSource=富源县人民政府网 Author=张三 Url=https://kexie.example.org/reports/2022/bannianzongjie/")]
    [InlineData("/notices/2022/tongzhi/", "SiteName=… ArticleTitle=通知 PubDate=2022-03-01_16:05 Author=办公室 Url=https://kexie.example.org/notices/2022/tongzhi/")]
    [InlineData("/activities/2022/jiangzuo/", "SiteName=… ArticleTitle=讲座 Keywords=健康 Url=https://kexie.example.org/activities/2022/jiangzuo/")]
    [InlineData("/about/", "SiteName=… Url=https://kexie.example.org/about/")]
    public async Task Government_tags_are_those_that_are_known(string address, string expected)
    {
        using var site = await BuiltSite.OfAsync(Site);
        var tags = site.Page(address).QuerySelectorAll("meta[name]").Where(m => char.IsAsciiLetterUpper(m.GetAttribute("name")![0]))
            .Select(m => $"{m.GetAttribute("name")}={m.GetAttribute("content")!.Replace(' ', '_')}");

        Assert.Equal(
            expected.Replace("SiteName=…", "SiteName=富源县科学技术协会 SiteDomain=kexie.example.org SiteIDCode=5303250001", StringComparison.Ordinal), string.Join(' ', tags));
    }

    [Fact]
    public async Task Every_page_that_is_to_be_found_describes_itself()
    {
        using var site = await BuiltSite.OfAsync(Site);
        var pages = site.Files.Where(f => f.EndsWith(".html", StringComparison.Ordinal)).Select(f => (File: f, Page: site.Page("/" + f)))
            .Where(p => p.Page.QuerySelector("meta[name=robots], meta[http-equiv=refresh]") is null).ToList();

        Assert.True(pages.Count > 20);
        Assert.Empty(pages.Where(p => p.Page.QuerySelector("meta[name=description]")?.GetAttribute("content") is null or "").Select(p => p.File));
        Assert.Equal("云南省 · 富源县科学技术协会：活动 2 项、报告 1 篇、通知 1 则、2022年。", site.Page("/regions/yunnan/").QuerySelector("meta[name=description]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Drawing_is_no_picture_for_those_who_share_a_link()
    {
        using var site = await BuiltSite.OfAsync("""
            == content/activities/2022/2022-09-17-科普日.md
            ---
            title: 科普日
            cover: 图.svg
            ---
            内容。
            == content/activities/2022/图.svg
            <svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"/>
            """);
        var page = site.Page("/activities/2022/kepuri/");

        Assert.NotNull(page.QuerySelector("img[src$='.svg']"));
        Assert.Empty(page.QuerySelectorAll("meta[property='og:image'], meta[name=Image]"));
        Assert.DoesNotContain(".svg", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shared_link_shows_title_picture_and_day()
    {
        using var site = await BuiltSite.OfAsync(Site);
        var tags = site.Page("/activities/2022/kepuri/").QuerySelectorAll("meta[property]").Select(m => (m.GetAttribute("property"), m.GetAttribute("content"))).ToList();

        Assert.Equal(
            [
                ("og:type", "article"), ("og:title", "科普日 </script><b>“&”"), ("og:description", "三千人来了。"), ("og:url", "https://kexie.example.org/activities/2022/kepuri/"),
                ("og:site_name", "富源县科学技术协会"), ("og:locale", "zh_CN"),
                ("og:image", "https://kexie.example.org/activities/2022/%E5%9B%BE/%E5%B9%BF%E5%9C%BA%20%E4%B8%80.jpg"), ("og:image:width", "1600"), ("og:image:height", "900"), ("og:image:alt", "展板前的人群"),
                ("article:published_time", "2022-09-17"), ("article:section", "活动"), ("article:tag", "健康"), ("article:tag", "青少年"),
            ],
            tags);
    }

    [Fact]
    public async Task Home_page_names_its_editions_and_the_footer_links_to_them()
    {
        using var site = await BuiltSite.OfAsync("editions: [{language: bo, title: བོད་ཡིག, url: https://bo.kexie.example.org}]\n" + Site);

        Assert.Equal(
            [("zh-CN", "https://kexie.example.org/"), ("bo", "https://bo.kexie.example.org/")],
            site.Page("/").QuerySelectorAll("link[hreflang]").Select(l => (l.GetAttribute("hreflang"), l.GetAttribute("href"))));
        Assert.Empty(site.Page("/about/").QuerySelectorAll("link[hreflang]"));
        var link = site.Page("/about/").QuerySelector("footer a[lang=bo]")!;
        Assert.Equal(("བོད་ཡིག", "https://bo.kexie.example.org/"), (link.TextContent, link.GetAttribute("href")));
    }

    [Fact]
    public async Task Draft_is_shown_and_kept_from_search_engines()
    {
        using var site = await BuiltSite.OfAsync(
            Site + "\n== content/notices/2022/2022-04-01-草稿.md\n---\ntitle: 草稿\ndraft: true\n---\n内容。", o => o with { Drafts = true });
        var page = site.Page("/notices/2022/caogao/");

        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Empty(page.QuerySelectorAll("link[rel=canonical], meta[property], script[type='application/ld+json']"));
        Assert.DoesNotContain("caogao", site.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("tongzhi", site.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    private static async Task<List<JsonElement>> NodesAsync(string address)
    {
        using var site = await BuiltSite.OfAsync(Site);
        return StructuredDataCheck.Nodes(site.Page(address).QuerySelector("script[type='application/ld+json']")!.TextContent);
    }

    private static string Type(JsonElement node) => node.GetProperty("@type").GetString()!;

    private static string Text(JsonElement node, string path) => path.Split('.').Aggregate(node, (n, name) => n.GetProperty(name)).GetString()!;
}
