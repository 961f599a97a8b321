using System.Text;
using System.Text.RegularExpressions;

namespace KexieSite.Importing.Web;

/// <summary>The characters of a page, and in which encoding they were found.</summary>
/// <param name="Html">The characters.</param>
/// <param name="Charset">The encoding's name.</param>
/// <param name="Broken">How many places are no characters in that encoding; each is U+FFFD.</param>
internal sealed partial record WebText(string Html, string Charset, int Broken)
{
    private const int Prescan = 4096;
    private const int BrokenOfUtf8 = 500; // one place in so many characters may be broken where a page says that it is UTF-8

    // The characters that any Chinese text has most of, as each form writes them.
    private const string CommonSimplified = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出会科学协工活动年市县社区科普";
    private const string CommonTraditional = "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出會科學協工活動年市縣社區";

    private static readonly Encoding Gb18030 = OldEncoding(54936);
    private static readonly Encoding Big5 = OldEncoding(950);
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Decodes a page: by its byte order mark; as UTF-8 where it is that, whatever it says, since browsers save old pages so; else as its
    /// <c>meta</c> says; else in that of GB 18030 and Big5 in which it reads as Chinese.
    /// </summary>
    public static WebText Decode(ReadOnlySpan<byte> bytes)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, .. var rest]:
                return Read(rest, Encoding.UTF8);
            case [0xFF, 0xFE, .. var rest]:
                return Read(rest, Encoding.Unicode);
            case [0xFE, 0xFF, .. var rest]:
                return Read(rest, Encoding.BigEndianUnicode);
        }

        if (IsUtf8(bytes))
        {
            return Read(bytes, Encoding.UTF8);
        }

        return Declared(bytes) switch
        {
            "gb2312" or "gbk" or "gb18030" or "x-gbk" or "gb_2312-80" => Read(bytes, Gb18030),
            "big5" or "big5-hkscs" or "x-x-big5" => Read(bytes, Big5),
            "utf-8" or "utf8" when Read(bytes, Encoding.UTF8) is var text && text.Broken < text.Html.Length / BrokenOfUtf8 => text,
            _ => Likelier(Read(bytes, Gb18030), Read(bytes, Big5)),
        };
    }

    // Else it would put ? for what it cannot read.
    private static Encoding OldEncoding(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!;

    private static WebText Read(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var html = encoding.GetString(bytes);
        return new WebText(html, encoding.WebName, html.AsSpan().Count('\uFFFD'));
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

    private static string? Declared(ReadOnlySpan<byte> bytes) =>
        CharsetOf().Match(Encoding.Latin1.GetString(bytes[..Math.Min(Prescan, bytes.Length)])) is { Success: true } match ? match.Groups["name"].Value.ToLowerInvariant() : null;

    private static WebText Likelier(WebText gb, WebText big5) => Commonness(big5, CommonTraditional) > Commonness(gb, CommonSimplified) ? big5 : gb;

    private static int Commonness(WebText text, string common) => text.Html.Count(c => c > 127 && common.Contains(c, StringComparison.Ordinal)) - text.Broken;

    [GeneratedRegex("charset\\s*=\\s*[\"']?\\s*(?<name>[A-Za-z0-9_-]{3,20})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CharsetOf();
}
