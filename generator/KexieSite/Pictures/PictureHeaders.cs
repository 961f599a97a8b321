using System.Collections.Frozen;
using System.Collections.Immutable;
using KexieSite.Loading;
using KexieSite.Paths;

namespace KexieSite.Pictures;

/// <summary>The headers of the site's picture files. An SVG has none here: its size is that of its cleaned text.</summary>
public sealed class PictureHeaders(IEnumerable<KeyValuePair<SourcePath, PictureHeader>> read)
{
    private static readonly FrozenDictionary<string, PictureFormat> Formats = new Dictionary<string, PictureFormat>(StringComparer.Ordinal)
    {
        [".jpg"] = PictureFormat.Jpeg,
        [".jpeg"] = PictureFormat.Jpeg,
        [".png"] = PictureFormat.Png,
        [".gif"] = PictureFormat.Gif,
        [".webp"] = PictureFormat.Webp,
        [".avif"] = PictureFormat.Avif,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<SourcePath, PictureHeader> headers = read.ToFrozenDictionary();

    /// <summary>The files of a site whose headers are to be read.</summary>
    public static ImmutableArray<SourcePath> Files(SourceTree tree) => [.. tree.Files.Where(f => Formats.ContainsKey(f.Extension))];

    /// <summary>The header of a file, or null for one that is no picture by its name.</summary>
    public PictureHeader? Find(SourcePath path) => headers.GetValueOrDefault(path);

    /// <summary>The format that a file's name promises.</summary>
    public static PictureFormat Promised(SourcePath path) => Formats.GetValueOrDefault(path.Extension);

    /// <summary>The usual extension of a format that browsers show; null for another one.</summary>
    public static string? Extension(PictureFormat format) =>
        Formats.Where(f => f.Value == format).Select(f => f.Key).Order(StringComparer.Ordinal).LastOrDefault();
}
