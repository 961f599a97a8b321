using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KexieSite.Tests.Pictures;

namespace KexieSite.Tests.Diagnostics.Examples;

/// <summary>Makes the files of examples that are no plain text.</summary>
internal static partial class ExampleBytes
{
    /// <summary>A text in which <c>⟨300 × 字⟩</c> stands for 300 times 字.</summary>
    public static string Repeated(string text) => Repetition().Replace(text, match =>
        string.Concat(Enumerable.Repeat(match.Groups["what"].Value, Number(match.Groups["times"].Value))));

    /// <summary>
    /// The bytes of a file: a text in <c>gbk</c>, <c>utf-16</c> or UTF-8 with a byte order mark (<c>bom</c>), <c>cut</c> in its last character or
    /// <c>damaged</c> where U+FFFD stands, or a <c>picture</c>, written
    /// <c>jpeg 8×6</c>, with <c>gps</c> for a place, <c>cut</c> for half of it, or a number of bytes to make it heavy.
    /// </summary>
    public static byte[] Of(ExampleFile file) => file.Kind switch
    {
        "" => Encoding.UTF8.GetBytes(file.Whole),
        "bom" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(file.Whole)],
        "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(file.Whole)],
        "gbk" => CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetBytes(file.Whole),
        "cut" => Encoding.UTF8.GetBytes(file.Whole.TrimEnd())[..^1],
        "damaged" => [.. file.Whole.Split('\uFFFD').SelectMany((part, i) => Encoding.UTF8.GetBytes(part).Prepend((byte)0xE6).Skip(i == 0 ? 1 : 0))],
        "hex" => Convert.FromHexString(file.Text.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)),
        "picture" => Picture(file.Text.Trim().Split(' ')),
        _ => throw new InvalidOperationException($"a file made by '{file.Kind}'"),
    };

    private static byte[] Picture(string[] words)
    {
        var (width, height) = words.ElementAtOrDefault(1)?.Split('×') is [var w, var h] ? (Number(w), Number(h)) : (0, 0);
        var last = words[^1];
        byte[] picture = words[0] switch
        {
            "jpeg" => TinyPicture.Jpeg(width, height, last == "gps" ? TinyTiff.Block(1, isPlaced: true) : null),
            "png" => TinyPicture.Png(width, height),
            "avif" => TinyPicture.Avif(width, height, hasNotes: last == "gps"),
            "heic" => [0, 0, 0, 16, .. "ftypheic\0\0\0\0"u8],
            _ => throw new InvalidOperationException($"a picture '{words[0]}'"),
        };
        return last == "cut" ? picture[..30] : char.IsAsciiDigit(last[^1]) && words.Length > 2 ? [.. picture, .. new byte[Number(last)]] : picture;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex("⟨(?<times>[0-9]+) × (?<what>[^⟩]+)⟩", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Repetition();
}
