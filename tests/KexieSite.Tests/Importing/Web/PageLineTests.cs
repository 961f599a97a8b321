using KexieSite.Importing;
using KexieSite.Importing.Web;
using KexieSite.Tests.Importing.PlainText;

namespace KexieSite.Tests.Importing.Web;

/// <summary>Lines of a page and lines of its text look alike: 发布时间 stands above a text, 活动时间 in it.</summary>
public sealed class PageLineTests
{
    private const string Opening = "为做好今年的培训工作，现将有关事项通知如下，请各乡镇科协认真组织，按时参加，并做好安全工作。";

    private static string Page(string text, string above = "", string below = "", string title = "关于举办农技培训的通知") =>
        $"<html><head><title>{title}-墨山县科协</title></head><body><h1>{title}</h1>{above}<div class=\"content\">{text}</div>{below}</body></html>";

    [Theory]
    [InlineData("培训时间：2021年4月6日")]
    [InlineData("会议时间：2021年4月6日至7日")]
    [InlineData("时间：2021年4月6日")]
    [InlineData("日期：2021-4-6")]
    [InlineData("报名截止日期：2021年4月2日")]
    [InlineData("报名咨询时间：2021年4月1日至2日")]
    [InlineData("打印机由县科协准备")]
    [InlineData("关闭门窗，注意防火")]
    [InlineData("分享种植经验，共同致富")]
    [InlineData("上一篇论文未通过评审的可以再报")]
    [InlineData("下一篇章的任务另行布置")]
    [InlineData("返回顶部平台取教材")]
    [InlineData("数据来源：县农业农村局")]
    [InlineData("来源：县农业农村局")]
    [InlineData("技术支持：县气象站")]
    [InlineData("版权所有人可以另行约定")]
    [InlineData("记者：请说说今年的打算")]
    [InlineData("阅读书目附后")]
    public void A_line_of_the_text_stays_in_it_wherever_it_stands(string line)
    {
        var texts = new[] { $"<p>{Opening}</p><p>{line}</p><p>{Opening}</p>", $"<p>{Opening}</p><p>{Opening}</p><p>{line}</p>" };
        Assert.All(texts, text =>
        {
            var document = SavedPage.Document(Page(text, "<div class=info>发布时间：2021-03-31</div>"));
            Assert.Contains(line, MarkdownText.Write(document.Blocks), StringComparison.Ordinal);
            Assert.Empty(document.Notes);
            Assert.Equal(["date=2021-03-31"], TextSample.Facts(document).Where(f => !f.StartsWith("title", StringComparison.Ordinal) && !f.EndsWith('?')));
        });
    }

    [Theory]
    [InlineData("培训时间：2021年4月6日")]
    [InlineData("时间：2021年4月6日")]
    [InlineData("数据来源：县农业农村局")]
    [InlineData("打印机由县科协准备")]
    public void The_first_line_of_a_text_is_taken_for_a_line_of_the_page_only_where_it_is_one(string line)
    {
        var document = SavedPage.Document(Page($"<p>{line}</p><p>{Opening}</p><p>{Opening}</p>"));
        Assert.StartsWith(line, MarkdownText.Write(document.Blocks), StringComparison.Ordinal);
        Assert.DoesNotContain(document.Facts, f => f.Key != "title" && f.IsSure);
        var text = Assert.Single(TextSample.Read($"墨山县科协关于举办农技培训的通知\n{line}\n{Opening}\n{Opening}\n"));
        Assert.Equal(line, TextSample.Lines(text).First());
        Assert.DoesNotContain(text.Facts, f => f.Key is "date" or "source");
    }

    [Fact]
    public void A_text_of_nothing_but_such_lines_keeps_them()
    {
        string[] lines = ["征集主题：乡村振兴", "征集体裁：散文", "作者：限本县干部职工", "供稿：寄县科协办公室", "时间：2021年4月6日"];
        var document = SavedPage.Document(Page(string.Concat(lines.Append(Opening).Append(Opening).Select(line => $"<p>{line}</p>"))));
        Assert.All(lines, line => Assert.Contains(line, MarkdownText.Write(document.Blocks), StringComparison.Ordinal));
        Assert.DoesNotContain(document.Facts, f => f.Key != "title" && f.IsSure);
    }

    [Fact]
    public void A_day_of_a_line_that_is_not_read_wholly_is_proposed_inside_a_text_and_sure_outside()
    {
        const string Line = "发布时间：2021-03-31 栏目：培训 来源：县科协";
        Assert.Contains("date=2021-03-31?", TextSample.Facts(SavedPage.Document(Page($"<p>{Line}</p><p>{Opening}</p><p>{Opening}</p>"))));
        Assert.Equal(["date=2021-03-31", "source=县科协"], TextSample.Facts(SavedPage.Document(Page($"<p>{Opening}</p><p>{Opening}</p>", $"<div class=info>{Line}</div>"))).Skip(1));
    }

    [Theory]
    [InlineData("发布时间：2021-03-31 10:20 来源：县科协 作者：王五（县融媒体中心） 浏览次数：12", "date=2021-03-31 source=县科协 author=王五（县融媒体中心）")]
    [InlineData("日期：2021-3-31　来源：县科协办公室【字体：大 中 小】", "date=2021-03-31 source=县科协办公室")]
    [InlineData("（来源：县科协　撰稿：王五 赵六　责任编辑：钱七）", "source=县科协 author=王五 赵六")]
    [InlineData("2021年3月31日 县科协 点击：[33]", "date=2021-03-31?")]
    public void A_line_of_the_page_is_read_whole_taken_out_of_the_text_and_told(string line, string facts)
    {
        var document = SavedPage.Document(Page($"<p>{line}</p><p>{Opening}</p><p>{Opening}</p>"));
        Assert.Equal($"{Opening}\n\n{Opening}\n", MarkdownText.Write(document.Blocks));
        Assert.Equal(facts, string.Join(' ', TextSample.Facts(document).Where(f => !f.StartsWith("title", StringComparison.Ordinal)).OrderBy(f => f[0] == 'd' ? 0 : f[0] == 's' ? 1 : 2)));
        var note = Assert.Single(document.Notes);
        Assert.Equal((WebRules.PageLine, line.Replace('　', ' ')), (note.Rule, note.Arguments[0]));
    }

    [Fact]
    public void The_foot_of_a_page_is_taken_out_of_the_end_of_a_text_and_told()
    {
        string[] foot = ["【打印本页】【关闭窗口】", "上一篇：县科协召开例会", "技术支持：某某科技", "版权所有：墨山县科协 滇ICP备05000000号"];
        var document = SavedPage.Document(Page($"<p>{Opening}</p><p>{Opening}</p>{string.Concat(foot.Select(line => $"<p>{line}</p>"))}"));
        Assert.Equal($"{Opening}\n\n{Opening}\n", MarkdownText.Write(document.Blocks));
        Assert.Equal(foot, document.Notes.Select(n => (string)n.Arguments[0]));
        Assert.All(document.Notes, n => Assert.Equal(WebRules.PageLine, n.Rule));
    }
}
