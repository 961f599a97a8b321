using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Importing.Word;

/// <summary>What was left out of a Word file or changed, counted: one finding a kind, for a hundred comments are one thing to know.</summary>
internal sealed class WordFindings(SourcePath source)
{
    private const int LongestShown = 20;

    private readonly Dictionary<DiagnosticRule, (int Count, string First)> counted = [];
    private readonly List<Diagnostic> single = [];

    /// <summary>Insertions that were accepted.</summary>
    public int Insertions { get; set; }

    /// <summary>Deletions that were accepted.</summary>
    public int Deletions { get; set; }

    public void Count(DiagnosticRule rule, string first = "")
    {
        var (count, before) = counted.GetValueOrDefault(rule);
        counted[rule] = (count + 1, count == 0 ? first : before);
    }

    /// <summary>Counts words, of which the first are named; blanks are none.</summary>
    public void CountWords(DiagnosticRule rule, string words)
    {
        var shown = words.Trim();
        if (shown.Length > 0)
        {
            Count(rule, shown.Length > LongestShown ? shown[..LongestShown] + "…" : shown);
        }
    }

    public void Add(DiagnosticRule rule, params ReadOnlySpan<object> arguments) => single.Add(rule.At(source, null, arguments));

    public ImmutableArray<Diagnostic> Complete()
    {
        if (Insertions + Deletions > 0)
        {
            Add(WordRules.Changes, Insertions, Deletions);
        }

        return [.. counted.Select(c => c.Key.At(source, null, c.Value.Count, c.Value.First)).Concat(single).Order()];
    }
}
