using System.Collections.Immutable;
using System.Xml.Linq;
using KexieSite.Pictures;
using static KexieSite.Importing.Word.WordNames;

namespace KexieSite.Importing.Word;

/// <summary>Takes the pictures out of a Word file: each part once, named after what its bytes are.</summary>
internal sealed class WordPictures(WordPackage package, WordFindings findings)
{
    private readonly Dictionary<string, string?> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<ImportedFile>.Builder files = ImmutableArray.CreateBuilder<ImportedFile>();

    /// <summary>The pictures so far, in the order of their first use.</summary>
    public ImmutableArray<ImportedFile> Files => files.ToImmutable();

    /// <summary>The pictures of a drawing or of an older VML picture, with what they show.</summary>
    public IEnumerable<InlinePicture> In(XElement drawing, WordRelations relations)
    {
        foreach (var picture in drawing.Descendants().Where(e => (e.Name == A + "blip" || e.Name == V + "imagedata") && !IsInTextBox(e, drawing)))
        {
            var id = picture.Name == A + "blip"
                ? picture.Attribute(R + "embed")?.Value ?? picture.Attribute(R + "link")?.Value
                : picture.Attribute(R + "id")?.Value ?? picture.Attribute(R + "href")?.Value;
            var alt = Alternative(drawing, picture);
            if (relations.Find(id) is { IsExternal: false } relation && NameOf(relation.Target, alt) is { } name)
            {
                yield return new InlinePicture(name, alt);
            }
        }
    }

    // What stands in a text box is read with it.
    private static bool IsInTextBox(XElement element, XElement drawing) =>
        element.Ancestors().TakeWhile(a => a != drawing).Any(a => a.Name == W + "txbxContent");

    private static string Alternative(XElement drawing, XElement picture)
    {
        var properties = drawing.Descendants(Wp + "docPr").FirstOrDefault();
        var written = (properties is not null ? properties.Attribute("descr") : picture.Ancestors(V + "shape").FirstOrDefault()?.Attribute("alt"))?.Value ?? "";
        var alt = string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return IsMadeUp(alt) ? "" : alt;
    }

    // Word's own guesses, and names of files on somebody's computer, tell a reader nothing.
    private static bool IsMadeUp(string alt) =>
        alt.Contains("automatically generated", StringComparison.OrdinalIgnoreCase) || alt.Contains("已自动生成", StringComparison.Ordinal)
        || alt.Contains("描述已生成", StringComparison.Ordinal) || alt.Contains(":\\", StringComparison.Ordinal)
        || alt.StartsWith("IMG_", StringComparison.OrdinalIgnoreCase) || alt.StartsWith("DSC", StringComparison.Ordinal) || alt.StartsWith("mmexport", StringComparison.Ordinal);

    private string? NameOf(string part, string alt)
    {
        if (!names.TryGetValue(part, out var name))
        {
            names[part] = name = Take(part, alt.Length > 0 ? alt : part[(part.LastIndexOf('/') + 1)..]);
        }

        return name;
    }

    private string? Take(string part, string shown)
    {
        if (package.Picture(part) is not { Length: > 0 } bytes)
        {
            findings.Add(WordRules.LostPicture, shown);
            return null;
        }

        if (Extension(bytes) is not { } extension)
        {
            findings.Add(WordRules.UnusablePicture, FormatName(bytes, part), shown);
            return null;
        }

        var name = $"图{files.Count + 1}{extension}";
        files.Add(new ImportedFile(name, bytes));
        return name;
    }

    private static string? Extension(byte[] bytes) => PictureReader.FormatOf(bytes) switch
    {
        PictureFormat.Jpeg => ".jpg",
        PictureFormat.Png => ".png",
        PictureFormat.Gif => ".gif",
        PictureFormat.Webp => ".webp",
        PictureFormat.Avif => ".avif",
        PictureFormat.Bitmap => ".bmp",
        _ => null,
    };

    // MS-EMF 2.3.4.2, MS-WMF 2.3.2.3 and 2.3.2.2.
    private static string FormatName(ReadOnlySpan<byte> bytes, string part) => bytes switch
    {
        [1, 0, 0, 0, ..] when bytes.Length > 44 && bytes[40..44].SequenceEqual(" EMF"u8) => "EMF",
        [0xD7, 0xCD, 0xC6, 0x9A, ..] or [1, 0, 9, 0, ..] => "WMF",
        _ => PictureReader.FormatOf(bytes) switch
        {
            PictureFormat.Tiff => "TIFF",
            PictureFormat.Heic => "HEIC",
            _ => Path.GetExtension(part).TrimStart('.').ToUpperInvariant() is { Length: > 0 and < 6 } extension ? extension : "?",
        },
    };
}
