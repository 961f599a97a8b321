using KexieSite.Importing.Word;
using KexieSite.Paths;

namespace KexieSite.Tests.Cli;

public sealed class ExportCommandTests : IDisposable
{
    private const string Report = "content/reports/2021/年度总结.md";
    private const string Text = "---\n标题: 富源县科协2021年工作总结\n日期: 2021-12-13\n年度: 2021\n类别: 总结\n单位: 富源县科学技术协会\n---\n\n## 一、科普工作\n\n见[通知](../../notices/a.md)。\n\n::: 数据\n";

    private readonly TinySite site = new TinySite().Write(Report, Text);

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_report_becomes_a_Word_file_and_what_it_lacks_is_told()
    {
        var run = await CommandRun.Piped(site.Folder, "export", Report);

        Assert.Equal(0, run.Code);
        Assert.Contains("KX8503: “::: 数据”是网页上现算的内容，Word 文件里没有。", run.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("完成：", run.Lines[^1], StringComparison.Ordinal);
        using var file = File.OpenRead(Path.Combine(site.Folder, "年度总结.docx"));
        var read = WordReader.Read(new SourcePath("年度总结.docx"), file).Value!;
        Assert.Equal(["富源县科协2021年工作总结", "富源县科学技术协会", "2021-12-13"], read.Facts.Select(f => f.Value));
        Assert.Equal(3, read.Blocks.Length);
        Assert.Contains(new KexieSite.Importing.ComputedBlock("::: 数据"), read.Blocks);
    }

    [Fact]
    public async Task A_picture_that_Word_does_not_show_is_told()
    {
        site.Write("content/reports/2021/图.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>").Write(Report, Text.Replace("::: 数据", "![示意图](图.svg)", StringComparison.Ordinal));
        var run = await CommandRun.Piped(site.Folder, "export", Report);

        Assert.Equal(0, run.Code);
        Assert.Contains("KX8504: 图片“图.svg”放不进 Word 文件。", run.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_there_is_kept_unless_force_is_given()
    {
        site.Write("报告.docx", "别人的");

        var kept = await CommandRun.Piped(site.Folder, "export", Report, "--output", "报告.docx");
        Assert.Equal(2, kept.Code);
        Assert.Contains("KX8502", kept.Output, StringComparison.Ordinal);
        Assert.Equal("别人的", site.Read("报告.docx"));

        var forced = await CommandRun.Piped(site.Folder, "export", Report, "--output", "报告.docx", "--force");
        Assert.Equal(0, forced.Code);
        Assert.StartsWith("PK", site.Read("报告.docx"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site.yml")]
    [InlineData("content/reports/2021/没有.md")]
    [InlineData("../别处.md")]
    public async Task What_is_no_text_of_the_site_is_not_exported(string file)
    {
        var run = await CommandRun.Piped(site.Folder, "export", file);

        Assert.Equal(2, run.Code);
        Assert.Contains("KX8501", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_with_errors_is_not_exported()
    {
        site.Write(Report, Text.Replace("年度: 2021\n", "", StringComparison.Ordinal));
        var run = await CommandRun.Piped(site.Folder, "export", Report);

        Assert.Equal(1, run.Code);
        Assert.False(site.Has("年度总结.docx"));
    }

    [Fact]
    public async Task Without_a_file_it_says_what_to_write()
    {
        var run = await CommandRun.Piped(site.Folder, "export");

        Assert.Equal(2, run.Code);
        Assert.StartsWith("请写明导出哪一篇文稿", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_explains_its_own_meaning_of_an_option()
    {
        var run = await CommandRun.Piped(site.Folder, "export", "--help", "--lang", "en");

        Assert.Contains(run.Lines, l => l.Contains("--output <file>", StringComparison.Ordinal) && l.Contains("the file to write", StringComparison.Ordinal));
        Assert.Contains(run.Lines, l => l.Contains("--force", StringComparison.Ordinal) && l.EndsWith("replace a file that is there", StringComparison.Ordinal));
    }
}
