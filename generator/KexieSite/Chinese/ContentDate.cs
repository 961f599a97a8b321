namespace KexieSite.Chinese;

/// <summary>A date as a writer gives it: a day, and a time and an offset from UTC where they are given.</summary>
/// <param name="Day">The local day, between 1900-01-01 and 2100-12-31; the first one where only the month or year is known.</param>
/// <param name="Time">The local time, or null for the day as a whole.</param>
/// <param name="Offset">The offset from UTC as written, or null: then it is the site's own.</param>
/// <param name="Precision">How exactly the day is known; a time is only written with a day.</param>
public readonly record struct ContentDate(DateOnly Day, TimeOnly? Time, TimeSpan? Offset, DatePrecision Precision = DatePrecision.Day)
{
    /// <summary>
    /// Reads <c>2021-09-17</c>, <c>2021年9月17日</c>, <c>2021/9/17</c>, <c>2021.9.17</c>, <c>二〇二一年九月十七日</c>, each with an
    /// optional time (<c>14:30</c>, <c>14时30分</c>, <c>下午2时30分</c>) and offset (<c>+08:00</c>, <c>Z</c>); full-width characters
    /// are accepted. Without a day (<c>2021-09</c>, <c>2021年9月</c>) or month (<c>2021</c>, <c>2021年</c>) there is neither time nor offset.
    /// </summary>
    public static DateReading Read(string text) => DateReader.Read(text);
}
