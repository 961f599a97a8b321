using System.Collections.Immutable;
using System.Globalization;
using KexieSite.Writing;

namespace KexieSite.Publishing;

/// <summary>
/// The versions that are kept for a served folder, as they lie on the disk: beside it, so that they are not served, in a folder with
/// a dot before its name, so that they are not where a whole web root is. <c>.www.versions</c> for <c>www</c> holds
/// <list type="bullet">
/// <item><c>7/</c>: all files of version 7;</item>
/// <item><c>7.files</c>: their record, there before the folder gets its name;</item>
/// <item><c>placed</c>: which version stands in a served folder that is no link;</item>
/// <item><c>.kexie/</c>: the lock, and what is being made.</item>
/// </list>
/// </summary>
/// <param name="Root">The folder.</param>
/// <param name="Versions">The whole versions, the oldest first.</param>
/// <param name="Placed">Which of them stands in the served folder.</param>
internal sealed record VersionShelf(string Root, ImmutableArray<SiteVersion> Versions, PlacedVersion Placed)
{
    private const string RecordEnding = ".files";

    /// <summary>The shelf of a served folder or link.</summary>
    public static string RootOf(string place) => Path.Join(Path.GetDirectoryName(place), $".{Path.GetFileName(place)}.versions");

    /// <summary>Reads all records; an empty shelf where there is none.</summary>
    public static VersionShelf Read(string root) => new(
        root,
        [.. Numbers(root, RecordEnding).Select(n => SiteVersion.Read(RecordOf(root, n), n)).OfType<SiteVersion>()
            .Where(v => v.IsWhole && Directory.Exists(TreeOf(root, v.Number))).OrderBy(v => v.Number)],
        PlacedVersion.Read(PlacedIn(root)));

    /// <summary>The folder of a version.</summary>
    public static string TreeOf(string root, int number) => Path.Join(root, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The record of a version.</summary>
    public static string RecordOf(string root, int number) => TreeOf(root, number) + RecordEnding;

    /// <summary>The record of what stands in the served folder.</summary>
    public static string PlacedIn(string root) => Path.Join(root, "placed");

    /// <summary>The numbers before an ending, in no order.</summary>
    public static IEnumerable<int> Numbers(string root, string ending = "") =>
        (Directory.Exists(root) ? Directory.EnumerateFileSystemEntries(root) : []).Select(path => Path.GetFileName(path))
            .Where(name => name.EndsWith(ending, StringComparison.Ordinal))
            .Select(name => int.TryParse(name.AsSpan(0, name.Length - ending.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(number => number > 0);

    /// <summary>The numbers of all records, also of versions that are not whole.</summary>
    public static IEnumerable<int> Recorded(string root) => Numbers(root, RecordEnding);

    /// <summary>The path of a file of a version.</summary>
    public string PathOf(SiteVersion version, string name) => OutputName.In(TreeOf(Root, version.Number), name);

    /// <summary>The files of a version that somebody has written into or removed, as far as sizes and times tell.</summary>
    public IEnumerable<string> Altered(SiteVersion version) =>
        version.Files.Where(f => DiskEntry.At(PathOf(version, f.Key)) != new DiskEntry(EntryKind.File, f.Value.File.Stamp)).Select(f => f.Key);

    /// <summary>The version of a number; null where it is not kept.</summary>
    public SiteVersion? Find(int? number) => Versions.FirstOrDefault(version => version.Number == number);

    /// <summary>The version before one.</summary>
    public SiteVersion? Before(int? number) => Versions.LastOrDefault(version => version.Number < number);
}
