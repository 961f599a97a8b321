using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Paths;

namespace KexieSite.Importing.Batch;

/// <summary>The only place where files are read for an import. It never follows a symbolic link and never leaves the folder at which an import began.</summary>
internal static class ImportFolder
{
    /// <summary>How many files one run takes.</summary>
    public const int MostFiles = 20_000;

    /// <summary>How many bytes one run takes: 4 GiB.</summary>
    public const long MostBytes = 4L * 1024 * 1024 * 1024;

    /// <summary>How many bytes a picture or an attachment beside a page may have.</summary>
    private const long MostBeside = 64L * 1024 * 1024;

    private const int Deepest = 64;

    private static readonly string[] FolderEndings = ["_files", ".files", "_文件"];
    private static readonly string[] PageEndings = [".html", ".htm"];

    /// <summary>The files of what a person named, folders at any depth, in ordinal order and each once.</summary>
    /// <param name="named">Files and folders, relative to <paramref name="start"/>.</param>
    /// <param name="start">The folder in which the command was started.</param>
    /// <param name="site">The site's folder, whose own content is not imported.</param>
    public static Checked<ImmutableArray<ImportSource>> List(IEnumerable<string> named, string start, string site)
    {
        var found = new List<Diagnostic>();
        var sources = new List<ImportSource>();
        foreach (var name in named)
        {
            var path = Path.GetFullPath(name, start);
            if (File.Exists(path))
            {
                AddFile(new FileInfo(path), Path.GetDirectoryName(path)!, isNamed: true, sources, found);
            }
            else if (Directory.Exists(path))
            {
                AddFolder(new DirectoryInfo(path), path, Path.GetFullPath(site), 0, sources, found);
            }
            else
            {
                found.Add(ImportRules.NotFound.At(null, null, name));
            }
        }

        var all = sources.DistinctBy(s => s.Path.In(s.Root)).ToList();
        return new(Bounded(all, found), [.. found]);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ReadOnlyMemory<byte> Read(ImportSource source) => File.ReadAllBytes(source.Path.In(source.Root));

    /// <summary>The length of a file in bytes.</summary>
    public static long Length(ImportSource source) => new FileInfo(source.Path.In(source.Root)).Length;

    /// <summary>Reads what lies beside a source; null where nothing does, where it is too large, and where a link leads to it.</summary>
    public static ReadOnlyMemory<byte>? Beside(string root, SourcePath path)
    {
        try
        {
            var file = new FileInfo(path.In(root));
            return file.Exists && file.Length <= MostBeside && !IsThroughLink(root, path) && OrdinaryFile.Is(file.FullName) ? File.ReadAllBytes(file.FullName) : (ReadOnlyMemory<byte>?)null;
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
        catch (ArgumentException)
        {
            return null; // a name that this system does not have
        }
    }

    private static bool IsThroughLink(string root, SourcePath path)
    {
        for (var part = path; part.Value.Length > 0; part = part.Folder)
        {
            if (new FileInfo(part.In(root)).LinkTarget is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static void AddFolder(DirectoryInfo folder, string root, string site, int depth, List<ImportSource> sources, List<Diagnostic> found)
    {
        if (depth > Deepest || sources.Count > MostFiles || IsOfSite(folder.FullName, site))
        {
            return;
        }

        try
        {
            var entries = folder.EnumerateFileSystemInfos().Where(e => !IsOfSystem(e.Name)).OrderBy(e => e.Name, StringComparer.Ordinal).ToList();
            var names = entries.Select(e => e.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var entry in entries)
            {
                if (entry.Name[0] == '.')
                {
                    found.Add(PassedOver(root, entry.FullName));
                }
                else if (entry is FileInfo file)
                {
                    AddFile(file, root, isNamed: false, sources, found);
                }
                else if (entry.LinkTarget is null && !IsBesideAPage(entry.Name, names))
                {
                    AddFolder((DirectoryInfo)entry, root, site, depth + 1, sources, found);
                }
            }
        }
        catch (UnauthorizedAccessException)
        {
            found.Add(ImportRules.Unreadable.At(Relative(root, folder.FullName), null));
        }
    }

    private static void AddFile(FileInfo file, string root, bool isNamed, List<ImportSource> sources, List<Diagnostic> found)
    {
        if (Relative(root, file.FullName) is not { } path)
        {
            found.Add(PassedOver(root, file.FullName));
            return;
        }

        if (file.LinkTarget is not null)
        {
            found.Add(ImportRules.Link.At(path, null));
        }
        else if (!OrdinaryFile.Is(file.FullName))
        {
            found.Add(ImportRules.Unreadable.At(path, null));
        }
        else
        {
            sources.Add(new ImportSource(root, path, isNamed));
        }
    }

    // A name with \ or a drive's colon, which other systems read as a path, is no name that can be shown or written.
    private static SourcePath? Relative(string root, string path)
    {
        var relative = Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
        return relative.Contains('\\', StringComparison.Ordinal) || relative is [_, ':', ..] ? null : new SourcePath(relative);
    }

    private static ImmutableArray<ImportSource> Bounded(List<ImportSource> sources, List<Diagnostic> found)
    {
        var bytes = 0L;
        var taken = sources.TakeWhile((source, i) => i < MostFiles && (bytes += Length(source)) <= MostBytes).ToImmutableArray();
        if (taken.Length < sources.Count)
        {
            found.Add(ImportRules.TooMany.At(null, null, MostFiles, MostBytes / 1024 / 1024));
        }

        return taken;
    }

    private static Diagnostic PassedOver(string root, string path) => ImportRules.PassedOver.At(null, null, Path.GetRelativePath(root, path));

    // What no person put there.
    private static bool IsOfSystem(string name) =>
        name.StartsWith("~$", StringComparison.Ordinal) || name.StartsWith("._", StringComparison.Ordinal)
        || name is "__MACOSX" or "Thumbs.db" or "desktop.ini" or "node_modules" or ".DS_Store" or ".git" or ".svn" or ".kexie" or ".vscode";

    // 总结.html and 总结_files or 总结.files: what a browser saved with the page.
    private static bool IsBesideAPage(string folder, HashSet<string> names) =>
        Array.Exists(FolderEndings, end => folder.EndsWith(end, StringComparison.OrdinalIgnoreCase) && Array.Exists(PageEndings, e => names.Contains(folder[..^end.Length] + e)));

    private static bool IsOfSite(string folder, string site) =>
        folder == SourceTree.Content.In(site) || (Path.GetDirectoryName(folder) == site && File.Exists(Path.Combine(folder, ".kexie", "manifest")));
}
