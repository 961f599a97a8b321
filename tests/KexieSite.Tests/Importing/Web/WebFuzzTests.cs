using System.Diagnostics;
using System.Text;
using KexieSite.Importing;
using KexieSite.Importing.Batch;
using KexieSite.Tests.Chinese;
using KexieSite.Tests.Importing.Batch;
using KexieSite.Tests.Pictures;

namespace KexieSite.Tests.Importing.Web;

public sealed class WebFuzzTests
{
    private const int Pages = 600;
    private const int Files = 150;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private static readonly string[] Seeds =
    [
        $"<html><head><meta charset=\"gb2312\"><title>科普日_县科协</title><meta name=\"PubDate\" content=\"2021-09-18\"></head><body><div class=\"nav\"><a href=\"/\">首页</a></div><div class=\"TRS_Editor\"><p>{SavedPage.Words}</p><img src=\"a.jpg\"></div></body></html>",
        $"<!DOCTYPE html><html><body><table><tr><td><table><tr><th colspan=2>甲</th></tr><tr><td rowspan=3>乙</td><td>1</td></tr></table></td><td>{SavedPage.Words}<br>　　{SavedPage.Words}</td></tr></table></body></html>",
        $"<article><h1>题目</h1><ul><li>一<ol start=3><li>二</ol></ul><blockquote><p><b>三<i>四</b></i></p></blockquote><a href=\"b.doc\">附件</a><script type=\"application/ld+json\">{{\"headline\":\"题\",\"datePublished\":\"2021\"}}</script><p>{SavedPage.Words}</p></article>",
    ];

    private static readonly string[] Pieces =
    [
        "<div>", "</div>", "<table>", "</table>", "<tr>", "<td colspan=99999 rowspan=99999>", "<td>", "<p>", "</p>", "<a href=\"../../../../etc/passwd\">", "<img src=\"../../x.jpg\">", "<img src=\"data:image/png;base64,", "<svg><p>", "<math><mi>",
        "<script>", "</script>", "<style>", "<!--", "-->", "<![CDATA[", "<!DOCTYPE", "<frameset>", "<template>", "<select>", "<br>", "&nbsp;", "&#0;", "&#x10FFFF;", "&c;", "\0", "\uFEFF", "\uD800", "<b>", "<i>", "<a>", "<li>", "<ul>", "<h1>", "<h6>",
        "<base href=\"http://a.cn/b/\">", "<meta charset=big5>", "发布时间：2021-99-99", "来源：", "<span style=\"display:none\">", "<plaintext>", "<title>", "<noscript>", "<iframe>", "<textarea>",
    ];

    [Fact]
    public void No_mutation_crashes_hangs_or_looks_outside_the_folder()
    {
        var random = new XorShift(20211122);
        for (var i = 0; i < Pages; i++)
        {
            var html = Mutate(random);
            var bytes = random.Next(3) == 0 ? SavedPage.Named("gb18030").GetBytes(html) : Encoding.UTF8.GetBytes(html);
            if (random.Next(4) == 0 && bytes.Length > 0)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var asked = new List<string>();
            var start = Stopwatch.GetTimestamp();
            var read = KexieSite.Importing.Web.WebPageReader.Read(new KexieSite.Paths.SourcePath("a/b/c.html"), bytes, path =>
            {
                asked.Add(path.Value);
                return null;
            });
            Assert.True(Stopwatch.GetElapsedTime(start) < Limit, $"page {i} took too long: {html}");
            Assert.True(read.Value is not null || read.HasErrors);
            Assert.DoesNotContain(asked, path => path.Split('/').Contains("..") || path.StartsWith('/'));
            if (read.Value is { } document)
            {
                Assert.DoesNotContain("<script", MarkdownText.Write(document.Blocks).Replace("\\<", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact]
    public void A_folder_of_mutations_is_written_below_content_alone()
    {
        using var archive = new Archive();
        var random = new XorShift(20220601);
        for (var i = 0; i < Files; i++)
        {
            archive.Put($"in/{random.Next(8)}/{i}.html", Mutate(random));
        }

        archive.Put("in/a.jpg", [1]).Put("x.jpg", TinyPicture.Jpeg(4, 4));
        var before = Directory.GetFileSystemEntries(archive.Folder, "*", SearchOption.AllDirectories);
        var result = archive.Import(o => o with { Paths = ["in"] });
        Assert.Equal(Files, result.Items.Select(i => i.Source).Distinct().Count());
        Assert.DoesNotContain(result.Items, i => i.Notes.Any(n => n.Rule == ImportRules.ReaderFailed));
        Assert.Equal(before, Directory.GetFileSystemEntries(archive.Folder, "*", SearchOption.AllDirectories));
        Assert.All(archive.Snapshot().Keys, file => Assert.True(file is "site.yml" or "import-report.html" || file.StartsWith("content/", StringComparison.Ordinal), file));
    }

    private static string Mutate(XorShift random)
    {
        var html = new StringBuilder(Seeds[random.Next(Seeds.Length)]);
        for (var change = random.Next(10); change >= 0; change--)
        {
            var at = random.Next(html.Length + 1);
            _ = random.Next(6) switch
            {
                0 => html.Remove(at, Math.Min(random.Next(30), html.Length - at)),
                1 => html.Insert(at, Seeds[random.Next(Seeds.Length)]),
                2 => html.Insert(at, (char)random.Next(0x10000)),
                3 => html.Insert(at, new StringBuilder().Insert(0, Pieces[random.Next(Pieces.Length)], random.Next(12) == 0 ? 1_000 : 6)),
                _ => html.Insert(at, Pieces[random.Next(Pieces.Length)]),
            };
        }

        return html.ToString();
    }
}
