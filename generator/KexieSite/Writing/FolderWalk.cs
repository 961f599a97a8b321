namespace KexieSite.Writing;

/// <summary>Looks through a whole folder.</summary>
internal static class FolderWalk
{
    /// <summary>Every file and link below a folder, <c>.kexie</c> aside, with <c>/</c>, in no order. Links are not followed.</summary>
    public static IEnumerable<string> Files(string root) => Directory.Exists(root) ? Files(root, "") : [];

    private static IEnumerable<string> Files(string root, string folder)
    {
        foreach (var path in Directory.EnumerateFileSystemEntries(OutputName.In(root, folder)))
        {
            var name = folder + Path.GetFileName(path);
            if (name == StateFolder.Name)
            {
                continue;
            }

            if (DiskEntry.At(path).Kind != EntryKind.Folder)
            {
                yield return name;
                continue;
            }

            foreach (var file in Files(root, name + "/"))
            {
                yield return file;
            }
        }
    }
}
