using System.Collections.Immutable;
using System.Text;
using KexieSite.Building;
using KexieSite.Diagnostics;
using KexieSite.Model;

namespace KexieSite.Cli;

/// <summary>Wordings that the reports share.</summary>
internal static class Wording
{
    /// <summary>Where a finding is, <c>content/a.md:3:8</c>, as editors and terminals recognise it; empty where it is about no file.</summary>
    public static string Place(this Diagnostic diagnostic) =>
        diagnostic.Span is { } span ? $"{diagnostic.File}:{span.Line}:{span.Column}" : $"{diagnostic.File}";

    /// <summary>The word for other programs, in no language but theirs.</summary>
    public static string Word(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    /// <summary>Why an item was not published.</summary>
    public static string ReasonIn(this SkippedItem skipped, TextTable texts) => texts.Of(skipped.Reason);

    /// <summary>A text that stands for itself.</summary>
    public static string Of(this TextTable texts, TextKey text) => texts.Format(text.Key, text.Arguments);

    /// <summary>A line a stage.</summary>
    public static StringBuilder AppendTimings(this StringBuilder lines, ImmutableArray<StageTiming> timings, TextTable texts)
    {
        foreach (var timing in timings)
        {
            lines.AppendLine(texts.Format("cli.timing", StageName(timing.Stage), timing.Elapsed.TotalMilliseconds));
        }

        return lines;
    }

    /// <summary>What a stage does.</summary>
    public static TextKey StageName(BuildStage stage) => new(stage switch
    {
        BuildStage.Loading => "cli.stage.loading",
        BuildStage.Parsing => "cli.stage.parsing",
        BuildStage.Theming => "cli.stage.theming",
        BuildStage.Planning => "cli.stage.planning",
        BuildStage.Checking => "cli.stage.checking",
        BuildStage.Inspecting => "cli.stage.inspecting",
        BuildStage.Importing => "cli.stage.importing",
        BuildStage.Publishing => "cli.stage.publishing",
        _ => "cli.stage.writing",
    });
}
