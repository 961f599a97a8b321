using System.Text;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Loading;

/// <summary>
/// Turns bytes into text: UTF-8, else what a byte order mark says, else GB 18030 (which holds GBK and GB 2312), the
/// encoding of old Chinese Windows. UTF-8 that is damaged or cut off is told as an error and read as far as it is sound.
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

        var found = rule is null ? [] : new List<Diagnostic> { rule == LoadingRules.Damaged || rule == LoadingRules.CutOff ? Damage(rule, text, path) : rule.At(path, SourceSpan.Start) };
        return new(path, WithoutControls(text, path, found), [.. found]);
    }

    /// <summary>
    /// The whole text of a file, so that it can be written anew as UTF-8 without loss: with its line ends and its control characters, without
    /// a byte order mark of UTF-16. Null where nobody can be sure what it says: the bytes are damaged, are not those that its text would be
    /// written as in its encoding, or were taken for GBK while more than a tenth of its characters are neither of GB 2312, level 1, nor its punctuation.
    /// Nearly all that people write is of these; of bytes that mean something else, only some look like them.
    /// </summary>
    public static string? DecodeExactly(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxLength || Text(bytes) is not { Text: { } text } read)
        {
            return null;
        }

        return read.Rule == LoadingRules.Damaged || read.Rule == LoadingRules.CutOff ? null
            : read.Rule == LoadingRules.Gbk ? Gb18030.GetBytes(text).AsSpan().SequenceEqual(bytes) && IsCommonChinese(bytes) ? text : null
            : read.Rule == LoadingRules.Utf16 ? Utf16(bytes[0] == 0xFE).GetBytes(text).AsSpan().SequenceEqual(bytes[2..]) ? text : null
            : read.Rule == LoadingRules.ByteOrderMark ? '\uFEFF' + text
            : text;
    }

    private static bool IsCommonChinese(ReadOnlySpan<byte> bytes)
    {
        var (common, all) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] > 0x7F)
            {
                common += i + 1 < bytes.Length && bytes[i] is (>= 0xB0 and <= 0xD7) or (>= 0xA1 and <= 0xA3) && bytes[i + 1] >= 0xA1 ? 1 : 0;
                all++;
                i++;
            }
        }

        return common * 10 >= all * 9;
    }

    private static UnicodeEncoding Utf16(bool isBigEndian) => new(isBigEndian, byteOrderMark: false, throwOnInvalidBytes: true);

    private static (string? Text, DiagnosticRule? Rule) Text(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return bytes switch
            {
                [0xEF, 0xBB, 0xBF, .. var rest] => (Utf8.GetString(rest), LoadingRules.ByteOrderMark),
                [0xFF, 0xFE, .. var rest] => (Utf16(isBigEndian: false).GetString(rest), LoadingRules.Utf16),
                [0xFE, 0xFF, .. var rest] => (Utf16(isBigEndian: true).GetString(rest), LoadingRules.Utf16),
                _ when IsBinary(bytes) => (null, null),
                _ => (Utf8.GetString(bytes), null),
            };
        }
        catch (ArgumentException)
        {
            return DamagedUtf8.Read(bytes) ?? Gbk(bytes);
        }
    }

    private static Diagnostic Damage(DiagnosticRule rule, string text, SourcePath path)
    {
        var first = rule == LoadingRules.CutOff ? text.Length : text.IndexOf('\uFFFD', StringComparison.Ordinal);
        var before = WithoutControls(text[..first], path, []);
        var line = 1 + before.AsSpan().Count('\n');
        return rule.At(path, SourceSpan.OnLine(line, before.Length - before.LastIndexOf('\n'), 0), text.AsSpan().Count('\uFFFD'));
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
