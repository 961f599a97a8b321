using KexieSite.Model;

namespace KexieSite.Indexing;

/// <summary>How many items of each kind there are; pages that stand by themselves are not counted.</summary>
public sealed record ItemCounts(int Activities, int Reports, int Notices)
{
    /// <summary>Counts items.</summary>
    public static ItemCounts Of(IReadOnlyCollection<ContentItem> items) =>
        new(items.Count(i => i is Activity), items.Count(i => i is Report), items.Count(i => i is Notice));
}
