using KexieSite.Importing;
using static KexieSite.Tests.Importing.Word.WordSample;

namespace KexieSite.Tests.Importing.Word;

/// <summary>One text, written by different programs (<c>Specs/word/remake.sh</c>), is imported as the same blocks.</summary>
public sealed class WriterTests
{
    private const string Expected = """
        h2 一、科普工作
        p 全年«b:三件事»都做成了，见«https://kexie.example.cn/a:通知»。
        h3 （一）培训
        list 1
        item
          p 农函大
        item
          p 进校园
        item
          p 科普日
        list
        item
          p 三台小学
        item
          p 寨子口小学
        h3 （二）场次
        table 
        | 乡镇 | 场次
        | 墨红 | 3
        | 中安 | 12
        h2 二、打算
        p 来年再做。
        """;

    [Theory]
    [InlineData("libreoffice")]
    [InlineData("pandoc")]
    public void Other_writers_are_understood(string writer) => AssertText(Read(File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "tests", "KexieSite.Tests", "Specs", "word", writer + ".docx"))).Value!);

    [Fact]
    public void Code_struck_words_and_rules_of_another_writer_are_understood()
    {
        var read = Read(File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "tests", "KexieSite.Tests", "Specs", "word", "pandoc-marks.docx"))).Value!;
        Assert.Equal(
            "原定~~五月~~六月，按`Ctrl+S  x`保存，**用`code`吧**。\n\n---\n\n```\n标题: 甲\n  - 乙\n```\n\n第二次[^1]。\n\n[^1]: 注。\n",
            MarkdownText.Write(read.Blocks));
        Assert.Equal(["KX8030"], read.Notes.Select(n => n.Rule.Code));
    }

    [Theory]
    [InlineData("Source Text")]
    [InlineData("HTML Code")]
    [InlineData("Verbatim Char")]
    public void Whatever_a_writer_calls_the_style_of_code_it_is_code(string name) =>
        Assert.Equal(
            "按`Ctrl+S`，见`a  b`。\n\n---\n",
            MarkdownText.Write(new WordSample(
                "<w:p><w:r><w:t>按</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"a1\"/></w:rPr><w:t>Ctrl</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"a2\"/></w:rPr><w:t>+S</w:t></w:r><w:r><w:t>，见</w:t></w:r>"
                + "<w:r><w:rPr><w:rStyle w:val=\"a1\"/></w:rPr><w:t xml:space=\"preserve\">a  b</w:t></w:r><w:r><w:t>。</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"a3\"/></w:pPr></w:p>")
                .With("styles", $"<w:style w:type=\"character\" w:styleId=\"a1\"><w:name w:val=\"{name}\"/></w:style><w:style w:type=\"character\" w:styleId=\"a2\"><w:name w:val=\"Token\"/><w:basedOn w:val=\"a1\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"a3\"><w:name w:val=\"Horizontal Line\"/></w:style>")
                .Read().Blocks));

    [Fact]
    public void Our_own_export_of_what_they_wrote_is_the_same_again()
    {
        var read = Read(File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "tests", "KexieSite.Tests", "Specs", "word", "pandoc.docx"))).Value!;
        AssertText(Read(KexieSite.Exporting.WordFile.Write(new KexieSite.Exporting.OfficialText { Title = "富源县科协2021年工作总结", Blocks = read.Blocks })).Value!);
    }

    private static void AssertText(ImportedDocument text)
    {
        Assert.Equal(Expected.ReplaceLineEndings("\n"), BlockOutline.Of(text.Blocks));
        Assert.Equal("富源县科协2021年工作总结", text.Facts.Single(f => f is { Key: "title", IsSure: true }).Value);
    }
}
