namespace KexieSite.Loading;

/// <summary>By what it is noticed that a file was written to, without reading it.</summary>
/// <param name="Length">The length in bytes.</param>
/// <param name="Modified">The time of the last change, UTC.</param>
public readonly record struct FileMark(long Length, DateTime Modified)
{
    /// <summary>The mark of a file, or of nothing (0, the year 1601) where it is gone.</summary>
    internal static FileMark Of(FileSystemInfo entry) => new(entry is FileInfo { Exists: true } file ? file.Length : 0, entry.LastWriteTimeUtc);
}
