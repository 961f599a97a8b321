using KexieSite.Configuration;
using KexieSite.Importing;

namespace KexieSite.Tests.Importing.Guessing;

public sealed class KindAndYearTests
{
    [Theory]
    [InlineData("富源县科协2021年工作总结", ContentKind.Report, "总结")]
    [InlineData("2021年工作总结及2022年工作计划", ContentKind.Report, "总结")]
    [InlineData("县科协2022年工作要点", ContentKind.Report, "计划")]
    [InlineData("科普示范县创建工作情况汇报", ContentKind.Report, "汇报")]
    [InlineData("关于开展2021年全国科普日活动的通知", ContentKind.Notice, null)]
    [InlineData("关于印发《2021年工作计划》的通知", ContentKind.Notice, null)]
    [InlineData("县科协召开年度总结表彰大会", ContentKind.Activity, null)]
    [InlineData("院士专家走进富源一中", ContentKind.Activity, null)]
    [InlineData("富源县科学技术协会简介", ContentKind.Page, null)]
    public void A_title_tells_the_kind(string title, ContentKind kind, string? type)
    {
        var guessed = Guessed.Of($"【{title}】\n2021年9月17日，县科协在广场举办活动，群众参加。");
        Assert.True(guessed.IsKindSure);
        Assert.Equal(kind, guessed.Kind);
        Assert.Equal(type, guessed.Sure("type"));
    }

    [Fact]
    public void The_words_with_which_a_report_begins_tell_what_it_is()
    {
        var guessed = Guessed.Of("我县科协做了大量工作。现将2021年工作情况汇报如下：\n一、工作情况");
        Assert.Equal((ContentKind.Report, true), (guessed.Kind, guessed.IsKindSure));
        Assert.Equal("汇报", guessed.Sure("type"));
    }

    [Fact]
    public void A_text_that_says_nothing_of_itself_is_to_be_looked_at()
    {
        var guessed = Guessed.Of("今天天气很好。");
        Assert.False(guessed.IsKindSure);
    }

    [Fact]
    public void The_words_of_a_text_outweigh_a_title_that_is_not_sure()
    {
        var guessed = Guessed.Of(ImportedTexts.Of("一年来，县科协贯彻十七届四中全会精神。现将一年来的工作总结如下：", "a.txt", new ImportedFact("title", "科协工作计划", "", IsSure: false)));
        Assert.Equal(("总结", "2009?"), (guessed.Sure("type"), guessed.Said("year")));
    }

    [Fact]
    public void A_name_that_was_taken_out_is_not_filled_in()
    {
        var guessed = Guessed.Of(ImportedTexts.Of("【xx县科学技术协会2021年工作总结】\n工作如下。", "a.txt", new ImportedFact("issuer", "xx县科学技术协会", "")));
        Assert.Null(guessed.Sure("issuer"));
        Assert.Contains("title", guessed.Missing);
        Assert.Equal("总结", guessed.Sure("type"));
    }

    [Fact]
    public void A_kind_that_a_person_has_said_is_sure()
    {
        var guessed = Guessed.Of(ImportedTexts.Of("【今天】\n今天天气很好。"), kind: ContentKind.Notice);
        Assert.Equal((ContentKind.Notice, true), (guessed.Kind, guessed.IsKindSure));
        Assert.Equal("date", Assert.Single(guessed.Missing));
    }

    [Theory]
    [InlineData("【县科协2021年工作总结】\n全年工作如下。", "2021")]
    [InlineData("【县科协二〇二一年工作总结】\n全年工作如下。", "2021")]
    [InlineData("【工作总结】\n2021年，县科协做了许多工作。\n2021年举办活动。", "2021")]
    [InlineData("【工作总结】\n2021年，县科协做了许多工作。", "2021?")]
    [InlineData("【工作总结】\n工作情况如下。\n一、18年工作情况\n做了许多工作。", "2018?")]
    [InlineData("【工作总结】\n二00七年是“十一五”的第二年。", "2007?")]
    public void The_year_of_a_report_is_the_one_it_speaks_of(string lines, string year) => Assert.Equal(year, Guessed.Of(lines).Said("year"));

    [Fact]
    public void A_printed_year_that_contradicts_what_the_text_tells_is_not_believed()
    {
        var guessed = Guessed.Of("【市科协2013年工作总结】\n2013年，市科协开展保持共产党员先进性教育活动。\n2013年组织参加省第19届青少年科技创新大赛。");
        Assert.Equal("2005?", guessed.Said("year"));
        Assert.Contains("year", guessed.Missing);
        Assert.Equal("文中写的是 2013 年，这却是 2005 至 2006 年的事", guessed.Evidence("year"));
    }

    [Fact]
    public void A_text_without_a_year_is_not_older_than_what_it_mentions()
    {
        var guessed = Guessed.Of("【县科协工作总结】\n一年来，县科协贯彻落实十七届四中全会精神。");
        Assert.Equal("2009?", guessed.Said("year"));
        var plan = Guessed.Of("【老科协工作计划】\n深入贯彻党的十八大精神。");
        Assert.Equal("2013?", plan.Said("year"));
    }

    [Fact]
    public void Headings_of_another_year_make_the_title_doubtful() =>
        Assert.Equal("2023?", Guessed.Of("【2023年区科协工作汇报】\n现将工作汇报如下：\n一、18年工作情况\n做了许多工作。").Said("year"));

    [Fact]
    public void Of_years_that_all_contradict_the_text_the_middle_of_those_that_fit_is_named()
    {
        var guessed = Guessed.Of("【区科协工作汇报】\n现将工作汇报如下：\n一、18年工作情况\n落实“十二五”科普规划，申报科普惠农兴村项目。");
        Assert.Equal("2013?", guessed.Said("year"));
        Assert.Equal("文中写的是 2018 年，与提到的事合不上；合得上的是 2011 至 2015 年，这里取中间一年", guessed.Evidence("year"));
    }

    [Theory]
    [InlineData("2009", "社区科普益民计划")]
    [InlineData("2022", "社区科普益民计划")]
    [InlineData("2003", "“三服务一加强”的职能")]
    [InlineData("2022", "“三服务一加强”的职能")]
    public void What_no_source_dates_speaks_against_no_year(string year, string words) =>
        Assert.Equal(year, Guessed.Of($"【区科协{year}年工作汇报】\n现将工作汇报如下：\n一、工作情况\n今年落实了{words}。").Said("year"));

    [Fact]
    public void A_date_far_from_the_year_makes_it_doubtful() =>
        Assert.Equal("2013?", Guessed.Of(ImportedTexts.Of("【县科协2013年工作总结】\n全年工作如下。", "a.txt", new ImportedFact("date", "2021-12-13", "2021年12月13日"))).Said("year"));

    [Theory]
    [InlineData("【县科协2021年上半年工作总结】\n工作如下。", "上半年")]
    [InlineData("【区科协工作总结】\n20xx年上半年区科协做了许多工作，现将情况总结如下。", "上半年")]
    [InlineData("【县科协2021年第三季度工作总结】\n工作如下。", "三季度")]
    [InlineData("【县科协2021年工作总结】\n工作如下。", null)]
    [InlineData("【县科协2016年工作总结】\n上半年，县科协做了许多工作，现将情况总结如下。", null)]
    [InlineData("【县科协年度工作汇报】\n一季度，县科协慰问科技工作者。", null)]
    [InlineData("【县科协工作总结】\n上半年，县科协做了许多工作。", "上半年?")]
    [InlineData("【县科协工作总结】\n一年来做了许多工作。\n上半年，现将工作如下安排。", "上半年?")]
    [InlineData("【县科协2021年一、二季度工作总结】\n工作如下。", "二季度?")]
    public void A_part_of_a_year_is_told(string lines, string? period) => Assert.Equal(period, Guessed.Of(lines).Said("period"));
}
