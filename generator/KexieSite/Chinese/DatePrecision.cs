using System.Globalization;

namespace KexieSite.Chinese;

/// <summary>How exactly a date is known. Such a date is held by the first day of its month or year.</summary>
public enum DatePrecision
{
    /// <summary>To the day.</summary>
    Day,

    /// <summary>To the month: 2021年9月.</summary>
    Month,

    /// <summary>To the year: 2021年.</summary>
    Year,
}

/// <summary>What follows from how exactly a date is known.</summary>
public static class DatePrecisions
{
    /// <summary>The last day that a date can mean.</summary>
    /// <param name="precision">How exactly it is known.</param>
    /// <param name="day">A day of the month or year.</param>
    public static DateOnly LastDay(this DatePrecision precision, DateOnly day) => precision switch
    {
        DatePrecision.Month => new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)),
        DatePrecision.Year => new DateOnly(day.Year, 12, 31),
        _ => day,
    };

    /// <summary>The date after ISO 8601, as exactly as it is known and no more: <c>2021-09-17</c>, <c>2021-09</c>, <c>2021</c>.</summary>
    /// <param name="precision">How exactly it is known.</param>
    /// <param name="day">A day of the month or year.</param>
    public static string Iso(this DatePrecision precision, DateOnly day) =>
        day.ToString(precision switch { DatePrecision.Month => "yyyy-MM", DatePrecision.Year => "yyyy", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);
}
