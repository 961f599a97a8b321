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
