using KexieSite.Planning;
using KexieSite.Tests.Pictures;

namespace KexieSite.Tests.Planning;

public sealed class OutputPlanTests : IDisposable
{
    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task An_empty_site_has_its_home_map_and_robots_and_no_empty_index()
    {
        var planned = await site.PlanAsync();
        Assert.Empty(planned.Found);
        Assert.Equal(["/", "/404.html", "/robots.txt", "/sitemap.xml", "/sitemap/"], planned.Urls.Where(u => !u.StartsWith("/assets/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_index_has_a_page_for_what_there_is()
    {
        site.Activity("2021-09-17-科普日", "系列: 全国科普日\n主题: 健康").Write("content/about.md", "---\n标题: 关于\n旧网址: /old.html\n---\n![](图/a.jpg)[表](b.xlsx)\n")
            .Write("content/图/a.jpg", TinyPicture.Jpeg(8, 6)).Write("content/b.xlsx", "").Write("content/unused.jpg", TinyPicture.Jpeg(8, 6))
            .Write("content/reports/总结.md", "---\n标题: 总结\n日期: 2022-01-10\n年度: 2021\n类别: 总结\n---\n");
        var planned = await site.PlanAsync();
        Assert.Empty(planned.Found);
        Assert.Equal(
            [
                "/", "/404.html", "/about/", "/activities/", "/activities/2021/", "/activities/2021/kepuri/", "/activities/feed.json", "/activities/feed.xml",
                "/b.xlsx", "/calendar.ics", "/data/activities.csv", "/data/reports.csv", "/feed.json", "/feed.xml", "/old.html", "/regions/", "/regions/yunnan/",
                "/regions/yunnan/2021/", "/regions/yunnan/qujing/", "/regions/yunnan/qujing/2021/", "/regions/yunnan/qujing/fuyuan/",
                "/regions/yunnan/qujing/fuyuan/2021/", "/reports/", "/reports/2021/", "/reports/2021/zongjie/", "/reports/feed.json", "/reports/feed.xml",
                "/robots.txt", "/series/", "/series/quanguokepuri/", "/series/quanguokepuri/calendar.ics", "/sitemap.xml", "/sitemap/", "/topics/", "/topics/jiankang/", "/years/", "/years/2021/", "/图/a.jpg",
            ],
            planned.Urls.Where(u => !u.StartsWith("/assets/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Feeds_are_left_out_where_the_site_wants_none()
    {
        site.Write("site.yml", "title: 甲\nurl: https://x.cn\nregion: 富源县\nfeeds: 否\n").Activity("a", "日期: 2021-01-01");
        Assert.DoesNotContain((await site.PlanAsync()).Plan.Outputs, o => o is FeedFile);
    }

    [Fact]
    public async Task Sections_have_their_page_size_and_indexes_fifty()
    {
        site.Write("site.yml", "title: 甲\nurl: https://x.cn\nregion: 富源县\nsections: {activities: {pageSize: 10}}\n");
        for (var i = 0; i < 51; i++)
        {
            site.Activity($"2021-01-01-a{i}");
        }

        var urls = (await site.PlanAsync()).Urls.Where(u => u.Contains("/page/", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            ["/activities/2021/page/6/", "/activities/page/6/", "/regions/yunnan/qujing/fuyuan/2021/page/2/", "/regions/yunnan/qujing/fuyuan/page/2/", "/years/2021/page/2/"],
            urls.Where(u => u.EndsWith("/6/", StringComparison.Ordinal) || (u.EndsWith("/2/", StringComparison.Ordinal) && (u.Contains("fuyuan", StringComparison.Ordinal) || u.Contains("years", StringComparison.Ordinal)))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Menu_entries_for_indexes_that_have_nothing_yet_are_left_out_and_others_are_checked()
    {
        site.Write("site.yml", """
            title: 甲
            url: https://x.cn/kexie/
            menu:
              - {title: 首页, url: /}
              - {title: 活动, url: /activities/}
              - {title: 年份, url: /years}
              - {title: 订阅, url: /feed.xml}
              - {title: 关于, url: /about#联系}
              - {title: 站外, url: "https://x.org/?a=1"}
              - {title: 关与, url: /abuot/}
            footer:
              links:
                - {title: 空, links: [{title: 地区, url: /regions/}]}
                - {title: 有, links: [{title: 地图, url: /sitemap/}]}
            """).Write("content/about.md", "---\n标题: 关于\n---\n");
        var planned = await site.PlanAsync();
        Assert.Equal(["首页", "关于", "站外"], planned.Plan.Menu.Select(m => m.Title));
        Assert.Equal(["有"], planned.Plan.FooterLinks.Select(g => g.Title));
        var found = Assert.Single(planned.Diagnostics);
        Assert.Equal(("site.yml", "KX4004 10:22", "是否想写“/about/”？"), (found.File?.Value, found.Place(), found.ChineseHint()));
    }

    [Fact]
    public async Task Pages_that_no_template_renders_name_the_theme_and_the_key()
    {
        var read = site.Assemble();
        site.Write("themes/bare/theme.yml", "title: 空\n");
        using var theme = (await new KexieSite.Theming.ThemeCatalog(site.Root, Kexie.Theme.KexieTheme.Assembly, new KexieSite.Theming.ThemeBuild(AppContext.BaseDirectory))
            .LoadAsync(new KexieSite.Theming.ThemeReference("bare", KexieSite.Loading.SourceTree.Configuration, null))).Value!;
        var plan = OutputPlan.Of(read.Value, KexieSite.Indexing.SiteIndex.Of(read.Value), read.Tree, TestSite.Pictures(read.Tree), theme);
        Assert.Equal(["bare home", "bare map", "bare 404"], plan.Diagnostics.Select(d => string.Join(' ', d.Arguments)));
    }
}
