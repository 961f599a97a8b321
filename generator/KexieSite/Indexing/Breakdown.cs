using System.Collections.Immutable;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Regions;

namespace KexieSite.Indexing;

/// <summary>What activities add up to in one metric, told apart by year, month, region or series.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Rows">The values: years and months in their order, regions and series from the largest to the smallest.</param>
/// <param name="Parts">What each value is divided by; empty where it is not.</param>
public sealed record Breakdown(Metric Metric, ImmutableArray<BreakdownRow> Rows, ImmutableArray<BreakdownKey> Parts)
{
    /// <summary>The most regions or series that stand by themselves; the smaller ones become one.</summary>
    public const int MostRows = 12;

    /// <summary>The most regions by which a value is divided; the smaller ones become one.</summary>
    public const int MostParts = 4;

    // A longer span of years shows only those that have something.
    private const int MostYears = 40;

    /// <summary>Whether no activity has anything of the metric.</summary>
    public bool IsEmpty => Rows.All(r => r.Sum is null);

    /// <summary>Adds up the activities that were held, each in the year and month of its first day; one of which only the year is known is in no month.</summary>
    /// <param name="activities">The activities.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="axis">What the values are told apart by.</param>
    /// <param name="isDivided">Whether each value is divided by region as well.</param>
    /// <param name="above">The region whose parts are told apart; null for the smallest one that holds all.</param>
    public static Breakdown Of(IEnumerable<Activity> activities, Metric metric, ChartAxis axis, bool isDivided, Division? above)
    {
        List<(Activity Activity, Quantity Quantity)> counted =
        [
            .. from activity in activities
               where activity.Status == ActivityStatus.Held && (axis != ChartAxis.Month || activity.Precision != DatePrecision.Year)
               from figure in activity.Figures
               where figure.Metric == metric
               select (activity, figure.Quantity),
        ];
        var keys = new RegionKeys(counted.Select(c => c.Activity), above);
        var parts = isDivided ? Grouping.Of(counted, metric, keys.Of, MostParts) : null;
        var rows = axis switch
        {
            ChartAxis.Year => InOrder(counted, metric, a => a.Years[0], Years([.. counted.Select(c => c.Activity.Years[0])]), y => new BreakdownKey.OfYear(y), parts),
            ChartAxis.Month => InOrder(counted, metric, a => a.Day!.Value.Month, Enumerable.Range(1, 12), m => new BreakdownKey.OfMonth(m), parts),
            ChartAxis.Region => Grouping.Of(counted, metric, keys.Of, MostRows).Rows,
            _ => Grouping.Of(counted, metric, SeriesOf, MostRows).Rows,
        };
        return new Breakdown(metric, rows, parts?.Keys ?? []);
    }

    private static BreakdownKey SeriesOf(Activity activity) =>
        activity.Series.Length > 0 ? new BreakdownKey.OfSeries(activity.Series) : new BreakdownKey.NoSeries();

    private static IEnumerable<int> Years(IReadOnlyCollection<int> years)
    {
        if (years.Count == 0)
        {
            return [];
        }

        var (first, last) = (years.Min(), years.Max());
        return last - first < MostYears ? Enumerable.Range(first, last - first + 1) : years.Distinct().Order();
    }

    private static ImmutableArray<BreakdownRow> InOrder(
        List<(Activity Activity, Quantity Quantity)> counted, Metric metric, Func<Activity, int> number, IEnumerable<int> numbers, Func<int, BreakdownKey> key, Grouping? parts)
    {
        var groups = counted.ToLookup(c => number(c.Activity));
        return
        [
            .. numbers.Select(n => new BreakdownRow(key(n), Sum(groups[n]), parts is null ? [] : [.. parts.Keys.Select(k => Sum(groups[n].Where(c => parts.KeyOf(c.Activity) == k)))])),
        ];

        QuantitySum? Sum(IEnumerable<(Activity Activity, Quantity Quantity)> group) =>
            group.Any() ? QuantitySum.Of(metric.Unit, group.Select(c => c.Quantity)) : null;
    }
}

/// <summary>One value of a breakdown.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="Sum">The sum; null where nothing was counted, which is not the same as 0.</param>
/// <param name="Parts">The sum's parts, as <see cref="Breakdown.Parts"/> has them.</param>
public sealed record BreakdownRow(BreakdownKey Key, QuantitySum? Sum, ImmutableArray<QuantitySum?> Parts);
