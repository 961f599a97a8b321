namespace KexieSite.Tests.Rendering;

public sealed class MachineFileTests
{
    private const string Moved = """
        == content/notices/2021/2021-03-01-通知.md
        ---
        title: 通知 <二> “&”
        aliases: [/old/page.html, /old/, /旧 站/通知, "https://www.kexie.example.org/a.htm"]
        ---
        内容。
        """;

    [Theory]
    [InlineData("https://kexie.example.org", "https://kexie.example.org/sitemap.xml")]
    [InlineData("https://x.cn/kexie/", "https://x.cn/kexie/sitemap.xml")]
    public async Task Robots_are_welcome_and_told_of_the_sitemap(string url, string sitemap)
    {
        using var site = await BuiltSite.OfAsync("", o => o with { BaseUrl = url });

        Assert.Equal($"User-agent: *\nAllow: /\nSitemap: {sitemap}\n", site.Text("robots.txt"));
    }

    [Fact]
    public async Task Missing_page_is_found_from_any_folder_and_left_out_by_search_engines()
    {
        using var site = await BuiltSite.OfAsync(Moved, o => o with { BaseUrl = "https://x.cn/kexie/" });
        var page = site.Page("/404.html");

        Assert.Equal("没有这个页面", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.All(page.QuerySelectorAll("link[href], a[href]:not([href^='#'])"), e => Assert.StartsWith("/kexie/", e.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("old/page.html")]
    [InlineData("old/index.html")]
    [InlineData("旧 站/通知/index.html")]
    [InlineData("a.htm")]
    public async Task Old_address_leads_to_the_new_one(string file)
    {
        using var site = await BuiltSite.OfAsync(Moved, o => o with { BaseUrl = "https://x.cn/kexie/" });
        var page = site.Page("/" + file);

        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("通知 <二> “&”", page.Title);
        Assert.Equal("0; url=/kexie/notices/2021/tongzhi/", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal("https://x.cn/kexie/notices/2021/tongzhi/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("/kexie/notices/2021/tongzhi/", page.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("页面已经搬到：通知 <二> “&”", page.QuerySelector("p")!.TextContent);
    }

    [Fact]
    public async Task Empty_site_has_its_home_page_its_map_and_nothing_that_lists_nothing()
    {
        using var site = await BuiltSite.OfAsync("");

        Assert.Equal(
            ["404.html", "index.html", "robots.txt", "sitemap.xml", "sitemap/index.html"],
            site.Files.Where(f => !f.StartsWith("assets/", StringComparison.Ordinal)));
    }
}
