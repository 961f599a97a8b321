using System.Collections.Immutable;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Model;

namespace KexieSite.Indexing;

/// <summary>What activities add up to in one metric.</summary>
/// <param name="Metric">What was counted.</param>
/// <param name="Sum">The total, with its precision.</param>
public sealed record MetricTotal(Metric Metric, QuantitySum Sum)
{
    /// <summary>
    /// The totals of the activities among <paramref name="items"/> that were held, in the order of the metrics. Reports do not
    /// count, for what they report is made of those activities; nor does what was only planned, put off or called off.
    /// </summary>
    public static ImmutableArray<MetricTotal> Of(IEnumerable<ContentItem> items, ImmutableArray<Metric> metrics)
    {
        var sums = new Dictionary<Metric, QuantitySum>(ReferenceEqualityComparer.Instance);
        foreach (var activity in items.OfType<Activity>().Where(a => a.Status == ActivityStatus.Held))
        {
            foreach (var figure in activity.Figures)
            {
                var sum = sums.GetValueOrDefault(figure.Metric) ?? QuantitySum.Zero(figure.Metric.Unit);
                sums[figure.Metric] = sum.Plus(figure.Quantity);
            }
        }

        return [.. metrics.Where(sums.ContainsKey).Select(m => new MetricTotal(m, sums[m]))];
    }
}
