using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace KexieSite.Searching;

/// <summary>
/// The characters that always stand on both sides of a gram, wherever it is found. 普日 always follows 全国科: then 全国科普日 is where
/// 普日 is, and no text must be read to know it.
/// </summary>
/// <param name="before">What stands before the first occurrence: four units, the nearest in the lowest bits.</param>
/// <param name="after">What stands behind it.</param>
internal struct Neighbours(ulong before, ulong after)
{
    /// <summary>How many characters are looked at on a side.</summary>
    public const int Most = 4;

    private const int UnitBits = 16;

    private readonly ulong before = before;
    private readonly ulong after = after;
    private byte lengthBefore = Most;
    private byte lengthAfter = Most;

    /// <summary>Adds what stands beside one more occurrence.</summary>
    public void Add(ulong before, ulong after)
    {
        // Most grams soon have nothing left on which occurrences could differ.
        if (lengthBefore > 0 && this.before != before)
        {
            lengthBefore = Common(lengthBefore, this.before, before);
        }

        if (lengthAfter > 0 && this.after != after)
        {
            lengthAfter = Common(lengthAfter, this.after, after);
        }
    }

    /// <summary>Adds what is known of other occurrences.</summary>
    public void Add(in Neighbours others)
    {
        Add(others.before, others.after);
        lengthBefore = Math.Min(lengthBefore, others.lengthBefore);
        lengthAfter = Math.Min(lengthAfter, others.lengthAfter);
    }

    /// <summary>Writes how many stand before the gram, then each with two bytes, the nearest first; then those behind it.</summary>
    public readonly void WriteTo(IBufferWriter<byte> buffer)
    {
        Write(buffer, before, lengthBefore);
        Write(buffer, after, lengthAfter);
    }

    private static byte Common(byte length, ulong units, ulong others) =>
        (byte)Math.Min(length, BitOperations.TrailingZeroCount(units ^ others) / UnitBits);

    private static void Write(IBufferWriter<byte> buffer, ulong units, int length)
    {
        VariableInteger.Write(buffer, (uint)length);
        for (var i = 0; i < length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(buffer.GetSpan(sizeof(char)), (ushort)(units >> (UnitBits * i)));
            buffer.Advance(sizeof(char));
        }
    }
}
