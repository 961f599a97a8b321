using KexieSite.Importing.Repair;

namespace KexieSite.Tests.Importing.Repair;

public sealed class TextRepairTests
{
    private const string Clean = "全市科协组织认真开展科普宣传，广大群众踊跃参与。我们联合学会举办讲座，发放资料，为农民送去技术，受到欢迎。";

    [Theory]
    [InlineData("果树??这一课最受欢迎。", "果树【存疑：原文??】这一课最受欢迎。")]
    [InlineData("果树嫁接???", "果树嫁接???")]
    [InlineData("真的吗？？大家都问。", "真的吗？？大家都问。")]
    [InlineData("果树?这一课。", "果树?这一课。")]
    public void Question_marks_in_the_place_of_characters_are_doubtful(string damaged, string repaired) => Assert.Equal(repaired, TextRepair.Repair(damaged).Text);

    [Fact]
    public void Traditional_text_with_readings_becomes_what_it_was()
    {
        var repaired = TextRepair.Repair(Damage.Annotated(Damage.Traditional(Clean)));
        Assert.Equal(Clean, repaired.Text);
        Assert.Equal(Damage.Traditional(Clean).Zip(Clean).Count(pair => pair.First != pair.Second), repaired.Changes.Count(c => c.Kind == RepairKind.PinyinNote));
        Assert.All(repaired.Changes, c => Assert.True(c.IsSure));
    }

    [Fact]
    public void A_change_says_where_in_the_damaged_text_it_was_made()
    {
        var damaged = Damage.Annotated(Damage.Traditional(Clean));
        var repaired = TextRepair.Repair(damaged);
        Assert.All(
            repaired.Changes.Where(c => c.Kind == RepairKind.PinyinNote),
            c => Assert.Equal(c.Before, damaged.Substring(c.Position, c.Before.Length)));
        Assert.All(
            repaired.Changes.Where(c => c.Kind == RepairKind.Traditional),
            c => Assert.Equal(c.Before[0], damaged[c.Position]));
    }

    [Theory]
    [InlineData("科协,学会,协会和企业,开展(春季)活动:讲座;展览!", "科协，学会，协会和企业，开展（春季）活动：讲座；展览！")]
    [InlineData("甲,乙,丙,丁,共1,210人(其中Windows用户(2)人),时间9:30-11:30。", "甲，乙，丙，丁，共1,210人（其中Windows用户（2）人），时间9:30-11:30。")]
    public void Punctuation_of_a_text_that_has_only_Western_one_becomes_Chinese(string damaged, string repaired) =>
        Assert.Equal(repaired, TextRepair.Repair(damaged).Text);

    [Fact]
    public void A_single_Western_comma_between_Han_characters_is_put_right_in_any_text() =>
        Assert.Equal("协会，开展活动，展览(a, b)。", TextRepair.Repair("协会,开展活动，展览(a, b)。").Text);

    [Theory]
    [InlineData("获得的`最好成绩", "获得的最好成绩")]
    [InlineData("受教育的'群众", "受教育的群众")]
    [InlineData("珍爱生命----远离毒品", "珍爱生命——远离毒品")]
    [InlineData("工作计划 ? ?? ? ?一、指导思想 ? ?按照要求", "工作计划\n一、指导思想\n按照要求")]
    [InlineData("查看，，找材料", "查看，找材料")]
    [InlineData("查看,,找材料", "查看，找材料")]
    public void Stray_marks_are_taken_out(string damaged, string repaired) => Assert.Equal(repaired, TextRepair.Repair(damaged).Text);

    [Fact]
    public void A_full_stop_with_a_comma_behind_it_is_put_right_but_not_sure()
    {
        var repaired = TextRepair.Repair("为人服务。，直观了解。");
        Assert.Equal("为人服务。直观了解。", repaired.Text);
        Assert.Equal(new TextChange(4, "。，", "。", RepairKind.StrayMark, IsSure: false), Assert.Single(repaired.Changes));
    }

    [Theory]
    [InlineData("二00七年", "二〇〇七年")]
    [InlineData("二O一二年", "二〇一二年")]
    [InlineData("湘办发[2007]1号文件", "湘办发〔2007〕1号文件")]
    [InlineData("富发【2021】27号", "富发〔2021〕27号")]
    [InlineData("富发（2021）第27号", "富发〔2021〕第27号")]
    [InlineData("一)主动作为", "（一）主动作为")]
    [InlineData("【2021】年度总结", "【2021】年度总结")]
    public void Numbers_get_their_right_form(string damaged, string repaired) => Assert.Equal(repaired, TextRepair.Repair(damaged).Text);

    [Fact]
    public void Traditional_words_become_simplified_ones_phrases_first() =>
        Assert.Equal("著名专家着重讲乾坤，随着技术发展，显著提高农业产量，协会会员学习瞭望知识，开阔视野。后来", TextRepair.Repair("著名專家著重講乾坤，隨著技術發展，顯著提高農業產量，協會會員學習瞭望知識，開闊視野。後來").Text);

    [Fact]
    public void Bytes_that_cannot_be_read_are_marked()
    {
        var repaired = TextRepair.Repair("举办科普\uFFFD\uFFFD座");
        Assert.Equal("举办科普【存疑：原文□□】座", repaired.Text);
        Assert.Equal(new TextChange(4, "\uFFFD\uFFFD", "【存疑：原文□□】", RepairKind.LostBytes, IsSure: false), Assert.Single(repaired.Changes));
    }

    [Fact]
    public void A_mark_of_doubt_is_left_alone_by_later_repairs() =>
        Assert.Equal("甲，乙【存疑：原文協,會】丙，丁", TextRepair.Repair("甲,乙【存疑：原文協,會】丙,丁").Text);
}
