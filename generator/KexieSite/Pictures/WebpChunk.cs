using System.Buffers.Binary;

namespace KexieSite.Pictures;

/// <summary>A chunk of a WebP: where it lies in the file.</summary>
/// <param name="Start">Where its type stands.</param>
/// <param name="Content">Its data, without the byte that makes their number even.</param>
/// <param name="End">Where the next one begins.</param>
internal readonly record struct WebpChunk(int Start, Range Content, int End)
{
    /// <summary>Where the first chunk begins.</summary>
    public const int First = 12;

    public bool Is(ReadOnlySpan<byte> webp, ReadOnlySpan<byte> type) => webp.Slice(Start, 4).SequenceEqual(type);

    /// <summary>The chunk at a place; null where the bytes end before it does.</summary>
    public static WebpChunk? At(ReadOnlySpan<byte> webp, int start)
    {
        if (webp.Length - start < 8)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadUInt32LittleEndian(webp[(start + 4)..]);
        var content = start + 8;
        return length <= webp.Length - content
            ? new WebpChunk(start, content..(content + (int)length), (int)Math.Min(webp.Length, content + length + (length & 1)))
            : null;
    }
}
