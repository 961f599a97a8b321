using System.IO.Compression;
using KexieSite.Searching;

namespace KexieSite.Tests.Searching;

public sealed class CompressionTests
{
    // A browser takes no bytes at all for a broken stream; the header of the zlib format is a multiple of 31 (RFC 1950).
    [Fact]
    public void Nothing_is_packed_as_a_whole_stream()
    {
        var packed = Compression.Compress([]);

        Assert.Equal(0, ((packed[0] << 8) | packed[1]) % 31);
        Assert.Equal([0, 0, 0, 1], packed[^4..]);
        Assert.Empty(Unpack(packed));
    }

    [Fact]
    public void Sample_is_the_same_before_whatever_goes_on_from_it()
    {
        byte[] sample = [.. Enumerable.Range(0, 2000).Select(i => (byte)(i * i % 251))];
        var (one, repeating) = Compression.Compress(sample, sample);
        var (other, different) = Compression.Compress(sample, [1, 2, 3]);

        Assert.Equal(one, other);
        Assert.InRange(repeating.Length, 1, 100);
        Assert.Equal([.. sample, .. sample], Unpack([.. one, .. repeating]));
        Assert.Equal([.. sample, 1, 2, 3], Unpack([.. one, .. different]));
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        zlib.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
