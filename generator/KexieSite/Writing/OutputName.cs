namespace KexieSite.Writing;

/// <summary>
/// The name of an output file: its path below the output folder, with <c>/</c> on every system. Names also come from
/// records on disk, which anyone may have edited, so none is used before <see cref="IsSafe"/>.
/// </summary>
internal static class OutputName
{
    /// <summary>Whether the name stays inside the output folder, outside <c>.kexie</c>, and fits on one line of a record.</summary>
    public static bool IsSafe(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (char.IsControl(c) || c is '\\' or ':')
            {
                return false;
            }
        }

        var isFirst = true;
        foreach (var range in name.Split('/'))
        {
            var segment = name[range];
            if (segment is "" or "." or ".." || (isFirst && segment.Equals(StateFolder.Name, StringComparison.OrdinalIgnoreCase)))
            {
                return false;
            }

            isFirst = false;
        }

        return true;
    }

    /// <summary>The folder of a file or folder; empty for the output folder itself.</summary>
    public static string Folder(string name) => name.LastIndexOf('/') is var slash and > 0 ? name[..slash] : "";

    /// <summary>The path in the file system.</summary>
    public static string In(string root, string name) => Path.Join(root, name);
}
