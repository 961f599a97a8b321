using System.Text;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Loading;

/// <summary>
/// Turns bytes into text: UTF-8, else what a byte order mark says, else GB 18030 (which holds GBK and GB 2312), the
/// encoding of old Chinese Windows.
/// </summary>
public static class TextDecoder
{
    /// <summary>How many bytes a text may have: 4 MiB, twenty times a long yearly report with all its tables.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    private const int FewNuls = 4;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        54936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Decodes a text file. A file that is no text becomes an empty text with an error.</summary>
    public static SourceFile Decode(SourcePath path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxLength)
        {
            return new(path, "", [LoadingRules.TooLarge.At(path, SourceSpan.Start, Megabytes(bytes.Length), Megabytes(MaxLength))]);
        }

        var (text, rule) = Text(bytes);
        if (text is null)
        {
            return new(path, "", [LoadingRules.NotText.At(path, SourceSpan.Start)]);
        }

        var found = rule is null ? [] : new List<Diagnostic> { rule.At(path, SourceSpan.Start) };
        return new(path, WithoutControls(text, path, found), [.. found]);
    }

    private static (string? Text, DiagnosticRule? Rule) Text(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return bytes switch
            {
                [0xEF, 0xBB, 0xBF, .. var rest] => (Utf8.GetString(rest), LoadingRules.ByteOrderMark),
                [0xFF, 0xFE, .. var rest] => (new UnicodeEncoding(false, false, true).GetString(rest), LoadingRules.Utf16),
                [0xFE, 0xFF, .. var rest] => (new UnicodeEncoding(true, false, true).GetString(rest), LoadingRules.Utf16),
                _ when IsBinary(bytes) => (null, null),
                _ => (Utf8.GetString(bytes), null),
            };
        }
        catch (ArgumentException)
        {
            return Gbk(bytes);
        }
    }

    private static (string? Text, DiagnosticRule? Rule) Gbk(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return (Gb18030.GetString(bytes), LoadingRules.Gbk);
        }
        catch (ArgumentException)
        {
            return (null, null);
        }
    }

    // To the next tenth, so that a file beyond the limit is never told with the limit's own number.
    private static double Megabytes(int bytes) => Math.Ceiling(bytes * 10.0 / 1024 / 1024) / 10;

    // Word and zip files, pictures and the like are full of NULs; a stray one in a text is only a control character.
    private static bool IsBinary(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || bytes.Count((byte)0) > FewNuls + (bytes.Length / 100);

    private static string WithoutControls(string text, SourcePath path, List<Diagnostic> found)
    {
        if (text.AsSpan().IndexOfAnyInRange('\0', '\b') < 0 && text.AsSpan().IndexOfAny("\r\v\f") < 0 && text.AsSpan().IndexOfAnyInRange('\u000e', '\u001f') < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        var (line, column, removed) = (1, 1, 0);
        SourceSpan? first = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\r' or '\n' or '\v' or '\f')
            {
                i += c == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                clean.Append('\n');
                (line, column) = (line + 1, 1);
            }
            else if (c >= ' ' || c == '\t')
            {
                clean.Append(c);
                column++;
            }
            else
            {
                first ??= SourceSpan.OnLine(line, column, 0);
                removed++;
            }
        }

        if (first is not null)
        {
            found.Add(LoadingRules.ControlCharacters.At(path, first, removed));
        }

        return clean.ToString();
    }
}
