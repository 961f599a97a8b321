using KexieSite.Tests.Checking;

namespace KexieSite.Tests.Cli.Scaffolding;

public sealed class InitCommandTests : IDisposable
{
    private readonly EmptyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task A_new_site_builds_strictly_and_a_check_finds_nothing_but_what_is_to_be_made_ones_own(string language)
    {
        var made = await folder.Run("init", "网站", "--region", "富源县", "--lang", language);
        var built = await folder.Run("build", "--strict", "--site", "网站");
        var checkedSite = await CheckRun.WholeAsync(Path.Combine(folder.Path, "网站"), DateOnly.ParseExact(EmptyFolder.Today, "yyyy-MM-dd", null));

        Assert.Equal((0, 0), (made.Code, built.Code));
        Assert.Equal(["KX5902", "KX5902", "KX5902", "KX5902", "KX5901"], checkedSite.Diagnostics.Select(d => d.Rule.Code));
        Assert.Equal((4, true), (checkedSite.Items, checkedSite.Pages > 10));
        Assert.True(File.Exists(Path.Combine(folder.Path, "网站", "output/regions/yunnan/qujing/fuyuan/2026/index.html")));
    }

    [Theory]
    [InlineData("云南", "云南省科学技术协会")]
    [InlineData("宁波", "宁波市科学技术协会")]
    [InlineData("福建省/福州市/鼓楼区", "鼓楼区科学技术协会")]
    public async Task The_region_may_be_of_any_level_and_names_the_site(string region, string title)
    {
        var made = await folder.Run("init", "--region", region);
        var built = await folder.Run("build", "--strict");

        Assert.Equal((0, 0), (made.Code, built.Code));
        Assert.Contains($"title: {title}\n", folder.Read("site.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_with_the_commands_to_type_next_and_says_that_the_address_is_none_yet()
    {
        var run = await folder.Run("init", "my site", "--region", "富源县", "--title", "富源: 科协 #1");

        Assert.Equal(["  cd \"my site\"", "  kexie serve --open"], run.Lines[^2..]);
        Assert.Contains(run.Lines, line => line.StartsWith("网站的地址先写成 https://kexie.example.org", StringComparison.Ordinal));
        Assert.Contains("title: \"富源: 科协 #1\"\n", folder.Read("my site/site.yml"), StringComparison.Ordinal);
        Assert.Equal(0, (await folder.Run("build", "--strict", "--site", "my site")).Code);
    }

    [Theory]
    [InlineData("鼓楼区", "KX3001", "福建省/福州市/鼓楼区")]
    [InlineData("富原县", "KX3003", "富源县")]
    [InlineData("中安街道", "KX7013", "富源县")]
    [InlineData("未知", "KX7012", "路径")]
    public async Task A_wrong_region_is_told_with_what_to_write_and_nothing_is_made(string region, string code, string hint)
    {
        var run = await folder.Run("init", "a", "--region", region);

        Assert.Equal(2, run.Code);
        Assert.StartsWith($"错误 {code}: ", run.Output, StringComparison.Ordinal);
        Assert.Contains(hint, run.Lines[0], StringComparison.Ordinal);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task Without_a_terminal_the_region_must_be_said()
    {
        var run = await folder.Run("init", "a");

        Assert.Equal((2, "请写明本站的地区，例如：kexie init wangzhan --region 富源县"), (run.Code, run.Error.TrimEnd()));
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task A_folder_with_files_is_refused()
    {
        folder.Write("a/报名表.docx", "hers");
        folder.Write("b", "a file");

        var full = await folder.Run("init", "a", "--region", "富源县");
        var file = await folder.Run("init", "b", "--region", "富源县");

        Assert.Equal((2, 2), (full.Code, file.Code));
        Assert.Contains("KX7001", full.Output, StringComparison.Ordinal);
        Assert.Contains("报名表.docx", full.Output, StringComparison.Ordinal);
        Assert.Contains("KX7002", file.Output, StringComparison.Ordinal);
        Assert.Equal(["a/报名表.docx", "b"], folder.Files);
    }

    [Fact]
    public async Task Dot_files_do_not_count_and_stay_as_they_are()
    {
        folder.Write(".git/config", "hers");
        folder.Write(".gitignore", "*.bak\n");
        folder.Write(".vscode/settings.json", "{}");

        var run = await folder.Run("init", "--region", "富源县");

        Assert.Equal(0, run.Code);
        Assert.Equal(("*.bak\n", "{}"), (folder.Read(".gitignore"), folder.Read(".vscode/settings.json")));
        Assert.Contains(run.Lines, line => line.StartsWith(".gitignore: 警告 KX7003: ", StringComparison.Ordinal) && line.EndsWith("output/ .kexie/", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith(".vscode/settings.json: 警告 KX7003: ", StringComparison.Ordinal));
        Assert.Equal(0, (await folder.Run("build", "--strict")).Code);
    }

    [Fact]
    public async Task At_a_terminal_it_asks_and_a_wrong_region_is_asked_again()
    {
        var run = await folder.RunWith(["富原县", "富源县", "富源科x\b协", "www", ""], "init", "a");

        Assert.Equal(0, run.Code);
        Assert.Contains("没有“富原县”这个地区。", run.Output, StringComparison.Ordinal);
        Assert.Contains("改法：是否想写：云南省/曲靖市/富源县", run.Output, StringComparison.Ordinal);
        Assert.Contains("网址不完整：www", run.Output, StringComparison.Ordinal);
        Assert.Contains("富源县科学技术协会", run.Output, StringComparison.Ordinal);
        Assert.Contains("title: 富源科协\n", folder.Read("a/site.yml"), StringComparison.Ordinal);
        Assert.Contains("url: https://kexie.example.org\n", folder.Read("a/site.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backspace_wipes_as_many_cells_as_the_character_fills()
    {
        var run = await folder.RunWith(["富源县", "科鞋\b协𠮷\bab\b\b\b\b\b学会", ""], "init", "a");

        const string Narrow = "\b \b";
        const string Wide = "\b\b  \b\b";
        Assert.Contains($"科鞋{Wide}协𠮷{Wide}ab{Narrow}{Narrow}{Wide}{Wide}学会", run.Output, StringComparison.Ordinal);
        Assert.Contains("title: 学会\n", folder.Read("a/site.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hints_at_a_question_speak_of_what_is_typed_there()
    {
        var run = await folder.RunWith(["中安街道", "未知", "富源县", "", "kexie.cn", ""], "init", "a");

        Assert.Equal(0, run.Code);
        Assert.Contains("请写它所在的县区：云南省/曲靖市/富源县", run.Output, StringComparison.Ordinal);
        Assert.Contains("写成完整的地址，例如 https://www.fuyuankexie.cn；还没有定，直接按回车。", run.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch("写 未知|“乡镇”写成|url: https", run.Output);
    }

    [Fact]
    public async Task The_menu_of_a_new_site_leads_to_the_years_and_the_regions()
    {
        Assert.Equal(0, (await folder.Run("init", "a", "--region", "富源县")).Code);
        await CommandRun.Piped(Path.Combine(folder.Path, "a"), "build");
        var menu = folder.Read("a/output/index.html").Split("</nav>")[0];
        Assert.Contains("href=\"/years/\">年份", menu, StringComparison.Ordinal);
        Assert.Contains("href=\"/regions/\">地区", menu, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_option_says_is_not_asked()
    {
        var run = await folder.RunWith(["https://fuyuan.example.cn"], "init", "a", "--region", "富源县", "--title", "富源科协");

        Assert.Equal(0, run.Code);
        Assert.DoesNotContain("本站的地区，例如", run.Output, StringComparison.Ordinal);
        Assert.Contains("url: https://fuyuan.example.cn\n", folder.Read("a/site.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_leaves_nothing_behind()
    {
        var run = await folder.RunWith(["富源县"], "init", "a");

        Assert.Equal((130, "已停止，什么也没有写。"), (run.Code, run.Error.TrimEnd()));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("init a b", "命令 init 用不上“b”")]
    [InlineData("init a --tittle x", "命令 init 没有选项“--tittle”。是否想用 --title？")]
    [InlineData("init a --url kexie", "选项 --url 的“kexie”不是完整的网址。")]
    [InlineData("init --site a", "kexie init 用不上 --site")]
    public async Task A_wrong_command_line_makes_nothing(string line, string complaint)
    {
        var run = await folder.Run([.. line.Split(' '), "--region", "富源县"]);

        Assert.Equal(2, run.Code);
        Assert.StartsWith(complaint, run.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Files);
    }
}
