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

    private readonly Dictionary<(KeyKind, string), List<int>> lists;
    private readonly ImmutableArray<ContentItem> items;

    private enum KeyKind
    {
        Region,
        Series,
        Topic,
    }

    /// <summary>Takes the dated items of a site, newest first.</summary>
    public RelatedItems(ImmutableArray<ContentItem> items)
        : this(items, [])
    {
        for (var i = 0; i < items.Length; i++)
        {
            foreach (var key in KeysOf(items[i]))
            {
                ListOf(key).Add(i);
            }
        }
    }

    private RelatedItems(ImmutableArray<ContentItem> items, Dictionary<(KeyKind, string), List<int>> lists) => (this.items, this.lists) = (items, lists);

    /// <summary>The same with items that were rewritten, each at its place.</summary>
    public RelatedItems With(ImmutableArray<ContentItem> rewritten) => new(rewritten, lists);

    /// <summary>What is related to the item with an index in that list.</summary>
    public ImmutableArray<ContentItem> Of(int item)
    {
        var candidates = Candidates(item);
        var day = items[item].Day?.DayNumber ?? 0;
        return
        [
            .. candidates.Select(other => (Score: Score(items[item], items[other]), Index: other))
                .Where(c => c.Score >= LeastScore)
                .OrderByDescending(c => c.Score)
                .ThenBy(c => Math.Abs((items[c.Index].Day?.DayNumber ?? 0) - day))
                .ThenBy(c => c.Index)
                .Take(Most)
                .Select(c => items[c.Index]),
        ];
    }

    /// <summary>Every item that the item with an index in that list may be related to: none else has it among its own.</summary>
    public IEnumerable<ContentItem> Around(int item) => Candidates(item).Select(candidate => items[candidate]);

    private SortedSet<int> Candidates(int item)
    {
        var candidates = new SortedSet<int>();
        foreach (var list in KeysOf(items[item]).Select(key => lists[key]))
        {
            var place = list.BinarySearch(item);
            for (var i = Math.Max(0, place - Reach); i < Math.Min(list.Count, place + Reach + 1); i++)
            {
                candidates.Add(list[i]);
            }
        }

        candidates.Remove(item);
        return candidates;
    }

    private List<int> ListOf((KeyKind, string) key)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        return list;
    }

    private static IEnumerable<(KeyKind, string)> KeysOf(ContentItem item)
    {
        if (item.Region is { } region)
        {
            yield return (KeyKind.Region, region.Division.Code);
        }

        if (item is Activity { Series.Length: > 0 } activity)
        {
            yield return (KeyKind.Series, activity.Series);
        }

        foreach (var topic in item.Topics)
        {
            yield return (KeyKind.Topic, topic);
        }
    }

    private static int Score(ContentItem a, ContentItem b)
    {
        var sharedTopics = 0;
        foreach (var topic in a.Topics)
        {
            sharedTopics += b.Topics.Contains(topic) ? 1 : 0;
        }

        var sameSeries = a is Activity { Series.Length: > 0 } x && b is Activity y && x.Series == y.Series;
        var samePlace = a.Region is { } here && here.Division == b.Region?.Division;
        var sameYear = a.Years is [var year, ..] && b.Years.Contains(year);
        return (sameSeries ? 3 : 0) + (2 * sharedTopics) + (samePlace ? 2 : 0) + (sameYear ? 1 : 0);
    }
}
