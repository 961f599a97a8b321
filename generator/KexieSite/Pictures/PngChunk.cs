using System.Buffers.Binary;

namespace KexieSite.Pictures;

/// <summary>A chunk of a PNG: where it lies in the file.</summary>
/// <param name="Start">Where its length stands.</param>
/// <param name="Content">Its data.</param>
/// <param name="End">Behind its checksum.</param>
internal readonly record struct PngChunk(int Start, Range Content, int End)
{
    /// <summary>Where the first chunk begins.</summary>
    public const int First = 8;

    private const int Around = 12; // length, type and checksum

    public bool Is(ReadOnlySpan<byte> png, ReadOnlySpan<byte> type) => png.Slice(Start + 4, 4).SequenceEqual(type);

    /// <summary>The chunk at a place; null where the bytes end before it does.</summary>
    public static PngChunk? At(ReadOnlySpan<byte> png, int start)
    {
        if (png.Length - start < Around)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(png[start..]);
        return length <= png.Length - start - Around ? new PngChunk(start, (start + 8)..(start + 8 + (int)length), start + Around + (int)length) : null;
    }
}
