using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Paths;
using KexieSite.Pictures;

namespace KexieSite.Importing.Web;

/// <summary>
/// The addresses of a page: what they lead to in the folder that is imported, and what on the web. Nothing is fetched, and nothing outside the
/// folder is looked at.
/// </summary>
/// <param name="source">The page.</param>
/// <param name="address">Where the page was on the web; null where it does not say.</param>
/// <param name="beside">Reads a file of the folder that is imported; null where there is none.</param>
internal sealed class PageFiles(SourcePath source, Uri? address, Func<SourcePath, ReadOnlyMemory<byte>?> beside)
{
    /// <summary>How many bytes of pictures and attachments a page may bring.</summary>
    public const long MostBytes = 64L * 1024 * 1024;

    private const int LongestAddress = 2000;

    private static readonly ImmutableArray<string> Attachments = [".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".wps", ".et", ".ofd", ".zip", ".rar", ".txt", ".csv"];

    private readonly List<ImportedFile> files = [];
    private readonly List<Diagnostic> notes = [];
    private readonly Dictionary<SourcePath, string?> taken = [];
    private long bytes;
    private int mergedTables;

    /// <summary>The files that came along.</summary>
    public ImmutableArray<ImportedFile> Files => [.. files];

    /// <summary>What did not, and what was changed.</summary>
    public IEnumerable<Diagnostic> Notes => mergedTables == 0 ? notes : notes.Append(FormRules.MergedCells.At(source, null, mergedTables));

    /// <summary>Counts a table whose merged cells were resolved.</summary>
    public void CountMergedTable() => mergedTables++;

    /// <summary>Adds a finding about the page.</summary>
    public void Tell(DiagnosticRule rule, params ReadOnlySpan<object> arguments)
    {
        var note = rule.At(source, null, arguments);
        if (!notes.Exists(n => n.Rule == rule && n.Arguments.SequenceEqual(note.Arguments)))
        {
            notes.Add(note);
        }
    }

    /// <summary>The name of the picture at an address, or null where it is not taken.</summary>
    public string? Picture(string written)
    {
        if (written.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return Embedded(written);
        }

        if (IsOnWeb(written))
        {
            Tell(WebRules.WebPicture, Shown(written));
            return null;
        }

        return Local(written) is { } path ? Take(path, written, isPicture: true) : null;
    }

    /// <summary>What a link leads to: an address, or the name of a file that comes along; null where that is not known.</summary>
    public string? Link(string written)
    {
        var target = written.Trim();
        if (target.Length is 0 or > LongestAddress || target[0] == '#' || IsScript(target))
        {
            return null;
        }

        if (target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || target.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
        {
            return target;
        }

        if (!IsOnWeb(target) && Local(target, isQuiet: true) is { } path && Attachments.Contains(path.Extension) && Take(path, target, isPicture: false) is { } name)
        {
            return name;
        }

        if (Absolute(target) is { } web)
        {
            return web;
        }

        Tell(WebRules.LostLink, Shown(target));
        return null;
    }

    private string? Absolute(string target) =>
        (address is null ? Uri.TryCreate(target, UriKind.Absolute, out var uri) : Uri.TryCreate(address, target, out uri)) && uri.Scheme is "http" or "https" or "ftp" ? uri.AbsoluteUri : null;

    private SourcePath? Local(string written, bool isQuiet = false)
    {
        var path = Uri.UnescapeDataString(written.Split('?', '#')[0]);
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) || path.Contains(':', StringComparison.Ordinal) || path.StartsWith('/') || source.Folder.Combine(path.Replace('\\', '/')) is not { } inside)
        {
            if (!isQuiet)
            {
                Tell(WebRules.OutsideFolder, Shown(written));
            }

            return null;
        }

        return inside;
    }

    private string? Take(SourcePath path, string written, bool isPicture)
    {
        if (taken.TryGetValue(path, out var known))
        {
            return known;
        }

        var content = beside(path);
        var extension = content is { } found ? isPicture ? Extension(found.Span) : path.Extension : null;
        if (isPicture && (content is null || extension is null))
        {
            Tell(content is null ? WebRules.MissingPicture : WebRules.NoPicture, Shown(written));
        }

        return taken[path] = extension is null ? null : Add(path.Stem, extension, content!.Value, path);
    }

    private string? Embedded(string written)
    {
        var comma = written.IndexOf(',', StringComparison.Ordinal);
        var isBase64 = comma > 0 && written.AsSpan(0, comma).EndsWith(";base64", StringComparison.OrdinalIgnoreCase);
        var buffer = new byte[isBase64 ? Math.Min(written.Length, MostBytes) : 0];
        if (isBase64 && Convert.TryFromBase64Chars(written.AsSpan(comma + 1).Trim(), buffer, out var length) && Extension(buffer.AsSpan(0, length)) is { } extension)
        {
            return Add("image", extension, buffer.AsMemory(0, length));
        }

        Tell(WebRules.NoPicture, Shown(written));
        return null;
    }

    private string? Add(string stem, string extension, ReadOnlyMemory<byte> content, SourcePath? from = null)
    {
        if (bytes + content.Length > MostBytes)
        {
            Tell(WebRules.TooManyFiles, MostBytes / 1024 / 1024);
            return null;
        }

        bytes += content.Length;
        var name = stem + extension;
        for (var number = 2; files.Exists(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase)); number++)
        {
            name = $"{stem}-{number}{extension}";
        }

        files.Add(new ImportedFile(name, content) { Source = from });
        return name;
    }

    private static string? Extension(ReadOnlySpan<byte> content) => PictureReader.FormatOf(content) switch
    {
        PictureFormat.Jpeg => ".jpg",
        PictureFormat.Png => ".png",
        PictureFormat.Gif => ".gif",
        PictureFormat.Webp => ".webp",
        PictureFormat.Avif => ".avif",
        _ => null,
    };

    private static bool IsOnWeb(string written) => written.StartsWith("//", StringComparison.Ordinal) || written.Contains("://", StringComparison.Ordinal);

    private static bool IsScript(string target) => target.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || target.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase) || target.StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    private static string Shown(string written) => written.Length <= 100 ? written : written[..100] + "…";
}
