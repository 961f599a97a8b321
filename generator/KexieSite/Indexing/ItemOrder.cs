using KexieSite.Model;

namespace KexieSite.Indexing;

/// <summary>The order of every list: the newest day first, of one day the latest moment, then by source path. Undated items come last.</summary>
public sealed class ItemOrder : IComparer<ContentItem>
{
    /// <summary>The order.</summary>
    public static ItemOrder NewestFirst { get; } = new();

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
