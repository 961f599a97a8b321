using System.Buffers;
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

    private readonly Dictionary<SourcePath, FileMark> marks;

    private SourceTree(string siteFolder, Dictionary<SourcePath, FileMark> marks, ImmutableArray<Diagnostic> diagnostics)
    {
        this.marks = marks;
        SiteFolder = siteFolder;
        Files = [.. marks.Keys];
        Diagnostics = diagnostics;
        Texts = [.. Files.Where(f => f.Extension == ".md")];
    }

    private SourceTree(SourceTree before, Dictionary<SourcePath, FileMark> marks) =>
        (this.marks, SiteFolder, Files, Diagnostics, Texts) = (marks, before.SiteFolder, before.Files, before.Diagnostics, before.Texts);

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

        var listing = new TreeListing(root);
        listing.Add(Content);
        return new SourceTree(root, listing.Files, [.. listing.Found]);
    }

    /// <summary>
    /// This tree after some files were written to, without listing the folders; null where it does not suffice, because a file has come
    /// or gone or is a link. What a listing passes over, and what is not there any more and never was listed, changes nothing.
    /// </summary>
    public SourceTree? After(IEnumerable<SourcePath> written)
    {
        var later = new Dictionary<SourcePath, FileMark>(marks);
        foreach (var path in written.Where(p => !TreeListing.PassesOver(p)))
        {
            var file = new FileInfo(path.In(SiteFolder));
            var isOrdinary = file.Exists && file.LinkTarget is null && file.Length > 0;
            if (isOrdinary && marks.ContainsKey(path))
            {
                later[path] = FileMark.Of(file);
            }
            else if (marks.ContainsKey(path) || file.Exists || Directory.Exists(file.FullName))
            {
                return null;
            }
        }

        return new SourceTree(this, later);
    }

    /// <summary>A file's mark when the tree was listed: a file of another mark was written to since then.</summary>
    public FileMark Mark(SourcePath path) => marks.GetValueOrDefault(path);

    /// <summary>Whether a file is still one that may be published: neither it nor a folder on the way became a link that leads out of <c>content/</c>.</summary>
    public bool IsInside(SourcePath path) => new TreeListing(SiteFolder).IsInsideContent(path.In(SiteFolder));

    /// <summary>Whether a file under <c>content/</c> has exactly this path, upper and lower case included.</summary>
    public bool Has(SourcePath path) => marks.ContainsKey(path);

    /// <summary>Reads and decodes a text; a file that cannot be opened becomes an empty text with an error.</summary>
    public SourceFile ReadText(SourcePath path)
    {
        try
        {
            return ReadPooled(path);
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

    // A text's bytes are wanted only until it is decoded.
    private SourceFile ReadPooled(SourcePath path)
    {
        using var handle = File.OpenHandle(path.In(SiteFolder));
        var length = RandomAccess.GetLength(handle);
        if (length > TextDecoder.MaxLength)
        {
            return TextDecoder.Decode(path, ReadBytes(path));
        }

        var buffer = ArrayPool<byte>.Shared.Rent((int)length + 1);
        try
        {
            var (read, last) = (0, -1);
            while (last != 0 && read < buffer.Length)
            {
                last = RandomAccess.Read(handle, buffer.AsSpan(read), read);
                read += last;
            }

            return last == 0 ? TextDecoder.Decode(path, buffer.AsSpan(0, read)) : TextDecoder.Decode(path, ReadBytes(path));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads a file's bytes.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public byte[] ReadBytes(SourcePath path) => File.ReadAllBytes(path.In(SiteFolder));
}
