using KexieSite.Building;
using KexieSite.Diagnostics;
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

        var tally = ImportTally.Of(result.Items);
        var done = texts.Format(
            options.DryRun ? "cli.import.rehearsal" : "cli.import.done",
            BuildSummary.Count("file", result.Files, texts),
            tally.Files(ImportFate.Written, ImportFate.Draft),
            BuildSummary.Count("text", tally.Texts(ImportFate.Written, ImportFate.Draft), texts),
            tally.Texts(ImportFate.Draft),
            Rest(tally, texts),
            request.Elapsed.TotalSeconds);
        return result.Report is { } report ? done + "\n" + texts.Format("cli.import.report", Path.GetRelativePath(request.Surroundings.Folder, report)) : done;
    }

    // The other files, as far as there are any: with those that were imported they are all that were read.
    private static string Rest(ImportTally tally, TextTable texts)
    {
        ImportFate[] rest = [ImportFate.Known, ImportFate.Same, ImportFate.Brought, ImportFate.Refused, ImportFate.Unused];
        return string.Concat(rest.Where(fate => tally.Files(fate) > 0).Select(fate => texts.Format("cli.import.rest." + fate.ToString().ToLowerInvariant(), tally.Files(fate))));
    }
}
