using KexieSite.Importing.Repair;

namespace KexieSite.Tests.Importing.Repair;

public sealed class SiteLinesTests
{
    [Theory]
    [InlineData("首页 > WORD文档 > 总结 > 某县工作总结.DOCX")]
    [InlineData("您现在的位置：首页 > 通知公告")]
    [InlineData("发布 2021-11-27 18:25:28 阅读 3851")]
    [InlineData("浏览次数：120")]
    [InlineData("下面是小编為大家整理的關於科協的總結，請參考。")]
    [InlineData("感谢您阅读“某某网”的《工作计划》一文，希望对您有帮助！")]
    public void A_line_of_a_site_is_known(string line) => Assert.True(SiteLines.Is(line));

    [Theory]
    [InlineData("发布科普资料3万份，阅读人数明显增加。")]
    [InlineData("开设首页专栏，开展阅读活动 12 场。")]
    [InlineData("联系电话：0874-1234567")]
    [InlineData("收藏单位捐赠展品。")]
    public void A_line_of_a_text_is_none(string line) => Assert.False(SiteLines.Is(line));

    [Fact]
    public void What_stands_behind_recommendations_is_taken_out_as_a_whole()
    {
        const string text = "总结\n开展了科普活动。\n";
        var copy = TextRepair.RepairCopy(text + "【科协总结】相关文章：\n学校总结01-11\n在线客服\n升级VIP\nCtrl+D\n");
        Assert.Equal(text, copy.Text);
        Assert.Equal(RepairKind.SiteLine, Assert.Single(copy.Done().Changes).Kind);
    }

    [Fact]
    public void A_long_text_behind_recommendations_is_kept()
    {
        var text = "总结\n相关文章\n" + new string('文', 250) + "。";
        Assert.Equal(text, TextRepair.RepairCopy(text).Text);
    }

    [Fact]
    public void Beginnings_of_other_texts_at_the_end_are_taken_out() =>
        Assert.Equal(
            "完成了全年任务。\n\n",
            TextRepair.RepairCopy("完成了全年任务。\n\n某市工作计划\n\n" + new string('今', 50) + "...\n").Text);

    [Theory]
    [InlineData("相关文章共发表20篇，其中核心期刊3篇。")]
    [InlineData("推荐阅读书目20种")]
    public void A_sentence_that_begins_as_such_a_line_cuts_nothing_off(string line) =>
        Assert.Empty(SiteLines.Find($"县科协做了许多工作。\n{line}\n下一步继续努力。\n"));
}
