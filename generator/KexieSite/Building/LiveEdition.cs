using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Model;
using KexieSite.Paths;
using KexieSite.Planning;
using KexieSite.Theming;

namespace KexieSite.Building;

/// <summary>
/// A live site as it was after one of its changes: every page can be asked for, and is rendered when it is. Immutable, and safe
/// to use from several threads at once.
/// </summary>
public sealed class LiveEdition
{
    private readonly LivePages? pages;

    internal LiveEdition(SiteConfig? config, LivePages? pages) => (Config, this.pages) = (config, pages);

    /// <summary>What the site is configured as; null where there was never a site.yml.</summary>
    public SiteConfig? Config { get; }

    /// <summary>Everything that was found, in a stable order: the same as a build finds.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; internal init; } = [];

    /// <summary>The files whose last good version is shown, because they have errors now. A theme's file stands for the theme.</summary>
    public FrozenSet<SourcePath> Held { get; internal init; } = FrozenSet<SourcePath>.Empty;

    /// <summary>Whether the theme is shown as it was before its last change, because it has errors now.</summary>
    public bool IsThemeHeld { get; internal init; }

    /// <summary>What is not published this time, and why.</summary>
    public ImmutableArray<SkippedItem> Skipped { get; internal init; } = [];

    /// <summary>The pages that a plain build would leave out, by their addresses as links write them, each with the reason.</summary>
    public FrozenDictionary<string, TextKey> Unpublished { get; internal init; } = FrozenDictionary<string, TextKey>.Empty;

    /// <summary>Counts the changes to files that pages only name: pictures, attachments and assets. Else a page's bytes tell whether it is another one.</summary>
    public int FilesChanged { get; internal init; }

    /// <summary>The files that changed since the edition before; all texts in the first one.</summary>
    public ImmutableArray<SourcePath> Changed { get; internal init; } = [];

    /// <summary>Activities, reports, notices and pages.</summary>
    public int Items => pages?.Items ?? 0;

    /// <summary>Whether there is anything to show: a site and a theme that could be loaded.</summary>
    public bool HasPages => pages is not null;

    /// <summary>What stands at an address.</summary>
    /// <param name="path">The path of a request from its first slash, decoded, without the query.</param>
    public LiveAnswer Find(string path) => pages?.Find(path) ?? new LiveAnswer.Missing(null);

    /// <summary>Writes the bytes of an output, as a build would write them.</summary>
    /// <exception cref="TemplateException">A template fails.</exception>
    /// <exception cref="IOException">A file that is copied cannot be read, or leads out of the site by now.</exception>
    public Task RenderAsync(PlannedOutput output, IBufferWriter<byte> buffer, CancellationToken cancel) =>
        pages?.RenderAsync(output, buffer, cancel) ?? throw new InvalidOperationException("there are no pages");

    internal LivePages? Pages => pages;
}
