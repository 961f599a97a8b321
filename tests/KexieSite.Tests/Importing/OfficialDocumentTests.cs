using KexieSite.Importing;

namespace KexieSite.Tests.Importing;

public sealed class OfficialDocumentTests
{
    [Fact]
    public void A_whole_document_gives_its_parts_and_keeps_whom_it_is_for()
    {
        var read = Read(
            "000012", "特急", "富源县科学技术协会文件", "富科协[2021]03号    签发人：张某", "", "关于报送工作总结的通知", "各乡镇（街道）科协：", "请按时报送。",
            "附件：1. 总结提纲", "2. 统计表", "富源县科学技术协会", "2021年12月13日", "抄送：曲靖市科学技术协会", "富源县科协办公室　2021年12月13日印发");
        Assert.Equal(
            ["number=富科协〔2021〕3号", "title=关于报送工作总结的通知", "issuer=富源县科学技术协会", "date=2021-12-13", "attachments?总结提纲", "attachments?统计表"], Facts(read));
        Assert.Equal([3, 5, 8, 9, 10, 11], read.Taken);
        Assert.Equal([0, 1, 2, 13], read.Dropped);
    }

    [Fact]
    public void A_title_over_several_lines_is_joined_and_what_stands_below_it_is_read()
    {
        var read = OfficialDocument.Read(
        [
            new("富源县科学技术协会", LinePlace.Centre, true), new("2021年工作总结", LinePlace.Centre, true), new("（2021年12月13日）", LinePlace.Centre), new("一年来做了四件事。"),
        ]);
        Assert.Equal(["title=富源县科学技术协会2021年工作总结", "date=2021-12-13"], Facts(read));
        Assert.Equal([0, 1, 2], read.Taken);
    }

    [Theory]
    [InlineData("富源县科学技术协会", "关于报送工作总结的通知", "")]
    [InlineData("富源县科学技术协会", "关于报送二〇二一年度", "工作总结的通知")]
    [InlineData("关于报送二〇二一年度", "工作总结的通知", "")]
    public void A_title_in_two_paragraphs_is_joined(string first, string second, string third)
    {
        var read = Read([.. new[] { first, second, third, "各乡镇科协：", "请按时报送。" }.Where(l => l.Length > 0)]);
        Assert.Equal([$"title={first}{second}{third}"], Facts(read));
    }

    [Theory]
    [InlineData("通　　　知", "通知")]
    [InlineData("关于 2021 年工作的 报告", "关于 2021 年工作的报告")]
    public void A_stretched_title_is_drawn_together(string written, string title) => Assert.Equal(title, OfficialWords.Unstretched(written));

    [Fact]
    public void A_first_line_that_may_be_a_title_is_doubtful_and_stays()
    {
        var read = Read("科普进乡村", "今天我们去了墨红镇。");
        Assert.Equal(["title?科普进乡村"], Facts(read));
        Assert.Empty(read.Taken);
    }

    [Fact]
    public void Offices_that_sign_together_are_all_named() =>
        Assert.Equal(["issuer=富源县科学技术协会、富源县教育体育局", "date=2021-08-30"], Facts(Read("今天开会，请参加。", "富源县科学技术协会", "富源县教育体育局", "二〇二一年八月三十日")));

    [Fact]
    public void Signature_and_date_on_one_line_are_told_apart() =>
        Assert.Equal(["issuer=富源县科协", "date=2021-08-30"], Facts(Read("今天开会，请参加。", "富源县科协  2021年8月30日")));

    [Fact]
    public void A_date_in_the_middle_of_a_text_is_text() => Assert.Empty(Read("我们在这一天出发，去看看。", "2021年8月30日", "后来又回来了。").Taken);

    private static OfficialDocument Read(params string[] lines) => OfficialDocument.Read([.. lines.Select(l => new OfficialLine(l))]);

    private static IEnumerable<string> Facts(OfficialDocument read) => read.Facts.Select(f => f.Key + (f.IsSure ? "=" : "?") + f.Value);
}
