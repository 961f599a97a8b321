namespace KexieSite.Tests.Cli;

public sealed class UsageTests : IDisposable
{
    private readonly TinySite chinese = new();
    private readonly TinySite english = new("en");

    public void Dispose()
    {
        chinese.Dispose();
        english.Dispose();
    }

    [Theory]
    [InlineData("", "请写明要做什么，例如：kexie build", "What shall be done? For example: kexie build")]
    [InlineData("biuld", "没有叫“biuld”的命令。是否想用 build？", "There is no command \"biuld\". Did you mean build?")]
    [InlineData("publicise", "没有叫“publicise”的命令。", "There is no command \"publicise\".")]
    [InlineData("build --draft", "命令 build 没有选项“--draft”。是否想用 --drafts？", "The command build has no option \"--draft\". Did you mean --drafts?")]
    [InlineData("build --outptu=x", "命令 build 没有选项“--outptu=x”。是否想用 --output？", "The command build has no option \"--outptu=x\". Did you mean --output?")]
    [InlineData("clean --drafts", "命令 clean 没有选项“--drafts”。", "The command clean has no option \"--drafts\".")]
    [InlineData("build a.md", "命令 build 用不上“a.md”", "The command build has no use for \"a.md\"")]
    [InlineData("build --drafts=1", "命令 build 用不上“1”", "The command build has no use for \"1\"")]
    [InlineData("build --output", "选项 --output 后面要写文件夹。", "The option --output needs a folder.")]
    [InlineData("build --output --drafts", "选项 --output 后面要写文件夹。", "The option --output needs a folder.")]
    [InlineData("build --output a --output b", "选项 --output 写了不止一次，只能写一次。", "The option --output is given more than once.")]
    [InlineData("build --lang fr", "选项 --lang 只能是 zh-CN 或 en，不能是“fr”。", "The option --lang can be zh-CN or en, not \"fr\".")]
    [InlineData("build --format xml", "选项 --format 只能是 text 或 json（check 还可以是 sarif），不能是“xml”。", "The option --format can be text or json (with check also sarif), not \"xml\".")]
    [InlineData("build --today 2021-02-30", "选项 --today 的“2021-02-30”不是日期，或者没有这一天。", "The option --today cannot be \"2021-02-30\"")]
    [InlineData("build --base-url www", "选项 --base-url 的“www”不是完整的网址。", "The option --base-url needs a complete address")]
    [InlineData("build --site nowhere", "选项 --site 的文件夹不存在：", "The folder of the option --site does not exist: ")]
    public async Task A_usage_error_is_said_in_the_language_of_the_site(string line, string inChinese, string inEnglish)
    {
        var args = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        // A site that is not there has no language.
        var isElsewhere = args.Contains("--site");
        var first = await CommandRun.Piped(chinese.Folder, args);
        var second = await CommandRun.Piped(english.Folder, isElsewhere ? [.. args, "--lang", "en"] : args);

        Assert.Equal((2, 2), (first.Code, second.Code));
        Assert.StartsWith(inChinese, first.Error, StringComparison.Ordinal);
        Assert.StartsWith(inEnglish, second.Error, StringComparison.Ordinal);
        Assert.Empty(first.Output + second.Output);
        Assert.False(chinese.Has("output/index.html"));
    }

    [Fact]
    public async Task The_asked_language_wins_and_every_mistake_is_told_at_once()
    {
        var run = await CommandRun.Piped(chinese.Folder, "build", "--lang", "en", "--draft", "--today", "soon");

        Assert.Equal(2, run.Code);
        Assert.Equal(
            [
                "The command build has no option \"--draft\". Did you mean --drafts?",
                "The option --today cannot be \"soon\": that is no date, or there is no such day. Write 2021-09-17.",
                "kexie build --help shows the usage.",
            ],
            run.Error.TrimEnd().ReplaceLineEndings("\n").Split('\n'));
    }

    [Fact]
    public async Task A_broken_site_yml_still_tells_its_language()
    {
        english.Write("site.yml", "title 富源\nlanguage: en\nurl： x\n");

        var run = await CommandRun.Piped(english.Folder, "biuld");

        Assert.StartsWith("There is no command", run.Error, StringComparison.Ordinal);
    }
}
