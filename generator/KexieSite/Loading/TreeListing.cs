using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Loading;

/// <summary>Walks through <c>content/</c>: what is a file of the site, what is passed over, and what must not be there.</summary>
/// <param name="root">The absolute path of the site's folder.</param>
internal sealed class TreeListing(string root)
{
    private readonly string contentRoot = Resolve(SourceTree.Content.In(root));

    /// <summary>The files found so far.</summary>
    public Dictionary<SourcePath, FileMark> Files { get; } = [];

    /// <summary>What was found on the way.</summary>
    public List<Diagnostic> Found { get; } = [];

    /// <summary>Whether a path has a name that is passed over, at any depth.</summary>
    public static bool PassesOver(SourcePath path) => path.Segments.Any(PassesOver);

    /// <summary>Adds what lies in a folder.</summary>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    public void Add(SourcePath folder)
    {
        foreach (var entry in new DirectoryInfo(folder.In(root)).EnumerateFileSystemInfos())
        {
            if (PassesOver(entry.Name))
            {
                continue;
            }

            if (folder.Combine(entry.Name) is not { } path || path.FileName != entry.Name)
            {
                Found.Add(LoadingRules.ForeignName.At(folder, null, entry.Name));
                continue;
            }

            var isFolder = entry.Attributes.HasFlag(FileAttributes.Directory);
            var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null;
            if (isLink && (isFolder || !IsInsideContent(entry.FullName)))
            {
                Found.Add(LoadingRules.OutsideContent.At(path, null));
            }
            else if (isFolder)
            {
                Add(path);
            }
            else if ((!isLink && entry is FileInfo { Length: > 0 }) || OrdinaryFile.Is(entry.FullName))
            {
                Files[path] = FileMark.Of(isLink ? entry.ResolveLinkTarget(returnFinalTarget: true)! : entry);
                NoteEnding(path);
            }
            else
            {
                Found.Add(LoadingRules.NoOrdinaryFile.At(path, null));
            }
        }
    }

    private static bool PassesOver(string name) => name[0] is '.' or '_' || name.StartsWith("~$", StringComparison.Ordinal);

    private void NoteEnding(SourcePath path)
    {
        if (path.Extension is ".markdown" or ".mdown" || path.Value.EndsWith(".md.txt", StringComparison.OrdinalIgnoreCase))
        {
            Found.Add(LoadingRules.NotMarkdown.At(path, null, path.FileName));
        }
    }

    /// <summary>Whether a path, its links followed, ends inside <c>content/</c>.</summary>
    public bool IsInsideContent(string link)
    {
        try
        {
            return Resolve(link).StartsWith(contentRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false; // a circle of links
        }
    }

    // ResolveLinkTarget follows the last segment only; the folders on the way may be links too.
    private static string Resolve(string path)
    {
        var full = Path.GetFullPath(path);
        var resolved = Path.GetPathRoot(full)!;
        foreach (var segment in full[resolved.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = new DirectoryInfo(Path.Combine(resolved, segment));
            resolved = next.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? next.FullName;
        }

        return resolved;
    }
}
