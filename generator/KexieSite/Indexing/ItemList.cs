using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Model;

namespace KexieSite.Indexing;

/// <summary>A list of the site: what it holds and what that comes to, added up once however many pages show it.</summary>
/// <param name="Items">The items, newest first.</param>
/// <param name="Metrics">The metrics that are added up; none for a list without sums.</param>
public abstract record ItemList(ImmutableArray<ContentItem> Items, ImmutableArray<Metric> Metrics)
{
    private ImmutableArray<MetricTotal> totals;

    /// <summary>How many items of each kind it holds.</summary>
    public ItemCounts Counts { get; } = ItemCounts.Of(Items);

    /// <summary>What the activities that count here add up to; added up when it is first asked for. Safe to call from several threads at once.</summary>
    public ImmutableArray<MetricTotal> Totals
    {
        get
        {
            if (totals.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref totals, MetricTotal.Of(Counted, Metrics));
            }

            return totals;
        }
    }

    /// <summary>The items whose figures are added up.</summary>
    protected virtual IEnumerable<ContentItem> Counted => Items;
}
