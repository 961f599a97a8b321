using KexieSite.Model;

namespace KexieSite.Indexing;

/// <summary>The order of every list: the newest day first, of one day the latest moment, then by source path. Undated items come last.</summary>
public sealed class ItemOrder : IComparer<ContentItem>
{
    /// <summary>The order.</summary>
    public static ItemOrder NewestFirst { get; } = new();

    /// <summary>
    /// The order of lists under years: the latest year that an item is of, then the newest first. The report of 2021 that came out in
    /// 2022 stands in 2021.
    /// </summary>
    public static IComparer<ContentItem> ByYear { get; } = Comparer<ContentItem>.Create((x, y) =>
        YearOf(y).CompareTo(YearOf(x)) is var byYear and not 0 ? byYear : NewestFirst.Compare(x, y));

    private static int YearOf(ContentItem item) => item.Years is [var year, ..] ? year : int.MinValue;

    /// <inheritdoc />
    public int Compare(ContentItem? x, ContentItem? y)
    {
        var byDay = Nullable.Compare(y?.Day, x?.Day);
        if (byDay != 0)
        {
            return byDay;
        }

        var byMoment = Nullable.Compare(y?.Moment, x?.Moment);
        return byMoment != 0 ? byMoment : string.CompareOrdinal(x?.Source.Value, y?.Source.Value);
    }
}
