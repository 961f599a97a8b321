using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using KexieSite.Pictures;
using Drawing = DocumentFormat.OpenXml.Wordprocessing.Drawing;
using Shapes = DocumentFormat.OpenXml.Drawing.Pictures;

namespace KexieSite.Exporting;

/// <summary>Puts pictures into a part, each once and without what a camera noted, and draws them as wide as the type area at most.</summary>
internal sealed class PictureWriter(OpenXmlPart part, FrozenDictionary<string, ReadOnlyMemory<byte>> pictures)
{
    // English Metric Units: 36,000 a millimetre, 9,525 a pixel of 96 to the inch.
    private const long MostWidth = 156 * 36_000;
    private const long MostHeight = 170 * 36_000;
    private const long Pixel = 9_525;

    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    private uint drawings;

    /// <summary>Whether Word shows a picture.</summary>
    public static bool IsShown(ReadOnlySpan<byte> bytes) => TypeOf(bytes) is not null && PictureReader.Read(bytes).Size is not null;

    /// <summary>The drawing of a picture; null where there is none.</summary>
    public Drawing? Of(string name, string alt)
    {
        if (!pictures.TryGetValue(name, out var bytes) || PictureReader.Read(bytes.Span).Size is not { } size || Id(name, bytes) is not { } id)
        {
            return null;
        }

        var scale = Math.Min(1.0, Math.Min((double)MostWidth / (size.Width * Pixel), (double)MostHeight / (size.Height * Pixel)));
        var (width, height) = ((long)(size.Width * Pixel * scale), (long)(size.Height * Pixel * scale));
        drawings++;
        return new Drawing(new Inline(
            new Extent { Cx = width, Cy = height },
            new DocProperties { Id = drawings, Name = string.Create(CultureInfo.InvariantCulture, $"图{drawings}"), Description = alt },
            new Graphic(new GraphicData(Shape(id, width, height)) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        });
    }

    private Shapes.Picture Shape(string id, long width, long height) => new(
        new Shapes.NonVisualPictureProperties(new Shapes.NonVisualDrawingProperties { Id = drawings, Name = id }, new Shapes.NonVisualPictureDrawingProperties()),
        new Shapes.BlipFill(new Blip { Embed = id }, new Stretch(new FillRectangle())),
        new Shapes.ShapeProperties(
            new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = width, Cy = height }),
            new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle }));

    private string? Id(string name, ReadOnlyMemory<byte> bytes)
    {
        if (ids.TryGetValue(name, out var known))
        {
            return known;
        }

        if (TypeOf(bytes.Span) is not { } type)
        {
            return null;
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"rIdPicture{ids.Count + 1}");
        var cleaned = new ArrayBufferWriter<byte>(bytes.Length + 1);
        PublishedPicture.Write(bytes.Span, cleaned);
        using var stream = new MemoryStream(cleaned.WrittenSpan.ToArray());
        Add(type, id).FeedData(stream);
        return ids[name] = id;
    }

    private ImagePart Add(ImagePartType type, string id) => part switch
    {
        MainDocumentPart main => main.AddImagePart(type, id),
        FootnotesPart notes => notes.AddImagePart(type, id),
        _ => throw new InvalidOperationException("a part that has no pictures"),
    };

    private static ImagePartType? TypeOf(ReadOnlySpan<byte> bytes) => PictureReader.FormatOf(bytes) switch
    {
        PictureFormat.Jpeg => ImagePartType.Jpeg,
        PictureFormat.Png => ImagePartType.Png,
        PictureFormat.Gif => ImagePartType.Gif,
        _ => null,
    };
}
