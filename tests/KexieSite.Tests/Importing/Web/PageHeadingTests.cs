using KexieSite.Tests.Importing.Batch;
using KexieSite.Tests.Importing.PlainText;

namespace KexieSite.Tests.Importing.Web;

/// <summary>The heading above a text, and the day beside it, on pages that have no word for either.</summary>
public sealed class PageHeadingTests
{
    private const string Heading = "县科协送农技到墨红镇";

    private static IEnumerable<string> Facts(string window, string above, string below = "") => TextSample.Facts(SavedPage.Document(
        $"<html><head><title>{window}</title></head><body><div><a href=1>首页</a>|<a href=2>机构设置</a></div>{above}<div class=text><p>{SavedPage.Words}</p><p>{SavedPage.Words}</p></div>{below}</body></html>"));

    [Theory]
    [InlineData("通知公告 - 富源县科协", $"<h2>{Heading}</h2>", $"title={Heading}?", "title=通知公告?")]
    [InlineData("科技下乡专题_富源县科协", $"<h3>{Heading}</h3><div>编号 12</div>", $"title={Heading}?", "title=科技下乡专题?")]
    [InlineData("通知公告 - 富源县科协", $"<table><tr><td align=center><b>{Heading}</b></td></tr></table>", $"title={Heading}?", "title=通知公告?")]
    [InlineData("富源县科协", $"<h2>{Heading}</h2>", $"title={Heading}")]
    [InlineData("", $"<h2>{Heading}</h2>", $"title={Heading}")]
    [InlineData("", $"<p><b>{Heading}</b></p>", $"title={Heading}?")]
    [InlineData($"{Heading}-富源县科协", $"<h2>工作动态</h2><p><b>{Heading}</b></p>", $"title={Heading}")]
    [InlineData("关于召开2021年年会的通… - 富源县科协", "<h2>关于召开2021年年会的通知</h2>", "title=关于召开2021年年会的通知")]
    [InlineData("“科普之春”启动_富源县科协", "<h3>\"科普之春\" 启动</h3>", "title=\"科普之春\" 启动")]
    [InlineData("关于召开2021年年会的通知 - 富源县科协", "<div>关于召开2021年年会的通知</div><p><b>富源县科协文件</b></p><p align=center>富科协〔2021〕3号</p>", "title=关于召开2021年年会的通知")]
    [InlineData("科普之春 - 富源县科协", "<p align=center>（2021年3月5日）</p><p align=center>——记墨红镇科普之春</p>", "title=科普之春")]
    [InlineData("富源县科学技术协会", "")]
    [InlineData("通知公告 - 富源县科协", "<h3>一、培训安排</h3>", "title=通知公告")]
    public void The_heading_above_a_text_is_weighed_against_the_title_of_the_window(string window, string above, params string[] titles) =>
        Assert.Equal(titles, Facts(window, above).Where(f => f.StartsWith("title", StringComparison.Ordinal)));

    [Theory]
    [InlineData("2009年3月20日 县科协 点击：33")]
    [InlineData("2009年3月20日 县科协")]
    [InlineData("2009-03-20 10:20:30")]
    [InlineData("[2009/3/20]")]
    [InlineData("（2009-3-20 8:15:00）")]
    [InlineData("县科协 2009.3.20")]
    [InlineData("时间：2009年3月20日")]
    public void A_day_between_heading_and_text_may_be_that_of_publication(string line) =>
        Assert.Equal(["date=2009-03-20?"], Facts("富源县科协", $"<h2>{Heading}</h2><div class=info>{line}</div>").Where(f => f.StartsWith("date", StringComparison.Ordinal)));

    [Theory]
    [InlineData("<div>县科协召开会议 2009-03-20</div>")]
    [InlineData("<div>今天是2009年3月20日</div>")]
    public void The_day_of_another_thing_below_a_text_is_not(string below) =>
        Assert.DoesNotContain(Facts("富源县科协", $"<h2>{Heading}</h2>", below), f => f.StartsWith("date", StringComparison.Ordinal));

    [Fact]
    public void A_day_below_a_text_may_be_that_of_publication() =>
        Assert.Contains("date=2009-03-20?", Facts("富源县科协", $"<h2>{Heading}</h2>", "<div align=right>2009年3月20日</div>"));

    [Theory]
    [InlineData("会议时间：2009年3月20日")]
    [InlineData("定于2009年3月20日，在县城举行")]
    [InlineData("2009年3月县科协工作简报")]
    public void Another_day_above_a_text_is_not(string line) =>
        Assert.DoesNotContain(Facts("富源县科协", $"<h2>{Heading}</h2><div class=info>{line}</div>"), f => f.StartsWith("date", StringComparison.Ordinal));

    [Fact]
    public void Two_pages_of_the_same_words_with_other_headings_are_two_texts()
    {
        using var archive = new Archive();
        archive.Put("a.htm", $"<title>富源县科协</title><h2>{Heading}（一）</h2><div>2009-03-20</div><div><p>{SavedPage.Words}</p><p>{SavedPage.Words}</p></div>");
        archive.Put("b.htm", $"<title>富源县科协</title><h2>{Heading}（二）</h2><div>2009-03-20</div><div><p>{SavedPage.Words}</p><p>{SavedPage.Words}</p></div>");
        archive.Put("c.htm", $"<title>富源县科协</title><h2>{Heading}（二）</h2><div>2010-03-20</div><div><p>{SavedPage.Words}</p><p>{SavedPage.Words}</p></div>");
        var report = archive.Import();
        Assert.All(report.Items, item => Assert.NotNull(item.Target));
        Assert.Equal(3, report.Items.Length);
    }

    [Fact]
    public void Linked_data_below_the_text_is_read() =>
        Assert.Equal([$"title={Heading}", "date=2009-03-20"], TextSample.Facts(SavedPage.Document(
            $$$"""<html><body><article><p>{{{SavedPage.Words}}}</p></article><script type="application/ld+json">{"headline":"{{{Heading}}}","datePublished":"2009-03-20"}</script></body></html>""")));

    [Fact]
    public void The_publisher_in_linked_data_is_the_source() =>
        Assert.Contains("source=富源县科协", TextSample.Facts(SavedPage.Document(
            $$$"""<html><head><script type="application/ld+json">{"headline":"{{{Heading}}}","publisher":{"@type":"Organization","name":"富源县科协"}}</script></head><body><article><p>{{{SavedPage.Words}}}</p></article></body></html>""")));
}
