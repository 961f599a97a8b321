using System.Text;
using KexieSite.Chinese;
using KexieSite.Importing.Repair;

namespace KexieSite.Importing;

/// <summary>The characters of a text file or a web page, and in which encoding they were found.</summary>
/// <param name="Text">The characters; lines end with <c>\n</c>, without control characters but tab and line feed. What could not be read, NULs in a line too, is U+FFFD.</param>
/// <param name="Encoding">The encoding's name; empty where the bytes are no text.</param>
public sealed record DecodedText(string Text, string Encoding)
{
    private const int FewNuls = 4;
    private const int GoodForOneBroken = 20;
    private const char Unreadable = '\uFFFD';

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Decodes a text: by its byte order mark; as UTF-8 where it is that; else in the one of UTF-8, GB 18030 (which holds GBK), Big5 and UTF-16 in which
    /// it reads as Chinese with the fewest broken places, or which, being UTF-8, hardly anything but UTF-8 can be.
    /// </summary>
    /// <param name="bytes">The file.</param>
    /// <param name="declared">
    /// The encoding that it says it is in; null where it says none. That of GBK and Big5 is believed where the bytes are no UTF-8, in which browsers
    /// save old pages whatever they say, nor nearly all UTF-8.
    /// </param>
    public static DecodedText From(ReadOnlySpan<byte> bytes, string? declared = null) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Meant(Read(rest.ToArray(), Named(65001))),
        [0xFF, 0xFE, .. var rest] => Read(rest.ToArray(), Named(1200)),
        [0xFE, 0xFF, .. var rest] => Read(rest.ToArray(), Named(1201)),
        _ when IsUtf8(bytes) && !IsBinary(bytes) => Meant(Read(bytes.ToArray(), Named(65001))),
        _ when CodePage(declared) is { } page && !IsNearlyUtf8(bytes) => Mended(bytes.ToArray(), Read(bytes.ToArray(), Named(page))),
        _ => Mended(bytes.ToArray(), Likeliest(bytes.ToArray())),
    };

    /// <summary>How many places could not be read.</summary>
    public int Broken => Text.AsSpan().Count(Unreadable);

    private static int? CodePage(string? declared) => declared?.ToUpperInvariant() switch
    {
        "GB2312" or "GBK" or "GB18030" or "X-GBK" or "GB_2312-80" => 54936,
        "BIG5" or "BIG5-HKSCS" or "X-X-BIG5" => 950,
        _ => null,
    };

    // What was once taken for Western text has been saved as UTF-8 since.
    private static DecodedText Meant(DecodedText text) => LatinText.Chinese(text.Text) is { } chinese ? new DecodedText(chinese, Named(54936).WebName) : text;

    // In GBK a lost byte spoils what follows it.
    private static DecodedText Mended(byte[] bytes, DecodedText text) =>
        text.Broken > 0 && Named(54936) is var gbk && text.Encoding == gbk.WebName ? text with { Text = Lines(GbkRuns.Decode(bytes, gbk)) } : text;

    private static DecodedText Likeliest(byte[] bytes)
    {
        int[] codePages = IsBinary(bytes) ? [1200, 1201] : [65001, 54936, 950];
        var best = codePages.Select(page => Read(bytes, Named(page))).MaxBy(Plausibility)!;
        return Plausibility(best) > 0 ? best : new DecodedText("", "");
    }

    private static Encoding Named(int codePage) => codePage is 54936 or 950
        ? CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!
        : System.Text.Encoding.GetEncoding(codePage);

    private static DecodedText Read(byte[] bytes, Encoding encoding) => new(Lines(encoding.GetString(bytes)), encoding.WebName);

    // Common characters speak for an encoding; broken places, and characters that hardly any text has, against it. UTF-8 is written with so much that can be
    // wrong that whatever is right in it, é and ’ as well, speaks for it twice.
    private static double Plausibility(DecodedText text)
    {
        var isUtf8 = text.Encoding == StrictUtf8.WebName;
        var sum = 0.0;
        foreach (var c in text.Text)
        {
            sum += c switch
            {
                < '\u0080' => 0.01,
                Unreadable => -4,
                >= '\u00A0' when isUtf8 => 2,
                '\u3000' or '，' or '。' or '、' or '：' or '；' or '“' or '”' or '《' or '》' or '（' or '）' => 1,
                _ when !Han.Is(c) => -1,
                _ => Gbk.Level(SimplifiedText.From(c)) switch { 1 => 1, 2 => -0.5, _ => -2 },
            };
        }

        return sum;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _ = StrictUtf8.GetCharCount(bytes);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // A text in GBK has hardly more than one such sequence in five characters, and most others are broken.
    private static bool IsNearlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        var broken = text.Count(c => c == Unreadable);
        return text.Count(c => c > '\u007F') - broken >= broken * GoodForOneBroken && !IsBinary(bytes);
    }

    // Word files, pictures and UTF-16 are full of NULs; a few in a text are what a disk has lost.
    private static bool IsBinary(ReadOnlySpan<byte> bytes) => bytes.Count((byte)0) > FewNuls + (bytes.Length / 100);

    private static string Lines(string text)
    {
        var lines = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\0' when i + 1 < text.Length && text[i + 1] is not ('\0' or '\r' or '\n') && lines.Length > 0 && lines[^1] != '\n':
                    lines.Append(Unreadable);
                    break;
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n':
                    break;
                case '\r' or '\n' or '\v' or '\f' or '\u2028' or '\u2029' or '\u0085':
                    lines.Append('\n');
                    break;
                case '\t' or >= ' ' and not ('\u007F' or '\uFEFF' or '\u200B'):
                    lines.Append(char.IsSurrogate(text[i]) && !IsPaired(text, i) ? Unreadable : text[i]);
                    break;
            }
        }

        return lines.ToString();
    }

    private static bool IsPaired(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : index > 0 && char.IsHighSurrogate(text[index - 1]);
}
