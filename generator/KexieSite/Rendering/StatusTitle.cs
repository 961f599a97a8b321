using KexieSite.Diagnostics;
using KexieSite.Model;

namespace KexieSite.Rendering;

/// <summary>Titles for programs that show a title and nothing else: what was put off or called off says so in its title.</summary>
internal static class StatusTitle
{
    public static string Of(ContentItem item, TextTable texts) =>
        item is Activity { Status: ActivityStatus.Postponed or ActivityStatus.Cancelled } activity
            ? texts.Format("title.status", activity.Title, texts[$"badge.{activity.Status}"])
            : item.Title;
}
