using System.IO.Compression;

namespace KexieSite.Searching;

/// <summary>
/// Packs the files of the index in the zlib format (RFC 1950), which browsers unpack themselves: many servers of static files
/// compress only text.
/// </summary>
internal static class Compression
{
    public static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream((bytes.Length / 3) + 64);
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(bytes);
        }

        return packed.ToArray();
    }
}
