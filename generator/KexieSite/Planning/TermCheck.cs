using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Paths;

namespace KexieSite.Planning;

/// <summary>Checks that every series and topic has an address of its own.</summary>
internal static class TermCheck
{
    public static IEnumerable<Diagnostic> Check(TermKind kind, ImmutableArray<TermIndex> terms)
    {
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var name = new TextKey(kind == TermKind.Series ? "term.series" : "term.topic");
        foreach (var term in terms)
        {
            var item = term.Items[^1];
            var (first, span) = (item.Source, kind == TermKind.Series ? (item as Activity)?.SeriesSpan : item.TopicsSpan);
            if (!UrlPath.IsSafeSegment(term.Term.Slug))
            {
                yield return PlanningRules.NoTermAddress.At(first, span, name, term.Term.Name);
            }
            else if (!taken.TryAdd(term.Term.Slug, term.Term.Name))
            {
                yield return PlanningRules.SameTerm.At(first, span, name, term.Term.Name, taken[term.Term.Slug], term.Term.Slug);
            }
        }
    }
}
