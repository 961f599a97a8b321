using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Model;

namespace KexieSite.Indexing;

/// <summary>A section that has something to list.</summary>
/// <param name="Section">The section.</param>
/// <param name="Items">Its items, newest first.</param>
/// <param name="Years">The same by year, the newest first; none for a section of pages.</param>
public sealed record SectionIndex(Section Section, ImmutableArray<ContentItem> Items, ImmutableArray<YearIndex> Years)
    : ItemList(Items, [])
{
    /// <summary>The same section with items that were rewritten.</summary>
    internal SectionIndex With(Rewrites rewrites) =>
        rewrites.In(Items) is var items && items == Items ? this : new(Section, items, [.. Years.Select(y => y.With(rewrites))]);
}
