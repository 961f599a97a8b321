using System.Collections.Immutable;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Model;

namespace KexieSite.Indexing;

/// <summary>Sums by key, from the largest to the smallest; what is beyond a number of keys becomes one.</summary>
internal sealed class Grouping
{
    private readonly Func<Activity, BreakdownKey> key;
    private readonly HashSet<BreakdownKey> own;
    private readonly BreakdownKey.Rest? rest;

    private Grouping(Func<Activity, BreakdownKey> key, ImmutableArray<BreakdownRow> rows)
    {
        this.key = key;
        Rows = rows;
        Keys = [.. rows.Select(r => r.Key)];
        own = [.. Keys];
        rest = Keys.OfType<BreakdownKey.Rest>().FirstOrDefault();
    }

    /// <summary>The sums.</summary>
    public ImmutableArray<BreakdownRow> Rows { get; }

    /// <summary>Their keys.</summary>
    public ImmutableArray<BreakdownKey> Keys { get; }

    /// <summary>Adds up. One key too many is no reason to join two: the last place is then its own.</summary>
    public static Grouping Of(List<(Activity Activity, Quantity Quantity)> counted, Metric metric, Func<Activity, BreakdownKey> key, int most)
    {
        List<BreakdownRow> rows =
        [
            .. counted.GroupBy(c => key(c.Activity), c => c.Quantity)
                .Select(g => new BreakdownRow(g.Key, QuantitySum.Of(metric.Unit, g), []))
                .OrderByDescending(r => r.Sum!.KnownParts > 0)
                .ThenByDescending(r => r.Sum!.Value)
                .ThenBy(r => r.Key is BreakdownKey.NoRegion or BreakdownKey.NoSeries)
                .ThenBy(r => Order(r.Key), StringComparer.Ordinal),
        ];
        if (rows.Count <= most + 1)
        {
            return new Grouping(key, [.. rows]);
        }

        var others = rows.Skip(most).Aggregate(QuantitySum.Zero(metric.Unit), (sum, row) => sum.Plus(row.Sum!));
        return new Grouping(key, [.. rows.Take(most), new BreakdownRow(new BreakdownKey.Rest(rows.Count - most), others, [])]);
    }

    /// <summary>The key under which an activity counts.</summary>
    public BreakdownKey KeyOf(Activity activity) => key(activity) is var k && own.Contains(k) ? k : rest!;

    private static string Order(BreakdownKey key) => key switch
    {
        BreakdownKey.OfRegion region => region.Division.Code,
        BreakdownKey.OfSeries series => series.Name,
        _ => "",
    };
}
