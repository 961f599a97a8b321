using System.Net;
using System.Net.Sockets;
using KexieSite.Tests.Building;

namespace KexieSite.Tests.Cli.Serving;

/// <summary>The command: what it says, where it listens, how it ends.</summary>
public sealed class ServeCommandTests : IDisposable
{
    private readonly TinySite site = new TinySite().WithActivity("kepuri", TinySite.Good);

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task It_says_where_the_preview_is_and_what_it_watches_and_ends_politely()
    {
        await using var preview = await PreviewRun.OfAsync(site);
        Assert.StartsWith("http://127.0.0.1:", preview.Address.ToString(), StringComparison.Ordinal);

        Assert.Equal(0, await preview.EndAsync());
        var lines = preview.Output.TrimEnd().Split(Environment.NewLine);
        Assert.StartsWith("读好了：1 篇内容，没有问题，用时 ", lines[0], StringComparison.Ordinal);
        Assert.Equal($"预览：{preview.Address}　（按 Ctrl-C 结束）", lines[1]);
        Assert.Equal("正在看着 content/、site.yml 和主题 kexie：保存文件，打开的网页就会更新。", lines[2]);
        Assert.Equal("预览已结束。", lines[^1]);
        Assert.Empty(preview.Error);
    }

    [Theory]
    [InlineData("zh-CN", "没有错误，有 1 个提醒")]
    [InlineData("en", "no errors, 1 note")]
    public async Task A_reminder_is_no_error_and_is_not_nothing(string language, string verdict)
    {
        site.WithActivity("kepuri", TinySite.Good + "\n# 活动经过\n\n很热闹。\n");
        await using var preview = await PreviewRun.OfAsync(site, "--lang", language);

        Assert.Contains(verdict, preview.Output, StringComparison.Ordinal);
        Assert.Contains("KX2030", preview.Output, StringComparison.Ordinal);
        Assert.Contains($"<p>{verdict}</p>", await preview.TextAsync("/_kexie/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_is_not_there_keeps_the_address_that_was_written()
    {
        site.WithActivity("kepuri", TinySite.Good + "\n![现场](没有.jpg)\n\n<video src=\"没有.mp4\" controls></video>\n");
        await using var preview = await PreviewRun.OfAsync(site);

        var page = await preview.TextAsync("/activities/2021/kepuri/");
        Assert.Contains("<img src=\"没有.jpg\" alt=\"现场\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_speaks_English_where_it_is_asked_to()
    {
        await using var preview = await PreviewRun.OfAsync(site, "--lang", "en");

        Assert.Contains("Preview: http://127.0.0.1:", preview.Output, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", await preview.TextAsync("/_kexie/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_told_and_the_next_free_one_used()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        await using var preview = await PreviewRun.OfAsync(site.Folder, ["serve", "--port", $"{port}"]);

        Assert.InRange(preview.Address.Port, port + 1, port + 99);
        Assert.Contains($"端口 {port} 已被别的程序占用，改用下面这个。", preview.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_site_yml_is_no_site()
    {
        File.Delete(Path.Combine(site.Folder, "site.yml"));
        var run = await CommandRun.Piped(site.Folder, "serve");

        Assert.Equal(2, run.Code);
        Assert.StartsWith("错误 KX1408: ", run.Lines[0], StringComparison.Ordinal);
        Assert.Equal("不能预览。", run.Lines[^1]);
    }

    [Theory]
    [InlineData("--port", "99999", "0 到 65535")]
    [InlineData("--port", "abc", "0 到 65535")]
    [InlineData("--host", "kexie.example.org", "IP 地址")]
    public async Task A_wrong_option_is_told(string option, string value, string told)
    {
        var run = await CommandRun.Piped(site.Folder, "serve", option, value);

        Assert.Equal(2, run.Code);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_change_is_one_line_and_each_mistake_is_told_once()
    {
        await using var preview = await PreviewRun.OfAsync(site);
        site.WithActivity("kepuri", TinySite.Colon);
        await preview.SaysAsync("content/activities/2021/kepuri.md 有变化：1 个错误（有错误的文件，网页先保留改动以前的样子）");
        site.WithActivity("other", TinySite.Good);
        await preview.SaysAsync("content/activities/2021/other.md 有变化：1 个错误");

        Assert.Single(preview.Output.Split('\n'), l => l.StartsWith("content/activities/2021/kepuri.md:2:7: 错误 KX1005: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task For_programs_every_change_is_one_JSON_object_on_a_line()
    {
        await using var preview = await PreviewRun.OfAsync(site, "--format", "json");
        site.WithActivity("kepuri", TinySite.Colon);
        await preview.SaysAsync("KX1005");
        await preview.EndAsync();

        var lines = preview.Output.TrimEnd().Split('\n').Select(l => System.Text.Json.JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal([true, false, true], lines.Select(l => l.GetProperty("ok").GetBoolean()));
        Assert.Contains("预览：http://", preview.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_output_folder_is_never_touched()
    {
        await CommandRun.Piped(site.Folder, "build");
        var before = BuildOnDisk.Snapshot(Path.Combine(site.Folder, "output"));
        await using var preview = await PreviewRun.OfAsync(site);
        site.WithActivity("kepuri", TinySite.Good.Replace("广场", "新广场", StringComparison.Ordinal));
        await preview.ShowsAsync("/activities/2021/kepuri/", "新广场");
        await preview.EndAsync();

        Assert.Equal(before, BuildOnDisk.Snapshot(Path.Combine(site.Folder, "output")));
        Assert.Equal(["content", "output", "site.yml"], Directory.GetFileSystemEntries(site.Folder).Select(Path.GetFileName).Order());
    }
}
