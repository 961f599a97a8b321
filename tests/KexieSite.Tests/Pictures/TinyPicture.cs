using System.Buffers.Binary;
using System.Text;

namespace KexieSite.Tests.Pictures;

/// <summary>Picture files made by hand, each with the parts that are asked for; their pixels are none that a decoder would like.</summary>
internal static class TinyPicture
{
    public const string Xmp = """
        <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/" exif:GPSLatitude="25,40.2N" TC260:AIGC="1"><exif:GPSLongitude>104,15.6E</exif:GPSLongitude></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>
        """;

    /// <summary>What stands for the pixels of a JPEG: among them FF 00 and a restart marker.</summary>
    public static byte[] Pixels { get; } = [1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4, 5, 6];

    public static byte[] Profile { get; } = [.. "ICC_PROFILE\0"u8, 1, 1, .. Enumerable.Range(0, 200).Select(i => (byte)i)];

    public static byte[] Jpeg(int width, int height, byte[]? exif = null, string? xmp = null, byte[]? behind = null) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        .. exif is null ? [] : Segment(0xE1, [.. "Exif\0\0"u8, .. exif]),
        .. xmp is null ? [] : Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(xmp)]),
        .. Segment(0xE2, Profile),
        .. Segment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
        .. Pixels,
        0xFF, 0xD9,
        .. behind ?? [],
    ];

    public static byte[] Png(int width, int height, byte[]? exif = null, string? xmp = null, string? comment = null)
    {
        Span<byte> size = stackalloc byte[8];
        BinaryPrimitives.WriteInt32BigEndian(size, width);
        BinaryPrimitives.WriteInt32BigEndian(size[4..], height);
        return
        [
            0x89, .. "PNG\r\n\x1a\n"u8,
            .. Chunk("IHDR", [.. size, 8, 2, 0, 0, 0]),
            .. exif is null ? [] : Chunk("eXIf", exif),
            .. xmp is null ? [] : Chunk("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. Encoding.UTF8.GetBytes(xmp)]),
            .. comment is null ? [] : Chunk("tEXt", Encoding.Latin1.GetBytes(comment)),
            .. Chunk("IDAT", [1, 2, 3]),
            .. Chunk("IEND", []),
        ];
    }

    public static byte[] Gif(int width, int height) => [.. "GIF89a"u8, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), 0, 0, 0, 0x3B];

    /// <summary>An extended WebP; without notes of the camera its flags say so.</summary>
    public static byte[] Webp(int width, int height, byte[]? exif = null, string? xmp = null)
    {
        var (w, h) = (width - 1, height - 1);
        byte flags = (byte)((exif is null ? 0 : 8) | (xmp is null ? 0 : 4));
        byte[] chunks =
        [
            .. Riff("VP8X", [flags, 0, 0, 0, (byte)w, (byte)(w >> 8), (byte)(w >> 16), (byte)h, (byte)(h >> 8), (byte)(h >> 16)]),
            .. Riff("VP8L", [0x2F, 1, 2, 3, 4, 5, 6]),
            .. exif is null ? [] : Riff("EXIF", exif),
            .. xmp is null ? [] : Riff("XMP ", Encoding.UTF8.GetBytes(xmp)),
        ];
        return [.. Riff("RIFF", [.. "WEBP"u8, .. chunks])];
    }

    /// <summary>A simple lossy WebP.</summary>
    public static byte[] LossyWebp(int width, int height) =>
        Riff("RIFF", [.. "WEBP"u8, .. Riff("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8)])]);

    /// <summary>A simple lossless WebP.</summary>
    public static byte[] LosslessWebp(int width, int height)
    {
        var bits = (uint)(width - 1) | (uint)(height - 1) << 14;
        return Riff("RIFF", [.. "WEBP"u8, .. Riff("VP8L", [0x2F, (byte)bits, (byte)(bits >> 8), (byte)(bits >> 16), (byte)(bits >> 24), 0])]);
    }

    /// <summary>An AVIF with a picture and a smaller preview, turned by <paramref name="quarters"/>.</summary>
    public static byte[] Avif(int width, int height, byte quarters = 0, bool hasNotes = false) =>
    [
        .. Box("ftyp", [.. "avif\0\0\0\0mif1miaf"u8]),
        .. Box("meta", [0, 0, 0, 0, .. hasNotes ? Box("infe", [.. "\0\0\0\0\0\0\0\0Exif\0"u8]) : [], .. Box("iprp", Box("ipco",
            [.. Extent(160, 120), .. Extent(width, height), .. quarters == 0 ? [] : Box("irot", [quarters])]))]),
    ];

    private static byte[] Extent(int width, int height)
    {
        var size = new byte[12];
        BinaryPrimitives.WriteInt32BigEndian(size.AsSpan(4), width);
        BinaryPrimitives.WriteInt32BigEndian(size.AsSpan(8), height);
        return Box("ispe", size);
    }

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] checkedBytes = [.. Encoding.ASCII.GetBytes(type), .. content];
        var around = new byte[8];
        BinaryPrimitives.WriteInt32BigEndian(around, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(around.AsSpan(4), Crc(checkedBytes));
        return [.. around[..4], .. checkedBytes, .. around[4..]];
    }

    /// <summary>The checksum of PNG.</summary>
    public static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var bit in bytes.ToArray().SelectMany(b => Enumerable.Range(0, 8).Select(i => (uint)(b >> i) & 1)))
        {
            crc = ((crc ^ bit) & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }

    private static byte[] Riff(string type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [.. Encoding.ASCII.GetBytes(type), .. length, .. content, .. new byte[content.Length & 1]];
    }

    private static byte[] Box(string type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length + 8);
        return [.. length, .. Encoding.ASCII.GetBytes(type), .. content];
    }
}
