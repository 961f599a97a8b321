using KexieSite.Importing;

namespace KexieSite.Tests.Importing.Guessing;

public sealed class DateGuessTests
{
    private static readonly ImportedFact Published = new("date", "2021-09-20", "发布时间：2021-09-20");

    [Fact]
    public void An_activity_is_dated_by_the_day_on_which_it_was_held()
    {
        var guessed = Guessed.Of(ImportedTexts.Of("【县科协举办全国科普日活动】\n2021年9月17日，县科协在广场举办全国科普日活动。", "a.html", Published));
        Assert.Equal("2021-09-17", guessed.Sure("date"));
    }

    [Fact]
    public void A_day_without_a_year_takes_that_of_its_publication()
    {
        Assert.Equal("2021-09-17", Guessed.Of(ImportedTexts.Of("【县科协举办科普日活动】\n9月17日，县科协举办科普日活动。", "a.html", Published)).Sure("date"));
        var january = new ImportedFact("date", "2022-01-04", "");
        Assert.Equal("2021-12-30", Guessed.Of(ImportedTexts.Of("【县科协举办科普活动】\n12月30日，县科协举办科普活动。", "a.html", january)).Sure("date"));
    }

    [Fact]
    public void A_day_long_before_the_publication_has_to_be_confirmed() =>
        Assert.Equal("2020-10-30?", Guessed.Of(ImportedTexts.Of("【县科协举办科普活动】\n10月30日，县科协举办科普活动。", "a.html", Published)).Said("date"));

    [Fact]
    public void The_day_of_publication_alone_is_not_the_day_of_an_activity()
    {
        var guessed = Guessed.Of(ImportedTexts.Of("【县科协举办科普活动】\n近日，县科协举办科普活动。", "a.html", Published));
        Assert.Equal("2021-09-20?", guessed.Said("date"));
        Assert.Contains("date", guessed.Missing);
    }

    [Fact]
    public void Dates_of_documents_are_no_days_of_activities() =>
        Assert.Null(Guessed.Of("【县科协举办科普活动】\n根据2021年3月5日印发的通知，县科协举办科普活动。").Said("date"));

    [Fact]
    public void A_notice_is_dated_by_its_publication() =>
        Assert.Equal("2021-09-20", Guessed.Of(ImportedTexts.Of("【关于开展科普日活动的通知】\n定于2021年9月25日举办活动。", "a.html", Published)).Sure("date"));

    [Fact]
    public void A_file_name_that_begins_with_a_day_dates_the_text() =>
        Assert.Equal("2021-12-13", Guessed.Of("【县科协2021年工作总结】\n工作如下。", "2021-12-13工作总结.txt").Sure("date"));

    [Theory]
    [InlineData("于2021年9月17日上午", "2021-09-17")]
    [InlineData("二〇二一年十二月三日", "2021-12-03")]
    [InlineData("时间 2021/9/17 14:00", "2021-09-17")]
    [InlineData("2021.09.17", "2021-09-17")]
    [InlineData("2021年13月1日", null)]
    [InlineData("2021年2月30日", null)]
    [InlineData("版本 1.2.3 和 12.2021.5", null)]
    public void Dates_are_found_in_running_text(string text, string? day) => Assert.Equal(day, DateFinder.FirstDay(text)?.ToString("yyyy-MM-dd"));
}
