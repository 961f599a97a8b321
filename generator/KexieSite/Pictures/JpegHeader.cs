using System.Buffers.Binary;

namespace KexieSite.Pictures;

/// <summary>Reads a JPEG up to its size.</summary>
internal static class JpegHeader
{
    /// <summary>What precedes EXIF in its segment (JEITA CP-3451).</summary>
    public static ReadOnlySpan<byte> ExifMark => "Exif\0\0"u8;

    public static PictureHeader Read(ReadOnlySpan<byte> jpeg)
    {
        var exif = ExifFacts.None;
        var isPlacedByXmp = false;
        for (var segment = JpegSegment.Next(jpeg, 2); segment is { } here; segment = JpegSegment.Next(jpeg, here.End))
        {
            var content = jpeg[here.Content];
            if (here.IsFrame && content.Length >= 5)
            {
                var size = PictureSize.Of(BinaryPrimitives.ReadUInt16BigEndian(content[3..]), BinaryPrimitives.ReadUInt16BigEndian(content[1..]));
                return new(PictureFormat.Jpeg, exif.IsTurned ? size?.Turned : size, exif.HasLocation || isPlacedByXmp, jpeg.Length);
            }

            if (here.Marker is JpegSegment.StartOfScan or JpegSegment.EndOfImage)
            {
                break;
            }

            if (here.Marker == JpegSegment.App1 && content.StartsWith(ExifMark) && exif == ExifFacts.None)
            {
                exif = ExifFacts.Read(content[ExifMark.Length..]);
            }

            isPlacedByXmp |= here.Marker == JpegSegment.App1 && ExifFacts.IsPlaced(content);
        }

        return new(PictureFormat.Jpeg, null, false, jpeg.Length);
    }
}
