namespace KexieSite.Tests.Cli;

public sealed class HelpTests : IDisposable
{
    private static readonly string[] Common = ["--site", "--lang", "--today", "--format", "--help", "--version"];
    private static readonly string[] Build = ["--output", "--base-url", "--drafts", "--future", "--strict", "--clean", "--timings"];

    private readonly TinySite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("zh-CN", "用法：kexie build")]
    [InlineData("en", "Usage: kexie build")]
    public async Task Help_of_build_explains_every_option(string language, string usage)
    {
        var run = await CommandRun.Piped(site.Folder, "build", "--help", "--lang", language);

        Assert.Equal(0, run.Code);
        Assert.Contains(usage, run.Output, StringComparison.Ordinal);
        Assert.All([.. Common, .. Build], option => Assert.Contains(run.Lines, l => l.StartsWith("  " + option, StringComparison.Ordinal) && Meaning(l).Length > 3));
    }

    [Theory]
    [InlineData("init", "--region --title --url")]
    [InlineData("new", "--date --region --section --place --series --year --type --period --from-activities")]
    [InlineData("schema", "")]
    public async Task Help_of_the_commands_that_make_files_explains_every_option_in_both_languages(string command, string options)
    {
        foreach (var (language, usage) in new[] { ("zh-CN", "用法：kexie "), ("en", "Usage: kexie ") })
        {
            var run = await CommandRun.Piped(site.Folder, command, "--help", "--lang", language);

            Assert.Equal(0, run.Code);
            Assert.Contains(usage + command, run.Output, StringComparison.Ordinal);
            Assert.All([.. Common, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)], option =>
                Assert.Contains(run.Lines, l => l.StartsWith("  " + option, StringComparison.Ordinal) && Meaning(l).Length > 3 && !l.Contains("<>", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("zh-CN", "命令：")]
    [InlineData("en", "Commands:")]
    public async Task Help_of_kexie_lists_the_commands_and_the_common_options(string language, string heading)
    {
        var run = await CommandRun.Piped(site.Folder, "-h", "--lang", language);

        Assert.Equal(0, run.Code);
        Assert.Contains(heading, run.Lines);
        Assert.All([.. Common, "kexie init", "kexie new", "kexie build", "kexie schema", "kexie clean"], name => Assert.Contains(run.Lines, l => l.StartsWith("  " + name, StringComparison.Ordinal) && Meaning(l).Length > 3));
        Assert.All(Build, option => Assert.DoesNotContain(run.Lines, l => l.StartsWith("  " + option, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Help_fits_the_terminal()
    {
        var run = await CommandRun.AtTerminal(site.Folder, 60, "build", "--help");

        Assert.All(run.Lines, line => Assert.InRange(KexieSite.Cli.Cells.Of(line), 0, 60));
        Assert.True(run.Lines.Length > (await CommandRun.Piped(site.Folder, "build", "--help")).Lines.Length);
    }

    [Fact]
    public async Task The_version_is_told_by_every_command()
    {
        var root = await CommandRun.Piped(site.Folder, "--version");
        var build = await CommandRun.Piped(site.Folder, "build", "--version");

        Assert.Matches(@"^kexie \d+\.\d+\.\d+\S*\s*$", root.Output);
        Assert.Equal((0, root.Output), (build.Code, build.Output));
    }

    private static string Meaning(string line) => line.TrimStart().Split("  ", 2)[^1].Trim();
}
