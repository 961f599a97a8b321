using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace KexieSite.Writing;

/// <summary>
/// A text file of lines that notices damage: the first line is the format and the number of lines that follow, and every
/// line ends with a tab and its CRC-32C. What a damaged file still has is given line by line; a line that is not
/// exactly as it was written is not given at all.
/// </summary>
/// <param name="Lines">The intact lines, without their checksums.</param>
/// <param name="IsWhole">Whether the file has the expected format and every line of it.</param>
internal sealed record RecordFile(ImmutableArray<string> Lines, bool IsWhole)
{
    private const char Separator = '\t';
    private const int SealSize = 10; // the separator, eight digits, the line's end

    /// <summary>Reads a file; null when there is none.</summary>
    public static RecordFile? Read(string path, string format)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var lines = ImmutableArray.CreateBuilder<string>();
        var header = "";
        var isFirst = true;
        foreach (var sealedLine in File.ReadLines(path, Encoding.UTF8))
        {
            var line = Unseal(sealedLine);
            if (isFirst)
            {
                header = line.ToString();
            }
            else if (!line.IsEmpty)
            {
                lines.Add(line.ToString());
            }

            isFirst = false;
        }

        return new RecordFile(lines.DrainToImmutable(), false) is var read && header == Header(format, read.Lines.Length)
            ? read with { IsWhole = true }
            : read;
    }

    /// <summary>The bytes of a file with these lines; none of them is empty or has a line break.</summary>
    public static byte[] ToBytes(string format, IReadOnlyCollection<string> lines)
    {
        // As large as it must be: what is large and thrown away costs a collection of all that lives.
        var header = Header(format, lines.Count);
        var bytes = new byte[Size(header) + lines.Sum(Size)];
        var rest = Seal(bytes, header);
        foreach (var line in lines)
        {
            rest = Seal(rest, line);
        }

        return bytes;
    }

    private static string Header(string format, int count) => string.Create(CultureInfo.InvariantCulture, $"{format} {count}");

    private static int Size(string line) => Encoding.UTF8.GetByteCount(line) + SealSize;

    // Writes a line and returns what is left of the room.
    private static Span<byte> Seal(Span<byte> room, string line)
    {
        var seal = room[Encoding.UTF8.GetBytes(line, room)..];
        seal[0] = (byte)Separator;
        Checksum(line).TryFormat(seal[1..], out _, "x8", CultureInfo.InvariantCulture);
        seal[SealSize - 1] = (byte)'\n';
        return seal[SealSize..];
    }

    private static ReadOnlySpan<char> Unseal(ReadOnlySpan<char> sealedLine)
    {
        var end = sealedLine.LastIndexOf(Separator);
        return end > 0
            && uint.TryParse(sealedLine[(end + 1)..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var expected)
            && Checksum(sealedLine[..end]) == expected
                ? sealedLine[..end]
                : [];
    }

    private static uint Checksum(ReadOnlySpan<char> line)
    {
        var crc = ~0u;
        foreach (var c in line)
        {
            crc = BitOperations.Crc32C(crc, c);
        }

        return ~crc;
    }
}
