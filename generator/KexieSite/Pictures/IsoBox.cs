using System.Buffers.Binary;

namespace KexieSite.Pictures;

/// <summary>A box of a file after ISO/IEC 14496-12: where it lies among the others.</summary>
/// <param name="Start">Where its length stands.</param>
/// <param name="Content">What is in it.</param>
/// <param name="End">Where the next one begins.</param>
internal readonly record struct IsoBox(int Start, Range Content, int End)
{
    public bool Is(ReadOnlySpan<byte> boxes, ReadOnlySpan<byte> type) => boxes.Slice(Start + 4, 4).SequenceEqual(type);

    /// <summary>The box at a place; null where the bytes end before it does, as they do for one of more than 4 GB.</summary>
    public static IsoBox? At(ReadOnlySpan<byte> boxes, int start)
    {
        var length = boxes.Length - start >= 8 ? BinaryPrimitives.ReadUInt32BigEndian(boxes[start..]) : 0;
        return length >= 8 && length <= boxes.Length - start ? new IsoBox(start, (start + 8)..(start + (int)length), start + (int)length) : null;
    }
}
