using KexieSite.Loading;
using KexieSite.Paths;

namespace KexieSite.Importing.Batch;

/// <summary>
/// The only place where an import writes. A file appears whole or not at all, below <c>content/</c> and not through a link; one that was there before
/// this run is never replaced.
/// </summary>
/// <param name="site">The absolute path of the site's folder.</param>
/// <param name="isRehearsal">Whether nothing is written.</param>
internal sealed class ImportTarget(string site, bool isRehearsal)
{
    private readonly HashSet<SourcePath> written = [];

    /// <summary>Writes a file of the content. False where that cannot be: the name is taken, or a link leads away.</summary>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public bool TryWrite(SourcePath path, ReadOnlySpan<byte> bytes)
    {
        if (!path.IsInside(SourceTree.Content) || IsThroughLink(path))
        {
            return false;
        }

        return (isRehearsal || TryCreate(path.In(site), bytes)) && written.Add(path);
    }

    /// <summary>Puts other words in the place of those that this run wrote.</summary>
    /// <exception cref="IOException">The disk does not take it.</exception>
    /// <exception cref="InvalidOperationException">The file is not of this run.</exception>
    public void Rewrite(SourcePath path, ReadOnlySpan<byte> bytes)
    {
        if (!written.Contains(path))
        {
            throw new InvalidOperationException($"{path.Value} is not of this run");
        }

        if (!isRehearsal)
        {
            Put(path.In(site), bytes, replaces: true);
        }
    }

    /// <summary>Writes a file under a name that nothing has; false where something has.</summary>
    internal static bool TryCreate(string file, ReadOnlySpan<byte> bytes)
    {
        if (Path.Exists(file))
        {
            return false;
        }

        Put(file, bytes, replaces: false);
        return true;
    }

    private static void Put(string file, ReadOnlySpan<byte> bytes, bool replaces)
    {
        var folder = Path.GetDirectoryName(file)!;
        Directory.CreateDirectory(folder);
        var unfinished = Path.Combine(folder, $".{Path.GetFileName(file)}.import");
        File.WriteAllBytes(unfinished, bytes);
        File.Move(unfinished, file, replaces);
    }

    private bool IsThroughLink(SourcePath path)
    {
        for (var folder = path.Folder; folder.Value.Length > 0; folder = folder.Folder)
        {
            if (new DirectoryInfo(folder.In(site)).LinkTarget is not null)
            {
                return true;
            }
        }

        return false;
    }
}
