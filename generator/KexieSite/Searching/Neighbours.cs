using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace KexieSite.Searching;

/// <summary>
/// The characters that always stand on one side of a gram, wherever it is found. 普日 always follows 全国科: then 全国科普日 is where
/// 普日 is, and no text must be read to know it.
/// </summary>
internal struct Neighbours
{
    /// <summary>How many characters are looked at.</summary>
    public const int Most = 4;

    private const int UnitBits = 16;

    // The nearest unit in the lowest bits.
    private ulong units;
    private int length;
    private bool isKnown;

    /// <summary>Adds what stands beside one occurrence: four units, the nearest in the lowest bits.</summary>
    public void Add(ulong beside)
    {
        length = isKnown ? Math.Min(length, BitOperations.TrailingZeroCount(units ^ beside) / UnitBits) : Most;
        units = isKnown ? units : beside;
        isKnown = true;
    }

    /// <summary>Adds what is known of other occurrences.</summary>
    public void Add(in Neighbours others)
    {
        Add(others.units);
        length = Math.Min(length, others.length);
    }

    /// <summary>Writes how many there are, then each with two bytes, the nearest first.</summary>
    public readonly void WriteTo(IBufferWriter<byte> buffer)
    {
        VariableInteger.Write(buffer, (uint)length);
        for (var i = 0; i < length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(buffer.GetSpan(sizeof(char)), (ushort)(units >> (UnitBits * i)));
            buffer.Advance(sizeof(char));
        }
    }
}
