using System.Collections.Immutable;
using KexieSite.Paths;

namespace KexieSite.Planning;

/// <summary>One page of a list that is spread over several.</summary>
/// <param name="List">The address of the list's first page.</param>
/// <param name="Number">Which page, from 1.</param>
/// <param name="Count">How many pages there are, at least 1.</param>
/// <param name="Start">The index of its first item.</param>
/// <param name="Length">How many items it shows.</param>
public sealed record PageSlice(UrlPath List, int Number, int Count, int Start, int Length)
{
    /// <summary>The address of this page: the list's own for the first, <c>…/page/2/</c> for the second.</summary>
    public UrlPath Url => List.Paged(Number);

    /// <summary>The items of this page.</summary>
    public ImmutableArray<T> Of<T>(ImmutableArray<T> items) => items.Slice(Start, Length);

    /// <summary>The address of the page that shows the item at an index of the whole list.</summary>
    public UrlPath UrlOf(int index)
    {
        var size = Number > 1 ? Start / (Number - 1) : Math.Max(1, Length);
        return List.Paged((index / size) + 1);
    }

    /// <summary>The pages of a list; an empty list has one page, which shows nothing.</summary>
    public static IEnumerable<PageSlice> Split(UrlPath list, int items, int pageSize)
    {
        var count = Math.Max(1, (items + pageSize - 1) / pageSize);
        return Enumerable.Range(0, count).Select(i =>
            new PageSlice(list, i + 1, count, i * pageSize, Math.Min(pageSize, items - (i * pageSize))));
    }
}
