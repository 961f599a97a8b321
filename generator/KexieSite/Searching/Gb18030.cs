using System.Buffers.Binary;
using System.Text;

namespace KexieSite.Searching;

/// <summary>
/// Writes GB 18030 just as .NET's encoder does. That one walks through its tables for every character, twice; here what takes two bytes, so
/// nearly all Han, is looked up.
/// </summary>
internal static class Gb18030
{
    /// <summary>No UTF-16 unit takes more bytes.</summary>
    public const int MostBytes = 4;

    private const char LastOfOneByte = '\u007F';

    private static readonly Encoding Encoder = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    // The two bytes of each character, the first in the high bits; 0 for what takes one or four.
    private static readonly Lazy<ushort[]> Pairs = new(() =>
    {
        char[] characters = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => !char.IsSurrogate(c))];
        var bytes = Encoder.GetBytes(characters);
        var pairs = new ushort[char.MaxValue + 1];
        var at = 0;
        foreach (var character in characters)
        {
            var length = LengthAt(bytes, at);
            pairs[character] = length == 2 ? BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at)) : (ushort)0;
            at += length;
        }

        return pairs;
    });

    /// <returns>How many bytes were written.</returns>
    public static int Write(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        ReadOnlySpan<ushort> pairs = Pairs.Value;
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] <= LastOfOneByte)
            {
                bytes[length++] = (byte)text[i];
            }
            else if (pairs[text[i]] is var pair and not 0)
            {
                BinaryPrimitives.WriteUInt16BigEndian(bytes[length..], pair);
                length += sizeof(ushort);
            }
            else
            {
                var further = text[i..];
                var others = further[..LengthOfOthers(further, pairs)];
                length += Encoder.GetBytes(others, bytes[length..]);
                i += others.Length - 1;
            }
        }

        return length;
    }

    // Together, so that the halves of a surrogate pair stay side by side.
    private static int LengthOfOthers(ReadOnlySpan<char> text, ReadOnlySpan<ushort> pairs)
    {
        var length = 0;
        while (length < text.Length && text[length] > LastOfOneByte && pairs[text[length]] == 0)
        {
            length++;
        }

        return length;
    }

    // Four bytes have a digit in the second place, two bytes never do.
    private static int LengthAt(byte[] bytes, int at) => bytes[at] <= LastOfOneByte ? 1 : bytes[at + 1] is >= (byte)'0' and <= (byte)'9' ? 4 : 2;
}
