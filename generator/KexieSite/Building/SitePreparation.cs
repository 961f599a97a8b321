using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Indexing;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Pictures;
using KexieSite.Planning;
using KexieSite.Searching;

namespace KexieSite.Building;

/// <summary>Loading to planning: every mistake that a build can find is known behind it, and nothing has been written.</summary>
/// <param name="options">What to build.</param>
/// <param name="clock">Tells the current day.</param>
/// <param name="stages">Is told the stages.</param>
/// <param name="found">Takes what is found.</param>
internal sealed class SitePreparation(BuildOptions options, TimeProvider clock, StageClock stages, List<Diagnostic> found)
{
    /// <summary>Prepares the site; null where there is none.</summary>
    public async Task<PreparedSite?> PrepareAsync(CancellationToken cancel)
    {
        stages.Enter(BuildStage.Loading);
        var tree = SourceTree.List(options.SiteFolder);
        found.AddRange(tree.Diagnostics);
        if (Take(SiteConfiguration.Read(tree, options.BaseUrl)) is not { } config)
        {
            return null;
        }

        stages.Enter(BuildStage.Parsing);
        var documents = Parse(tree, config.Html, cancel);
        var pictures = Measure(tree, cancel);

        stages.Enter(BuildStage.Theming);
        var theme = Take(await SiteThemes.LoadAsync(options, config, cancel));

        stages.Enter(BuildStage.Planning);
        var today = options.Today ?? config.TimeZone.Today(clock);
        var site = Take(SiteAssembly.Assemble(config, documents, new AssemblyOptions(today, options.Drafts, options.Future)));
        var index = SiteIndex.Of(site);
        var plan = theme is null ? null : Take(OutputPlan.Of(site, index, tree, pictures, theme, SearchIndex.Of(site, index)));
        return new PreparedSite(tree, documents, site, index, theme, plan);
    }

    private Checked<ParsedDocument>[] Parse(SourceTree tree, HtmlPolicy policy, CancellationToken cancel)
    {
        var read = new Checked<ParsedDocument>[tree.Texts.Length];
        stages.Expect(read.Length);
        Parallel.For(0, read.Length, new ParallelOptions { CancellationToken = cancel }, i =>
        {
            read[i] = DocumentReader.Read(tree.ReadText(tree.Texts[i]), policy);
            stages.Step();
        });
        return read;
    }

    private static PictureHeaders Measure(SourceTree tree, CancellationToken cancel)
    {
        var files = PictureHeaders.Files(tree);
        var read = new PictureHeader[files.Length];
        Parallel.For(0, read.Length, new ParallelOptions { CancellationToken = cancel }, i => read[i] = PictureReader.Read(files[i].In(tree.SiteFolder)));
        return new PictureHeaders(files.Zip(read, KeyValuePair.Create));
    }

    private T Take<T>(Checked<T> stage)
    {
        found.AddRange(stage.Diagnostics);
        return stage.Value;
    }
}
