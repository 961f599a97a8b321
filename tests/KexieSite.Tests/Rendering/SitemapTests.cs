using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using KexieSite.Configuration;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Paths;
using KexieSite.Planning;
using KexieSite.Rendering;

namespace KexieSite.Tests.Rendering;

public sealed class SitemapTests
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Sitemap_lists_every_page_but_the_404_and_redirects()
    {
        using var site = await BuiltSite.OfAsync("""
            == content/activities/2021/2021-09-17-科普日.md
            ---
            title: 科普日
            series: 全国科普日
            topics: [青少年]
            aliases: [/old/, /旧/页.html]
            updated: 2021-10-08
            ---
            内容。
            == content/activities/2022/2022-12-01-讲座.md
            ---
            title: 讲座
            updated: 2023-05-05
            ---
            内容。
            == content/关于.md
            ---
            title: 关于
            ---
            内容。
            """);
        var entries = site.Xml("sitemap.xml").Elements(Sitemaps + "url").ToDictionary(u => u.Element(Sitemaps + "loc")!.Value, u => u.Element(Sitemaps + "lastmod")?.Value);

        var pages = site.Files.Where(f => f.EndsWith(".html", StringComparison.Ordinal) && f is not ("404.html" or "old/index.html" or "旧/页.html"))
            .Select(f => "https://kexie.example.org/" + f[..^"index.html".Length]);
        Assert.Equal(pages.Order(StringComparer.Ordinal), entries.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("2021-10-08", entries["https://kexie.example.org/activities/2021/kepuri/"]);
        Assert.Null(entries["https://kexie.example.org/activities/2022/jiangzuo/"]);
        Assert.Null(entries["https://kexie.example.org/"]);
    }

    [Theory]
    [InlineData(50_000, 0)]
    [InlineData(50_001, 2)]
    [InlineData(100_000, 2)]
    [InlineData(100_001, 3)]
    public void Sitemap_of_more_than_fifty_thousand_pages_is_an_index_of_parts(int pages, int parts)
    {
        var site = Empty();
        ImmutableArray<PlannedPage> planned =
        [
            .. Enumerable.Range(0, pages - 1).Select(i => new MapPage(UrlPath.Root.Page($"p{i}"))), new NotFoundPage(UrlPath.Root.File("404.html")), new HomePage(),
        ];

        var sitemaps = MachineFilePlan.Of(site, SiteIndex.Of(site), planned).OfType<SitemapFile>().ToList();

        Assert.Equal("/sitemap.xml", sitemaps[0].Url.Value);
        Assert.Equal(Enumerable.Range(1, parts).Select(i => $"/sitemap-{i}.xml"), sitemaps[0].Parts.Select(p => p.Value));
        Assert.Equal(sitemaps.Skip(1).Select(s => s.Url), sitemaps[0].Parts);
        Assert.All(sitemaps, s => Assert.InRange(s.Pages.Length, 0, 50_000));
        Assert.Equal(planned.Where(p => p is not NotFoundPage), sitemaps.SelectMany(s => s.Pages));
    }

    [Fact]
    public void Index_names_its_parts_by_their_complete_addresses()
    {
        var index = Written(new SitemapFile(UrlPath.Root.File("sitemap.xml"), [], [UrlPath.Root.File("sitemap-1.xml"), UrlPath.Root.File("sitemap-2.xml")]));

        Assert.Equal(Sitemaps + "sitemapindex", index.Name);
        Assert.Equal(
            ["https://x.cn/kexie/sitemap-1.xml", "https://x.cn/kexie/sitemap-2.xml"],
            index.Elements(Sitemaps + "sitemap").Select(s => s.Element(Sitemaps + "loc")!.Value));
    }

    [Fact]
    public void Part_is_a_sitemap_of_its_own()
    {
        var part = Written(new SitemapFile(UrlPath.Root.File("sitemap-1.xml"), [new MapPage(UrlPath.Root.Page("学会 基地"))], []));

        Assert.Equal(Sitemaps + "urlset", part.Name);
        Assert.Equal("https://x.cn/kexie/%E5%AD%A6%E4%BC%9A%20%E5%9F%BA%E5%9C%B0/", Assert.Single(part.Elements(Sitemaps + "url")).Element(Sitemaps + "loc")!.Value);
    }

    private static XElement Written(SitemapFile sitemap)
    {
        var buffer = new ArrayBufferWriter<byte>();
        XmlFile.Write(buffer, xml => Sitemap.Write(xml, sitemap, Empty()));
        return XDocument.Parse(Encoding.UTF8.GetString(buffer.WrittenSpan)).Root!;
    }

    private static Site Empty()
    {
        var config = SiteConfigReader.Read("title: 科协\nurl: https://x.cn/kexie/\n", new SourcePath("site.yml"));
        return new Site(config.Value, new DateOnly(2022, 10, 1), [], []);
    }
}
