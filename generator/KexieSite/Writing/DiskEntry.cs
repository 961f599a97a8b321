using KexieSite.Loading;

namespace KexieSite.Writing;

/// <summary>What lies at a path.</summary>
internal enum EntryKind
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>A file that is no link.</summary>
    File,

    /// <summary>A folder that is no link.</summary>
    Folder,

    /// <summary>A symbolic link or junction, wherever it leads.</summary>
    Link,
}

/// <summary>Size in bytes and last write time in UTC ticks: while both agree with the record, a file counts as untouched.</summary>
internal readonly record struct FileStamp(long Size, long Modified);

/// <summary>A path as one look at the file system finds it; links are not followed.</summary>
internal readonly record struct DiskEntry(EntryKind Kind, FileStamp Stamp)
{
    /// <summary>Looks at a path. Nothing lies at one that is too long for the file system.</summary>
    public static DiskEntry At(string path)
    {
        try
        {
            return Look(path);
        }
        catch (PathTooLongException)
        {
            return default;
        }
    }

    private static DiskEntry Look(string path)
    {
        // Where the system tells all in one look, there is no need for more.
        if (FileIdentity.At(path) is { } known)
        {
            return known.IsFolder ? new DiskEntry(EntryKind.Folder, default) : new DiskEntry(EntryKind.File, new FileStamp(known.Size, known.WrittenTicks));
        }

        var file = new FileInfo(path);
        var attributes = file.Attributes;
        if ((int)attributes == -1)
        {
            return default;
        }

        if (attributes.HasFlag(FileAttributes.ReparsePoint))
        {
            return new DiskEntry(EntryKind.Link, default);
        }

        return attributes.HasFlag(FileAttributes.Directory)
            ? new DiskEntry(EntryKind.Folder, default)
            : new DiskEntry(EntryKind.File, new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks));
    }
}
