using System.Collections.Immutable;
using KexieSite.Building;
using KexieSite.Diagnostics;

namespace KexieSite.Cli;

/// <summary>The last line of a build.</summary>
internal static class BuildSummary
{
    /// <summary>What was done, or that nothing was and why.</summary>
    public static string Of(BuildResult result, TimeSpan elapsed, TextTable texts)
    {
        var findings = Findings(result.Diagnostics, texts);
        if (!result.Ok)
        {
            return texts.Format(result.Diagnostics.Any(d => d.Severity == Severity.Error) ? "cli.build.refused" : "cli.build.strict", findings);
        }

        var done = texts.Format(
            "cli.build.done", Count("item", result.Items, texts), Count("page", result.Pages, texts), result.Written, result.Removed, elapsed.TotalSeconds);
        var closing = findings.Length == 0 ? done : texts.Format("cli.build.found", done, findings);
        return result.Items == 0 ? closing + "\n" + texts["cli.build.empty"] : closing;
    }

    /// <summary>A number with its noun: <c>3 个错误</c>, <c>1 error</c>.</summary>
    public static string Count(string noun, int number, TextTable texts) =>
        texts.Format($"cli.count.{noun}.{(number == 1 ? "one" : "many")}", number);

    /// <summary>How many errors and warnings there are: <c>2 个错误、1 个警告</c>; empty where there are none.</summary>
    public static string Findings(ImmutableArray<Diagnostic> found, TextTable texts)
    {
        var errors = found.Count(d => d.Severity == Severity.Error);
        var warnings = found.Count(d => d.Severity == Severity.Warning);
        return (errors, warnings) switch
        {
            (0, 0) => "",
            (_, 0) => Count("error", errors, texts),
            (0, _) => Count("warning", warnings, texts),
            _ => texts.Format("cli.count.and", Count("error", errors, texts), Count("warning", warnings, texts)),
        };
    }

    /// <summary>The same, or that there are only reminders, or nothing.</summary>
    public static string Verdict(ImmutableArray<Diagnostic> found, TextTable texts) =>
        Findings(found, texts) is { Length: > 0 } findings ? findings
        : found.Length > 0 ? texts.Format("serve.reminders", Count("info", found.Length, texts))
        : texts["serve.fine"];
}
