namespace KexieSite.Writing;

/// <summary>
/// Removes files that builds made, and the folders that become empty by it. Links are neither followed nor removed: a
/// page that someone replaced by a link, or moved behind one, is no longer a build's.
/// </summary>
internal sealed class Sweep(string root)
{
    private readonly Dictionary<string, EntryKind> folders = new(StringComparer.Ordinal) { [""] = EntryKind.Folder };

    /// <summary>
    /// Removes the files among <paramref name="names"/> and then every folder that holds nothing, among the names or above
    /// them. Returns the number of files.
    /// </summary>
    public int Remove(IEnumerable<string> names)
    {
        var removed = 0;
        foreach (var name in names)
        {
            switch (KindOf(name))
            {
                case EntryKind.File:
                    File.Delete(OutputName.In(root, name));
                    removed++;
                    break;
                case EntryKind.Folder:
                    folders[name] = EntryKind.Folder;
                    break;
            }
        }

        RemoveEmptyFolders();
        return removed;
    }

    private void RemoveEmptyFolders()
    {
        var standing = folders.Where(pair => pair.Key.Length > 0 && pair.Value == EntryKind.Folder).Select(pair => pair.Key);

        // Innermost first: in ordinal order a folder comes before everything in it.
        foreach (var folder in standing.OrderDescending(StringComparer.Ordinal))
        {
            var path = OutputName.In(root, folder);
            if (!Directory.EnumerateFileSystemEntries(path).Any())
            {
                Directory.Delete(path);
            }
        }
    }

    private EntryKind KindOf(string name) =>
        KindOfFolder(OutputName.Folder(name)) == EntryKind.Folder ? DiskEntry.At(OutputName.In(root, name)).Kind : EntryKind.Nothing;

    private EntryKind KindOfFolder(string folder)
    {
        if (!folders.TryGetValue(folder, out var kind))
        {
            folders[folder] = kind = KindOf(folder);
        }

        return kind;
    }
}
