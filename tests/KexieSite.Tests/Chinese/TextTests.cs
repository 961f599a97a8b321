using System.Text;
using KexieSite.Chinese;

namespace KexieSite.Tests.Chinese;

public sealed class TextTests
{
    private const string Report =
        "2021年9月17日，富源县科协在县城举办全国科普日主场活动。活动以“百年再出发，迈向高水平科技自立自强。奋斗”为主题，组织32家成员单位参加，设展板120块，"
        + "发放《公民科学素质读本》《农村实用技术手册》等资料6万余份，接待群众3.8万人次。活动期间还举办了科普讲座。";

    [Fact]
    public void A_short_text_stays_whole() => Assert.Equal("全国科普日活动", Summary.Cut(" 全国科普日\n活动 ".Replace("\n", "", StringComparison.Ordinal)));

    [Fact]
    public void A_summary_ends_with_the_sentence_nearest_to_the_target() =>
        Assert.EndsWith("接待群众3.8万人次。", Summary.Cut(Report), StringComparison.Ordinal);

    [Fact]
    public void A_sentence_end_inside_quotation_marks_is_none() =>
        Assert.DoesNotContain("自强", Summary.Cut(Report, 50), StringComparison.Ordinal);

    [Fact]
    public void Where_no_sentence_ends_the_cut_is_at_a_pause_and_shown() =>
        Assert.Equal("2021年9月17日…", Summary.Cut(Report, 16));

    [Fact]
    public void Without_any_mark_the_cut_is_at_the_target() =>
        Assert.Equal(new string('字', 110) + "…", Summary.Cut(new string('字', 300)));

    [Fact]
    public void A_sentence_that_ends_in_quotation_marks_ends_behind_them() =>
        Assert.Equal("他说：“我们一定把科普工作做好。”", Summary.Cut("他说：“我们一定把科普工作做好。”" + new string('字', 30), 20));

    [Theory]
    [InlineData("第一段。\n第二段 abc\ndef。", "第一段。第二段 abc def。")]
    [InlineData("  甲：\n\n乙 ", "甲：乙")]
    public void Paragraphs_join_without_a_space_in_Chinese(string text, string line) => Assert.Equal(line, Summary.Cut(text));

    [Fact]
    public void A_summary_does_not_end_with_a_semicolon() =>
        Assert.Equal("甲乙丙丁，戊己庚辛…", Summary.Cut("甲乙丙丁，戊己庚辛；壬癸子丑寅卯辰巳午未申酉戌亥", 12));

    [Fact]
    public void A_surrogate_pair_is_not_split() =>
        Assert.DoesNotContain(Summary.Cut(string.Concat(Enumerable.Repeat("😀", 50)), 21).EnumerateRunes(), r => r == Rune.ReplacementChar);

    [Theory]
    [InlineData("２０２１：Ａ　（ｂ）", "2021:A (b)")]
    [InlineData("。《》", "。《》")]
    [InlineData("", "")]
    public void Full_width_forms_are_folded(string text, string folded) => Assert.Equal(folded, FullWidth.Fold(text));

    [Theory]
    [InlineData("科普2021，日", 3)]
    [InlineData("𠮷野家〇", 4)]
    [InlineData("カナ", 0)]
    [InlineData("", 0)]
    public void Han_characters_are_counted(string text, int count) => Assert.Equal(count, Han.Count(text));

    [Theory]
    [InlineData('科', true)]
    [InlineData('〇', true)]
    [InlineData('《', false)]
    [InlineData('a', false)]
    [InlineData('\ud842', false)]
    public void Han_characters_are_told_from_punctuation(char character, bool expected) => Assert.Equal(expected, Han.Is(character));
}
