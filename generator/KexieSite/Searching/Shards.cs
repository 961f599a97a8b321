using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace KexieSite.Searching;

/// <summary>
/// The grams of a site spread over files by their hash. A shard holds entry after entry, by the grams: the number of
/// units, the units with two bytes each, lowest first; the number of units that always stand before the gram and these, the nearest
/// first; the same for those behind it; the documents that hold the gram; those whose title does. Each list is its length
/// in bytes and the distances between the documents. The whole is compressed.
/// </summary>
internal static class Shards
{
    /// <summary>What a shard holds on average, in bytes, before it is compressed: a query reads a handful of them.</summary>
    private const int Size = 4 * 1024;

    private const int Most = 1 << 16;

    /// <summary>The files of an index, compressed.</summary>
    public static byte[][] Of(GramIndex index)
    {
        var entries = index.Entries.ToList();
        var size = entries.Sum(e => (long)e.Value.Size + (sizeof(char) * e.Key.Length) + 1);
        var shards = new List<KeyValuePair<Gram, Postings>>[BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(size / Size, 1, Most))];
        foreach (var entry in entries)
        {
            (shards[entry.Key.Shard(shards.Length)] ??= []).Add(entry);
        }

        var files = new byte[shards.Length][];
        Parallel.For(0, files.Length, i => files[i] = Write(shards[i] ?? []));
        return files;
    }

    private static byte[] Write(List<KeyValuePair<Gram, Postings>> entries)
    {
        var buffer = new ArrayBufferWriter<byte>(Size);
        foreach (var (gram, postings) in entries.OrderBy(e => e.Key.Units))
        {
            VariableInteger.Write(buffer, (uint)gram.Length);
            for (var i = 0; i < gram.Length; i++)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(buffer.GetSpan(sizeof(char)), gram[i]);
                buffer.Advance(sizeof(char));
            }

            postings.WriteTo(buffer);
        }

        return Compression.Compress(buffer.WrittenSpan);
    }
}
