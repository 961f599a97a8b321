using KexieSite.Importing.Web;

namespace KexieSite.Tests.Importing.Web;

public sealed class ArticleTests
{
    private const string Around = """
        <div class="top"><a href="/">首页</a> <a href="/dt/">工作动态</a> <a href="/tz/">通知公告</a> <a href="/kp/">科普园地</a></div>
        <div class="crumbs">当前位置：<a href="/">首页</a> &gt; 工作动态</div>
        """;

    private const string Below = """
        <div class="xgwz"><h3>相关文章</h3><ul><li><a href="a.html">县科协召开全委会议部署全年工作</a></li><li><a href="b.html">县科协赴后所镇调研科普小镇建设</a></li></ul></div>
        <div id="footer">主办：富源县科学技术协会 滇ICP备00000000号 电话：0874-0000000</div><script>document.write("坏")</script>
        """;

    [Theory]
    [InlineData("<div class=\"TRS_Editor\">", "</div>")]
    [InlineData("<article>", "</article>")]
    [InlineData("<div id=\"zoom\">", "</div>")]
    [InlineData("<div class=\"box3\"><div>", "</div></div>")]
    [InlineData("<table width=\"100%\"><tr><td class=\"a\">", "</td></tr></table>")]
    public void The_article_is_found_among_what_is_around_it(string open, string close)
    {
        var text = SavedPage.Markdown($"<html><head><title>全国科普日</title></head><body>{Around}{open}<p>{SavedPage.Words}</p><p>{SavedPage.Words}</p>{close}{Below}</body></html>");
        Assert.Equal($"{SavedPage.Words}\n\n{SavedPage.Words}\n", text);
    }

    [Fact]
    public void A_page_of_nothing_but_links_has_no_article()
    {
        var read = SavedPage.Read($"<html><body>{Around}{Below}</body></html>");
        Assert.Null(read.Value);
        Assert.Equal(WebRules.NoArticle, Assert.Single(read.Diagnostics).Rule);
    }

    [Fact]
    public void The_tags_of_government_sites_are_read()
    {
        var document = SavedPage.Document($"""
            <html><head><meta name="ArticleTitle" content="全国科普日活动在富源举行"><meta name="PubDate" content="2021-09-18 15:30"><meta name="ContentSource" content="富源县科协">
            <meta name="Author" content="办公室"><title>全国科普日活动在富源举行-富源县科学技术协会</title></head><body><div class="TRS_Editor"><p>{SavedPage.Words}</p></div></body></html>
            """);
        Assert.Equal(("全国科普日活动在富源举行", "2021-09-18", "富源县科协", "办公室"), (document.Fact("title"), document.Fact("date"), document.Fact("source"), document.Fact("author")));
    }

    [Fact]
    public void The_line_below_the_heading_is_read_and_is_no_text()
    {
        var document = SavedPage.Document($"""
            <html><head><title>全国科普日活动在富源举行 - 富源县科协</title></head><body><h1>全国科普日活动在富源举行</h1>
            <div class="content"><p>发布时间：<span>2021年9月18日</span>　来源：富源县科协　作者：张编辑　浏览次数：12</p><p>{SavedPage.Words}</p><p>【打印】【关闭】</p></div></body></html>
            """);
        Assert.Equal(("全国科普日活动在富源举行", "2021-09-18", "富源县科协", "张编辑"), (document.Fact("title"), document.Fact("date"), document.Fact("source"), document.Fact("author")));
        Assert.Equal(SavedPage.Words + "\n", KexieSite.Importing.MarkdownText.Write(document.Blocks));
    }

    [Fact]
    public void Linked_data_and_Open_Graph_are_read()
    {
        var data = SavedPage.Document($$$"""
            <html><head><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"科普日开幕","datePublished":"2021-09-18T08:00:00+08:00","author":{"name":"县科协"}}]}</script></head>
            <body><article><p>{{{SavedPage.Words}}}</p></article></body></html>
            """);
        Assert.Equal(("科普日开幕", "2021-09-18", "县科协"), (data.Fact("title"), data.Fact("date"), data.Fact("author")));
        var graph = SavedPage.Document($"<html><head><meta property=\"og:title\" content=\"科普日开幕\"><meta property=\"article:published_time\" content=\"2021-09-18\"></head><body><article><p>{SavedPage.Words}</p></article></body></html>");
        Assert.Equal(("科普日开幕", "2021-09-18"), (graph.Fact("title"), graph.Fact("date")));
    }

    [Fact]
    public void Headings_lists_breaks_and_emphasis_keep_their_form() =>
        Assert.Equal(
            $"## 一、主要工作\n\n{SavedPage.Words}\n\n第二段**很重要**。\n\n- 甲\n- 乙\n\n1. 子\n2. 丑\n\n> 引用\n",
            SavedPage.Markdown($"<article><h3>一、主要工作</h3>　　{SavedPage.Words}<br>　　第二段<b>很重要</b>。<ul><li>甲</li><li>乙</li></ul><ol><li>子</li><li>丑</li></ol><blockquote>引用</blockquote></article>"));

    [Fact]
    public void Bold_numbered_paragraphs_become_headings() =>
        Assert.Equal(
            $"## 一、科普活动\n\n{SavedPage.Words}\n\n### （一）进校园\n\n{SavedPage.Words}\n",
            SavedPage.Markdown($"<article><p><strong>一、科普活动</strong></p><p>{SavedPage.Words}</p><p><strong>（一）进校园</strong></p><p>{SavedPage.Words}</p></article>"));

    [Fact]
    public void Scripts_films_and_frames_stay_behind()
    {
        var document = SavedPage.Document($"<article><p onclick=\"a()\">{SavedPage.Words}<script>alert(1)</script></p><video src=\"a.mp4\"></video><a href=\"javascript:alert(1)\">点这里</a></article>");
        Assert.Equal(SavedPage.Words + "\n\n点这里\n", KexieSite.Importing.MarkdownText.Write(document.Blocks));
        Assert.Equal(["KX8110"], document.Codes());
    }
}
