using KexieSite.Chinese;
using KexieSite.Model;
using KexieSite.Regions;

namespace KexieSite.Rendering.Metadata;

/// <summary>
/// Says of an activity when and where it takes place (schema.org/Event). Search engines want a place; of an activity whose place is
/// not known nothing is said.
/// </summary>
internal static class EventData
{
    private static readonly string[] Online = ["线上", "网上", "在线", "网络", "直播", "云端", "视频会议", "腾讯会议"];

    public static void Write(JsonLd graph, Activity activity, PageSubject subject)
    {
        if (activity.Region is null && activity.Place.Length + activity.Venue.Length == 0)
        {
            return;
        }

        graph.Node("Event", () =>
        {
            graph.Text("name", activity.Title);
            graph.Text("url", subject.Page.Canonical);
            graph.Text("description", activity.Summary);
            graph.Moment("startDate", activity.Precision == DatePrecision.Day ? activity.Moment : null);
            graph.Text("startDate", activity.Precision == DatePrecision.Day ? "" : activity.Precision.Iso(activity.Day!.Value));
            graph.Text("endDate", activity.EndPrecision.Iso(activity.End));
            graph.Text("eventStatus", "https://schema.org/" + Status(activity.Status));
            graph.Text("eventAttendanceMode", IsOnSite(activity) ? "https://schema.org/OfflineEventAttendanceMode" : "");
            graph.Node("location", "Place", () => Location(graph, activity));
            graph.Text("image", subject.Image?.Src ?? "");
            graph.List("organizer", activity.Organizers, name => graph.Node("Organization", () => graph.Text("name", name)));
            graph.List("contributor", activity.Partners, name => graph.Node("Organization", () => graph.Text("name", name)));
            graph.Text("keywords", string.Join(',', activity.Topics));
            graph.Text("inLanguage", subject.Page.Site.LanguageTag);
        });
    }

    // Planned and held: to schema.org both are as they were announced.
    private static string Status(ActivityStatus status) => status switch
    {
        ActivityStatus.Postponed => "EventPostponed",
        ActivityStatus.Cancelled => "EventCancelled",
        _ => "EventScheduled",
    };

    // A contest on the web belongs to a region too; only who names a house or a town meets people there.
    private static bool IsOnSite(Activity activity) =>
        activity.Place.Length + activity.Venue.Length > 0 && !Online.Any(word => activity.Venue.Contains(word, StringComparison.Ordinal));

    private static void Location(JsonLd graph, Activity activity)
    {
        var lineage = (activity.Region?.Division.Lineage ?? []).ToList();
        var place = lineage is [.., var last] && last.Level == DivisionLevel.Own && last.Name == activity.Place ? "" : activity.Place;
        graph.Text("name", new[] { activity.Venue, activity.Place, lineage.LastOrDefault()?.Name ?? "" }.First(n => n.Length > 0));
        graph.Node("address", "PostalAddress", () =>
        {
            graph.Text("streetAddress", place + activity.Venue);
            graph.Text("addressLocality", string.Concat(lineage.Skip(1).Select(d => d.Name)));
            graph.Text("addressRegion", lineage.FirstOrDefault()?.Name ?? "");
            graph.Text("addressCountry", lineage.Count > 0 ? "CN" : ""); // a division of GB/T 2260
        });
    }
}
