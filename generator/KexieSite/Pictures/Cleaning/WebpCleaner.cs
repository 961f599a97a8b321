using System.Buffers;
using System.Buffers.Binary;

namespace KexieSite.Pictures.Cleaning;

/// <summary>Copies a WebP chunk by chunk: EXIF and XMP are cleaned, and whatever follows the end goes.</summary>
internal static class WebpCleaner
{
    private const int Flags = 8; // of VP8X, behind its type and length

    public static void Clean(ReadOnlySpan<byte> webp, IBufferWriter<byte> output)
    {
        var clean = new ArrayBufferWriter<byte>(webp.Length);
        var kept = 0;
        var end = (int)Math.Min(webp.Length, BinaryPrimitives.ReadUInt32LittleEndian(webp[4..]) + 8L);
        for (var chunk = WebpChunk.At(webp[..end], WebpChunk.First); chunk is { } here; chunk = WebpChunk.At(webp[..end], here.End))
        {
            if (here.Is(webp, "EXIF"u8))
            {
                kept |= Write("EXIF"u8, ExifBlock.Clean(WebpHeader.WithoutMark(webp[here.Content])), clean) ? WebpHeader.ExifFlag : 0;
            }
            else if (here.Is(webp, "XMP "u8))
            {
                kept |= Write("XMP "u8, XmpPacket.Clean(webp[here.Content]), clean) ? WebpHeader.XmpFlag : 0;
            }
            else
            {
                clean.Write(webp[here.Start..here.End]);
            }
        }

        var bytes = clean.WrittenSpan.ToArray();
        if (bytes.AsSpan().StartsWith("VP8X"u8) && bytes.Length > Flags)
        {
            bytes[Flags] = (byte)((bytes[Flags] & ~(WebpHeader.ExifFlag | WebpHeader.XmpFlag)) | kept);
        }

        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length + 4);
        output.Write("RIFF"u8);
        output.Write(length);
        output.Write("WEBP"u8);
        output.Write(bytes);
    }

    private static bool Write(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content, ArrayBufferWriter<byte> output)
    {
        if (content.IsEmpty)
        {
            return false;
        }

        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        output.Write(type);
        output.Write(length);
        output.Write(content);
        if ((content.Length & 1) == 1)
        {
            output.Write("\0"u8);
        }

        return true;
    }
}
