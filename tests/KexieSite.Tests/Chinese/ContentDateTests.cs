using KexieSite.Chinese;

namespace KexieSite.Tests.Chinese;

public sealed class ContentDateTests
{
    [Theory]
    [InlineData("2021-09-17")]
    [InlineData("2021-9-17")]
    [InlineData("2021年9月17日")]
    [InlineData("2021 年 9 月 17 日")]
    [InlineData("2021/9/17")]
    [InlineData("2021.9.17")]
    [InlineData("二〇二一年九月十七日")]
    [InlineData("二○二一年九月十七日")]
    [InlineData("２０２１年９月１７日")]
    [InlineData("２０２１－０９－１７")]
    [InlineData("2021年9月17日（星期五）")]
    public void Every_spelling_of_a_day_is_read(string text) =>
        Assert.Equal(new DateReading.Found(new ContentDate(new DateOnly(2021, 9, 17), null, null)), ContentDate.Read(text));

    [Theory]
    [InlineData("二〇二一年十二月三十一日", 12, 31)]
    [InlineData("二〇二一年十月二十日", 10, 20)]
    [InlineData("二〇二一年一月一日", 1, 1)]
    public void Chinese_numerals_of_month_and_day_are_read(string text, int month, int day) =>
        Assert.Equal(new DateReading.Found(new ContentDate(new DateOnly(2021, month, day), null, null)), ContentDate.Read(text));

    [Theory]
    [InlineData("2021-09-17 14:30")]
    [InlineData("2021-09-17T14:30:00")]
    [InlineData("2021年9月17日14:30")]
    [InlineData("2021年9月17日 14时30分")]
    [InlineData("2021年9月17日下午2时30分")]
    [InlineData("2021年9月17日下午2点半")]
    [InlineData("2021年9月17日（星期五）下午2：30")]
    public void Every_spelling_of_a_time_is_read(string text) =>
        Assert.Equal(
            new DateReading.Found(new ContentDate(new DateOnly(2021, 9, 17), new TimeOnly(14, 30), null)), ContentDate.Read(text));

    [Theory]
    [InlineData("2021-09-17T14:30:00+08:00", 480)]
    [InlineData("2021-09-17T14:30:00.123-0330", -210)]
    [InlineData("2021-09-17T14:30Z", 0)]
    public void Offsets_are_read(string text, int minutes) =>
        Assert.Equal(
            TimeSpan.FromMinutes(minutes), Assert.IsType<DateReading.Found>(ContentDate.Read(text)).Date.Offset);

    [Theory]
    [InlineData("2021-02-30", 2021, 2, 28)]
    [InlineData("2020年2月30日", 2020, 2, 29)]
    [InlineData("2021-04-31", 2021, 4, 30)]
    [InlineData("2021-01-00", 2021, 1, 31)]
    public void A_day_that_does_not_exist_comes_with_the_last_day_of_its_month(string text, int year, int month, int lastDay) =>
        Assert.Equal(new DateReading.NoSuchDay(year, month, lastDay), ContentDate.Read(text));

    [Theory]
    [InlineData("2021年9月", DatePrecision.Month, "2021-09", 30)]
    [InlineData("2021-09", DatePrecision.Month, "2021-09", 30)]
    [InlineData("2021/9", DatePrecision.Month, "2021-09", 30)]
    [InlineData("二〇二一年九月", DatePrecision.Month, "2021-09", 30)]
    [InlineData("２０２１年", DatePrecision.Year, "2021", 31)]
    [InlineData("2021", DatePrecision.Year, "2021", 31)]
    public void A_month_or_a_year_is_read_as_what_it_is(string text, DatePrecision precision, string iso, int lastDay)
    {
        var date = Assert.IsType<DateReading.Found>(ContentDate.Read(text)).Date;
        Assert.Equal((precision, iso, lastDay, 1), (date.Precision, date.Precision.Iso(date.Day), date.Precision.LastDay(date.Day).Day, date.Day.Day));
        Assert.Null(date.Time);
    }

    [Theory]
    [InlineData("2021-13")]
    [InlineData("2021年13月")]
    public void A_month_that_does_not_exist_is_no_year(string text) => Assert.Equal(new DateReading.NoSuchMonth(13), ContentDate.Read(text));

    [Fact]
    public void A_month_that_does_not_exist_is_told_apart() =>
        Assert.Equal(new DateReading.NoSuchMonth(13), ContentDate.Read("2021-13-01"));

    [Theory]
    [InlineData("2021-09-17 25:00")]
    [InlineData("2021-09-17 12:60")]
    [InlineData("2021-09-17 12:00+15:00")]
    public void A_time_that_does_not_exist_is_told_apart(string text) =>
        Assert.Equal(new DateReading.NoSuchTime(), ContentDate.Read(text));

    [Theory]
    [InlineData("21-9-17", 21)]
    [InlineData("1021-01-01", 1021)]
    [InlineData("2201年1月1日", 2201)]
    public void A_year_outside_1900_to_2100_is_not_plausible(string text, int year) =>
        Assert.Equal(new DateReading.NotPlausible(year), ContentDate.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("2021年9")]
    [InlineData("21年9月")]
    [InlineData("2021-09 14:30")]
    [InlineData("2021年9月（星期五）")]
    [InlineData("9-17")]
    [InlineData("21")]
    [InlineData("昨天")]
    [InlineData("2021-09/17")]
    [InlineData("20210917")]
    [InlineData("2021-09-17 下午")]
    public void What_is_no_date_is_told_apart(string text) => Assert.Equal(new DateReading.NotADate(), ContentDate.Read(text));
}
