using KexieSite.Building;
using KexieSite.Importing.Batch;

namespace KexieSite.Cli;

/// <summary>The last lines of an import.</summary>
internal static class ImportSummary
{
    /// <summary>How many files were read, what became of them, and where to read on.</summary>
    public static string Of(ImportResult result, ImportOptions options, Request request)
    {
        var texts = request.Texts;
        if (!result.HasRun)
        {
            return texts["cli.import.refused"];
        }

        if (result.Files == 0)
        {
            return texts["cli.import.nothing"];
        }

        var drafts = result.Items.Count(i => i.Fate == ImportFate.Draft);
        var written = drafts + result.Items.Count(i => i.Fate == ImportFate.Written);
        var done = texts.Format(
            options.DryRun ? "cli.import.rehearsal" : "cli.import.done",
            BuildSummary.Count("file", result.Files, texts),
            BuildSummary.Count("text", written, texts),
            drafts,
            result.Items.Count(i => i.Fate == ImportFate.Known),
            result.Items.Count(i => i.Fate == ImportFate.Same),
            result.Items.Count(i => i.Fate == ImportFate.Refused),
            request.Elapsed.TotalSeconds);
        return result.Report is { } report ? done + "\n" + texts.Format("cli.import.report", Path.GetRelativePath(request.Surroundings.Folder, report)) : done;
    }
}
