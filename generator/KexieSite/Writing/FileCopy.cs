namespace KexieSite.Writing;

/// <summary>Brings the content of a file to another place; nothing stands there yet, and its folder exists.</summary>
internal static class FileCopy
{
    /// <summary>
    /// Gives the file a second name (a hard link), or makes a copy where the file system has no such names or the place lies on
    /// another one. Whoever writes into one of two such names writes into both: only for files that are replaced, never changed.
    /// </summary>
    public static void LinkOrMake(string source, string target, ContentHash hash)
    {
        if (!NativeMethods.TryLink(source, target))
        {
            Make(source, target, hash);
        }
    }

    /// <summary>Copies the file and reads the copy once more.</summary>
    /// <exception cref="IOException">The copy does not have the content that it should: the file has changed, or the disk is damaged.</exception>
    public static void Make(string source, string target, ContentHash hash)
    {
        File.Copy(source, target);
        if (ContentHash.OfFile(target) != hash)
        {
            throw new IOException($"{source} → {target}: SHA-256");
        }
    }
}
