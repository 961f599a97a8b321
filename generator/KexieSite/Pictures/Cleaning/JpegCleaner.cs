using System.Buffers;
using System.Buffers.Binary;

namespace KexieSite.Pictures.Cleaning;

/// <summary>
/// Copies a JPEG segment by segment. Of the application's segments stay JFIF, colour profile (ICC) and Adobe's, which
/// decoders need; EXIF, XMP and IPTC are cleaned; all others go, and with them the second pictures that follow the end.
/// </summary>
internal static class JpegCleaner
{
    private const byte App0 = 0xE0;
    private const byte App2 = 0xE2;
    private const byte App13 = 0xED;
    private const byte App14 = 0xEE;
    private const byte App15 = 0xEF;

    private static ReadOnlySpan<byte> XmpMark => "http://ns.adobe.com/xap/1.0/\0"u8;

    public static void Clean(ReadOnlySpan<byte> jpeg, IBufferWriter<byte> output)
    {
        output.Write(jpeg[..2]);
        var at = 2;
        while (JpegSegment.Next(jpeg, at) is { } segment)
        {
            at = segment.End;
            if (segment.IsBare)
            {
                output.Write((ReadOnlySpan<byte>)[0xFF, segment.Marker]);
            }
            else
            {
                Write(segment.Marker, jpeg[segment.Content], output);
            }

            if (segment.Marker == JpegSegment.EndOfImage)
            {
                return;
            }

            if (segment.Marker == JpegSegment.StartOfScan)
            {
                at = EndOfScan(jpeg, segment.End);
                output.Write(jpeg[segment.End..at]);
            }
        }
    }

    private static void Write(byte marker, ReadOnlySpan<byte> content, IBufferWriter<byte> output)
    {
        switch (marker)
        {
            case JpegSegment.App1 when content.StartsWith(JpegHeader.ExifMark):
                WriteSegment(marker, JpegHeader.ExifMark, ExifBlock.Clean(content[JpegHeader.ExifMark.Length..]), output);
                break;
            case JpegSegment.App1 when content.StartsWith(XmpMark):
                WriteSegment(marker, XmpMark, XmpPacket.Clean(content[XmpMark.Length..]), output);
                break;
            case App13 when content.StartsWith(PhotoshopBlock.Mark):
                WriteSegment(marker, PhotoshopBlock.Mark, PhotoshopBlock.Clean(content[PhotoshopBlock.Mark.Length..]), output);
                break;
            case App0 when content.StartsWith("JFIF\0"u8):
            case App2 when content.StartsWith("ICC_PROFILE\0"u8):
            case App14:
            case < App0 or > App15:
                WriteSegment(marker, [], content, output);
                break;
        }
    }

    private static void WriteSegment(byte marker, ReadOnlySpan<byte> mark, ReadOnlySpan<byte> content, IBufferWriter<byte> output)
    {
        var length = 2 + mark.Length + content.Length;
        if ((content.IsEmpty && !mark.IsEmpty) || length > ushort.MaxValue)
        {
            return;
        }

        Span<byte> head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)length);
        output.Write(head);
        output.Write(mark);
        output.Write(content);
    }

    // Among the pixels FF is followed by 00 or by a restart marker; anything else begins a segment.
    private static int EndOfScan(ReadOnlySpan<byte> jpeg, int from)
    {
        for (var at = from; jpeg[at..].IndexOf((byte)0xFF) is var next and >= 0; at += next + 2)
        {
            if (at + next + 1 >= jpeg.Length)
            {
                break;
            }

            if (jpeg[at + next + 1] is not (0 or (>= 0xD0 and <= 0xD7)))
            {
                return at + next;
            }
        }

        return jpeg.Length;
    }
}
