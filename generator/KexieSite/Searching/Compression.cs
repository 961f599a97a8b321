using System.IO.Compression;

namespace KexieSite.Searching;

/// <summary>
/// Packs the files of the index in the zlib format (RFC 1950), which browsers unpack themselves: many servers of static files
/// compress only text.
/// </summary>
internal static class Compression
{
    // Of no bytes the library makes no stream at all.
    private static readonly byte[] Nothing = [0x78, 0x9C, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01];

    public static byte[] Compress(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? Nothing : Compress([], bytes).Further;

    /// <summary>
    /// Packs a sample and some bytes in one stream and cuts it between them. The first part depends on the sample alone; in the
    /// second, what the sample holds too takes little room.
    /// </summary>
    public static (byte[] Sample, byte[] Further) Compress(ReadOnlySpan<byte> sample, ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream(((sample.Length + bytes.Length) / 3) + 64);
        var cut = 0;
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            if (!sample.IsEmpty)
            {
                zlib.Write(sample);
                zlib.Flush();
                cut = (int)packed.Length;
            }

            zlib.Write(bytes);
        }

        var all = packed.GetBuffer().AsSpan(0, (int)packed.Length);
        return (all[..cut].ToArray(), all[cut..].ToArray());
    }
}
