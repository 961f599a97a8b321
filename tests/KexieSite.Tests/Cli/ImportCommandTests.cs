using System.Text.Json;
using KexieSite.Tests.Importing.Batch;

namespace KexieSite.Tests.Cli;

public sealed class ImportCommandTests : IDisposable
{
    private readonly TinySite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Import_says_what_became_of_the_files_and_where_to_read_on()
    {
        site.Write("旧/1.html", Archive.Page).Write("旧/2.doc", "x").Write("旧/3.html", Archive.Page);
        var run = await CommandRun.Piped(site.Folder, "import", "旧");
        Assert.Equal(0, run.Code);
        Assert.Matches("^2.doc: 警告 KX8405: ", run.Lines[0]);
        Assert.Matches(@"^完成：读了 3 个文件，导入 1 篇文稿（其中草稿 0 篇），0 篇以前导入过，1 篇与另一篇相同，1 个没有导入，用时 \d+\.\d 秒$", run.Lines[^2]);
        Assert.Equal("每个文件的结果、要人看的地方，见 import-report.html", run.Lines[^1]);
        Assert.True(site.Has("content/activities/2021/2021-09-17-富源县科协举办全国科普日活动.md"));
    }

    [Fact]
    public async Task Import_speaks_English_and_rehearses()
    {
        site.Write("old/1.html", Archive.Page);
        var run = await CommandRun.Piped(site.Folder, "import", "old/1.html", "--dry-run", "--lang", "en");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("Rehearsal: 1 file read, 1 text would be imported (0 as drafts)", run.Lines[^1], StringComparison.Ordinal);
        Assert.False(site.Has("content"));
        Assert.False(site.Has("import-report.html"));
    }

    [Fact]
    public async Task Import_answers_other_programs_with_everything()
    {
        site.Write("旧/1.html", Archive.Page);
        using var answer = JsonDocument.Parse((await CommandRun.Piped(site.Folder, "import", "旧", "--format", "json")).Output);
        var imported = answer.RootElement.GetProperty("imported")[0];
        Assert.Equal("written", imported.GetProperty("fate").GetString());
        Assert.Equal("activity", imported.GetProperty("kind").GetString());
        Assert.Equal("content/activities/2021/2021-09-17-富源县科协举办全国科普日活动.md", imported.GetProperty("file").GetString());
        Assert.Equal("KX8105", answer.RootElement.GetProperty("diagnostics")[0].GetProperty("code").GetString());
        Assert.Equal(1, answer.RootElement.GetProperty("written").GetInt32());
    }

    [Theory]
    [InlineData("请写明要导入的文件或文件夹，例如：kexie import 旧文稿", "import")]
    [InlineData("命令 import 没有选项“--dryrun”。是否想用 --dry-run？", "import", "旧", "--dryrun")]
    [InlineData("选项 --to 后面要写栏目或文件夹。", "import", "旧", "--to")]
    public async Task A_wrong_command_line_is_explained(string complaint, params string[] args)
    {
        var run = await CommandRun.Piped(site.Folder, args);
        Assert.Equal(2, run.Code);
        Assert.Equal(complaint, run.Error.Split('\n')[0].TrimEnd());
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_an_error()
    {
        var run = await CommandRun.Piped(site.Folder, "import", "没有.html");
        Assert.Equal(1, run.Code);
        Assert.Contains("KX8401", run.Output, StringComparison.Ordinal);
        Assert.Equal("没有找到要导入的文件，什么也没有做。", run.Lines[^1]);
    }

    [Fact]
    public async Task The_help_tells_what_the_options_mean_here()
    {
        var run = await CommandRun.Piped(site.Folder, "import", "--help");
        Assert.Equal(0, run.Code);
        Assert.Contains("用法：kexie import <文件或文件夹>… [选项]", run.Output, StringComparison.Ordinal);
        Assert.Contains("全部作为草稿，看过再发布", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("草稿也生成", run.Output, StringComparison.Ordinal);
    }
}
