using System.Buffers;
using KexieSite.Diagnostics;
using KexieSite.Model;
using KexieSite.Planning;
using KexieSite.Rendering.Metadata;

namespace KexieSite.Rendering;

/// <summary>
/// Writes activities as a calendar that programs subscribe to (RFC 5545, with the names and the refresh interval of RFC 7986). Every
/// activity is an event of whole days, and its stamp comes from the content, so that the same content gives the same bytes.
/// </summary>
internal sealed class Calendar(Site site, TextTable texts)
{
    public void Write(CalendarFile calendar, IBufferWriter<byte> buffer)
    {
        var lines = new CalendarLines(buffer);
        var name = Name(calendar);
        lines.Value("BEGIN", "VCALENDAR");
        lines.Value("VERSION", "2.0");
        lines.Value("PRODID", "-//Kexie Site//kexie//ZH");
        lines.Value("CALSCALE", "GREGORIAN");
        lines.Text("NAME", name);
        lines.Text("X-WR-CALNAME", name);
        lines.Text("DESCRIPTION", calendar.Series?.Term.Summary ?? site.Config.Description);
        lines.Value("URL;VALUE=URI", site.Config.Url.Absolute(calendar.Page));
        lines.Value("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        lines.Value("X-PUBLISHED-TTL", "P1D");
        foreach (var activity in calendar.Activities)
        {
            Event(lines, activity);
        }

        lines.Value("END", "VCALENDAR");
    }

    /// <summary>What the calendar is called, in calendar programs and in links to it.</summary>
    public string Name(CalendarFile calendar) => texts.Format("calendar.name", calendar.Series?.Term.Name ?? texts["calendar.all"], site.Config.ShortTitle);

    private void Event(CalendarLines lines, Activity activity)
    {
        var first = activity.Day!.Value;
        lines.Value("BEGIN", "VEVENT");
        lines.Value("UID", $"{activity.Url.Encoded.Trim('/')}@{new Uri(site.Config.Url.Origin).Authority}");
        lines.Moment("DTSTAMP", ItemDates.Start(activity.Updated ?? first, site.Config));
        lines.Day("DTSTART", first);
        lines.Day("DTEND", activity.End.AddDays(1)); // the day after the last one
        lines.Text("SUMMARY", StatusTitle.Of(activity, texts)); // programs do not show a status everywhere
        lines.Text("DESCRIPTION", activity.Summary);
        lines.Text("LOCATION", Location(activity));
        lines.Value("URL", site.Config.Url.Absolute(activity.Url));
        lines.Texts("CATEGORIES", new[] { activity.Series }.Where(s => s.Length > 0).Concat(activity.Topics));
        lines.Value("STATUS", Status(activity.Status));
        lines.Value("TRANSP", "TRANSPARENT"); // nobody is busy all day because there is an activity
        lines.Value("END", "VEVENT");
    }

    private static string Status(ActivityStatus status) => status switch
    {
        ActivityStatus.Held => "CONFIRMED",
        ActivityStatus.Cancelled => "CANCELLED",
        _ => "TENTATIVE",
    };

    private static string Location(Activity activity) =>
        Joined(Joined(activity.Region is { } known ? string.Concat(known.Division.Lineage.Select(d => d.Name)) : "", activity.Place), activity.Venue);

    // Many write the county's name once more: 余姚市, 余姚市东风小学.
    private static string Joined(string above, string name)
    {
        for (var length = Math.Min(above.Length, name.Length); length > 1; length--)
        {
            if (above.AsSpan().EndsWith(name.AsSpan(0, length)))
            {
                return above + name[length..];
            }
        }

        return above + name;
    }
}
