using System.Collections.Immutable;
using KexieSite.Model;

namespace KexieSite.Indexing;

/// <summary>A list of the site: what it holds and what that comes to, counted once however many pages show it.</summary>
/// <param name="Items">The items, newest first.</param>
/// <param name="Totals">What the activities among these add up to.</param>
public abstract record ItemList(ImmutableArray<ContentItem> Items, ImmutableArray<MetricTotal> Totals)
{
    /// <summary>How many items of each kind it holds.</summary>
    public ItemCounts Counts { get; } = ItemCounts.Of(Items);
}
