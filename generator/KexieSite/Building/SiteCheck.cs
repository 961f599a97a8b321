using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using KexieSite.Checking;
using KexieSite.Checking.Correcting;
using KexieSite.Checking.Links;
using KexieSite.Checking.Pages;
using KexieSite.Checking.Silencing;
using KexieSite.Diagnostics;
using KexieSite.Planning;
using KexieSite.Rendering;
using KexieSite.Theming;

namespace KexieSite.Building;

/// <summary>
/// Checks a site as a careful editor would before it is published: everything that a build says, then the texts, the attachments and the
/// pages, which are rendered in memory. The output folder is not touched; content only where <see cref="CheckOptions.Fix"/> asks for it.
/// </summary>
public sealed class SiteCheck
{
    private const int MostRounds = 5; // a correction may bring another slip to light

    private readonly CheckOptions options;
    private readonly TimeProvider clock;
    private readonly StageClock stages;

    private SiteCheck(CheckOptions options, TimeProvider clock, IProgress<BuildProgress>? progress)
    {
        this.options = options;
        this.clock = clock;
        stages = new StageClock(clock, progress);
    }

    /// <summary>Checks a site.</summary>
    /// <param name="options">What to check.</param>
    /// <param name="clock">Tells the current day and the time that stages take.</param>
    /// <param name="progress">Is told how far the check is; called from several threads.</param>
    /// <param name="cancel">Stops the check.</param>
    /// <exception cref="TemplateException">A template fails.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read or written.</exception>
    public static async Task<CheckResult> RunAsync(
        CheckOptions options, TimeProvider clock, IProgress<BuildProgress>? progress = null, CancellationToken cancel = default)
    {
        var corrected = new List<CorrectedPlace>();
        for (var round = 0; options.Fix && round < MostRounds; round++)
        {
            var places = await new SiteCheck(options, clock, progress).CorrectAsync(cancel);
            corrected.AddRange(places);
            if (places.Count == 0)
            {
                break;
            }
        }

        var result = await new SiteCheck(options, clock, progress).LookAsync(cancel);
        return result with { Corrected = [.. corrected.OrderBy(c => c.Finding)] };
    }

    private async Task<List<CorrectedPlace>> CorrectAsync(CancellationToken cancel)
    {
        using var prepared = await new SitePreparation(options.Site, clock, stages, []).PrepareAsync(cancel);
        if (prepared is null)
        {
            return [];
        }

        var (manuscripts, findings) = CheckTexts(prepared, cancel);
        var kept = Silencer.Apply(findings, Wishes(prepared, manuscripts), _ => false).ToLookup(f => f.Diagnostic.File);
        return [.. manuscripts.SelectMany(m => kept.Contains(m.Path) ? CorrectionWriter.Write(m.Path, prepared.Tree.SiteFolder, m.Text, kept[m.Path]) : [])];
    }

    private async Task<CheckResult> LookAsync(CancellationToken cancel)
    {
        var found = new List<Diagnostic>();
        using var prepared = await new SitePreparation(options.Site, clock, stages, found).PrepareAsync(cancel);
        if (prepared is null)
        {
            return new CheckResult(0, 0, [.. found.Order()], 0, 0, [], [], stages.Timings);
        }

        var (manuscripts, findings) = CheckTexts(prepared, cancel);
        var isWhole = prepared.Plan is not null && !found.Exists(d => d.Severity == Severity.Error);
        var pages = isWhole ? await InspectAsync(prepared, findings, cancel) : 0;
        if (options.External)
        {
            findings.AddRange(await new ExternalCheck(prepared.Tree.SiteFolder).CheckAsync(manuscripts, prepared.Config, prepared.Site.Today, cancel));
        }

        var kept = Silencer.Apply(findings, Wishes(prepared, manuscripts), rule => (isWhole || !CheckRules.OfPages(rule)) && (options.External || !CheckRules.OfOutside(rule)));
        var (fixable, unfixable) = Fixable(kept, found, prepared.Tree.SiteFolder, manuscripts);
        return new CheckResult(
            prepared.Site.Items.Length, pages, [.. found.Concat(kept.Select(f => f.Diagnostic)).Order()], fixable, unfixable, [],
            prepared.Site.Skipped, stages.Timings);
    }

    private static (int Fixable, int Unfixable) Fixable(
        ImmutableArray<Finding> findings, List<Diagnostic> ofBuild, string siteFolder, ImmutableArray<Manuscript> manuscripts)
    {
        var ofFiles = findings.Where(f => !f.Corrections.IsEmpty).ToLookup(f => f.Diagnostic.File);
        var encodings = ofBuild.Where(CorrectionWriter.IsOfEncoding).CountBy(d => d.File!.Value).ToDictionary();
        var (fixable, unfixable) = (0, ofFiles.Sum(file => file.Count()));
        foreach (var manuscript in manuscripts.Where(m => ofFiles.Contains(m.Path) && CorrectionWriter.CanWrite(m.Path, siteFolder, m.Text)))
        {
            unfixable -= ofFiles[manuscript.Path].Count();
            fixable += ofFiles[manuscript.Path].Count() + encodings.GetValueOrDefault(manuscript.Path);
        }

        return (fixable, unfixable);
    }

    private (ImmutableArray<Manuscript> Manuscripts, List<Finding> Findings) CheckTexts(PreparedSite prepared, CancellationToken cancel)
    {
        stages.Enter(BuildStage.Checking);
        var items = prepared.Site.Items.ToFrozenDictionary(i => i.Source);
        var left = prepared.Site.Skipped.Where(s => s.Reason.Key is "skipped.draft" or "skipped.expired").Select(s => s.Source).ToFrozenSet();
        var documents = prepared.Documents.Where(d => !left.Contains(d.Value.Path)).ToArray();
        var addresses = prepared.Plan?.Outputs.Select(o => o.Url).ToFrozenSet();
        var check = new TextCheck(prepared.Site, prepared.Index, addresses);
        var (manuscripts, found) = (new Manuscript[documents.Length], new List<Finding>[documents.Length]);
        stages.Expect(documents.Length);
        Parallel.For(0, documents.Length, new ParallelOptions { CancellationToken = cancel }, i =>
        {
            var document = documents[i].Value;
            manuscripts[i] = Manuscript.Of(prepared.Tree.ReadText(document.Path), document.FrontMatter, items.GetValueOrDefault(document.Path));
            found[i] = [.. check.Check(manuscripts[i])];
            stages.Step();
        });
        List<Finding> all = [.. found.SelectMany(f => f), .. check.CheckSite(), .. CheckFiles(prepared, check, cancel)];
        return ([.. manuscripts], all);
    }

    private static IEnumerable<Finding> CheckFiles(PreparedSite prepared, TextCheck check, CancellationToken cancel)
    {
        var files = prepared.Plan?.Outputs.OfType<CopiedFile>().Select(f => f.Source).ToArray() ?? [];
        var found = new List<Finding>[files.Length];
        Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = cancel }, i => found[i] = [.. check.CheckFile(files[i], prepared.Tree.SiteFolder)]);
        return found.SelectMany(f => f);
    }

    private async Task<int> InspectAsync(PreparedSite prepared, List<Finding> findings, CancellationToken cancel)
    {
        stages.Enter(BuildStage.Inspecting);
        var renderer = new SiteRenderer(prepared.Site, prepared.Index, prepared.Plan!, prepared.Tree, prepared.Theme!);
        var check = new PageCheck(prepared.Plan!, prepared.Config.Url, prepared.Tree.SiteFolder);
        stages.Expect(check.Pages.Length);
        var free = new ConcurrentBag<ArrayBufferWriter<byte>>();
        await Parallel.ForAsync(0, check.Pages.Length, cancel, async (i, token) =>
        {
            var buffer = free.TryTake(out var used) ? used : new ArrayBufferWriter<byte>(64 * 1024);
            buffer.ResetWrittenCount();
            await renderer.RenderAsync(check.Pages[i], buffer, token);
            check.Look(i, Encoding.UTF8.GetString(buffer.WrittenSpan), buffer.WrittenCount);
            free.Add(buffer);
            stages.Step();
        });
        findings.AddRange(check.Complete());
        return check.Pages.Length;
    }

    private static List<Silence> Wishes(PreparedSite prepared, ImmutableArray<Manuscript> manuscripts) =>
        [.. SilenceReader.Of(prepared.Config.Check, prepared.Tree.SiteFolder), .. manuscripts.SelectMany(SilenceReader.Of)];
}
