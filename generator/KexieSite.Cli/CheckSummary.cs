using KexieSite.Building;
using KexieSite.Checking;
using KexieSite.Diagnostics;

namespace KexieSite.Cli;

/// <summary>The last lines of a check: what was corrected, how many findings of each kind there are, and what to do now.</summary>
internal static class CheckSummary
{
    /// <summary>The lines, the verdict last.</summary>
    public static string Of(CheckResult result, TimeSpan elapsed, TextTable texts) =>
        string.Join('\n', Corrections(result, texts).Concat(Kinds(result, texts)).Concat(Advice(result, texts)).Append(Verdict(result, elapsed, texts)));

    private static IEnumerable<string> Corrections(CheckResult result, TextTable texts) => result.Corrected.IsEmpty
        ? []
        : result.Corrected.Select(c => $"  {c.Finding.Place()}  {texts.Format("cli.check.change", Shown(c.Before), Shown(c.After))}")
            .Prepend(texts.Format("cli.check.fixed", result.Corrected.Length)).Append("");

    private static IEnumerable<string> Kinds(CheckResult result, TextTable texts)
    {
        var kinds = result.Diagnostics.CountBy(d => texts.Of(CheckRules.FamilyOf(d.Rule))).ToList();
        return kinds.Count < 2 ? [] : kinds.Select(kind => "  " + texts.Format("cli.check.row", kind.Key, kind.Value)).Prepend(texts["cli.check.summary"]);
    }

    private static IEnumerable<string> Advice(CheckResult result, TextTable texts)
    {
        if (result.Diagnostics.Any(d => d.Severity == Severity.Error))
        {
            yield return texts[result.Pages == 0 ? "cli.check.noPages" : "cli.check.errors"];
        }

        if (result.Fixable > 0)
        {
            yield return texts.Format("cli.check.fixable", result.Fixable);
        }

        if (result.Unfixable > 0)
        {
            yield return texts.Format("cli.check.unfixable", result.Unfixable);
        }
    }

    private static string Verdict(CheckResult result, TimeSpan elapsed, TextTable texts)
    {
        var (items, pages) = (BuildSummary.Count("item", result.Items, texts), BuildSummary.Count("page", result.Pages, texts));
        var found = new[] { ("error", Severity.Error), ("warning", Severity.Warning), ("info", Severity.Info) }
            .Select(kind => (Noun: kind.Item1, Count: result.Diagnostics.Count(d => d.Severity == kind.Item2))).Where(kind => kind.Count > 0)
            .Select(kind => BuildSummary.Count(kind.Noun, kind.Count, texts))
            .Aggregate("", (all, next) => all.Length == 0 ? next : texts.Format("cli.count.and", all, next));
        return found.Length == 0
            ? texts.Format("cli.check.clean", items, pages, elapsed.TotalSeconds)
            : texts.Format("cli.check.found", items, pages, found, elapsed.TotalSeconds);
    }

    private static string Shown(string text) => text.ReplaceLineEndings(" ");
}
