using System.Text.Json;

namespace KexieSite.Tests.Cli;

/// <summary>The real program in a process of its own: exit codes, and UTF-8 whatever the machine speaks.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TinySite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("C")]
    [InlineData("zh_CN.GBK")]
    [InlineData("en_US.ISO-8859-1")]
    public async Task Output_is_UTF_8_in_every_locale(string locale)
    {
        site.WithActivity("科普日", TinySite.Colon);

        var run = await CommandRun.AsProcess(site.Folder, new Dictionary<string, string> { ["LC_ALL"] = locale }, "build", "--format", "json");
        using var json = JsonDocument.Parse(run.Output);

        Assert.Equal(1, run.Code);
        Assert.Equal("content/activities/2021/科普日.md", json.RootElement.GetProperty("diagnostics")[0].GetProperty("file").GetString());
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("zh-CN", "当前文件夹已经不在了", "用 kexie build --help 查看用法。")]
    [InlineData("en", "The current folder is no longer there", "kexie build --help")]
    public async Task A_folder_that_was_deleted_meanwhile_is_told_in_a_plain_sentence(string language, string told, string help)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // which does not let it go
        }

        site.WithActivity("kepuri", TinySite.Good);
        var lost = await Lost("build", "--lang", language);
        var relative = await Lost("build", "--site", "a", "--lang", language);
        var absolute = await Lost("build", "--site", site.Folder, "--lang", language);

        Assert.All(new[] { lost, relative }, run =>
        {
            Assert.Equal((2, ""), (run.Code, run.Output));
            Assert.StartsWith(told, run.Error, StringComparison.Ordinal);
            Assert.Contains("--site", run.Error, StringComparison.Ordinal);
            Assert.Contains(help, run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        });
        Assert.Equal((0, ""), (absolute.Code, absolute.Error));
        Assert.True(site.Has("output/index.html"));
        Assert.Equal(0, (await Lost("--help")).Code);
    }

    private static async Task<CommandRun> Lost(params string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("kexie-lost-").FullName;
        return await CommandRun.AsProcess("sh", folder, new Dictionary<string, string>(), ["-c", "rmdir \"$PWD\"; exec dotnet \"$@\"", "sh", CommandRun.Program, .. args]);
    }

    [Fact]
    public async Task Exit_codes_are_0_1_and_2()
    {
        var none = new Dictionary<string, string>();
        site.WithActivity("kepuri", TinySite.Good);
        var good = await CommandRun.AsProcess(site.Folder, none, "build");
        site.WithActivity("kepuri", TinySite.Colon);
        var bad = await CommandRun.AsProcess(site.Folder, none, "build");
        var wrong = await CommandRun.AsProcess(site.Folder, none, "biuld");

        Assert.Equal((0, 1, 2), (good.Code, bad.Code, wrong.Code));
        Assert.DoesNotContain('\u001b', good.Output + bad.Output + wrong.Error);
        Assert.Contains("是否想用 build？", wrong.Error, StringComparison.Ordinal);
    }
}
