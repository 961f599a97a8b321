using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Planning;
using KexieSite.Rendering;
using KexieSite.Theming;
using KexieSite.Writing;

namespace KexieSite.Building;

/// <summary>
/// Builds a site: what <see cref="SitePreparation"/> prepares is rendered and written. Every mistake is known before the first page
/// is rendered; when there is an error, nothing is written.
/// </summary>
public sealed class SiteBuild
{
    private readonly BuildOptions options;
    private readonly TimeProvider clock;
    private readonly StageClock stages;
    private readonly List<Diagnostic> found = [];
    private readonly CancellationToken cancel;
    private LastTexts? takenOver;

    private SiteBuild(BuildOptions options, TimeProvider clock, IProgress<BuildProgress>? progress, CancellationToken cancel)
    {
        this.options = options;
        this.clock = clock;
        this.cancel = cancel;
        stages = new StageClock(clock, progress);
    }

    /// <summary>Builds a site into its output folder.</summary>
    /// <param name="options">What to build.</param>
    /// <param name="clock">Tells the current day and the time that stages take.</param>
    /// <param name="progress">Is told how far the build is; called from several threads.</param>
    /// <param name="cancel">Stops the build; the output folder then holds whole pages, and the next build puts it right.</param>
    /// <exception cref="TemplateException">A template fails.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read or written.</exception>
    public static async Task<BuildResult> RunAsync(
        BuildOptions options, TimeProvider clock, IProgress<BuildProgress>? progress = null, CancellationToken cancel = default)
    {
        var build = new SiteBuild(options, clock, progress, cancel);
        try
        {
            return await build.RunAsync(isAnew: false);
        }
        catch (IOException) when (build.IsOvertaken)
        {
        }
        catch (AggregateException) when (build.IsOvertaken)
        {
        }

        // Somebody has saved a text that was to be read again: the whole site is read as it is now.
        return await new SiteBuild(options, clock, progress, cancel).RunAsync(isAnew: true);
    }

    private bool IsOvertaken => takenOver is { IsOvertaken: true };

    private async Task<BuildResult> RunAsync(bool isAnew)
    {
        stages.Enter(BuildStage.Loading);
        var siteFolder = Path.GetFullPath(options.SiteFolder);
        var output = Path.GetFullPath(Path.Combine(siteFolder, options.Output));
        var sources = SourceSurvey.Of(siteFolder, clock.GetUtcNow());
        var last = sources is { } now && !isAnew ? LastBuild.Find(options, clock, output, now) : null;
        if (last?.IfNothingChanged() is { } same)
        {
            return same with { Timings = stages.Timings };
        }

        takenOver = last?.IfOnlyTextsChanged();
        using var prepared = await new SitePreparation(options, clock, stages, found, takenOver).PrepareAsync(cancel);
        if (prepared is not { Plan: { } plan, Theme: { } theme }
            || found.Exists(d => d.Severity == Severity.Error || (options.Strict && d.Severity == Severity.Warning)))
        {
            return Failed(prepared);
        }

        var (tree, config, site) = (prepared.Tree, prepared.Config, prepared.Site);
        if (IsAmongSources(output, siteFolder))
        {
            found.Add(WritingRules.FolderOfSources.At(null, null, options.Output));
            return Failed(prepared);
        }

        stages.Enter(BuildStage.Writing);
        var files = plan.Outputs.Select(o => o.Url.OutputFile).ToArray();
        var copies = config.Compress ? CompressedCopies.Plan(files) : [];
        using var folder = Take(OutputFolder.Open(output, [.. files, .. copies], options.Clean));
        if (folder is null)
        {
            return Failed(prepared);
        }

        var written = new CompressedCopies(folder, copies);
        Array.Clear(prepared.Documents); // what pages need of them is in the items; their front matter need not wait for the last page
        var shown = prepared.Rewrites is { } rewrites ? new RewrittenOutputs(rewrites, prepared.Index) : null;
        await WriteAsync([.. plan.Outputs.Where(o => shown?.MayDiffer(o) != false || !written.TryLeave(o.Url.OutputFile))], folder, written, new SiteRenderer(site, prepared.Index, plan, tree, theme));
        var summary = folder.Complete(Notes(config));
        var pages = plan.Outputs.Count(o => o is PlannedPage or RedirectPage);
        var result = new BuildResult(true, config.Language, site.Items.Length, pages, summary.Written, summary.Removed, site.Skipped, Found, stages.Timings);
        if (sources is { } lines)
        {
            LastBuild.Remember(options, clock, folder, lines, prepared, result);
        }

        return result;
    }

    private ImmutableArray<Diagnostic> Found => [.. found.Order()];

    private BuildResult Failed(PreparedSite? prepared) =>
        new(false, prepared?.Config.Language, 0, 0, 0, 0, prepared?.Site.Skipped ?? [], Found, stages.Timings);

    // What must not be published without being asked for.
    private IEnumerable<string> Notes(SiteConfig config)
    {
        if (options.Drafts)
        {
            yield return BuildNotes.Drafts;
        }

        if (options.Future)
        {
            yield return BuildNotes.Future;
        }

        if (config.Declared is { } declared && declared != config.Url)
        {
            yield return BuildNotes.OtherUrl(config.Url);
        }
    }

    // A page is rendered and written in one step, so that the memory never holds the whole site.
    private async Task WriteAsync(ImmutableArray<PlannedOutput> outputs, OutputFolder folder, CompressedCopies copies, SiteRenderer renderer)
    {
        stages.Expect(outputs.Length);
        var free = new ConcurrentBag<ArrayBufferWriter<byte>>();
        await Parallel.ForEachAsync(outputs, cancel, async (output, token) =>
        {
            var buffer = free.TryTake(out var used) ? used : new ArrayBufferWriter<byte>(64 * 1024);
            buffer.ResetWrittenCount();
            await renderer.RenderAsync(output, buffer, token);
            folder.Write(output.Url.OutputFile, buffer.WrittenSpan);
            copies.Write(output.Url.OutputFile, buffer.WrittenSpan);
            free.Add(buffer);
            stages.Step();
        });
    }

    // The next build would read there what this one wrote.
    private static bool IsAmongSources(string output, string siteFolder) =>
        FolderPath.IsWithin(output, Path.Combine(siteFolder, "content")) || FolderPath.IsWithin(output, Path.Combine(siteFolder, "themes"));

    private T Take<T>(Checked<T> stage)
    {
        found.AddRange(stage.Diagnostics);
        return stage.Value;
    }
}
