using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using KexieSite.Diagnostics;
using KexieSite.Exporting;
using KexieSite.Importing.Word;
using KexieSite.Paths;
using KexieSite.Tests.Importing;

namespace KexieSite.Tests.Exporting;

public sealed class WordFileTests
{
    [Fact]
    public void An_export_is_a_valid_Word_file()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(WordFile.Write(SampleText.Whole)), isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("组织（<abbr title=\"World Robot Olympiad\">WRO</abbr>）。", "export.form.abbr")]
    [InlineData("<ruby>濮<rp>（</rp><rt>pú</rt><rp>）</rp></ruby>阳。", "export.form.rt")]
    [InlineData("原定~~五月~~六月，写`日期`一行。\n\n---\n\n```\n日期\n```\n\n写 &lt;abbr title=甲> 和脚注[^1]。\n\n[^1]: 注。", "")]
    public void Forms_that_a_Word_file_does_not_have_are_told(string body, string form)
    {
        using var site = new ExportedSite();
        site.Site.Write("content/about.md", $"---\n标题: 关于\n---\n\n{body}\n");
        var done = TextExport.Run(new TextExportOptions(site.Site.Root, Path.Combine(site.Site.Root, "content/about.md"), site.Document), TimeProvider.System);
        Assert.Equal(form.Length == 0 ? [] : [("KX8505", new TextKey(form))], done.Diagnostics.Select(d => (d.Rule.Code, (TextKey)d.Arguments[0])));
    }

    [Fact]
    public void The_same_text_gives_the_same_bytes() => Assert.Equal(WordFile.Write(SampleText.Whole), WordFile.Write(SampleText.Whole));

    [Fact]
    public void An_export_is_imported_as_the_same_text()
    {
        var read = WordReader.Read(new SourcePath("总结.docx"), new MemoryStream(WordFile.Write(SampleText.Whole)));
        Assert.Empty(read.Diagnostics);
        Assert.Equal(BlockOutline.Of(SampleText.Whole.Blocks), BlockOutline.Of(read.Value!.Blocks));
        Assert.Equal(
            ["number=富科协〔2021〕3号", "title=富源县科协2021年工作总结", "issuer=富源县科学技术协会", "date=2021-12-13", "attachments=统计表", "attachments=名单"],
            read.Value.Facts.Select(f => $"{f.Key}={f.Value}"));
        Assert.Equal(SampleText.Whole.Pictures["图1.png"].ToArray(), Assert.Single(read.Value.Files).Bytes.ToArray());
        Assert.Empty(read.Value.Notes);
    }
}
