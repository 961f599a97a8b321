using System.IO.Compression;
using System.Text;
using KexieSite.Importing.Word;
using KexieSite.Paths;
using static KexieSite.Tests.Importing.Word.WordSample;

namespace KexieSite.Tests.Importing.Word;

/// <summary>Files that no Word wrote, or that must not be read: refused with a word, without taking time or memory.</summary>
public sealed class HostileWordTests
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    [Fact]
    public void Old_encrypted_and_foreign_files_are_told_apart_by_their_bytes()
    {
        AssertRefused("KX8002", [.. Ole, .. new byte[600], .. Encoding.Unicode.GetBytes("WordDocument")]);
        AssertRefused("KX8003", [.. Ole, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")]);
        AssertRefused("KX8002", @"{\rtf1\ansi}"u8.ToArray());
        AssertRefused("KX8001", "<html>网页</html>"u8.ToArray());
        AssertRefused("KX8001", []);
        AssertRefused("KX8001", Zip(("xl/workbook.xml", "<workbook/>"u8.ToArray())));
    }

    [Fact]
    public void A_broken_zip_is_damaged()
    {
        var bytes = new WordSample(P("正文。")).ToBytes();
        AssertRefused("KX8004", bytes[..(bytes.Length / 2)]);
        AssertRefused("KX8004", [(byte)'P', (byte)'K', 3, 4]);
    }

    [Fact]
    public void A_file_without_words_is_empty() => AssertRefused("KX8010", new WordSample("<w:p/>").ToBytes());

    [Fact]
    public void A_part_that_swells_is_not_read_to_its_end()
    {
        var before = GC.GetTotalAllocatedBytes();
        AssertRefused("KX8006", new WordSample(P("正文。")).Part("word/document.xml", new byte[40_000_000]).ToBytes());
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 250_000_000);
    }

    [Fact]
    public void Entities_are_not_read() =>
        AssertRefused("KX8007", new WordSample("").Part("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"" + new string('b', 1000) + "\">]><a>&b;</a>").ToBytes());

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 50_000)) + P("底") + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 50_000));
        AssertRefused("KX8008", new WordSample(deep).ToBytes());
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("word\\..\\..\\a.xml")]
    [InlineData("C:/a.xml")]
    public void Names_that_lead_out_of_the_file_are_refused(string name) => AssertRefused("KX8009", new WordSample(P("正文。")).Part(name, "x").ToBytes());

    [Fact]
    public void A_part_that_is_there_twice_is_refused() =>
        AssertRefused("KX8009", Zip(("word/document.xml", "<a/>"u8.ToArray()), ("word/document.xml", "<b/>"u8.ToArray())));

    [Fact]
    public void A_huge_file_is_refused_before_it_is_read()
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite))
            {
                file.SetLength(500L * 1024 * 1024);
                var read = WordReader.Read(new SourcePath("大.docx"), file);
                Assert.Equal("KX8005", Assert.Single(read.Diagnostics).Rule.Code);
                Assert.Equal([500L, 64L], read.Diagnostics[0].Arguments.AsEnumerable());
                Assert.Equal(0, file.Position);
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Claims_without_bounds_do_no_harm()
    {
        var row = "<w:tr>" + string.Concat(Enumerable.Repeat("<w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr>" + P("格") + "</w:tc>", 3)) + "</w:tr>";
        const string styles = "<w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>";
        var read = new WordSample($"<w:tbl>{row}{row}</w:tbl>" + P("正文。", "<w:pStyle w:val=\"a\"/><w:outlineLvl w:val=\"99999999999\"/>")).With("styles", styles).Read();
        Assert.EndsWith("p 正文。", BlockOutline.Of(read.Blocks), StringComparison.Ordinal);
    }

    private static void AssertRefused(string code, byte[] bytes)
    {
        var read = Read(bytes);
        Assert.Null(read.Value);
        Assert.Equal(code, read.Diagnostics[0].Rule.Code);
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] parts)
    {
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
}
