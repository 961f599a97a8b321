using System.Xml.Linq;
using AngleSharp.Html.Parser;

namespace KexieSite.Tests.Rendering;

public sealed class AtomFeedTests
{
    private const string Linked = """
        == content/activities/2021/2021-09-17-科普日.md
        ---
        title: 科普日 <b>&</b> “进校园”
        author: 办公室
        topics: [青少年]
        updated: 2021-10-08
        ---
        ## 做法

        见[报告](../../reports/2021/总结.md#打算)、[上文](#做法)、[首页](/)、[外站](https://www.cast.org.cn/?a=1&b=2)，有注[^1]。

        ![广场](pictures/广%20场.jpg)

        [^1]: 注。
        == content/activities/2021/pictures/广 场.jpg
        1600x900
        == content/reports/2021/总结.md
        ---
        title: 总结
        date: 2022-01-08
        year: 2021
        type: 总结
        ---
        ## 打算

        再接再厉。
        """;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Feed_has_what_rfc_4287_asks_for()
    {
        using var site = await BuiltSite.OfAsync(Linked);
        var feed = site.Xml("feed.xml");

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal("zh-CN", feed.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal("https://kexie.example.org/feed.xml", Value(feed, "id"));
        Assert.Equal("富源县科学技术协会", Value(feed, "title"));
        Assert.Equal("富源县科学技术协会", feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal("2022-01-08T00:00:00+08:00", Value(feed, "updated"));
        Assert.Equal(["https://kexie.example.org/feed.xml", "https://kexie.example.org/"], Links(feed));

        var entry = feed.Elements(Atom + "entry").Last();
        Assert.Equal("https://kexie.example.org/activities/2021/kepuri/", Value(entry, "id"));
        Assert.Equal("科普日 <b>&</b> “进校园”", Value(entry, "title"));
        Assert.Equal("2021-09-17T00:00:00+08:00", Value(entry, "published"));
        Assert.Equal("2021-10-08T00:00:00+08:00", Value(entry, "updated"));
        Assert.Equal(["https://kexie.example.org/activities/2021/kepuri/"], Links(entry));
        Assert.Equal("办公室", entry.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal("青少年", entry.Element(Atom + "category")!.Attribute("term")!.Value);
        Assert.Null(entry.Element(Atom + "title")!.Attribute("type"));
    }

    [Theory]
    [InlineData("https://kexie.example.org")]
    [InlineData("https://x.cn/kexie/")]
    public async Task Every_address_in_the_content_is_complete(string url)
    {
        using var site = await BuiltSite.OfAsync(Linked, o => o with { BaseUrl = url });
        var content = site.Xml("feed.xml").Elements(Atom + "entry").Last().Element(Atom + "content")!;
        var html = await new HtmlParser().ParseDocumentAsync(content.Value);
        var root = url.TrimEnd('/');
        var page = root + "/activities/2021/kepuri/";

        Assert.Equal("html", content.Attribute("type")!.Value);
        Assert.Equal(
            [
                root + "/reports/2021/zongjie/#%E6%89%93%E7%AE%97", page + "#%E5%81%9A%E6%B3%95", root + "/", "https://www.cast.org.cn/?a=1&b=2",
                page + "#fn%3A1", page + "#fnref%3A1",
            ],
            html.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal(root + "/activities/2021/pictures/%E5%B9%BF%20%E5%9C%BA.jpg", html.QuerySelector("img")!.GetAttribute("src"));
    }

    [Fact]
    public async Task Feed_holds_the_twenty_newest()
    {
        var files = Enumerable.Range(1, 25).Select(day => $"== content/notices/2021/2021-03-{day:00}-通知{day}.md\n---\ntitle: 通知{day}\n---\n第{day}号。\n");
        using var site = await BuiltSite.OfAsync(string.Concat(files));

        var titles = site.Xml("notices/feed.xml").Elements(Atom + "entry").Select(e => Value(e, "title"));
        Assert.Equal(Enumerable.Range(6, 20).Reverse().Select(day => $"通知{day}"), titles);
    }

    [Fact]
    public async Task Section_has_its_feeds_only_where_it_has_something_dated()
    {
        using var site = await BuiltSite.OfAsync("""
            sections:
              societies:
                title: 学会
            == content/notices/2021/2021-03-01-通知.md
            ---
            title: 通知
            ---
            内容。
            == content/societies/医学会.md
            ---
            title: 医学会
            ---
            内容。
            """);

        Assert.Equal(["feed.json", "feed.xml", "notices/feed.json", "notices/feed.xml"], site.Files.Where(f => f.Contains("feed", StringComparison.Ordinal)));
        Assert.Equal("富源县科学技术协会 · 通知公告", Value(site.Xml("notices/feed.xml"), "title"));
        Assert.Equal(["/notices/feed.xml", "/notices/feed.json"], Alternates(site, "/notices/2021/tongzhi/"));
        Assert.Equal(["/feed.xml", "/feed.json"], Alternates(site, "/societies/yixuehui/"));
    }

    [Fact]
    public async Task Site_without_feeds_has_none_and_names_none()
    {
        using var site = await BuiltSite.OfAsync("feeds: false\n" + Linked);

        Assert.DoesNotContain(site.Files, f => f.EndsWith("feed.xml", StringComparison.Ordinal) || f.EndsWith("feed.json", StringComparison.Ordinal));
        Assert.DoesNotContain(Alternates(site, "/"), a => a!.Contains("feed", StringComparison.Ordinal));
        Assert.DoesNotContain("feed", site.Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_xml_cannot_hold_is_replaced()
    {
        using var site = await BuiltSite.OfAsync("""
            == content/notices/2021/2021-03-01-tongzhi.md
            ---
            title: "一\x01二\uFFFE三"
            author: "办\x02公室"
            topics: ["青\x03少年"]
            summary: "摘\x04要"
            ---
            正文 &#1; &#xFFFE; 完。`a&#2;b`
            """);
        var entry = site.Xml("feed.xml").Element(Atom + "entry")!;

        Assert.Equal("一\uFFFD二\uFFFD三", Value(entry, "title"));
        Assert.Equal("青\uFFFD少年", entry.Element(Atom + "category")!.Attribute("term")!.Value);
        Assert.Contains("正文", Value(entry, "content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Activity_to_come_is_announced_but_nothing_was_published_or_changed_in_the_future()
    {
        using var site = await BuiltSite.OfAsync("""
            == content/activities/2022/2022-12-01-讲座.md
            ---
            title: 讲座
            ---
            内容。
            == content/notices/2022/2022-03-01-通知.md
            ---
            title: 通知
            updated: 2023-01-01
            ---
            内容。
            """);
        var feed = site.Xml("feed.xml");

        Assert.Equal(["讲座", "通知"], feed.Elements(Atom + "entry").Select(e => Value(e, "title")));
        Assert.Null(feed.Element(Atom + "entry")!.Element(Atom + "published"));
        Assert.All(feed.Descendants(Atom + "updated"), u => Assert.True(Moment(u) <= new DateTimeOffset(2022, 10, 1, 0, 0, 0, TimeSpan.FromHours(8)), u.Value));
    }

    private static IEnumerable<string?> Alternates(BuiltSite site, string page) =>
        site.Page(page).QuerySelectorAll("link[rel=alternate]").Select(e => e.GetAttribute("href"));

    private static DateTimeOffset Moment(XElement element) => (DateTimeOffset)element;

    private static string Value(XElement parent, string name) => parent.Element(Atom + name)!.Value;

    private static IEnumerable<string> Links(XElement parent) => parent.Elements(Atom + "link").Select(l => l.Attribute("href")!.Value);
}
