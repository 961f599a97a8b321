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

    [Theory]
    [InlineData("<div><a href=\"/\">首页</a> | <a href=\"/dt/\">工作动态</a> | <a href=\"/tz/\">通知公告</a></div>")]
    [InlineData("<div><a href=\"/\">首页</a><a href=\"/dt/\">工作动态</a><a href=\"/tz/\">通知公告</a><a href=\"#\">联系我们</a></div>")]
    [InlineData("<table><tr><td><a href=\"/\">首页</a></td><td><a href=\"/dt/\">工作动态</a></td><td><a href=\"/tz/\">通知公告</a></td></tr></table>")]
    [InlineData("<ul><li><a href=\"/\">首页</a></li><li><a href=\"/dt/\">工作动态</a></li><li><a href=\"/tz/\">通知公告</a></li></ul>")]
    public void A_bare_menu_of_a_short_page_is_no_text(string menu)
    {
        const string Words = "9月17日，县科协在胜境广场举办全国科普日主场活动，发放科普资料三千余份，群众纷纷前来咨询。";
        Assert.Equal($"{Words}\n\n{Words}\n", SavedPage.Markdown($"<html><body>{menu}<div><p>{Words}</p><p>{Words}</p></div>{menu}</body></html>"));
        Assert.Equal($"{Words}\n\n{Words}\n", SavedPage.Markdown($"<html><body>{menu}<p>{Words}</p><p>{Words}</p></body></html>"));
    }

    [Theory]
    [InlineData("<p>附件：<a href=\"https://kexie.example.org/1\">报名表</a> <a href=\"https://kexie.example.org/2\">名单</a> <a href=\"https://kexie.example.org/3\">通知</a></p>", "报名表")]
    [InlineData("<p><a href=\"https://kexie.example.org/1.doc\">报名表</a> <a href=\"https://kexie.example.org/2.doc\">名单</a> <a href=\"https://kexie.example.org/3.doc\">通知</a></p>", "报名表")]
    [InlineData("<p><a href=\"https://kexie.example.org/1\">报名表</a> <a href=\"https://kexie.example.org/2\">名单</a></p>", "名单")]
    public void Links_of_a_text_are_no_menu(string links, string kept) =>
        Assert.Contains(kept, SavedPage.Markdown($"<html><body><div><p>{SavedPage.Words}</p><p>{SavedPage.Words}</p>{links}</div></body></html>"), StringComparison.Ordinal);

    [Fact]
    public void Links_between_two_sentences_are_no_menu() =>
        Assert.Contains("墨红镇", SavedPage.Markdown($"<html><body><div><p>{SavedPage.Words}</p><p><a href=\"https://kexie.example.org/1\">后所镇</a> <a href=\"https://kexie.example.org/2\">墨红镇</a> <a href=\"https://kexie.example.org/3\">大河镇</a></p><p>{SavedPage.Words}</p></div></body></html>"), StringComparison.Ordinal);

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

    [Theory]
    [InlineData("<title>富源县科学技术协会</title>", "<h1>全国科普日活动在富源举行</h1>")]
    [InlineData("<title>富源县科学技术协会 - 工作动态</title>", "<h1>全国科普日活动在富源举行</h1>")]
    [InlineData("<title>全国科普日活动-富源县科协</title>", "<h1>全国科普日活动在富源举行</h1>")]
    [InlineData("<title>工作动态_富源县科协</title>", "<h2>工作动态</h2><h1>全国科普日活动在富源举行</h1>")]
    [InlineData("<title>全国科普日活动在富源举行_工作动态_富源县科协</title>", "<h1>富源县科协</h1><h2>全国科普日活动在富源举行</h2>")]
    [InlineData("<title>某某 | 富源县科协</title>", "<div class=\"logo\"><h1>科普在身边</h1></div><div class=\"xl_title\">全国科普日活动在富源举行</div>")]
    [InlineData("<title>富源县科协</title><meta name=\"SiteName\" content=\"富源科普园地\">", "<h1>富源科普园地</h1><div class=\"title\">全国科普日活动在富源举行</div>")]
    [InlineData("<title>全国科普日活动在富源举行_工作动态_富源县科协</title>", "")]
    [InlineData("<title>富源县科协_全国科普日活动在富源举行</title>", "")]
    [InlineData("<meta name=\"ArticleTitle\" content=\"全国科普日活动在富源举行\"><title>富源县科协</title>", "<h1>欢迎访问本站的各位朋友</h1>")]
    public void The_heading_of_the_article_is_its_title_and_not_the_name_of_the_site(string head, string before) =>
        Assert.Equal("全国科普日活动在富源举行", SavedPage.Document($"<html><head>{head}</head><body>{before}<div class=\"TRS_Editor\"><p>{SavedPage.Words}</p></div></body></html>").Fact("title"));

    [Theory]
    [InlineData("<title>携手同行——县科协开展志愿服务-富源县科协</title>", "携手同行——县科协开展志愿服务")]
    [InlineData("<title>2021-2022年科普计划 - 富源县科协</title>", "2021-2022年科普计划")]
    [InlineData("<title>科普日-富源县科协</title>", "科普日")]
    [InlineData("<title>富源县科协</title><meta property=\"og:site_name\" content=\"富源县科协\">", null)]
    public void The_name_of_the_site_is_taken_off_the_title_of_a_window(string head, string? title) =>
        Assert.Equal(title, SavedPage.Document($"<html><head>{head}</head><body><div class=\"TRS_Editor\"><p>{SavedPage.Words}</p></div></body></html>").Fact("title"));

    // As pages were made before style sheets: everything is a cell, and every window has the site's name.
    [Fact]
    public void A_page_of_nested_tables_gives_its_article_and_a_title_to_be_confirmed()
    {
        var document = SavedPage.Document($"""
            <html><head><title>富源县科学技术协会</title></head><body><table><tr><td colspan=2><a href="/">首页</a> | <a href="/dt/">工作动态</a></td></tr>
            <tr><td><table><tr><td>热点新闻</td></tr><tr><td><a href="1.asp">我县召开科协全委会</a></td></tr></table></td>
            <td><table><tr><td align=center><font size=4><b>院士专家走进富源一中</b></font></td></tr><tr><td align=center>作者：办公室　发布时间：2012-5-18　点击数：135</td></tr>
            <tr><td><p>{SavedPage.Words}</p><p align=center>图为报告会现场</p></td></tr><tr><td>上一篇：<a href="a.asp">我县开展科技下乡活动</a></td></tr></table></td></tr>
            <tr><td colspan=2 align=center>版权所有：富源县科学技术协会 地址：胜境大街<br>滇ICP备05000000号</td></tr></table></body></html>
            """);
        Assert.Equal($"{SavedPage.Words}\n\n图为报告会现场\n", KexieSite.Importing.MarkdownText.Write(document.Blocks));
        Assert.Equal(("院士专家走进富源一中", "2012-05-18"), (document.Fact("title"), document.Fact("date")));
        Assert.False(document.Facts.Single(f => f.Key == "title").IsSure);
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

    [Fact]
    public void Struck_words_are_left_out_and_told()
    {
        var document = SavedPage.Document($"<html><head><title>全国科普日</title></head><body><article><p>{SavedPage.Words}</p><p>{SavedPage.Words}发放<s>五千</s>三千份，10<sup>5</sup>，H<sub>2</sub>O。</p></article></body></html>");
        Assert.Contains("发放三千份，10⁵，H₂O。", KexieSite.Importing.MarkdownText.Write(document.Blocks), StringComparison.Ordinal);
        Assert.Contains("KX8113", document.Codes());
    }

    [Fact]
    public void The_address_of_a_lazy_picture_counts_before_its_placeholder() =>
        Assert.Contains("a.jpg", SavedPage.Markdown($"<html><head><title>全国科普日</title></head><body><article><p>{SavedPage.Words}</p><p>{SavedPage.Words}</p><p><img src=\"data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7\" data-src=\"a.jpg\"></p></article></body></html>",
            ("旧网站/news/a.jpg", KexieSite.Tests.Pictures.TinyPicture.Jpeg(400, 300))), StringComparison.Ordinal);
}
