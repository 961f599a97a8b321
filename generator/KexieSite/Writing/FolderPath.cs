namespace KexieSite.Writing;

/// <summary>Absolute paths of folders, compared as the system does.</summary>
internal static class FolderPath
{
    private static readonly StringComparison Comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>Whether a path is a folder's or lies in it.</summary>
    public static bool IsWithin(string path, string folder) =>
        (path + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, Comparison);

    /// <summary>The path with the links in it followed; what does not exist stays as it is.</summary>
    /// <exception cref="IOException">Links lead in a circle.</exception>
    public static string Real(string path)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
        {
            return path;
        }

        var here = Path.Join(Real(parent), Path.GetFileName(path));
        return DiskEntry.At(here).Kind == EntryKind.Link ? Directory.ResolveLinkTarget(here, returnFinalTarget: true)!.FullName : here;
    }
}
