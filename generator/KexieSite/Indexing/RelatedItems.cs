using System.Collections.Immutable;
using KexieSite.Model;

namespace KexieSite.Indexing;

/// <summary>
/// Finds related items. Candidates are the items next in time within the same region, series or topic, so that the work for
/// one item does not grow with the site; they are ranked by what they share.
/// </summary>
internal sealed class RelatedItems
{
    private const int Reach = 6; // candidates on either side in each list
    private const int Most = 5;
    private const int LeastScore = 3;

    private readonly Dictionary<string, List<ContentItem>> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<(string List, Paths.SourcePath Item), int> places = [];

    /// <summary>Takes the dated items of a site, newest first.</summary>
    public RelatedItems(IEnumerable<ContentItem> items)
    {
        foreach (var item in items)
        {
            foreach (var key in KeysOf(item))
            {
                if (!lists.TryGetValue(key, out var list))
                {
                    lists[key] = list = [];
                }

                places[(key, item.Source)] = list.Count;
                list.Add(item);
            }
        }
    }

    public ImmutableArray<ContentItem> Of(ContentItem item)
    {
        var candidates = new Dictionary<Paths.SourcePath, ContentItem>();
        foreach (var key in KeysOf(item))
        {
            var list = lists[key];
            var place = places[(key, item.Source)];
            for (var i = Math.Max(0, place - Reach); i < Math.Min(list.Count, place + Reach + 1); i++)
            {
                candidates.TryAdd(list[i].Source, list[i]);
            }
        }

        candidates.Remove(item.Source);
        return
        [
            .. candidates.Values.Select(other => (Score: Score(item, other), Item: other))
                .Where(c => c.Score >= LeastScore)
                .OrderByDescending(c => c.Score)
                .ThenBy(c => Math.Abs((c.Item.Day?.DayNumber ?? 0) - (item.Day?.DayNumber ?? 0)))
                .ThenBy(c => c.Item.Source)
                .Take(Most)
                .Select(c => c.Item),
        ];
    }

    private static IEnumerable<string> KeysOf(ContentItem item)
    {
        if (item.Region is { } region)
        {
            yield return "region " + region.Division.Path.Value;
        }

        if (item is Activity { Series.Length: > 0 } activity)
        {
            yield return "series " + activity.Series;
        }

        foreach (var topic in item.Topics)
        {
            yield return "topic " + topic;
        }
    }

    private static int Score(ContentItem a, ContentItem b)
    {
        var sharedTopics = a.Topics.Count(t => b.Topics.Contains(t));
        var sameSeries = a is Activity { Series.Length: > 0 } x && b is Activity y && x.Series == y.Series;
        var samePlace = a.Region is { } here && here.Division.Path == b.Region?.Division.Path;
        var sameYear = a.Years.Intersect(b.Years).Any();
        return (sameSeries ? 3 : 0) + (2 * sharedTopics) + (samePlace ? 2 : 0) + (sameYear ? 1 : 0);
    }
}
