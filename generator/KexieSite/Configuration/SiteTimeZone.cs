using KexieSite.Chinese;

namespace KexieSite.Configuration;

/// <summary>
/// The time zone in which the site's dates are days. <c>Asia/Shanghai</c> is built in as +08:00 (China has had no summer time
/// since 1991), so that a build needs no time zone database.
/// </summary>
public sealed class SiteTimeZone
{
    private readonly TimeZoneInfo zone;

    private SiteTimeZone(TimeZoneInfo zone) => this.zone = zone;

    /// <summary>Asia/Shanghai.</summary>
    public static SiteTimeZone Shanghai { get; } =
        new(TimeZoneInfo.CreateCustomTimeZone("Asia/Shanghai", TimeSpan.FromHours(8), "Asia/Shanghai", "CST"));

    /// <summary>The zone's IANA name.</summary>
    public string Id => zone.Id;

    /// <summary>Finds a zone by its IANA name; null when this machine does not know it.</summary>
    public static SiteTimeZone? TryFind(string id) =>
        id is "Asia/Shanghai" or "Asia/Chongqing" or "Asia/Harbin" or "PRC" ? Shanghai
        : TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? new SiteTimeZone(zone)
        : null;

    /// <summary>The current day in this zone.</summary>
    public DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime);

    /// <summary>A moment on this zone's clocks.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone);

    /// <summary>The moment of a date: midnight of its day where no time is written, the zone's offset where none is.</summary>
    public DateTimeOffset Moment(ContentDate date)
    {
        var local = date.Day.ToDateTime(date.Time ?? TimeOnly.MinValue);
        return new DateTimeOffset(local, date.Offset ?? zone.GetUtcOffset(local));
    }

    /// <summary>The day of a date in this zone.</summary>
    public DateOnly Day(ContentDate date) =>
        date.Offset is null ? date.Day : DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Moment(date), zone).DateTime);
}
