using System.Collections.Frozen;
using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Indexing;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Paths;
using KexieSite.Planning;

namespace KexieSite.Building;

/// <summary>
/// A site kept in memory while it is being written. It goes through the stages of a build, but for writing; what it keeps from one
/// change to the next are the texts, pictures and the theme, each a pure function of its files. So every edition is what a build of
/// the same files would make, but that a broken file stands in it as it last was without errors. One update at a time.
/// </summary>
public sealed class LiveSite : IDisposable
{
    // A file written to twice within the resolution of its time (FAT: 2 s) may look the same; it is read once more.
    private static readonly TimeSpan UnsureFor = TimeSpan.FromSeconds(2);

    private readonly BuildOptions options;
    private readonly TimeProvider clock;
    private readonly LiveTexts texts = new();
    private readonly LivePictures pictures = new();
    private readonly LiveTheme theme;
    private readonly LiveConfiguration configuration = new();
    private HashSet<SourcePath> unsure = [];
    private ThemeFiles? themeFiles;
    private SourceTree? tree;
    private SortedSet<SourcePath> changed = [];
    private bool isStale = true;
    private bool isUnfinished;
    private int filesChanged;

    private LiveSite(BuildOptions options, TimeProvider clock)
    {
        this.options = options;
        this.clock = clock;
        theme = new LiveTheme(options);
    }

    /// <summary>The site as it is.</summary>
    public LiveEdition Current { get; private set; } = new(null, null);

    /// <summary>Reads a site.</summary>
    /// <param name="options">The site, the theme and what is published; what a build is told of its output does not matter.</param>
    /// <param name="clock">Tells the current day.</param>
    /// <param name="progress">Is told how far the reading is; called from several threads.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="IOException">A file or folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be read.</exception>
    public static async Task<LiveSite> OpenAsync(
        BuildOptions options, TimeProvider clock, IProgress<BuildProgress>? progress = null, CancellationToken cancel = default)
    {
        var site = new LiveSite(options, clock);
        await site.UpdateAsync(null, progress, cancel);
        return site;
    }

    /// <summary>Takes up what has changed in the files. After an exception the next update goes on where this one stopped.</summary>
    /// <param name="written">Files and folders that may have changed; null where anything may have.</param>
    /// <param name="progress">Is told how far the reading is; called from several threads.</param>
    /// <param name="cancel">Stops the update.</param>
    /// <returns>Whether there is a new edition.</returns>
    /// <exception cref="IOException">A file or folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be read.</exception>
    public async Task<bool> UpdateAsync(IReadOnlyCollection<SourcePath>? written, IProgress<BuildProgress>? progress = null, CancellationToken cancel = default)
    {
        var stages = new StageClock(clock, progress);
        stages.Enter(BuildStage.Loading);
        var touched = (written ?? unsure).ToHashSet();
        var isWhole = written is null || isUnfinished;
        isUnfinished = true;
        List(written is null, touched);
        if ((written is null || touched.Contains(SourceTree.Configuration)) && configuration.Update(tree!, options.BaseUrl))
        {
            Note([SourceTree.Configuration]);
        }

        if (configuration.Current is { } config)
        {
            stages.Enter(BuildStage.Parsing);
            var (isChanged, files) = texts.Update(tree!, touched, isWhole, config, Publication(config), stages, cancel);
            isStale |= isChanged;
            Note(files);
            pictures.Update(tree!, touched);
            stages.Enter(BuildStage.Theming);
            isStale |= await theme.UpdateAsync(config, themeFiles!, cancel);
        }

        isUnfinished = false;
        if (!isStale)
        {
            return false;
        }

        stages.Enter(BuildStage.Planning);
        Current = Edition();
        (isStale, changed) = (false, []);
        return true;
    }

    /// <inheritdoc />
    public void Dispose() => theme.Dispose();

    private void List(bool isWhole, HashSet<SourcePath> touched)
    {
        var before = tree;
        tree = (isWhole ? null : tree?.After(touched.Where(p => p.IsInside(SourceTree.Content)))) ?? SourceTree.List(options.SiteFolder);
        if (isWhole || touched.Any(ThemeFiles.Concern))
        {
            var files = ThemeFiles.List(options.SiteFolder);
            Note(themeFiles is null ? [] : files.ChangedSince(themeFiles));
            themeFiles = files;
        }

        var others = before is null ? [] : OthersChanged(before, tree, isWhole ? [] : touched).ToList();
        Note(others);
        filesChanged += others.Count > 0 ? 1 : 0;
        isStale |= before is not null && !before.Diagnostics.Select(d => (d.Rule, d.File)).SequenceEqual(tree.Diagnostics.Select(d => (d.Rule, d.File)));
        var since = clock.GetUtcNow().UtcDateTime - UnsureFor;
        unsure = [.. (isWhole || before?.Texts != tree.Texts ? tree.Texts : unsure.Union(touched).Where(IsText)).Where(t => tree.Mark(t).Modified > since)];
    }

    private void Note(IEnumerable<SourcePath> files)
    {
        var before = changed.Count;
        changed.UnionWith(files);
        isStale |= changed.Count > before;
    }

    // Of texts it is noticed when they are read.
    private static IEnumerable<SourcePath> OthersChanged(SourceTree before, SourceTree after, HashSet<SourcePath> touched)
    {
        var written = touched.Where(p => after.Has(p) && !IsText(p));
        return before.Files == after.Files
            ? written
            : written.Concat(after.Files.Where(f => !IsText(f) && (!before.Has(f) || before.Mark(f) != after.Mark(f))))
                .Concat(before.Files.Where(f => !IsText(f) && !after.Has(f)));
    }

    private static bool IsText(SourcePath path) => path.Extension == ".md";

    private AssemblyOptions Publication(SiteConfig config) => new(options.Today ?? config.TimeZone.Today(clock), options.Drafts, options.Future);

    private LiveEdition Edition()
    {
        ImmutableArray<Diagnostic> found = [.. tree!.Diagnostics, .. configuration.Found];
        if (configuration.Current is not { } config)
        {
            return new LiveEdition(null, null) { Diagnostics = found, Changed = [.. changed] };
        }

        var publication = Publication(config);
        var site = SiteAssembly.Gather(config, texts.InOrder.Select(t => new Checked<Candidate>(t.Shown, t.Read.Diagnostics)), publication);
        var held = texts.InOrder.Where(t => t.IsHeld).Select(t => t.Shown.Source)
            .Concat(configuration.IsHeld ? [SourceTree.Configuration] : []).ToFrozenSet();
        found = [.. found, .. theme.Found, .. site.Diagnostics];
        LivePages? pages = null;
        if (theme.Current is { } loaded)
        {
            var index = Current.Pages?.Index.After(site.Value) ?? SiteIndex.Of(site.Value);
            var plan = OutputPlan.Of(site.Value, index, tree, pictures.Headers, loaded, LiveSearch.Announced(site.Value), Current.Pages?.Plan);
            found = [.. found, .. plan.Diagnostics.Where(d => d.File is not { } file || !held.Contains(file))];
            pages = new LivePages(site.Value, index, plan.Value, tree, loaded, Current.Pages);
        }

        return new LiveEdition(config, pages)
        {
            Diagnostics = [.. found.Order()],
            Held = held,
            IsThemeHeld = theme.IsHeld,
            Skipped = site.Value.Skipped,
            Unpublished = Unpublished(config, publication),
            FilesChanged = filesChanged,
            Changed = [.. changed],
        };
    }

    // Those that are shown only because drafts or later days were asked for.
    private FrozenDictionary<string, TextKey> Unpublished(SiteConfig config, AssemblyOptions publication)
    {
        var plain = publication with { Drafts = false, Future = false };
        return (
            from text in texts.InOrder
            let item = text.Shown.Item
            where item is not null && publication != plain && SiteAssembly.ReasonToSkip(text.Shown, publication) is null
            let reason = SiteAssembly.ReasonToSkip(text.Shown, plain)
            where reason is not null
            select (Href: config.Url.Href(item.Url), Reason: reason))
            .DistinctBy(t => t.Href).ToFrozenDictionary(t => t.Href, t => t.Reason);
    }
}
