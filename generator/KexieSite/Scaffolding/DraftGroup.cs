using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Model;

namespace KexieSite.Scaffolding;

/// <summary>Activities that stand under one heading of a draft.</summary>
/// <param name="Title">The heading: a series, a topic, or what is left.</param>
/// <param name="Activities">The activities, the earliest first.</param>
internal sealed record DraftGroup(string Title, ImmutableArray<Activity> Activities)
{
    private const int FewestOfTopic = 2; // a topic of one activity is no heading

    /// <summary>
    /// The groups of some activities: the campaigns in the order of site.yml, then other campaigns by their first day; what belongs to
    /// none by its commonest topic, the largest first; what is left last.
    /// </summary>
    /// <param name="activities">The activities.</param>
    /// <param name="series">The campaigns of site.yml.</param>
    /// <param name="others">The heading of what is left.</param>
    public static ImmutableArray<DraftGroup> Of(IEnumerable<Activity> activities, ImmutableArray<Term> series, string others)
    {
        var inOrder = activities.OrderBy(a => a.Day).ThenBy(a => a.Source).ToList();
        var names = series.Select(s => s.Name).ToList();
        var ofSeries = inOrder.Where(a => a.Series.Length > 0).GroupBy(a => a.Series).OrderBy(g => names.IndexOf(g.Key) is var place and >= 0 ? place : names.Count);
        var alone = inOrder.FindAll(a => a.Series.Length == 0);
        var counts = alone.SelectMany(a => a.Topics).CountBy(topic => topic).ToDictionary(StringComparer.Ordinal);
        var ofTopics = alone.ToLookup(a => a.Topics.MaxBy(topic => counts[topic]) is { } topic && counts[topic] >= FewestOfTopic ? topic : "");
        var left = ofTopics.Where(g => g.Key.Length == 0 || g.Count() < FewestOfTopic).SelectMany(g => g).OrderBy(a => a.Day).ThenBy(a => a.Source).ToImmutableArray();
        return
        [
            .. ofSeries.Select(g => new DraftGroup(g.Key, [.. g])),
            .. ofTopics.Where(g => g.Key.Length > 0 && g.Count() >= FewestOfTopic).OrderByDescending(g => g.Count()).Select(g => new DraftGroup(g.Key, [.. g])),
            .. left.IsEmpty ? [] : new[] { new DraftGroup(others, left) },
        ];
    }
}
