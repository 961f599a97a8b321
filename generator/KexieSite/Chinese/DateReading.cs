namespace KexieSite.Chinese;

/// <summary>What reading a date found: exactly one of the nested cases.</summary>
public abstract record DateReading
{
    private DateReading()
    {
    }

    /// <summary>A date that exists.</summary>
    public sealed record Found(ContentDate Date) : DateReading;

    /// <summary>The text does not have the form of a date with year, month and day.</summary>
    public sealed record NotADate : DateReading;

    /// <summary>The month exists, the day does not: 2021-02-30.</summary>
    /// <param name="Year">The year as written.</param>
    /// <param name="Month">The month as written, 1 to 12.</param>
    /// <param name="LastDay">The last day that this month has, 28 to 31.</param>
    public sealed record NoSuchDay(int Year, int Month, int LastDay) : DateReading;

    /// <summary>The month is not between 1 and 12.</summary>
    public sealed record NoSuchMonth(int Month) : DateReading;

    /// <summary>The day exists, the time or the offset behind it does not: 25:00.</summary>
    public sealed record NoSuchTime : DateReading;

    /// <summary>The year is outside 1900 to 2100: most likely a slip (21-9-17, 0221年).</summary>
    public sealed record NotPlausible(int Year) : DateReading;
}
