using System.Collections.Immutable;
using System.Globalization;
using KexieSite.Diagnostics;
using KexieSite.Writing;

namespace KexieSite.Publishing;

/// <summary>
/// A symbolic link to one of the versions: all of the site changes in one step. What somebody put into the served folder lies in a
/// version; the next one takes it along.
/// </summary>
/// <param name="Location">The link.</param>
/// <param name="Shelf">Its versions.</param>
/// <param name="Number">The version it leads to; null where it leads elsewhere or is not there.</param>
internal sealed record ServedLink(string Location, VersionShelf Shelf, int? Number) : ServedPlace(Location, Shelf)
{
    /// <inheritdoc />
    public override SiteVersion? Current => Shelf.Find(Number);

    /// <inheritdoc />
    public override bool IsHalfway => false;

    /// <inheritdoc />
    public override bool ReadsVersions => true;

    /// <summary>Looks at a link. One that leads elsewhere is somebody else's unless its owner says that it may be switched.</summary>
    public static Checked<ServedPlace?> Look(string path, VersionShelf shelf, bool mayTake)
    {
        var target = Path.GetFullPath(new FileInfo(path).LinkTarget ?? "", Path.GetDirectoryName(path)!);
        var isVersion = Path.GetDirectoryName(target) == shelf.Root;
        var number = isVersion && int.TryParse(Path.GetFileName(target), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : (int?)null;
        return number is null && !mayTake ? Refused(PublishingRules.PlaceIsForeignLink, path, target) : At(path, shelf, number);
    }

    /// <summary>A link that is still to be made, where nothing or an empty folder is.</summary>
    public static Checked<ServedPlace?> New(string path, VersionShelf shelf) => At(path, shelf, number: null);

    /// <inheritdoc />
    public override Checked<ImmutableArray<string>> Survey(IReadOnlyCollection<string> names)
    {
        if (Current is not { } current)
        {
            return new([], []);
        }

        string[] foreign =
        [
            .. FolderWalk.Files(VersionShelf.TreeOf(Shelf.Root, current.Number))
                .Where(name => !current.Files.TryGetValue(name, out var file) || file.Part == VersionPart.Foreign).Order(StringComparer.Ordinal),
        ];
        var taken = names.Concat(names.SelectMany(Above)).ToHashSet(StringComparer.Ordinal);
        var files = names.ToHashSet(StringComparer.Ordinal);
        var inTheWay = foreign.Where(name => taken.Contains(name) || Above(name).Any(files.Contains));
        return new([.. foreign], [.. inTheWay.Select(name => PublishingRules.ForeignFileInTheWay.At(null, null, Location, name))]);
    }

    /// <inheritdoc />
    public override IReadOnlySet<string> Altered() => Current is { } current ? Shelf.Altered(current).ToHashSet(StringComparer.Ordinal) : new HashSet<string>();

    /// <inheritdoc />
    public override IEnumerable<CarriedFile> Carried(IReadOnlyCollection<string> names, ImmutableArray<string> foreign) =>
        Assets(names).Concat(foreign.Select(name => new CarriedFile(name, Shelf.PathOf(Current!, name), VersionPart.Foreign)));

    /// <inheritdoc />
    public override ImmutableArray<Diagnostic> Place(VersionStore store, SiteVersion version, IProgress<string> progress, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (DiskEntry.At(Location).Kind == EntryKind.Folder)
        {
            Directory.Delete(Location);
        }

        store.Switch(Location, version);
        return [];
    }

    private static Checked<ServedPlace?> At(string path, VersionShelf shelf, int? number) =>
        OperatingSystem.IsWindows() ? Refused(PublishingRules.LinksUnsupported, path) : new(new ServedLink(path, shelf, number), []);

    private static IEnumerable<string> Above(string name)
    {
        for (var folder = OutputName.Folder(name); folder.Length > 0; folder = OutputName.Folder(folder))
        {
            yield return folder;
        }
    }
}
