using System.Buffers;
using System.Buffers.Binary;

namespace KexieSite.Pictures.Cleaning;

/// <summary>Copies a PNG chunk by chunk: EXIF and XMP are cleaned, their old disguises as texts and whatever follows the end go.</summary>
internal static class PngCleaner
{
    private static ReadOnlySpan<byte> XmpMark => "XML:com.adobe.xmp\0\0\0\0\0"u8;

    public static void Clean(ReadOnlySpan<byte> png, IBufferWriter<byte> output)
    {
        output.Write(png[..PngChunk.First]);
        for (var chunk = PngChunk.At(png, PngChunk.First); chunk is { } here; chunk = PngChunk.At(png, here.End))
        {
            var content = png[here.Content];
            if (here.Is(png, "eXIf"u8))
            {
                Write("eXIf"u8, [], ExifBlock.Clean(content), output);
            }
            else if (here.Is(png, "iTXt"u8) && content.StartsWith("XML:com.adobe.xmp\0"u8))
            {
                Write("iTXt"u8, XmpMark, content.StartsWith(XmpMark) ? XmpPacket.Clean(content[XmpMark.Length..]) : [], output);
            }
            else if (!IsDisguised(content) || !(here.Is(png, "tEXt"u8) || here.Is(png, "zTXt"u8) || here.Is(png, "iTXt"u8)))
            {
                output.Write(png[here.Start..here.End]);
            }

            if (here.Is(png, "IEND"u8))
            {
                return;
            }
        }
    }

    // ImageMagick and ExifTool write blocks of other formats in hexadecimal.
    private static bool IsDisguised(ReadOnlySpan<byte> text) => text.StartsWith("Raw profile type "u8);

    private static void Write(ReadOnlySpan<byte> type, ReadOnlySpan<byte> mark, ReadOnlySpan<byte> content, IBufferWriter<byte> output)
    {
        if (content.IsEmpty)
        {
            return;
        }

        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, mark.Length + content.Length);
        output.Write(number);
        output.Write(type);
        output.Write(mark);
        output.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(Crc(uint.MaxValue, type), mark), content));
        output.Write(number);
    }

    // ISO 3309, as PNG has it; the framework has this checksum only inside its archives.
    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) == 0 ? 0 : 0xEDB88320);
            }
        }

        return crc;
    }
}
