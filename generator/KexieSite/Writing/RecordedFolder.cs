using KexieSite.Loading;

namespace KexieSite.Writing;

/// <summary>An output folder between two builds, and whether it is still as its record has it.</summary>
internal static class RecordedFolder
{
    /// <summary>What the last build asked to <see cref="OutputFolder.Remember"/>; null where it did not finish. Changes nothing.</summary>
    /// <param name="root">The absolute path of the output folder.</param>
    public static RecalledBuild? Recall(string root)
    {
        if (FolderClaim.Refusal(root, root) is not null || !StateFolder.ExistsIn(root))
        {
            return null;
        }

        using var taken = StateFolder.TryTake(root);
        return taken?.ReadResult();
    }

    /// <summary>
    /// Whether every file of the record lies in its place, with the size and time that it was left with, and no link on the way. Only names
    /// and stamps are looked at, as a build does with a page that it need not write.
    /// </summary>
    /// <param name="root">The absolute path of an output folder that something was recalled of.</param>
    public static bool IsUntouched(string root)
    {
        using var taken = StateFolder.TryTake(root);
        return taken is not null && Holds(root, taken.ReadRecord());
    }

    private static bool Holds(string root, BuildRecord record)
    {
        if (record.IsDamaged || record.Files.Count != record.Names.Count)
        {
            return false;
        }

        var folders = new HashSet<string>(StringComparer.Ordinal) { "" };
        return record.Files.Values.All(file => IsFolder(OutputName.Folder(file.Name)) && IsUntouched(file));

        bool IsFolder(string folder) =>
            folders.Contains(folder)
            || (IsFolder(OutputName.Folder(folder)) && FileIdentity.At(OutputName.In(root, folder)) is { IsFolder: true } && folders.Add(folder));

        bool IsUntouched(RecordedFile file) =>
            FileIdentity.At(OutputName.In(root, file.Name)) is { IsFolder: false } found
            && found.Size == file.Stamp.Size
            && found.WrittenTicks == file.Stamp.Modified;
    }
}
