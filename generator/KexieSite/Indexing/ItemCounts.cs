using System.Collections.Immutable;
using KexieSite.Model;

namespace KexieSite.Indexing;

/// <summary>How many items of each kind there are; pages that stand by themselves are not counted.</summary>
public sealed record ItemCounts(int Activities, int Reports, int Notices)
{
    /// <summary>Counts items.</summary>
    public static ItemCounts Of(ImmutableArray<ContentItem> items)
    {
        var (activities, reports, notices) = (0, 0, 0);
        foreach (var item in items)
        {
            activities += item is Activity ? 1 : 0;
            reports += item is Report ? 1 : 0;
            notices += item is Notice ? 1 : 0;
        }

        return new(activities, reports, notices);
    }
}
