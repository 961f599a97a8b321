using KexieSite.Diagnostics;

namespace KexieSite.Writing;

/// <summary>Whether a folder may be built into at all: one that is missing, empty but for dot-files, or a build's own.</summary>
internal static class FolderClaim
{
    /// <summary>Why the folder may not be used; null when it may. Changes nothing.</summary>
    /// <param name="root">The absolute path.</param>
    /// <param name="shown">The path as its owner writes it.</param>
    /// <param name="amongOthers">Whether files that no build made may stand in it.</param>
    public static Diagnostic? Refusal(string root, string shown, bool amongOthers = false)
    {
        if (File.Exists(root))
        {
            return WritingRules.FolderIsAFile.At(null, null, shown);
        }

        if (!Directory.Exists(root))
        {
            return null;
        }

        if (DiskEntry.At(Path.Join(root, StateFolder.Name)).Kind == EntryKind.Link)
        {
            return WritingRules.LinkInTheWay.At(null, null, StateFolder.Name);
        }

        if (amongOthers)
        {
            return null;
        }

        var visible = Directory.EnumerateFileSystemEntries(root).Select(path => Path.GetFileName(path)).Where(name => !name.StartsWith('.'));
        return visible.Min(StringComparer.Ordinal) is { } first && !StateFolder.ExistsIn(root)
            ? WritingRules.FolderIsNotOurs.At(null, null, shown, first)
            : null;
    }
}
