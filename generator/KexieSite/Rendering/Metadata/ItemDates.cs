using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Model;

namespace KexieSite.Rendering.Metadata;

/// <summary>When an item appeared and changed, as far as its text says it: a day that has not come is neither.</summary>
internal static class ItemDates
{
    /// <summary>
    /// The moment of publication; for an activity that was held, the one it is listed under. Null where the day is not known
    /// or still to come.
    /// </summary>
    public static DateTimeOffset? Published(ContentItem item, DateOnly today) =>
        item.Precision == DatePrecision.Day && item.Day <= today ? item.Moment : null;

    /// <summary>The first day on which the item's day, month or year was surely come; null while that day is to come.</summary>
    public static DateOnly? Over(ContentItem item, DateOnly today) =>
        item.Day is { } day && item.Precision.LastDay(day) is var last && last <= today ? last : null;

    /// <summary>The day of the last change that is written down, or null.</summary>
    public static DateOnly? Updated(ContentItem item, DateOnly today) => item.Updated <= today ? item.Updated : null;

    /// <summary>
    /// When the page last changed, where it can be known: what is written down, else the day of publication, as exactly as it
    /// is known. The day of an activity is not that of its page, which may have been announced before or reported after.
    /// </summary>
    public static string? Changed(ContentItem item, DateOnly today) =>
        Updated(item, today) is { } updated ? DatePrecision.Day.Iso(updated)
        : item is not Activity && Over(item, today) is not null ? item.Precision.Iso(item.Day!.Value)
        : null;

    /// <summary>The beginning of a day in the site's time zone.</summary>
    public static DateTimeOffset Start(DateOnly day, SiteConfig config) => config.TimeZone.Moment(new ContentDate(day, null, null));
}
