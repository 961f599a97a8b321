using System.Collections.Immutable;

namespace KexieSite.Bench;

/// <summary>A count of items that owes nothing to the generator under test: plain loops over what was generated.</summary>
/// <param name="Items">The number of items.</param>
/// <param name="Sums">The sum of each metric that the items have.</param>
public sealed record SiteCount(int Items, ImmutableSortedDictionary<string, FigureSum> Sums)
{
    /// <summary>Counts items.</summary>
    public static SiteCount Of(IEnumerable<GeneratedItem> items)
    {
        var counted = items.ToList();
        var sums = counted.SelectMany(item => item.Figures).GroupBy(figure => figure.Metric, StringComparer.Ordinal);
        return new SiteCount(counted.Count, sums.ToImmutableSortedDictionary(group => group.Key, group => FigureSum.Of([.. group]), StringComparer.Ordinal));
    }

    /// <summary>By year; an activity over New Year counts in both.</summary>
    public static ImmutableSortedDictionary<int, SiteCount> ByYear(IEnumerable<GeneratedItem> items) =>
        items.SelectMany(item => item.Years.Select(year => (year, item)))
            .GroupBy(pair => pair.year, pair => pair.item)
            .ToImmutableSortedDictionary(group => group.Key, group => Of(group));

    /// <summary>By GB/T 2260 code, each division with all that lies in it.</summary>
    public static ImmutableSortedDictionary<string, SiteCount> ByRegion(IEnumerable<GeneratedItem> items) =>
        items.SelectMany(item => item.Place.Codes.Select(code => (code, item)))
            .GroupBy(pair => pair.code, pair => pair.item, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(group => group.Key, group => Of(group), StringComparer.Ordinal);
}

/// <summary>A metric's sum.</summary>
/// <param name="Value">The sum of what is known.</param>
/// <param name="Known">How many figures are known.</param>
/// <param name="Inexact">How many of these are not exact.</param>
/// <param name="LowerBounds">How many of these are 余, 多 or 超过.</param>
/// <param name="Unknown">How many figures are not known.</param>
public sealed record FigureSum(decimal Value, int Known, int Inexact, int LowerBounds, int Unknown)
{
    /// <summary>Sums figures.</summary>
    public static FigureSum Of(IReadOnlyCollection<GeneratedFigure> figures)
    {
        var known = figures.Where(figure => figure.Exactness != Exactness.Unknown).ToList();
        return new FigureSum(
            known.Sum(figure => figure.Value),
            known.Count,
            known.Count(figure => figure.Exactness != Exactness.Exact),
            known.Count(figure => figure.Exactness == Exactness.AtLeast),
            figures.Count - known.Count);
    }
}
