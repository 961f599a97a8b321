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
