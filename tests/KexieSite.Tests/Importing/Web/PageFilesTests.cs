using System.Text;
using KexieSite.Importing;
using KexieSite.Importing.Web;
using KexieSite.Tests.Pictures;

namespace KexieSite.Tests.Importing.Web;

public sealed class PageFilesTests
{
    private static readonly byte[] Picture = TinyPicture.Jpeg(400, 300);

    [Theory]
    [InlineData("a.jpg", "旧网站/news/a.jpg")]
    [InlineData("./1.files/a.jpg", "旧网站/news/1.files/a.jpg")]
    [InlineData("../img/%E5%9B%BE.jpg", "旧网站/img/图.jpg")]
    [InlineData("..\\img\\a.jpg?x=1", "旧网站/img/a.jpg")]
    public void A_picture_beside_the_page_comes_along(string address, string path)
    {
        var document = SavedPage.Document(Page($"<p><img src=\"{address}\" alt=\"活动现场\"></p>"), (path, Picture));
        var file = Assert.Single(document.Files);
        Assert.Equal(Picture, file.Bytes.ToArray());
        Assert.Equal(new PictureBlock(file.Name, "活动现场", ""), document.Blocks[1]);
    }

    [Theory]
    [InlineData("../../../etc/passwd.jpg", "KX8108")]
    [InlineData("/etc/passwd.jpg", "KX8108")]
    [InlineData("C:\\Users\\a.jpg", "KX8108")]
    [InlineData("%2e%2e/%2e%2e/%2e%2e/a.jpg", "KX8108")]
    [InlineData("http://example.org/a.jpg", "KX8106")]
    [InlineData("//example.org/a.jpg", "KX8106")]
    [InlineData("file:///etc/passwd", "KX8106")]
    [InlineData("missing.jpg", "KX8105")]
    [InlineData("notes.txt", "KX8107")]
    public void A_picture_that_is_elsewhere_is_told(string address, string code)
    {
        var document = SavedPage.Document(Page($"<p><img src=\"{address}\"></p>"), ("旧网站/news/notes.txt", "文字"u8.ToArray()));
        Assert.Empty(document.Files);
        Assert.Equal([code], document.Codes());
    }

    [Theory]
    [InlineData("讲座现场", "讲座现场", 2)]
    [InlineData("讲座由县农技站的两位农艺师主讲，讲了两个小时。", "", 2)]
    public void A_few_words_on_the_line_below_a_picture_are_its_caption(string below, string caption, int blocks)
    {
        var document = SavedPage.Document(Page($"<p><img src=\"a.jpg\"><br>{below}</p>"), ("旧网站/news/a.jpg", Picture));
        Assert.Equal(blocks, document.Blocks.Length);
        Assert.Equal(caption, document.Blocks[1] is PictureBlock picture ? picture.Caption : "");
        Assert.Contains(below, MarkdownText.Write(document.Blocks), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_has_the_ending_of_what_it_is()
    {
        var document = SavedPage.Document(Page("<img src=\"a.bmp\">"), ("旧网站/news/a.bmp", Picture));
        Assert.Equal("a.jpg", Assert.Single(document.Files).Name);
    }

    [Fact]
    public void A_picture_inside_the_page_is_taken_out()
    {
        var document = SavedPage.Document(Page($"<img src=\"data:image/jpeg;base64,{Convert.ToBase64String(Picture)}\"><img src=\"data:image/png;base64,AAAA\">"));
        Assert.Equal(Picture, Assert.Single(document.Files).Bytes.ToArray());
        Assert.Equal(["KX8107"], document.Codes());
    }

    [Fact]
    public void Links_are_made_whole_where_the_page_tells_its_address()
    {
        var html = $"<!-- saved from url=(0044)http://www.example.org/news/1.html --><html><body>{Article("<a href=\"../tz/2.html\">通知</a>、<a href=\"#top\">顶部</a>、<a href=\"mailto:a@example.org\">邮箱</a>")}</body></html>";
        Assert.Contains("[通知](http://www.example.org/tz/2.html)、顶部、[邮箱](mailto:a@example.org)", SavedPage.Markdown(html), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_into_nowhere_leaves_its_words()
    {
        var document = SavedPage.Document(Page("<p><a href=\"2.html\">通知</a></p>"));
        Assert.EndsWith("\n\n通知\n", MarkdownText.Write(document.Blocks), StringComparison.Ordinal);
        Assert.Equal(["KX8109"], document.Codes());
    }

    [Fact]
    public void An_attachment_beside_the_page_comes_along()
    {
        var document = SavedPage.Document(Page("<p>附件：<a href=\"P0202109.doc\">报名表</a> <a href=\"a.exe\">程序</a></p>"), ("旧网站/news/P0202109.doc", [1, 2, 3]), ("旧网站/news/a.exe", [1]));
        Assert.Equal("P0202109.doc", Assert.Single(document.Files).Name);
        Assert.Contains("[报名表](P0202109.doc)", MarkdownText.Write(document.Blocks), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_a_bomb_is_refused()
    {
        var deep = new StringBuilder().Insert(0, "<div>", 100_000).Append(SavedPage.Words);
        Assert.Equal(WebRules.TooDeep, Assert.Single(SavedPage.Read(deep.ToString()).Diagnostics).Rule);
        Assert.Equal(WebRules.TooDeep, Assert.Single(SavedPage.Read(new StringBuilder().Insert(0, "<p>甲", 300_000).ToString()).Diagnostics).Rule);
        Assert.Equal(WebRules.TooLarge, Assert.Single(SavedPage.Read(new byte[WebPageReader.MaxLength + 1]).Diagnostics).Rule);
        var entities = "<!DOCTYPE html [<!ENTITY a \"科普科普科普\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>" + Page("&c;&c;&c;");
        Assert.True(MarkdownText.Write(SavedPage.Document(entities).Blocks).Length < 1_000);
    }

    [Fact]
    public void Bytes_that_are_no_characters_are_counted()
    {
        var told = Assert.Single(SavedPage.Document(Page("<p>举办了讲\uFFFD座。</p>")).Notes, note => note.Rule == WebRules.BrokenCharacters);
        Assert.Equal<object>([1, "utf-8"], told.Arguments);
    }

    [Fact]
    public void Attachments_that_are_too_large_together_are_left_out_and_told()
    {
        var heavy = new byte[40 * 1024 * 1024];
        var document = SavedPage.Document(Page("<p><a href=\"a.doc\">甲</a> <a href=\"b.doc\">乙</a></p>"), ("旧网站/news/a.doc", heavy), ("旧网站/news/b.doc", heavy));

        Assert.Equal("a.doc", Assert.Single(document.Files).Name);
        Assert.Single(document.Notes, note => note.Rule == WebRules.TooManyFiles);
    }

    private static string Page(string inside) => $"<html><body>{Article(inside)}</body></html>";

    private static string Article(string inside) => $"<article><p>{SavedPage.Words}</p>{inside}</article>";
}
