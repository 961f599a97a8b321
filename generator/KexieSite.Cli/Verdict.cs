using System.Collections.Frozen;
using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Exporting;
using KexieSite.Loading;
using KexieSite.Theming;
using KexieSite.Writing;

namespace KexieSite.Cli;

/// <summary>Tells what is the writer's to mend from what is around the content.</summary>
internal static class Verdict
{
    // A publication reads no content: all that stops it is around it.
    private const string Publishing = "KX71";

    private static readonly FrozenSet<DiagnosticRule> AroundTheContent = FrozenSet.Create(
        LoadingRules.NoSite, ThemeRules.NoSdk, WritingRules.FolderIsNotOurs, WritingRules.NothingToClean, WritingRules.ForeignFileInTheWay, WritingRules.LinkInTheWay,
        WritingRules.RecordDamagedAndFilesInTheWay, WritingRules.FolderIsBusy, WritingRules.FolderIsAFile, WritingRules.FolderOfSources,
        ExportRules.NoText, ExportRules.Exists);

    /// <summary>The exit code of a command that did its work or stopped at these findings.</summary>
    public static ExitCode Of(bool ok, ImmutableArray<Diagnostic> found) =>
        ok ? ExitCode.Done
        : found.Any(d => AroundTheContent.Contains(d.Rule) || d.Rule.Code.StartsWith(Publishing, StringComparison.Ordinal)) ? ExitCode.Environment
        : ExitCode.Content;
}
