using KexieSite.Regions;

namespace KexieSite.Indexing;

/// <summary>What one value of a <see cref="Breakdown"/> is about.</summary>
public abstract record BreakdownKey
{
    private BreakdownKey()
    {
    }

    /// <summary>A year.</summary>
    public sealed record OfYear(int Year) : BreakdownKey;

    /// <summary>A month, 1 to 12.</summary>
    public sealed record OfMonth(int Month) : BreakdownKey;

    /// <summary>A region with those below it.</summary>
    public sealed record OfRegion(Division Division) : BreakdownKey;

    /// <summary>The region above the others itself: what belongs to none of those below it.</summary>
    public sealed record Own(Division Division) : BreakdownKey;

    /// <summary>Activities whose region is not known.</summary>
    public sealed record NoRegion : BreakdownKey;

    /// <summary>A series.</summary>
    public sealed record OfSeries(string Name) : BreakdownKey;

    /// <summary>Activities that belong to no series.</summary>
    public sealed record NoSeries : BreakdownKey;

    /// <summary>Several others in one, because there are many.</summary>
    public sealed record Rest(int Count) : BreakdownKey;
}
