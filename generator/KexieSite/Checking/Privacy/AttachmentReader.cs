using System.IO.Compression;
using System.Text;
using System.Xml;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Paths;

namespace KexieSite.Checking.Privacy;

/// <summary>
/// Reads the words of an attachment (docx, xlsx, csv, txt), a piece at a time. Of a document everything is read that somebody can find in
/// it: headers, notes, comments, deletions that are only marked, hidden sheets.
/// </summary>
internal static class AttachmentReader
{
    /// <summary>How much of the parts of a document is read, unpacked, in bytes: what is packed may swell a thousandfold.</summary>
    public const long MostBytes = 64L * 1024 * 1024;

    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = MostBytes,
    };

    /// <summary>The pieces of a file: paragraphs, cells or lines, each with its place as a person would name it.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, encrypted or none of its format.</exception>
    /// <exception cref="XmlException">As for <see cref="InvalidDataException"/>.</exception>
    /// <exception cref="AttachmentTooLargeException">There is more than is read; what was read has been returned.</exception>
    public static IEnumerable<AttachmentPiece> Read(SourcePath file, string path) => file.Extension switch
    {
        ".docx" => Document(path),
        ".xlsx" => Workbook(path),
        ".csv" or ".txt" => Lines(file, path),
        _ => [],
    };

    private static IEnumerable<AttachmentPiece> Document(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        if (archive.GetEntry("word/document.xml") is null)
        {
            throw new InvalidDataException("no Word document");
        }

        var budget = MostBytes;
        foreach (var part in archive.Entries.Where(e => e.FullName.StartsWith("word/", StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal)).OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            var isText = part.FullName == "word/document.xml";
            using var xml = Open(part, ref budget);
            foreach (var (number, text) in Paragraphs(xml))
            {
                yield return new AttachmentPiece(
                    text, isText ? new TextKey("check.paragraph", number) : PartName(Path.GetFileNameWithoutExtension(part.Name)), null);
            }
        }
    }

    // Word numbers headers and footers: header1, footer2.
    private static TextKey PartName(string name)
    {
        var part = name.TrimEnd([.. "0123456789"]);
        return part is "comments" or "footnotes" or "endnotes" or "header" or "footer" ? new TextKey("check.part." + part) : new TextKey("check.part", name);
    }

    // A word may be cut into runs anywhere: what belongs to one paragraph is put together again.
    private static IEnumerable<(int Number, string Text)> Paragraphs(XmlReader reader)
    {
        var (number, text) = (0, new StringBuilder());
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "t" or "delText" or "instrText")
            {
                _ = text.Append(reader.ReadElementContentAsString());
                continue;
            }

            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "tab" or "br")
            {
                _ = text.Append(' ');
            }
            else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "p" })
            {
                yield return (++number, Taken(text));
            }

            _ = reader.Read();
        }
    }

    private static IEnumerable<AttachmentPiece> Workbook(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        if (archive.GetEntry("xl/workbook.xml") is null)
        {
            throw new InvalidDataException("no Excel workbook");
        }

        var budget = MostBytes;
        using var strings = archive.GetEntry("xl/sharedStrings.xml") is { } entry ? Open(entry, ref budget) : null;
        var shared = strings is null ? [] : SheetReader.SharedStrings(strings);
        foreach (var part in archive.Entries.Where(IsSheet).OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            string? heading = null;
            using var xml = Open(part, ref budget);
            foreach (var (cell, text) in SheetReader.Rows(xml, shared))
            {
                heading ??= text;
                yield return new AttachmentPiece(text, new TextKey("check.cell", Path.GetFileNameWithoutExtension(part.Name), cell), null, heading);
            }
        }
    }

    private static bool IsSheet(ZipArchiveEntry part) =>
        part.FullName.EndsWith(".xml", StringComparison.Ordinal)
        && (part.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) || part.FullName.StartsWith("xl/comments", StringComparison.Ordinal));

    private static IEnumerable<AttachmentPiece> Lines(SourcePath file, string path)
    {
        if (new FileInfo(path).Length > TextDecoder.MaxLength)
        {
            throw new AttachmentTooLargeException();
        }

        var read = TextDecoder.Decode(file, File.ReadAllBytes(path));
        return read.Diagnostics.Any(d => d.Rule == LoadingRules.NotText || d.Rule == LoadingRules.TooLarge)
            ? throw new InvalidDataException("no text")
            : InLines(Cells(file, read.Text).Split('\n'));
    }

    // In a table a comma stands between two numbers, not inside of one.
    private static string Cells(SourcePath file, string text) => file.Extension == ".csv" ? text.Replace(',', '\t') : text;

    private static IEnumerable<AttachmentPiece> InLines(string[] lines) =>
        lines.Select((line, i) => new AttachmentPiece(line, new TextKey("check.line", i + 1), i + 1, lines[0]));

    // The length that the archive states may be a lie, so the stream itself is bounded too (MaxCharactersInDocument).
    private static XmlReader Open(ZipArchiveEntry part, ref long budget)
    {
        budget -= part.Length;
        return budget < 0 ? throw new AttachmentTooLargeException() : XmlReader.Create(part.Open(), Safe);
    }

    private static string Taken(StringBuilder text)
    {
        var taken = text.ToString();
        _ = text.Clear();
        return taken;
    }
}

/// <summary>A paragraph, a row or a line of an attachment.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Place">Its place, as a person would name it.</param>
/// <param name="Line">The line, in a text file.</param>
/// <param name="Heading">The first row of a table, which may say what its columns are.</param>
internal sealed record AttachmentPiece(string Text, TextKey Place, int? Line, string Heading = "");
