using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Indexing;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Paths;
using KexieSite.Pictures;
using KexieSite.Planning;
using KexieSite.Searching;

namespace KexieSite.Building;

/// <summary>Loading to planning: every mistake that a build can find is known behind it, and nothing has been written.</summary>
/// <param name="options">What to build.</param>
/// <param name="clock">Tells the current day.</param>
/// <param name="stages">Is told the stages.</param>
/// <param name="found">Takes what is found.</param>
/// <param name="last">What the last build read of these very files; null where all is to be read.</param>
internal sealed class SitePreparation(BuildOptions options, TimeProvider clock, StageClock stages, List<Diagnostic> found, LastTexts? last = null)
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
        last?.Read(tree, config);
        var documents = Parse(tree, [.. tree.Texts.Where(text => last?.FindUnchanged(text) is null)], config.Html, cancel);
        var pictures = Measure(tree, cancel);

        stages.Enter(BuildStage.Theming);
        var theme = Take(await SiteThemes.LoadAsync(options, config, cancel));

        stages.Enter(BuildStage.Planning);
        var today = options.Today ?? config.TimeZone.Today(clock);
        var publication = new AssemblyOptions(today, options.Drafts, options.Future);
        var texts = Complete(tree, SiteAssembly.Understand(config, documents, publication));
        var site = Take(SiteAssembly.Gather(config, texts, publication));
        var index = SiteIndex.Of(site);
        var plan = theme is null ? null : Take(OutputPlan.Of(site, index, tree, pictures, theme, SearchIndex.Of(site, index)));
        return new PreparedSite(tree, documents, texts, Rewrites(texts, site, publication), site, index, theme, plan);
    }

    // What was read now, and what the last build had read.
    private Checked<Candidate>[] Complete(SourceTree tree, Checked<Candidate>[] read)
    {
        var next = 0;
        return last is null ? read : [.. tree.Texts.Select(text => last.FindUnchanged(text) is { } kept ? new Checked<Candidate>(kept, []) : read[next++])];
    }

    private Rewrites? Rewrites(Checked<Candidate>[] texts, Site site, AssemblyOptions publication)
    {
        if (last is null || texts.Any(t => last.IsEdited(t.Value.Source) && last.Find(t.Value.Source) is null))
        {
            return null;
        }

        var before = texts.Select(t => last.IsEdited(t.Value.Source) ? new Checked<Candidate>(last.Find(t.Value.Source)!, []) : t);
        return Indexing.Rewrites.Between(SiteAssembly.Gather(site.Config, before, publication).Value.Items, site.Items);
    }

    private Checked<ParsedDocument>[] Parse(SourceTree tree, ImmutableArray<SourcePath> texts, HtmlPolicy policy, CancellationToken cancel)
    {
        var read = new Checked<ParsedDocument>[texts.Length];
        stages.Expect(read.Length);
        Parallel.For(0, read.Length, new ParallelOptions { CancellationToken = cancel }, i =>
        {
            read[i] = DocumentReader.Read(tree.ReadText(texts[i]), policy);
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
