using System.Diagnostics.CodeAnalysis;
using KexieSite.Diagnostics;
using KexieSite.Writing;

namespace KexieSite.Publishing;

/// <summary>A built site in its output folder, held so that no build changes it meanwhile.</summary>
internal sealed class BuiltSite : IDisposable
{
    private readonly StateFolder held;

    private BuiltSite(StateFolder held, BuildRecord record, SortedDictionary<string, ContentHash> files)
    {
        this.held = held;
        Files = files;
        Notes = [.. record.Notes];
    }

    /// <summary>The hash of every file.</summary>
    public SortedDictionary<string, ContentHash> Files { get; }

    /// <summary>What the build said of itself.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>When the build ended.</summary>
    public DateTimeOffset Finished => new(StateFolder.FinishedIn(held.Root), TimeSpan.Zero);

    /// <summary>Takes the folder and reads every file once. Null, with the reason, where it holds no finished build, or not what was built.</summary>
    /// <param name="folder">The output folder's absolute path.</param>
    /// <param name="shown">The path as its owner writes it.</param>
    /// <param name="cancel">Stops the reading.</param>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The site takes it, or it is disposed of")]
    public static Checked<BuiltSite?> Open(string folder, string shown, CancellationToken cancel)
    {
        if (!StateFolder.ExistsIn(folder))
        {
            return new(null, [PublishingRules.OutputMissing.At(null, null, shown)]);
        }

        var taken = StateFolder.TryTake(folder);
        if (taken is null)
        {
            return new(null, [PublishingRules.OutputBusy.At(null, null, shown)]);
        }

        var site = default(Checked<BuiltSite?>);
        try
        {
            return site = Of(taken, shown, cancel);
        }
        finally
        {
            if (site.Value is null)
            {
                taken.Dispose();
            }
        }
    }

    /// <summary>The path of a file.</summary>
    public string PathOf(string name) => OutputName.In(held.Root, name);

    /// <summary>Lets go of the folder.</summary>
    public void Dispose() => held.Dispose();

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The caller disposes of the site")]
    private static Checked<BuiltSite?> Of(StateFolder taken, string shown, CancellationToken cancel)
    {
        var record = taken.ReadRecord();
        if (record.IsInterrupted || record.IsDamaged)
        {
            return new(null, [PublishingRules.OutputUnfinished.At(null, null, shown)]);
        }

        var (files, changed) = Read(taken.Root, record, cancel);
        return changed.Count > 0
            ? new(null, [PublishingRules.OutputChanged.At(null, null, shown, changed.Count, changed[0])])
            : new(new BuiltSite(taken, record, files), []);
    }

    private static (SortedDictionary<string, ContentHash> Files, List<string> Changed) Read(string folder, BuildRecord record, CancellationToken cancel)
    {
        var files = new SortedDictionary<string, ContentHash>(StringComparer.Ordinal);
        var changed = new List<string>();
        foreach (var name in record.Names.Order(StringComparer.Ordinal))
        {
            cancel.ThrowIfCancellationRequested();
            var path = OutputName.In(folder, name);
            if (DiskEntry.At(path).Kind != EntryKind.File)
            {
                changed.Add(name);
                continue;
            }

            files[name] = ContentHash.OfFile(path);

            // A compressed copy is recorded with the hash of what it was made from.
            var isCopy = CompressedCopies.OriginOf(name) is { } origin && record.Names.Contains(origin);
            if (!isCopy && record.Files.TryGetValue(name, out var built) && built.Hash != files[name])
            {
                changed.Add(name);
            }
        }

        return (files, changed);
    }
}
