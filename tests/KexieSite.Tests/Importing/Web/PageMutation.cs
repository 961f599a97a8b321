using System.Text;
using KexieSite.Tests.Chinese;

namespace KexieSite.Tests.Importing.Web;

/// <summary>Muddles pages: cuts pieces out, puts others in, and anything else that a browser would forgive.</summary>
internal static class PageMutation
{
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

    /// <summary>The next muddled page.</summary>
    public static string Next(XorShift random)
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
