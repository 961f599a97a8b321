namespace KexieSite.Tests.Rendering;

public sealed class BodyLinkTests
{
    private const string Site = """
        == content/about.md
        ---
        title: 关于
        ---
        ## 宗旨

        内容。
        == content/activities/2021/秋/2021-09-17-科普日.md
        ---
        title: 科普日
        cover: {src: 图 片/广 场.jpg, alt: 广场}
        attachments: [方案.pdf, {file: 名单.csv, title: 报名名单}]
        ---
        [关于](../../../about.md) [宗旨](../../../about.md#宗旨) [草稿](../../草稿.md) [方案](方案.pdf) [地址](/about/#宗旨) [也是](/about) [栏目](../..) <b>粗</b>

        ![广场](图%20片/广%20场.jpg "广场一角")

        ![图](/activities/2021/秋/标志.svg)
        == content/activities/2021/秋/图 片/广 场.jpg
        1600x900
        == content/activities/2021/秋/标志.svg
        <svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><circle r="5" onclick="alert(2)"/></svg>
        == content/activities/2021/秋/方案.pdf
        not a real document
        == content/activities/2021/秋/名单.csv
        姓名
        == content/activities/2021/秋/没用.png
        never named
        == content/activities/草稿.md
        ---
        title: 草稿
        date: 2021-01-01
        draft: true
        ---
        未完。
        """;

    private const string Page = "/activities/2021/kepuri/";

    [Theory]
    [InlineData("https://kexie.example.org", "/")]
    [InlineData("https://x.cn/kexie/", "/kexie/")]
    public async Task Links_lead_to_the_addresses_of_what_they_name(string url, string root)
    {
        using var site = await BuiltSite.OfAsync(Site, o => o with { BaseUrl = url });

        Assert.Equal(
            [
                ("关于", root + "about/"), ("宗旨", root + "about/#%E5%AE%97%E6%97%A8"), ("方案", root + "activities/2021/%E7%A7%8B/%E6%96%B9%E6%A1%88.pdf"),
                ("地址", root + "about/#%E5%AE%97%E6%97%A8"), ("也是", root + "about/"), ("栏目", root + "activities/"),
            ],
            site.Prose(Page).QuerySelectorAll("a").Select(a => (a.TextContent, a.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Link_to_what_is_not_published_keeps_its_words_alone()
    {
        using var site = await BuiltSite.OfAsync(Site);

        Assert.Contains("宗旨 草稿 方案", site.Prose(Page).TextContent, StringComparison.Ordinal);
        Assert.Equal("KX4003", Assert.Single(site.Result.Diagnostics, d => d.Rule.Code.StartsWith("KX40", StringComparison.Ordinal)).Rule.Code);

        using var drafts = await BuiltSite.OfAsync(Site, o => o with { Drafts = true });
        Assert.Equal("/activities/2021/caogao/", drafts.Prose(Page).QuerySelectorAll("a").Single(a => a.TextContent == "草稿").GetAttribute("href"));
    }

    [Fact]
    public async Task Pictures_and_attachments_are_published_at_their_path()
    {
        using var site = await BuiltSite.OfAsync(Site);
        var picture = site.Prose(Page).QuerySelector("figure img, img")!;

        Assert.Equal("/activities/2021/%E7%A7%8B/%E5%9B%BE%20%E7%89%87/%E5%B9%BF%20%E5%9C%BA.jpg", picture.GetAttribute("src"));
        Assert.True(site.Has("activities/2021/秋/图 片/广 场.jpg"));
        Assert.True(site.Has("activities/2021/秋/名单.csv"));
        Assert.False(site.Has("activities/2021/秋/没用.png"));
        Assert.Equal(
            [("方案 (PDF)", "/activities/2021/%E7%A7%8B/%E6%96%B9%E6%A1%88.pdf"), ("报名名单 (CSV)", "/activities/2021/%E7%A7%8B/%E5%90%8D%E5%8D%95.csv")],
            site.Page(Page).QuerySelectorAll(".files a").Select(a => (a.TextContent, a.GetAttribute("href")!)));
        Assert.Equal("/activities/2021/%E7%A7%8B/%E5%9B%BE%20%E7%89%87/%E5%B9%BF%20%E5%9C%BA.jpg", site.Page("/activities/").QuerySelector(".cards img")!.GetAttribute("src"));
    }

    [Fact]
    public async Task Picture_named_by_its_address_is_published_and_cleaned()
    {
        using var site = await BuiltSite.OfAsync(Site, o => o with { BaseUrl = "https://x.cn/kexie/" });

        Assert.Equal("/kexie/activities/2021/%E7%A7%8B/%E6%A0%87%E5%BF%97.svg", site.Prose(Page).QuerySelectorAll("img")[^1].GetAttribute("src"));
        var svg = site.Text("activities/2021/秋/标志.svg");
        Assert.Contains("<circle", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", svg, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outline_leads_to_the_headings()
    {
        using var site = await BuiltSite.OfAsync("""
            == content/about.md
            ---
            title: 关于
            ---
            ## 一、宗旨 & 任务

            ## 二、机构

            ## 三、历史
            """);
        var page = site.Page("/about/");

        var targets = page.QuerySelectorAll(".outline a").Select(a => page.GetElementById(Uri.UnescapeDataString(a.GetAttribute("href")![1..]))?.TextContent);
        Assert.Equal(["一、宗旨 & 任务", "二、机构", "三、历史"], targets);
    }
}
