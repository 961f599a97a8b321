using System.Diagnostics.CodeAnalysis;
using System.Runtime.Versioning;
using KexieSite.Writing;

namespace KexieSite.Publishing;

/// <summary>
/// Makes and removes the versions of a <see cref="VersionShelf"/>, held by one publication at a time. A version is whole from the moment
/// it has its name; one that was being made when the process ended is thrown away by the next.
/// </summary>
internal sealed class VersionStore : IDisposable
{
    // What --back can go to, beside the version that readers get.
    private const int Kept = 3;

    private readonly StateFolder state;

    private VersionStore(StateFolder state) => this.state = state;

    private string Root => state.Root;

    /// <summary>Takes the shelf, making it where it is missing; null when another publication holds it.</summary>
    /// <param name="root">Its folder.</param>
    /// <param name="isServed">Whether a web server reads files there, through a link.</param>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The caller disposes of the store")]
    public static VersionStore? TryTake(string root, bool isServed)
    {
        if (!OperatingSystem.IsWindows())
        {
            Protect(root, isServed);
        }

        if (StateFolder.TryTake(root) is not { } state)
        {
            return null;
        }

        state.PrepareStaging();
        return new VersionStore(state);
    }

    /// <summary>Makes a version of the built site: files that the version before has as well are shared with it, the others are copied.</summary>
    public SiteVersion Make(BuiltSite site, SiteVersion? before, IEnumerable<CarriedFile> carried, DateTimeOffset now, IProgress<string> progress, CancellationToken cancel)
    {
        var number = 1 + VersionShelf.Numbers(Root).Concat(VersionShelf.Recorded(Root)).DefaultIfEmpty().Max();
        var tree = Directory.CreateDirectory(Path.Join(state.Staging, "tree")).FullName;
        var files = new Dictionary<string, VersionFile>(StringComparer.Ordinal);
        foreach (var (name, hash) in site.Files)
        {
            cancel.ThrowIfCancellationRequested();
            var path = Place(tree, name);
            if (before is not null && Untouched(before, name, hash) is { } same)
            {
                FileCopy.LinkOrMake(same, path, hash);
            }
            else
            {
                FileCopy.Make(site.PathOf(name), path, hash);
            }

            files[name] = new VersionFile(new RecordedFile(name, DiskEntry.At(path).Stamp, hash), VersionPart.Site);
            progress.Report(name);
        }

        AddCarried(tree, files, carried);
        var version = new SiteVersion(number, now, files);
        state.Replace(VersionShelf.RecordOf(Root, number), version.ToBytes(), toDisk: true);
        Directory.Move(tree, VersionShelf.TreeOf(Root, number));
        return version;
    }

    /// <summary>Adds to a version what must go along with it.</summary>
    public SiteVersion Extend(SiteVersion version, IReadOnlyCollection<CarriedFile> carried)
    {
        if (carried.Count == 0)
        {
            return version;
        }

        var files = version.Files.ToDictionary(StringComparer.Ordinal);
        AddCarried(VersionShelf.TreeOf(Root, version.Number), files, carried);
        var extended = version with { Files = files };
        state.Replace(VersionShelf.RecordOf(Root, version.Number), extended.ToBytes(), toDisk: true);
        return extended;
    }

    /// <summary>Leaves word of what stands in the served folder.</summary>
    public void Record(PlacedVersion placed) => state.Replace(VersionShelf.PlacedIn(Root), placed.ToBytes(), toDisk: true);

    /// <summary>Makes a link lead to a version, in one step.</summary>
    public void Switch(string link, SiteVersion version)
    {
        var target = Path.GetRelativePath(Path.GetDirectoryName(link)!, VersionShelf.TreeOf(Root, version.Number));
        var made = Path.Join(state.Staging, "link");
        File.Delete(made);
        File.CreateSymbolicLink(made, target);
        NativeMethods.Rename(made, link);
    }

    /// <summary>
    /// Removes the versions after the one that readers get: they were taken back, or never wholly put in place. Where readers get none
    /// because the record of it is lost, nothing is removed.
    /// </summary>
    public void ForgetAbove(ServedPlace place)
    {
        if (place is { Current: not null } or { IsHalfway: true })
        {
            Remove(number => number > (place.Current?.Number ?? 0));
        }
    }

    /// <summary>Removes the versions that are too old to go back to.</summary>
    public void Prune(SiteVersion current)
    {
        var older = VersionShelf.Read(Root).Versions.Where(v => v.Number < current.Number).TakeLast(Kept).Select(v => v.Number).ToHashSet();
        Remove(number => number != current.Number && !older.Contains(number));
    }

    /// <summary>Lets go of the shelf.</summary>
    public void Dispose() => state.Dispose();

    private void Remove(Func<int, bool> isUnwanted)
    {
        foreach (var number in VersionShelf.Recorded(Root).Where(isUnwanted).ToArray())
        {
            Remove(number);
        }
    }

    // Old versions may hold what has been taken back: nobody else lists them, or reads them where no link leads there.
    [UnsupportedOSPlatform("windows")]
    private static void Protect(string root, bool isServed)
    {
        const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        var mode = isServed ? Own | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute : Own;
        if (Directory.Exists(root))
        {
            File.SetUnixFileMode(root, File.GetUnixFileMode(root) | mode);
        }
        else
        {
            Directory.CreateDirectory(root, mode);
        }
    }

    // The record goes last: until then the next publication knows what is left to remove.
    private void Remove(int number)
    {
        var (tree, record) = (VersionShelf.TreeOf(Root, number), VersionShelf.RecordOf(Root, number));
        if (DiskEntry.At(tree).Kind == EntryKind.Folder)
        {
            new Sweep(tree).Remove(SiteVersion.Read(record, number)?.Files.Keys ?? []);
            if (!Directory.EnumerateFileSystemEntries(tree).Any())
            {
                Directory.Delete(tree);
            }
        }

        File.Delete(record);
    }

    private string? Untouched(SiteVersion version, string name, ContentHash hash) =>
        version.Files.TryGetValue(name, out var file)
        && file.File.Hash == hash
        && OutputName.In(VersionShelf.TreeOf(Root, version.Number), name) is var path
        && DiskEntry.At(path) == new DiskEntry(EntryKind.File, file.File.Stamp)
            ? path
            : null;

    private static void AddCarried(string tree, Dictionary<string, VersionFile> files, IEnumerable<CarriedFile> carried)
    {
        foreach (var (name, source, part) in carried)
        {
            var path = Place(tree, name);
            File.Delete(path);
            if (new FileInfo(source).LinkTarget is { } target)
            {
                File.CreateSymbolicLink(path, target);
                continue;
            }

            var hash = ContentHash.OfFile(source);
            FileCopy.LinkOrMake(source, path, hash);
            files[name] = new VersionFile(new RecordedFile(name, DiskEntry.At(path).Stamp, hash), part);
        }
    }

    private static string Place(string tree, string name)
    {
        Directory.CreateDirectory(OutputName.In(tree, OutputName.Folder(name)));
        return OutputName.In(tree, name);
    }
}

/// <summary>A file that a version takes along though the built site does not have it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Source">Where it is now.</param>
/// <param name="Part">Why it goes along.</param>
internal sealed record CarriedFile(string Name, string Source, VersionPart Part);
