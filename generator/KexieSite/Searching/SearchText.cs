using System.Text;
using KexieSite.Model;
using KexieSite.Regions;

namespace KexieSite.Searching;

/// <summary>
/// What is searched of an item, and nothing else: title, summary, topics, series, region, place, venue and body, each on lines
/// of its own, the title on the first. A region stands with all its parents, and where it is a former one, today's
/// successor with its parents too. Runs of spaces are one space.
/// </summary>
internal static class SearchText
{
    public static string Of(ContentItem item)
    {
        var text = new StringBuilder(item.Body.PlainText.Length + 256);
        Line(text, item.Title);
        Line(text, item.Summary);
        foreach (var topic in item.Topics)
        {
            Line(text, topic);
        }

        if (item is Activity activity)
        {
            Line(text, activity.Series);
            Region(text, item.Region);
            Line(text, activity.Place);
            Line(text, activity.Venue);
        }
        else
        {
            Region(text, item.Region);
        }

        foreach (var block in item.Body.PlainText.AsSpan().EnumerateLines())
        {
            Line(text, block);
        }

        return text.ToString();
    }

    private static void Region(StringBuilder text, ItemRegion? region)
    {
        Line(text, Path(region?.Division));
        Line(text, Path(region?.Division.Successor));
    }

    private static string Path(Division? division) => division is null ? "" : string.Concat(division.Lineage.Select(d => d.Name));

    private static void Line(StringBuilder text, ReadOnlySpan<char> line)
    {
        if (line.Trim().IsEmpty)
        {
            return;
        }

        if (text.Length > 0)
        {
            text.Append('\n');
        }

        var isGap = false;
        foreach (var character in line.Trim())
        {
            if (!char.IsWhiteSpace(character))
            {
                text.Append(character);
                isGap = false;
            }
            else if (!isGap)
            {
                text.Append(' ');
                isGap = true;
            }
        }
    }
}
