using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Parsing;
using KexieSite.Paths;

namespace KexieSite.Tests.Parsing;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void Findings_have_the_lines_and_columns_of_the_file()
    {
        const string text = "第一行\n\n> - 说 [点](javascript:x)\n\n::: nothing\n:::\n\n文 <font>红</font>\n";

        var read = MarkdownReader.Read(text, BodyHtml.File, 12, HtmlPolicy.Sanitized);

        Assert.Equal(
            [
                (MarkdownRules.ForbiddenScheme, SourceSpan.OnLine(14, 7, 17)),
                (MarkdownRules.UnknownBlock, SourceSpan.OnLine(16, 1, 11)),
                (MarkdownRules.ElementRemoved, SourceSpan.OnLine(19, 3, 5)),
            ],
            read.Diagnostics.Select(d => (d.Rule, d.Span!.Value)));
        Assert.All(read.Diagnostics, d => Assert.Equal(BodyHtml.File, d.File));
    }

    [Theory]
    [InlineData("[x](javascript:a)", "KX2010", "x")]
    [InlineData("[x](JaVa&#x53;cript:a)", "KX2010", "x")]
    [InlineData("[x](ftp://a.cn/)", "KX2010", "x")]
    [InlineData("[x](C:/a.docx)", "KX2010", "x")]
    [InlineData("[x]()", "KX2011", "x")]
    [InlineData("[x](../../../a.md)", "KX2012", "x")]
    [InlineData("[x](..%2f..%2f..%2fa.md)", "KX2012", "x")]
    [InlineData("[x](..\\\\..\\\\..\\\\a.md)", "KX2012", "x")]
    [InlineData("[x](http：//a.cn)", "KX2013", "x")]
    [InlineData("[x](www.a.cn)", "KX2013", "x")]
    [InlineData("[x](https:a.cn)", "KX2013", "x")]
    [InlineData("[x](/../a/)", "KX2014", "x")]
    [InlineData("[x](a%00.md)", "KX2014", "x")]
    [InlineData("![x](https://a.cn/b.jpg)", "KX2015", "<a href=\"https://a.cn/b.jpg\">x</a>")]
    [InlineData("![x](#b)", "KX2016", "x")]
    public void A_wrong_address_is_told_and_its_text_stays(string text, string code, string html)
    {
        var read = BodyHtml.Read(text);

        Assert.Equal(code, Assert.Single(read.Diagnostics).Rule.Code);
        Assert.Equal($"<p>{html}</p>\n", BodyHtml.Of(read.Value));
    }

    [Theory]
    [InlineData("b.md", "content/notices/b.md", "")]
    [InlineData("./%E8%AF%B4%E6%98%8E.md#%E4%BA%8C", "content/notices/说明.md", "二")]
    [InlineData("说明.md?x=1#二", "content/notices/说明.md", "二")]
    [InlineData("<../有 空格/b.md>", "content/有 空格/b.md", "")]
    [InlineData("..\\\\b.md", "content/b.md", "")]
    [InlineData("2021:总结.md", "content/notices/2021:总结.md", "")]
    public void A_relative_link_is_a_file_seen_from_the_text(string written, string path, string fragment)
    {
        var link = Assert.Single(BodyHtml.Read($"[x]({written})").Value.Links);

        Assert.Equal(new LinkTarget.File(new SourcePath(path), fragment), link.Target);
    }

    [Fact]
    public void Links_and_pictures_are_listed_where_they_are_used()
    {
        var body = BodyHtml.Read("[一][r]\n\n![图](a.jpg \"题\") <a href=b.md>二</a>[^1]\n\n[r]: c.md\n[^1]: [三](#x)\n").Value;

        Assert.Equal(
            [("c.md", SourceSpan.OnLine(1, 1, 6)), ("b.md", SourceSpan.OnLine(3, 17, 2)), ("#x", SourceSpan.OnLine(6, 7, 7))],
            body.Links.Select(l => (l.Written, l.Span)));
        Assert.Equal(
            new BodyPicture("a.jpg", new LinkTarget.File(new SourcePath("content/notices/a.jpg"), ""), "图", "题", SourceSpan.OnLine(3, 1, 15)),
            Assert.Single(body.Pictures));
    }

    [Fact]
    public void The_outline_and_the_anchors_are_those_of_the_html()
    {
        var body = BodyHtml.Read("## 一、*甲*[^1]\n### 乙 {#yi}\n<h2 id=\"bing\">丙</h2>\n<h2>丁</h2>\n<p id=\"yi\">戊</p>\n\n[^1]: 注\n").Value;

        Assert.Equal([new OutlineHeading(2, "一、甲", "甲"), new OutlineHeading(3, "乙", "yi"), new OutlineHeading(2, "丙", "bing")], body.Outline.AsEnumerable());
        Assert.Equal("甲 fnref:1 yi bing fn:1", string.Join(' ', body.Anchors));
    }

    [Fact]
    public void Prose_leaves_out_headings_captions_tables_and_footnotes()
    {
        var body = BodyHtml.Read("# 一\n甲。\n\n![图](a.jpg \"广场\")\n\n::: 图集\n![](b.jpg \"展板\")\n:::\n\n| 列 |\n|---|\n| 格 |\n\n乙[^1]。\n\n[^1]: 注\n").Value;

        Assert.Equal(["甲。", "乙。"], body.Prose.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("列\n格", BodyHtml.Read("| 列 |\n|---|\n| 格 |\n").Value.Prose);
    }

    [Fact]
    public void Plain_text_has_a_line_for_each_block_and_no_markup()
    {
        var body = BodyHtml.Read("## 题\n甲**乙**&amp;`丙`\n丁[^1]\n\n- 一\n- <ruby>科<rt>kē</rt></ruby>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: 注\n").Value;

        Assert.Equal("题\n甲乙&丙 丁\n一\n科\na b\n1 2\n注", body.PlainText);
        Assert.Equal("甲乙&丙 丁\n一\n科", body.Prose);
    }

    [Fact]
    public void A_name_that_is_written_twice_is_told_and_changed()
    {
        var read = BodyHtml.Read("## 甲 {#a}\n## 乙 {#a}\n");

        Assert.Equal((MarkdownRules.DuplicateAnchor, 2), (Assert.Single(read.Diagnostics).Rule, read.Diagnostics[0].Span!.Value.Line));
        Assert.Equal("a a-2", string.Join(' ', read.Value.Anchors));
    }

    [Fact]
    public void A_heading_of_the_text_wins_over_raw_html_with_its_name()
    {
        var read = BodyHtml.Read("<p id=\"jia\">甲</p>\n\n## 乙 {#jia}\n");

        Assert.Equal([new OutlineHeading(2, "乙", "jia")], read.Value.Outline.AsEnumerable());
        Assert.Equal(MarkdownRules.AttributeRemoved, Assert.Single(read.Diagnostics).Rule);
    }

    [Fact]
    public void A_table_that_is_none_is_told()
    {
        var read = BodyHtml.Read("| 时间 | 地点 |\n| --- |\n| 九月 | 广场 |\n");

        var finding = Assert.Single(read.Diagnostics);
        Assert.Equal((MarkdownRules.UnevenTable, 2), (finding.Rule, finding.Span!.Value.Line));
        Assert.Equal([2, 1], finding.Arguments.Cast<int>());
    }

    [Fact]
    public void Without_html_tags_are_shown_and_told_once_a_line()
    {
        var read = BodyHtml.Read("甲<b>乙</b>\n\n<div>\n丙\n</div>\n\n<!-- 注 -->\n", HtmlPolicy.None);

        Assert.Equal("<p>甲&lt;b&gt;乙&lt;/b&gt;</p>\n<p>&lt;div&gt;\n丙\n&lt;/div&gt;</p>\n", BodyHtml.Of(read.Value));
        Assert.Equal([1, 1, 3], read.Diagnostics.Select(d => d.Span!.Value.Line));
        Assert.All(read.Diagnostics, d => Assert.Equal(MarkdownRules.HtmlShownAsText, d.Rule));
    }

    [Fact]
    public void Trusted_html_stays_as_it_is_and_links_of_the_text_stay_symbolic()
    {
        var read = BodyHtml.Read("<div style=\"x\" onclick=\"y()\"><a href=\"raw.md\">生</a></div>\n\n[熟](b.md)<i>斜</i>\n", HtmlPolicy.Trusted);

        Assert.Equal(
            "<div style=\"x\" onclick=\"y()\"><a href=\"raw.md\">生</a></div>\n<p><a href=\"@content/notices/b.md\">熟</a><i>斜</i></p>\n",
            BodyHtml.Of(read.Value));
        Assert.Empty(read.Diagnostics);
        Assert.Equal("b.md", Assert.Single(read.Value.Links).Written);
    }

    [Theory]
    [InlineData("文字\n\n<!-- 没有结束\n\n文字", 3)]
    [InlineData("<script>\n\n文字", 1)]
    public void Html_that_takes_in_the_rest_is_told(string text, int line)
    {
        var finding = BodyHtml.Read(text).Diagnostics.Single(d => d.Rule == MarkdownRules.UnclosedHtml);

        Assert.Equal(line, finding.Span!.Value.Line);
    }

    [Fact]
    public void Every_rule_has_its_texts_in_both_languages()
    {
        var rules = typeof(MarkdownRules).GetFields().Select(f => (DiagnosticRule)f.GetValue(null)!).ToList();

        Assert.Distinct(rules.Select(r => r.Code), StringComparer.Ordinal);
        foreach (var texts in new[] { TextTable.For(Language.Chinese), TextTable.For(Language.English) })
        {
            Assert.All(rules, rule => Assert.NotEmpty(rule.At(null, null, "a", "b", "c").Message(texts)));
            Assert.All(rules, rule => Assert.NotEmpty(rule.At(null, null, "a", "b", "c").Hint(texts)));
        }
    }
}
