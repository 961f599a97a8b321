using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Loading;

/// <summary>
/// The files under <c>content/</c>, found once and in ordinal order: the texts (<c>.md</c>) and what lies beside them. The
/// only place that reads content.
/// </summary>
public sealed class SourceTree
{
    /// <summary>The folder of the texts.</summary>
    public static readonly SourcePath Content = new("content");

    /// <summary>The site's configuration file.</summary>
    public static readonly SourcePath Configuration = new("site.yml");

    private SourceTree(string siteFolder, ImmutableSortedSet<SourcePath> files, ImmutableArray<Diagnostic> diagnostics)
    {
        SiteFolder = siteFolder;
        Files = files;
        Diagnostics = diagnostics;
        Texts = [.. files.Where(f => f.Extension == ".md")];
    }

    /// <summary>The absolute path of the site's folder.</summary>
    public string SiteFolder { get; }

    /// <summary>Every file, in ordinal order.</summary>
    public ImmutableSortedSet<SourcePath> Files { get; }

    /// <summary>The Markdown files.</summary>
    public ImmutableArray<SourcePath> Texts { get; }

    /// <summary>What was found while the folders were listed.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Lists a site's content. Names that begin with <c>.</c> or <c>_</c>, and <c>~$</c> lock files, are passed over.</summary>
    public static SourceTree List(string siteFolder)
    {
        var root = Path.GetFullPath(siteFolder);
        if (!Directory.Exists(Content.In(root)))
        {
            return new SourceTree(root, [], []);
        }

        var listing = new Listing(root);
        listing.Add(Content);
        return new SourceTree(root, [.. listing.Files], [.. listing.Found]);
    }

    /// <summary>Whether a file under <c>content/</c> has exactly this path, upper and lower case included.</summary>
    public bool Has(SourcePath path) => Files.Contains(path);

    /// <summary>Reads and decodes a text; a file that cannot be opened becomes an empty text with an error.</summary>
    public SourceFile ReadText(SourcePath path)
    {
        try
        {
            return TextDecoder.Decode(path, ReadBytes(path));
        }
        catch (UnauthorizedAccessException)
        {
            return new(path, "", [LoadingRules.Unreadable.At(path, null)]);
        }
        catch (IOException)
        {
            return new(path, "", [LoadingRules.Unreadable.At(path, null)]);
        }
    }

    /// <summary>Reads a file's bytes.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public byte[] ReadBytes(SourcePath path) => File.ReadAllBytes(path.In(SiteFolder));

    private sealed class Listing(string root)
    {
        private readonly string contentRoot = Resolve(Content.In(root));

        public List<SourcePath> Files { get; } = [];

        public List<Diagnostic> Found { get; } = [];

        public void Add(SourcePath folder)
        {
            foreach (var entry in new DirectoryInfo(folder.In(root)).EnumerateFileSystemInfos())
            {
                if (entry.Name[0] is '.' or '_' || entry.Name.StartsWith("~$", StringComparison.Ordinal))
                {
                    continue;
                }

                if (folder.Combine(entry.Name) is not { } path || path.FileName != entry.Name)
                {
                    Found.Add(LoadingRules.ForeignName.At(folder, null, entry.Name));
                    continue;
                }

                var isFolder = entry.Attributes.HasFlag(FileAttributes.Directory);
                if (entry.LinkTarget is not null && (isFolder || !IsInsideContent(entry.FullName)))
                {
                    Found.Add(LoadingRules.OutsideContent.At(path, null));
                }
                else if (isFolder)
                {
                    Add(path);
                }
                else if (OrdinaryFile.Is(entry.FullName))
                {
                    Files.Add(path);
                    NoteEnding(path);
                }
                else
                {
                    Found.Add(LoadingRules.NoOrdinaryFile.At(path, null));
                }
            }
        }

        private void NoteEnding(SourcePath path)
        {
            if (path.Extension is ".markdown" or ".mdown" || path.Value.EndsWith(".md.txt", StringComparison.OrdinalIgnoreCase))
            {
                Found.Add(LoadingRules.NotMarkdown.At(path, null, path.FileName));
            }
        }

        private bool IsInsideContent(string link)
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
}
