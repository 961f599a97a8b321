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
        var entries = index.Postings;
        var order = new int[entries.Length];
        var grams = new ulong[entries.Length];
        var size = 0L;
        for (var i = 0; i < order.Length; i++)
        {
            ref readonly var entry = ref entries.Span[i];
            (order[i], grams[i]) = (i, entry.Gram.Units);
            size += entry.Size + (sizeof(char) * entry.Gram.Length) + 1;
        }

        Array.Sort(grams, order);
        var shards = new List<int>[BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(size / Size, 1, Most))];
        foreach (var i in order)
        {
            (shards[entries.Span[i].Gram.Shard(shards.Length)] ??= []).Add(i);
        }

        var files = new byte[shards.Length][];
        Parallel.For(0, files.Length, i => files[i] = Write(entries.Span, shards[i] ?? []));
        return files;
    }

    private static byte[] Write(ReadOnlySpan<Postings> entries, List<int> shard)
    {
        var buffer = new ArrayBufferWriter<byte>(Size);
        foreach (var i in shard)
        {
            ref readonly var entry = ref entries[i];
            VariableInteger.Write(buffer, (uint)entry.Gram.Length);
            for (var unit = 0; unit < entry.Gram.Length; unit++)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(buffer.GetSpan(sizeof(char)), entry.Gram[unit]);
                buffer.Advance(sizeof(char));
            }

            entry.WriteTo(buffer);
        }

        return Compression.Compress(buffer.WrittenSpan);
    }
}
