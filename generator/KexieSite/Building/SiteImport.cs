using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Exporting;
using KexieSite.Importing.Batch;
using KexieSite.Importing.Guessing;
using KexieSite.Loading;

namespace KexieSite.Building;

/// <summary>Brings foreign files into a site: Word files, web pages and plain texts become content.</summary>
public static class SiteImport
{
    /// <summary>
    /// Imports files. Nothing that is there is changed or replaced, one bad file does not stop the others, and the same files in the same site give
    /// the same texts.
    /// </summary>
    /// <param name="options">What to import.</param>
    /// <param name="clock">Times the stages.</param>
    /// <param name="progress">Is told how far the import is.</param>
    /// <param name="cancel">Stops between two files; what was written is complete.</param>
    /// <exception cref="IOException">A text cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be written to.</exception>
    public static ImportResult Run(ImportOptions options, TimeProvider clock, IProgress<BuildProgress>? progress = null, CancellationToken cancel = default)
    {
        var stages = new StageClock(clock, progress);
        stages.Enter(BuildStage.Loading);
        var tree = SourceTree.List(options.SiteFolder);
        var (config, configuration) = SiteConfiguration.Read(tree, null);
        if (config is null || configuration.Any(d => d.Severity == Severity.Error))
        {
            return Refused(configuration);
        }

        var report = options.Report is null ? null : Path.GetFullPath(options.Report, options.StartFolder);
        if (Obstacle(options, config, report) is { } obstacle)
        {
            return Refused([obstacle]);
        }

        var (sources, listing) = ImportFolder.List(options.Paths, options.StartFolder, options.SiteFolder);
        var addresses = new SiteAddresses(config, tree, config.TimeZone.Today(clock));
        var content = SiteContent.Of(tree, config);
        stages.Enter(BuildStage.Importing);
        stages.Expect(sources.Length * ImportBatch.StepsOfFile);
        var target = new ImportTarget(tree.SiteFolder, options.DryRun);
        var batch = new ImportBatch(config, content, ImportPlace.Named(options.To, config)!, target, path => TextExport.Word(path, addresses)) { AllDrafts = options.Drafts };
        var items = batch.Run(sources, stages.Step, cancel);
        var page = new ImportReport(TextTable.For(options.Language ?? config.Language), file => options.DryRun ? null : ReportFile.AddressOf(report, tree.SiteFolder, file)).Write(items, listing, options.DryRun);
        var written = sources.IsEmpty || (options.DryRun && report is null) ? null : ReportFile.Write(report, tree.SiteFolder, page);
        return new ImportResult(true, sources.Length, items, written, [.. listing, .. items.SelectMany(i => i.Notes).Select(OfRun)]);
    }

    // What may be secret, and what is there twice, is told at once, not only where the text itself is looked at.
    private static Diagnostic OfRun(Diagnostic note) => note.Rule == GuessRules.NotPublic || note.Rule == ExportedRules.StillThere ? note with { } : note;

    private static Diagnostic? Obstacle(ImportOptions options, SiteConfig config, string? report) =>
        ImportPlace.Named(options.To, config) is null
            ? ImportRules.UnknownTarget.At(null, null, options.To!, BilingualText.List(config.Sections.Select(s => s.Folder)))
        : report is not null && !ReportFile.MayReplace(report)
            ? ImportRules.ReportInTheWay.At(null, null, options.Report!)
        : null;

    private static ImportResult Refused(ImmutableArray<Diagnostic> found) => new(false, 0, [], null, found);
}
