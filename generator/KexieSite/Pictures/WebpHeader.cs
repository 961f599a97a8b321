using System.Buffers.Binary;

namespace KexieSite.Pictures;

/// <summary>
/// Reads a WebP (RFC 9649): its size stands first, what the camera noted behind the pixels. An orientation among the
/// notes does not count, because browsers show a WebP as it lies (Chromium 156).
/// </summary>
internal static class WebpHeader
{
    /// <summary>The bits of <c>VP8X</c> that announce EXIF and XMP.</summary>
    public const byte ExifFlag = 0x08;

    /// <inheritdoc cref="ExifFlag" />
    public const byte XmpFlag = 0x04;

    public static PictureHeader Read(ReadOnlySpan<byte> webp)
    {
        var nothing = new PictureHeader(PictureFormat.Webp, null, false, webp.Length);
        var size = Size(webp[Math.Min(WebpChunk.First, webp.Length)..]);
        var hasNotes = webp.Length > 20 && webp[WebpChunk.First..].StartsWith("VP8X"u8) && (webp[20] & (ExifFlag | XmpFlag)) != 0;
        if (!hasNotes)
        {
            return nothing with { Size = size };
        }

        var isPlaced = false;
        var end = WebpChunk.First;
        for (var chunk = WebpChunk.At(webp, end); chunk is { } here; chunk = WebpChunk.At(webp, end))
        {
            isPlaced |= here.Is(webp, "EXIF"u8) && ExifFacts.Read(WithoutMark(webp[here.Content])).HasLocation;
            isPlaced |= here.Is(webp, "XMP "u8) && ExifFacts.IsPlaced(webp[here.Content]);
            end = here.End;
        }

        var isWhole = end >= BinaryPrimitives.ReadUInt32LittleEndian(webp[4..]) + 8L;
        return isWhole ? nothing with { Size = size, HasLocation = isPlaced } : nothing;
    }

    /// <summary>Some programs write the mark of a JPEG's segment before the block.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> exif) =>
        exif.StartsWith(JpegHeader.ExifMark) ? exif[JpegHeader.ExifMark.Length..] : exif;

    private static PictureSize? Size(ReadOnlySpan<byte> chunk) => chunk switch
    {
        [(byte)'V', (byte)'P', (byte)'8', (byte)' ', _, _, _, _, _, _, _, 0x9D, 0x01, 0x2A, var w0, var w1, var h0, var h1, ..] =>
            PictureSize.Of((w0 | w1 << 8) & 0x3FFF, (h0 | h1 << 8) & 0x3FFF),
        [(byte)'V', (byte)'P', (byte)'8', (byte)'L', _, _, _, _, 0x2F, var b0, var b1, var b2, var b3, ..] =>
            PictureSize.Of(1 + (b0 | (b1 & 0x3F) << 8), 1 + (b1 >> 6 | b2 << 2 | (b3 & 0x0F) << 10)),
        [(byte)'V', (byte)'P', (byte)'8', (byte)'X', _, _, _, _, _, _, _, _, var w0, var w1, var w2, var h0, var h1, var h2, ..] =>
            PictureSize.Of(1 + (w0 | w1 << 8 | w2 << 16), 1 + (h0 | h1 << 8 | h2 << 16)),
        _ => null,
    };
}
