namespace KexieSite.Loading;

/// <summary>Tells ordinary files from pipes, sockets and devices, at which a reader may wait for ever.</summary>
internal static class OrdinaryFile
{
    /// <summary>Whether a path, links followed, is an ordinary file; one that may not be opened counts as such.</summary>
    public static bool Is(string path)
    {
        try
        {
            return OperatingSystem.IsWindows() || new FileInfo(path) is { LinkTarget: null, Length: > 0 } || IsSeekable(path);
        }
        catch (FileNotFoundException)
        {
            return true; // a link to nothing: whoever reads it says so
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
        catch (IOException)
        {
            return false; // a socket cannot be opened
        }
    }

    // Of what is no file the length is 0. Opening a pipe to read and write does not wait for its other end (Linux, pipe(7)).
    private static bool IsSeekable(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return file.CanSeek;
    }
}
