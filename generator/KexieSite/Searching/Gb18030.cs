using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

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

    // The two bytes of each stable character, the first in the high bits; 0 for all others and the few of these that take four.
    private static readonly Lazy<ushort[]> Pairs = new(() =>
    {
        char[] characters = [.. Stable.SelectMany(range => Enumerable.Range(range.FirstCodePoint, range.Length)).Select(c => (char)c)];
        var bytes = Encoder.GetBytes(characters);
        var pairs = new ushort[char.MaxValue + 1];
        var at = 0;
        foreach (var character in characters)
        {
            // Four bytes have a digit in the second place, two bytes never do.
            if (bytes[at + 1] is >= (byte)'0' and <= (byte)'9')
            {
                at += MostBytes;
                continue;
            }

            pairs[character] = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));
            at += sizeof(ushort);
        }

        return pairs;
    });

    /// <summary>Han and its punctuation that stand at one place in all editions of GB 18030.</summary>
    public static ImmutableArray<UnicodeRange> Stable { get; } =
    [
        UnicodeRange.Create('\u3001', '\u3017'), UnicodeRange.Create('\u4E00', '\u9FA5'), UnicodeRange.Create('\uFF01', '\uFF5E'), UnicodeRange.Create('\u2018', '\u201D'),
    ];

    /// <summary>Writes a text.</summary>
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
}
