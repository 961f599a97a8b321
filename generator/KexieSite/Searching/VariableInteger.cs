using System.Buffers;

namespace KexieSite.Searching;

/// <summary>Numbers in as few bytes as they need: seven bits a byte, the lowest first, the high bit on all but the last.</summary>
internal static class VariableInteger
{
    /// <summary>No number takes more bytes.</summary>
    public const int MostBytes = 5;

    /// <summary>The largest number that takes one byte.</summary>
    public const int MostOfOneByte = 0x7F;

    /// <returns>How many bytes were written.</returns>
    public static int Write(Span<byte> bytes, uint number)
    {
        var length = 0;
        while (number > MostOfOneByte)
        {
            bytes[length++] = (byte)(number | 0x80);
            number >>= 7;
        }

        bytes[length++] = (byte)number;
        return length;
    }

    /// <summary>Reads the number at a place, and moves the place behind it.</summary>
    public static uint Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        var number = 0U;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            number |= (uint)(part & 0x7F) << shift;
            if (part <= 0x7F)
            {
                return number;
            }
        }
    }

    public static void Write(IBufferWriter<byte> bytes, uint number) => bytes.Advance(Write(bytes.GetSpan(MostBytes), number));
}
