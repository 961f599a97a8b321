using System.Buffers.Binary;

namespace KexieSite.Pictures;

/// <summary>Reads a PNG up to its pixels.</summary>
internal static class PngHeader
{
    public static PictureHeader Read(ReadOnlySpan<byte> png)
    {
        PictureSize? size = null;
        var exif = ExifFacts.None;
        var isPlacedByXmp = false;
        for (var chunk = PngChunk.At(png, PngChunk.First); chunk is { } here; chunk = PngChunk.At(png, here.End))
        {
            var content = png[here.Content];
            if (here.Is(png, "IHDR"u8) && content.Length >= 8)
            {
                size = PictureSize.Of(BinaryPrimitives.ReadUInt32BigEndian(content), BinaryPrimitives.ReadUInt32BigEndian(content[4..]));
            }
            else if (here.Is(png, "eXIf"u8))
            {
                exif = ExifFacts.Read(content);
            }
            else if (here.Is(png, "IDAT"u8))
            {
                break;
            }

            isPlacedByXmp |= here.Is(png, "iTXt"u8) && ExifFacts.IsPlaced(content);
        }

        return new(PictureFormat.Png, exif.IsTurned ? size?.Turned : size, exif.HasLocation || isPlacedByXmp, png.Length);
    }
}
