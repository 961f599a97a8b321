using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Writing;

namespace KexieSite.Publishing;

/// <summary>
/// What a web server reads: a plain folder (<see cref="ServedFolder"/>), whose files are replaced one by one, or a symbolic link
/// (<see cref="ServedLink"/>), which is switched from one version to the next.
/// </summary>
/// <param name="Location">Its absolute path.</param>
/// <param name="Shelf">Its versions.</param>
internal abstract record ServedPlace(string Location, VersionShelf Shelf)
{
    /// <summary>The version that readers get; null where none was published yet.</summary>
    public abstract SiteVersion? Current { get; }

    /// <summary>Whether a publication was stopped while it replaced files one by one.</summary>
    public abstract bool IsHalfway { get; }

    /// <summary>Whether files are read where the versions are.</summary>
    public abstract bool ReadsVersions { get; }

    /// <summary>Looks at what lies at a path, and says why it cannot be used. Changes nothing.</summary>
    public static Checked<ServedPlace?> Look(string path, bool link)
    {
        if (Path.GetDirectoryName(path) is not { } parent || !Directory.Exists(parent))
        {
            return Refused(PublishingRules.NoParent, path, Path.GetDirectoryName(path) ?? path);
        }

        var shelf = VersionShelf.Read(VersionShelf.RootOf(path));
        return DiskEntry.At(path).Kind switch
        {
            EntryKind.File => Refused(PublishingRules.PlaceIsAFile, path),
            EntryKind.Link => ServedLink.Look(path, shelf, link),
            _ when !link => ServedFolder.Look(path, shelf),
            EntryKind.Folder when Directory.EnumerateFileSystemEntries(path).Any() => Refused(PublishingRules.PlaceIsAFolder, path),
            _ => ServedLink.New(path, shelf),
        };
    }

    /// <summary>The names of the files there that no publication made and none will replace; an error where one is in the way.</summary>
    /// <param name="names">The files of the site that is to come.</param>
    public abstract Checked<ImmutableArray<string>> Survey(IReadOnlyCollection<string> names);

    /// <summary>The files of the current version that somebody has written into or removed since, as far as sizes and times tell.</summary>
    public abstract IReadOnlySet<string> Altered();

    /// <summary>What the next version takes along of the current one.</summary>
    /// <param name="names">The files of the site that is to come.</param>
    /// <param name="foreign">The files that no publication made.</param>
    public abstract IEnumerable<CarriedFile> Carried(IReadOnlyCollection<string> names, ImmutableArray<string> foreign);

    /// <summary>Makes readers get a version. What is refused is refused before anything has changed for them.</summary>
    public abstract ImmutableArray<Diagnostic> Place(VersionStore store, SiteVersion version, IProgress<string> progress, CancellationToken cancel);

    /// <summary>The theme's files of the current version, which pages that were read a moment ago still ask for.</summary>
    protected IEnumerable<CarriedFile> Assets(IReadOnlyCollection<string> names) => Current is { } current
        ? current.Site.Keys.Where(name => PublishOrder.IsThemeAsset(name) && !names.Contains(name))
            .Select(name => new CarriedFile(name, Shelf.PathOf(current, name), VersionPart.Kept))
        : [];

    /// <summary>A refusal.</summary>
    protected static Checked<ServedPlace?> Refused(DiagnosticRule rule, params ReadOnlySpan<object> arguments) =>
        new(null, [rule.At(null, null, arguments)]);
}
