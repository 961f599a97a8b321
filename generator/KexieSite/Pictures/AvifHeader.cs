using System.Buffers.Binary;

namespace KexieSite.Pictures;

/// <summary>
/// Reads an AVIF (ISO/IEC 23008-12): the largest of its sizes is the picture's, the others are those of its tiles or of
/// a preview; a rotation by a quarter counts for all of them.
/// </summary>
internal static class AvifHeader
{
    public static PictureHeader Read(ReadOnlySpan<byte> avif)
    {
        var meta = Inner(avif, "meta"u8);
        var properties = Inner(Inner(meta[Math.Min(4, meta.Length)..], "iprp"u8), "ipco"u8);
        PictureSize? size = null;
        var isTurned = false;
        for (var box = IsoBox.At(properties, 0); box is { } here; box = IsoBox.At(properties, here.End))
        {
            var content = properties[here.Content];
            if (here.Is(properties, "ispe"u8) && content.Length >= 12)
            {
                var found = PictureSize.Of(BinaryPrimitives.ReadUInt32BigEndian(content[4..]), BinaryPrimitives.ReadUInt32BigEndian(content[8..]));
                size = Area(found) > Area(size) ? found : size;
            }

            isTurned |= here.Is(properties, "irot"u8) && content is [var angle, ..] && (angle & 1) == 1;
        }

        return new(PictureFormat.Avif, isTurned ? size?.Turned : size, HasNotes(meta), avif.Length);
    }

    // Where the notes lie is told in tables that are not read here: an item that may hold a place counts as one.
    private static bool HasNotes(ReadOnlySpan<byte> meta) => meta.IndexOf("Exif\0"u8) >= 0;

    private static long Area(PictureSize? size) => size is var (width, height) ? (long)width * height : 0;

    private static ReadOnlySpan<byte> Inner(ReadOnlySpan<byte> boxes, ReadOnlySpan<byte> wanted)
    {
        for (var box = IsoBox.At(boxes, 0); box is { } here; box = IsoBox.At(boxes, here.End))
        {
            if (here.Is(boxes, wanted))
            {
                return boxes[here.Content];
            }
        }

        return [];
    }
}
