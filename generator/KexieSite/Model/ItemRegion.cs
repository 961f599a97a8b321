using System.Collections.Immutable;
using KexieSite.Regions;

namespace KexieSite.Model;

/// <summary>The region of an item.</summary>
/// <param name="Division">The division as it was named in the item's year.</param>
public sealed record ItemRegion(Division Division)
{
    /// <summary>
    /// Every division whose page lists the item: the division and those above it, and where it is a former one, its successor
    /// and those above that. Divisions that share a page count once.
    /// </summary>
    public ImmutableArray<Division> Listed { get; } =
        Division.Successor is { } successor ? [.. Division.Lineage.Concat(successor.Lineage).DistinctBy(d => d.Path)] : Division.Lineage;
}
