using System.Collections.Immutable;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Model;
using KexieSite.Regions;

namespace KexieSite.Indexing;

/// <summary>A series or topic that has something to list.</summary>
/// <param name="Term">Its name, slug and summary; the slug is never left to be made, and empty only where none can be.</param>
/// <param name="Items">Its items, newest first.</param>
/// <param name="Metrics">The site's metrics.</param>
/// <param name="Years">The same by year, the newest first.</param>
public sealed record TermIndex(Term Term, ImmutableArray<ContentItem> Items, ImmutableArray<Metric> Metrics, ImmutableArray<YearIndex> Years)
    : ItemList(Items, Metrics)
{
    /// <summary>The same term with items that were rewritten.</summary>
    internal TermIndex With(Rewrites rewrites) =>
        rewrites.In(Items) is var items && items == Items ? this : new(Term, items, Metrics, [.. Years.Select(y => y.With(rewrites))]);

    /// <summary>
    /// The terms that some items have: those that site.yml lists in its order, then the others in the order of their pinyin.
    /// </summary>
    internal static ImmutableArray<TermIndex> Of(
        IEnumerable<(string Name, ContentItem Item)> uses, ImmutableArray<Term> configured, SiteConfig config)
    {
        var items = uses.ToLookup(u => u.Name, u => u.Item);
        var names = configured.Select(t => t.Name).Where(items.Contains)
            .Concat(items.Select(g => g.Key).Where(n => configured.All(t => t.Name != n)).Order(PinyinOrder.Default));
        return [.. names.Select(Make)];

        TermIndex Make(string name)
        {
            var term = configured.FirstOrDefault(t => t.Name == name) ?? new Term(name, "", "");
            var slug = term.Slug.Length > 0 ? term.Slug : Slug.From(name, Divisions.Readings);
            return new(term with { Slug = slug }, [.. items[name]], config.Metrics, YearIndex.Of(items[name], config.Metrics));
        }
    }
}
