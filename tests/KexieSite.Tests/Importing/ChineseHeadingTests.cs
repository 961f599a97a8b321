using KexieSite.Importing;

namespace KexieSite.Tests.Importing;

public sealed class ChineseHeadingTests
{
    [Theory]
    [InlineData("一、科普工作", NumberForm.Han, 1, 2)]
    [InlineData("十二、科普工作", NumberForm.Han, 12, 3)]
    [InlineData("　　（二）学会工作", NumberForm.HanInParentheses, 2, 5)]
    [InlineData("(三)、学会工作", NumberForm.HanInParentheses, 3, 4)]
    [InlineData("3. 办实事", NumberForm.Arabic, 3, 3)]
    [InlineData("３、办实事", NumberForm.Arabic, 3, 2)]
    [InlineData("（4）办实事", NumberForm.ArabicInParentheses, 4, 3)]
    [InlineData("⑤办实事", NumberForm.Circled, 5, 1)]
    [InlineData("二是办实事", NumberForm.Sentence, 2, 2)]
    [InlineData("第三章 组织", NumberForm.Chapter, 3, 4)]
    [InlineData("第一部分：组织", NumberForm.Part, 1, 5)]
    public void Numbers_are_read_in_every_form(string text, NumberForm form, int number, int length) =>
        Assert.Equal(new ChineseHeading(form, number, length), ChineseHeading.Read(text));

    [Theory]
    [InlineData("3.8万人次参加")]
    [InlineData("一年来，全县开展活动")]
    [InlineData("2021年，科协")]
    [InlineData("一是否定")]
    [InlineData("")]
    public void What_only_looks_like_a_number_is_none(string text) => Assert.Null(ChineseHeading.Read(text));

    [Theory]
    [InlineData("一、全年工作", true)]
    [InlineData("一、参加单位。教体、农业农村、应急管理等成员单位，欢迎学会报名。", false)]
    [InlineData("二、内容：", false)]
    [InlineData("三、", false)]
    public void A_sentence_is_no_heading(string text, bool expected) => Assert.Equal(expected, ChineseHeading.IsLine(text));

    [Fact]
    public void Forms_have_one_level_in_the_whole_text() =>
        Assert.Equal([2, 3, 0, 3, 0, 2, 3, 4, 0], Levels("一、工作", "（一）科普", "正文。", "（二）学会", "正文。", "二、不足", "（一）队伍", "1. 老化", "正文。"));

    [Fact]
    public void The_widest_form_of_a_text_is_level_2() => Assert.Equal([2, 0, 2, 0], Levels("（一）科普", "正文。", "（二）学会", "正文。"));

    [Fact]
    public void Numbers_right_below_each_other_are_a_list() => Assert.Equal([2, 0, 0, 0, 0], Levels("一、工作", "1. 展板", "2. 讲座", "3. 培训", "正文。"));

    [Fact]
    public void A_chapter_pushes_the_others_down() => Assert.Equal([2, 3, 4, 0], Levels("第一章 组织", "一、会员", "（一）入会", "正文。"));

    [Fact]
    public void The_levels_of_the_source_are_kept_together_with_numbers_of_the_same_form() =>
        Assert.Equal([2, 3, 0, 2, 3, 0], HeadingLevels.Of(
        [
            new("一、工作", 1), new("（一）科普", 2), new("正文。"), new("二、不足"), new("（一）队伍"), new("正文。"),
        ]).AsEnumerable());

    private static int[] Levels(params string[] lines) => [.. HeadingLevels.Of([.. lines.Select(l => new HeadingCandidate(l))])];
}
