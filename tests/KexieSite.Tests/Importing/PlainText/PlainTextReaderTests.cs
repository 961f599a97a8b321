using KexieSite.Importing.PlainText;
using KexieSite.Importing.Repair;
using KexieSite.Loading;

namespace KexieSite.Tests.Importing.PlainText;

public sealed class PlainTextReaderTests
{
    private const string Long = "县科协联合有关部门开展科普宣传活动，组织科技工作者深入乡镇，发放资料三千余份，参加群众两千余人次，受到好评，取得了良好的效果。";

    [Fact]
    public void A_report_has_its_title_headings_lists_signature_and_date()
    {
        var document = Assert.Single(TextSample.Read(
            $"富源县科协2021年工作总结\n\n　　{Long}\n一、主要工作\n{Long}\n（一）科普活动\n1、科普日。\n2、科技周。\n二、下一步打算\n{Long}\n富源县科学技术协会\n2021年12月13日\n"));
        Assert.Equal(["title=富源县科协2021年工作总结", "issuer=富源县科学技术协会", "date=2021-12-13"], TextSample.Facts(document).Order().Reverse());
        Assert.Equal([Long, "## 一、主要工作", Long, "### （一）科普活动", "1. 科普日。", "2. 科技周。", "## 二、下一步打算", Long], TextSample.Lines(document));
        Assert.Equal((TextSample.Path, 1), (document.Source, document.Ordinal));
    }

    [Fact]
    public void Lines_that_were_broken_at_a_width_are_put_together_again()
    {
        var wrapped = string.Join('\n', $"　　{Long}{Long}".Chunk(30).Select(line => new string(line)));
        var document = Assert.Single(TextSample.Read($"{wrapped}\n　　{Long}\n{wrapped}\n"));
        Assert.Equal([Long + Long, Long, Long + Long], TextSample.Lines(document));
    }

    [Fact]
    public void Lines_that_are_paragraphs_stay_apart() =>
        Assert.Equal([Long, "其次，" + Long, "最后，" + Long], TextSample.Lines(Assert.Single(TextSample.Read($"{Long}\n其次，{Long}\n最后，{Long}"))));

    [Fact]
    public void A_line_that_breaks_off_inside_a_sentence_goes_on_in_the_next_one() =>
        Assert.Equal([Long + "组织参加大赛，获奖三项。"], TextSample.Lines(Assert.Single(TextSample.Read($"{Long}组织参加大赛，\n获奖三项。"))));

    [Fact]
    public void A_report_in_one_line_is_split_at_its_headings()
    {
        var text = $"x县科协2021年工作总结\nxx县科协2021年工作总结{Long}现将工作报告如下：一、工作总结（一）加强领导，健全机制一是加强学习。{Long}二是加强联系。{Long}"
            + $"（二）突出重点1.开展培训。举办3.5万人次培训，一、二等奖各1名。{Long}2.开展比赛。{Long}二、工作计划{Long} xx县科协2021年12月13日";
        var document = Assert.Single(TextSample.Read(text));
        Assert.Equal(["date=2021-12-13", "issuer=xx县科协", "title=x县科协2021年工作总结"], TextSample.Facts(document).Order());
        Assert.Equal(
            [
                Long + "现将工作报告如下：", "## 一、工作总结", "### （一）加强领导，健全机制", "一是加强学习。" + Long, "二是加强联系。" + Long, "### （二）突出重点",
                "1. 开展培训。举办3.5万人次培训，一、二等奖各1名。" + Long, "2. 开展比赛。" + Long, "二、工作计划" + Long,
            ],
            TextSample.Lines(document));
    }

    [Theory]
    [InlineData("一是经费不足，\n二是人员不够，\n三是设备陈旧。\n今后要逐步解决。", "一是经费不足，二是人员不够，三是设备陈旧。", "今后要逐步解决。")]
    [InlineData("　　一是经费不足。\n　　二是人员不够。", "一是经费不足。", "二是人员不够。")]
    [InlineData("一是经费不足。希望能增加，\n二是人员不够。", "一是经费不足。希望能增加，", "二是人员不够。")]
    public void Points_that_end_with_a_comma_go_on_in_the_next_line(string text, params string[] paragraphs) =>
        Assert.Equal([Long, .. paragraphs], TextSample.Lines(Assert.Single(TextSample.Read($"{Long}\n{text}"))));

    [Theory]
    [InlineData("一是经费不足，二是人员不够，三是设备陈旧。")]
    [InlineData("一是经费不足；二是人员不够；三是设备陈旧。")]
    public void Points_of_one_sentence_stay_together_where_a_report_is_split(string points)
    {
        var text = $"{Long}一、主要成绩。{Long}二、存在的问题{points}三、今后的打算。{Long}四、几点建议。{Long}";
        Assert.Equal([Long, "一、主要成绩。" + Long, "## 二、存在的问题", points, "三、今后的打算。" + Long, "四、几点建议。" + Long], TextSample.Lines(Assert.Single(TextSample.Read(text))));
    }

    [Theory]
    [InlineData("第一篇", "第二篇")]
    [InlineData("【篇一】", "【篇二】")]
    [InlineData("科协总结范文一", "科协总结范文二：")]
    public void Texts_under_separators_are_texts_of_their_own(string first, string second)
    {
        var documents = TextSample.Read($"科协工作总结\n{first}\n甲{Long}\n{second}\n乙{Long}");
        Assert.Equal(["甲" + Long], TextSample.Lines(documents[0]));
        Assert.Equal(["乙" + Long], TextSample.Lines(documents[1]));
        Assert.All(documents, d => Assert.Equal(["title=科协工作总结?"], TextSample.Facts(d)));
        Assert.Equal([1, 2], documents.Select(d => d.Ordinal));
        Assert.Equal(PlainTextRules.Split, Assert.Single(documents[0].Notes).Rule);
    }

    [Theory]
    [InlineData("学校科协工作计划")]
    [InlineData("县科协今年工作有了进展。现将工作总结如下：")]
    [InlineData("20xx年是规划的第二年，做好今年的工作有重要意义。")]
    public void A_title_or_an_opening_begins_another_text(string opening)
    {
        var documents = TextSample.Read($"{Long}\n一、主要工作\n{Long}\n二、主要措施\n1、开展培训。{Long}\n{opening}\n一、指导思想\n{Long}");
        Assert.Equal(2, documents.Count);
        Assert.Equal("## 一、指导思想", TextSample.Lines(documents[1]).First(line => line.StartsWith('#')));
    }

    [Fact]
    public void What_follows_a_signature_with_its_date_is_another_text()
    {
        var documents = TextSample.Read($"{Long}\n县科学技术协会\n2021年12月13日\n{Long}\n市科学技术协会\n2022年1月5日\n");
        Assert.Equal(["issuer=县科学技术协会", "date=2021-12-13"], TextSample.Facts(documents[0]).Order().Reverse());
        Assert.Equal(["issuer=市科学技术协会", "date=2022-01-05"], TextSample.Facts(documents[1]).Order().Reverse());
    }

    [Fact]
    public void Numbers_that_begin_again_behind_a_closing_paragraph_begin_another_text()
    {
        var documents = TextSample.Read($"{Long}\n一、主要工作\n{Long}\n二、存在问题\n{Long}\n总之，{Long}\n一、科技创新\n{Long}");
        Assert.Equal("## 一、科技创新", TextSample.Lines(documents[1]).First());
    }

    [Fact]
    public void A_plan_behind_a_label_belongs_to_its_report() =>
        Assert.Single(TextSample.Read($"{Long}\n一、主要工作\n{Long}\n二、存在问题\n{Long}\n下一步计划：\n一、科技创新\n{Long}\n二、科普宣传\n{Long}"));

    [Fact]
    public void A_line_at_the_margin_of_an_indented_text_goes_on_with_the_one_before_it()
    {
        var text = "　　认真抓好以下工作：\n　　一、抓好科普\n　　（一）办好科普日，参加群众\n力争达到1万人次。\n　　（二）办好科技周。\n　　二、抓好自身建设\n　　1.加强学习。\n　　2.改进作风。\n";
        Assert.Contains("（一）办好科普日，参加群众力争达到1万人次。", TextSample.Lines(Assert.Single(TextSample.Read(text))).Select(l => l.TrimStart('#', ' ')));
    }

    [Theory]
    [InlineData("二、2022年工作计划", 1)]
    [InlineData("富源县科协2022年工作计划", 2)]
    public void A_plan_is_a_text_of_its_own_where_it_has_a_title_of_its_own(string line, int texts) =>
        Assert.Equal(texts, TextSample.Read($"富源县科协2021年工作总结\n现将2021年工作和2022年工作计划报告如下：\n一、2021年工作总结\n（一）科普活动\n{Long}\n{line}\n（一）科技创新\n乙{Long}\n（二）科普宣传\n丙{Long}").Count);

    [Fact]
    public void A_part_that_is_printed_twice_is_kept_once_and_told_at_its_line()
    {
        var part = $"一、科技创新\n{Long}\n二、科普宣传\n乙{Long}\n";
        var document = Assert.Single(TextSample.Read($"今年的工作如下。{Long}\n{part}{part}"));
        Assert.Equal(1, TextSample.Lines(document).Count(line => line == "## 一、科技创新"));
        var note = Assert.Single(document.Notes, n => n.Rule == PlainTextRules.Repeated);
        Assert.Equal(6, note.Span!.Value.Line);
        Assert.Equal("4 一、科技创新", string.Join(' ', note.Arguments));
    }

    [Fact]
    public void What_stands_between_texts_and_is_none_is_told()
    {
        var documents = TextSample.Read($"第一篇\n{Long}\n第二篇\n待补。\n第三篇\n{Long}乙\n富源县科学技术协会\n2021年12月13日\n富源县科协办公室 2021年12月13日印发\n");
        Assert.Equal(2, documents.Count);
        Assert.Equal(["KX8204", "KX8207"], documents[0].Notes.Select(n => n.Rule.Code));
        Assert.Equal((4, "待补。"), (documents[0].Notes[1].Span!.Value.Line, documents[0].Notes[1].Arguments[0]));
        Assert.Equal(["KX8045"], documents[1].Notes.Select(n => n.Rule.Code));
    }

    [Fact]
    public void A_sentence_that_stands_there_twice_is_told_and_stays()
    {
        const string sentence = "县科协组织科技工作者深入乡镇开展健康讲座、农技培训和科学实验，受到群众欢迎。";
        var document = Assert.Single(TextSample.Read($"今年的工作如下。{Long}\n{sentence}\n又做了别的事。{Long}\n{sentence}\n"));
        Assert.Equal(2, TextSample.Lines(document).Count(line => line == sentence));
        var note = Assert.Single(document.Notes, n => n.Rule == PlainTextRules.SaidTwice);
        Assert.Equal((4, 1, 2), (note.Span!.Value.Line, (int)note.Arguments[0], (int)note.Arguments[1]));
    }

    [Fact]
    public void Short_paragraphs_in_a_row_that_stand_there_twice_are_told_and_stay()
    {
        const string part = "科技活动周\n\n办了讲座。\n\n全国科普日\n\n办了展览。\n\n农技培训\n\n";
        var document = Assert.Single(TextSample.Read($"今年的工作如下。{Long}\n\n{part}{Long}乙\n\n{part}"));
        Assert.Equal("5 2 科技活动周", string.Join(' ', Assert.Single(document.Notes, n => n.Rule == PlainTextRules.SaidTwice).Arguments));
        Assert.Equal(2, TextSample.Lines(document).Count(line => line == "办了讲座。"));
    }

    [Theory]
    [InlineData("富源县科学技术协会\n2021年1月5日")]
    [InlineData("受到群众欢迎。")]
    [InlineData("是\n否\n是")]
    public void Lines_that_every_text_has_again_are_not_told(string lines) =>
        Assert.DoesNotContain(TextSample.Read($"今年的工作如下。{Long}\n{lines}\n又做了别的事。{Long}\n{lines}\n还有一件。{Long}").SelectMany(d => d.Notes), n => n.Rule == PlainTextRules.SaidTwice);

    [Fact]
    public void Doubtful_places_are_told_at_their_line_and_sure_ones_are_counted()
    {
        var document = Assert.Single(TextSample.Read($"{Long}\n举办\uFFFD座。\n受教育的'群众，学习了[2007]1号。富发[2007]1号。"));
        var doubt = Assert.Single(document.Notes, n => n.Rule == RepairRules.Doubtful);
        Assert.Equal((2, 3), (doubt.Span!.Value.Line, doubt.Span.Value.Column));
        Assert.Equal(1, Assert.Single(Assert.Single(document.Notes, n => n.Rule == RepairRules.StrayMark).Arguments));
        Assert.Equal(2, Assert.Single(Assert.Single(document.Notes, n => n.Rule == RepairRules.NumberForm).Arguments));
        Assert.Equal(4, document.Changes.Length);
    }

    [Fact]
    public void Files_without_a_text_are_told_why()
    {
        Assert.Equal(PlainTextRules.NoText, Assert.Single(PlainTextReader.Read(TextSample.Path, Array.Empty<byte>()).Diagnostics).Rule);
        Assert.Equal(PlainTextRules.NoText, Assert.Single(PlainTextReader.Read(TextSample.Path, "科协工作总结\n"u8.ToArray()).Diagnostics).Rule);
        Assert.Equal(PlainTextRules.NotText, Assert.Single(PlainTextReader.Read(TextSample.Path, new byte[5000]).Diagnostics).Rule);
        Assert.Equal(PlainTextRules.TooLarge, Assert.Single(PlainTextReader.Read(TextSample.Path, new byte[TextDecoder.MaxLength + 1]).Diagnostics).Rule);
    }

    [Fact]
    public void A_short_text_is_a_text() => Assert.Equal(["本周六上午在县文化广场举行科普日活动。"], TextSample.Lines(Assert.Single(TextSample.Read("本周六上午在县文化广场举行科普日活动。"))));
}
