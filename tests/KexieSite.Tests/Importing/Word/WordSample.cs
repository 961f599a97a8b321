using System.IO.Compression;
using System.Text;
using KexieSite.Diagnostics;
using KexieSite.Importing;
using KexieSite.Importing.Word;
using KexieSite.Paths;

namespace KexieSite.Tests.Importing.Word;

/// <summary>A Word file made of a few lines of XML.</summary>
internal sealed class WordSample
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly Dictionary<string, byte[]> parts = new(StringComparer.Ordinal);
    private readonly List<string> relations = [];

    /// <summary>A file with this body.</summary>
    public WordSample(string body)
    {
        Part("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Types}officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        Part("word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
    }

    /// <summary>A paragraph.</summary>
    public static string P(string text, string properties = "", string run = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    /// <summary>Adds a part as it is.</summary>
    public WordSample Part(string name, string text) => Part(name, Encoding.UTF8.GetBytes(text));

    public WordSample Part(string name, byte[] bytes)
    {
        parts[name] = bytes;
        return this;
    }

    /// <summary>Adds a part that the text refers to: styles, numbering, footnotes.</summary>
    public WordSample With(string type, string inner)
    {
        relations.Add($"<Relationship Id=\"{type}\" Type=\"{Types}{type}\" Target=\"{type}.xml\"/>");
        return Part($"word/{type}.xml", $"<w:{type} {Namespaces}>{inner}</w:{type}>");
    }

    /// <summary>Adds a reference.</summary>
    public WordSample Relation(string id, string type, string target, bool isExternal = false)
    {
        relations.Add($"<Relationship Id=\"{id}\" Type=\"{Types}{type}\" Target=\"{target}\"{(isExternal ? " TargetMode=\"External\"" : "")}/>");
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        Part("word/_rels/document.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(relations)}</Relationships>");
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return memory.ToArray();
    }

    /// <summary>What the reader makes of it; there are no errors.</summary>
    public ImportedDocument Read()
    {
        var read = Read(ToBytes());
        Assert.Empty(read.Diagnostics);
        return read.Value!;
    }

    /// <summary>What the reader makes of bytes.</summary>
    public static Checked<ImportedDocument?> Read(byte[] bytes) => WordReader.Read(new SourcePath("文稿.docx"), new MemoryStream(bytes));

    /// <summary>The text of the file as lines.</summary>
    public string Outline => BlockOutline.Of(Read().Blocks);
}
