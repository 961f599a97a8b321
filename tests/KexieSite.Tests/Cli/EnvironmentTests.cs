using KexieSite.Cli;
using KexieSite.Tests.Theming;

namespace KexieSite.Tests.Cli;

/// <summary>What goes wrong around the content: exit code 2, with a word on what to do.</summary>
public sealed class EnvironmentTests : IDisposable
{
    private readonly TinySite site = new TinySite().WithActivity("kepuri", TinySite.Good);

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("build")]
    [InlineData("clean")]
    public async Task A_folder_without_site_yml_is_no_site(string command)
    {
        File.Delete(Path.Combine(site.Folder, "site.yml"));

        var run = await CommandRun.Piped(site.Folder, command);

        Assert.Equal(2, run.Code);
        Assert.StartsWith("错误 KX1408: 这里不是一个网站", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains("kexie init", run.Lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build", "错误 KX6001: 输出文件夹“public”里有别的文件（例如“photo.jpg”）")]
    [InlineData("clean", "错误 KX6009: 文件夹“public”里的文件（例如“photo.jpg”）不是 kexie build 生成的，一个也没有删。 | kexie clean 只删生成的网页。")]
    public async Task A_folder_that_no_build_made_is_refused(string command, string told)
    {
        site.Write("public/photo.jpg", "somebody's own");

        var run = await CommandRun.Piped(site.Folder, command, "--output", "public");

        Assert.Equal(2, run.Code);
        Assert.StartsWith(told, run.Lines[0].Replace(site.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.True(site.Has("public/photo.jpg"));
    }

    [Fact]
    public async Task A_disk_that_does_not_take_the_pages_is_a_clear_failure()
    {
        var run = await CommandRun.Piped(site.Folder, "build", "--output", "site.yml/public");

        Assert.Equal(2, run.Code);
        Assert.Contains("site.yml", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_template_that_throws_is_named_with_its_line()
    {
        site.Write("site.yml", site.Read("site.yml") + "theme: own\n");
        site.Write("themes/own/theme.yml", "name: own\nextends: kexie\n").Write("themes/own/own.csproj", ThemeFolder.Project);
        site.Write("themes/own/Templates/_ViewImports.cshtml", ThemeFolder.Imports);
        site.Write("themes/own/Templates/home.cshtml", "<p>\n  @int.Parse(\"x\")\n</p>");

        var run = await CommandRun.Piped(site.Folder, "build");

        Assert.Equal(2, run.Code);
        Assert.StartsWith("themes/own/Templates/home.cshtml:2:", run.Output, StringComparison.Ordinal);
        Assert.Contains(": 错误 KX5041: ", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("没有发布完：模板出错，原因见上。", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("clean")]
    public async Task Ctrl_C_stops_with_130_and_the_last_site_stays(string command)
    {
        await CommandRun.Piped(site.Folder, "build");
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        var run = await CommandRun.In(site.Folder, new Screen(80, Colour: false, Animated: true), TimeProvider.System, [command], cancel.Token);

        Assert.Equal((130, "已停止，什么也没有写。上一次的网站原样保留。"), (run.Code, run.Error.TrimEnd()));
        Assert.True(site.Has("output/index.html"));
    }

    [Fact]
    public async Task Ctrl_C_while_pages_are_written_says_that_the_next_build_puts_it_right()
    {
        using var cancel = new CancellationTokenSource();

        // The clock is asked when the command begins, then as each of the five stages begins.
        var clock = new ActingClock(reading => _ = reading == 6 ? cancel.CancelAsync() : null);
        var run = await CommandRun.In(site.Folder, null, clock, ["build"], cancel.Token);

        Assert.Equal(130, run.Code);
        Assert.StartsWith("已停止。输出文件夹里的每个网页都是完整的", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bug_of_ours_is_shown_with_an_apology_and_its_stack()
    {
        var clock = new ActingClock(_ => throw new InvalidTimeZoneException("the clock fell down"));
        var run = await CommandRun.In(site.Folder, null, clock, ["build"], CancellationToken.None);

        Assert.Equal(2, run.Code);
        Assert.StartsWith("抱歉，程序自己出了错", run.Error, StringComparison.Ordinal);
        Assert.Contains("InvalidTimeZoneException: the clock fell down", run.Error, StringComparison.Ordinal);
        Assert.Contains("   at ", run.Error, StringComparison.Ordinal);
    }

    /// <summary>The system's clock, doing something at each reading, counted from 1.</summary>
    private sealed class ActingClock(Action<int> act) : TimeProvider
    {
        private int readings;

        public override long GetTimestamp()
        {
            act(++readings);
            return base.GetTimestamp();
        }
    }
}
