using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using KexieSite.Paths;

namespace KexieSite.Importing.Batch;

/// <summary>Where an imported text came from, as its front matter keeps it: <c>2013/总结.txt 3f9a1c2b44d5e6f7-2</c>.</summary>
/// <param name="Source">The file, relative to the folder at which the import began.</param>
/// <param name="Ordinal">Which of the file's texts it is, from 1.</param>
/// <param name="Hash">Sixteen hexadecimal digits of the SHA-256 of the file's bytes: the file may be renamed or moved.</param>
internal sealed partial record ImportOrigin(string Source, int Ordinal, string Hash)
{
    private const int Digits = 16;

    /// <summary>What tells a text from every other.</summary>
    public string Key => $"{Hash}#{Ordinal}";

    /// <summary>The hash of a file's bytes.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..Digits];

    /// <summary>The hash of what a text says: of its words in their form, of what its file says of it, and of its pictures and attachments.</summary>
    public static string HashOf(ImportedDocument document)
    {
        var all = new StringBuilder(MarkdownText.Write(document.Blocks));
        foreach (var part in document.Facts.SelectMany(f => new[] { f.Key, f.Value }).Concat(document.Taken.Select(t => t.Text)).Concat(document.Files.Select(f => HashOf(f.Bytes.Span))))
        {
            _ = all.Append('\0').Append(part);
        }

        return HashOf(Encoding.UTF8.GetBytes(all.ToString()));
    }

    /// <summary>The origin of one of a file's texts.</summary>
    public static ImportOrigin Of(SourcePath source, int ordinal, string hash) => new(source.Value, ordinal, hash);

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static ImportOrigin? TryParse(string text) => Form().Match(text.Trim()) is { Success: true } match
        ? new ImportOrigin(match.Groups["source"].Value, int.Parse(match.Groups["ordinal"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), match.Groups["hash"].Value)
        : null;

    /// <inheritdoc />
    public override string ToString() => $"{Source} {Hash}-{Ordinal}";

    [GeneratedRegex("^(?<source>.{1,1000}) (?<hash>[0-9a-f]{16})-(?<ordinal>[0-9]{1,6})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
