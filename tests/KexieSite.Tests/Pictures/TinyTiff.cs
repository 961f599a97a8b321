using System.Text;

namespace KexieSite.Tests.Pictures;

/// <summary>A block of EXIF, made by hand: orientation, author, the camera's serial number, and the place where one is wanted.</summary>
internal static class TinyTiff
{
    public const string Author = "王建国";
    public const string Serial = "SN-20210917";

    private const ushort Ascii = 2;
    private const ushort Short = 3;
    private const ushort Long = 4;
    private const ushort Rational = 5;

    /// <summary>The block, in the order <c>MM</c>.</summary>
    /// <param name="orientation">1 to 8.</param>
    /// <param name="isPlaced">Whether it tells 25°40′12″ N, 104°15′36″ E.</param>
    public static byte[] Block(int orientation, bool isPlaced)
    {
        var exif = Directory((0xA431, Ascii, Text(Serial)), (0x9003, Ascii, Text("2021:09:17 09:00:00")));
        var gps = Directory((1, Ascii, Text("N")), (2, Rational, Degrees(25, 40, 12)), (3, Ascii, Text("E")), (4, Rational, Degrees(104, 15, 36)));
        (ushort, ushort, byte[])[] main =
        [
            (0x0112, Short, [0, (byte)orientation]), (0x013B, Ascii, Text(Author)), (0x8769, Long, new byte[4]),
            .. isPlaced ? [((ushort)0x8825, Long, new byte[4])] : Array.Empty<(ushort, ushort, byte[])>(),
        ];
        var start = 8 + Directory(main)(8).Length;
        main[2].Item3 = Big(start, 4);
        if (isPlaced)
        {
            main[3].Item3 = Big(start + exif(start).Length, 4);
        }

        byte[] block = [.. "MM\0*\0\0\0\b"u8, .. Directory(main)(8), .. exif(start)];
        return isPlaced ? [.. block, .. gps(block.Length)] : block;
    }

    // A directory that lies at a given place, with its longer values behind it.
    private static Func<int, byte[]> Directory(params (ushort Tag, ushort Type, byte[] Value)[] entries) => start =>
    {
        var behind = start + 6 + (12 * entries.Length);
        var (head, values) = (new List<byte>(Big(entries.Length, 2)), new List<byte>());
        foreach (var (tag, type, value) in entries)
        {
            var count = value.Length / type switch { Ascii => 1, Short => 2, Long => 4, _ => 8 };
            head.AddRange([.. Big(tag, 2), .. Big(type, 2), .. Big(count, 4)]);
            head.AddRange(value.Length <= 4 ? [.. value, .. new byte[4 - value.Length]] : Big(behind + values.Count, 4));
            values.AddRange(value.Length <= 4 ? [] : [.. value, .. new byte[value.Length & 1]]);
        }

        return [.. head, .. Big(0, 4), .. values];
    };

    private static byte[] Degrees(params int[] parts) => [.. parts.SelectMany(p => Big(p, 4).Concat(Big(1, 4)))];

    private static byte[] Text(string text) => [.. Encoding.UTF8.GetBytes(text), 0];

    private static byte[] Big(int number, int bytes) => [.. Enumerable.Range(0, bytes).Select(i => (byte)(number >> (8 * (bytes - 1 - i))))];
}
