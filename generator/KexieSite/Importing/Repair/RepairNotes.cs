using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Importing.Repair;

/// <summary>What is told of the changes that a repair made.</summary>
internal static class RepairNotes
{
    /// <summary>How many sure changes of each kind there are, and every one that is not sure, at its place.</summary>
    public static IEnumerable<Diagnostic> Of(IEnumerable<TextChange> changes, SourcePath source, Func<TextChange, SourceSpan?> place) => changes
        .GroupBy(change => (change.Kind, change.IsSure))
        .SelectMany(group => group.Key.IsSure && RepairRules.CountOf(group.Key.Kind) is { } rule
            ? [rule.At(source, null, group.Count())]
            : group.Select(change => change.After.Contains(DoubtMark.Beginning, StringComparison.Ordinal)
                ? RepairRules.Doubtful.At(source, place(change), change.Before)
                : RepairRules.Likely.At(source, place(change), change.Before, change.After)));
}
