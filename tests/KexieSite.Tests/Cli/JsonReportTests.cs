using System.Text.Json;

namespace KexieSite.Tests.Cli;

public sealed class JsonReportTests : IDisposable
{
    private static readonly string[] Shape = ["ok", "pages", "written", "removed", "elapsedMs", "skipped", "diagnostics"];

    private readonly TinySite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_build_answers_with_one_object_of_the_agreed_shape()
    {
        site.WithActivity("kepuri", TinySite.Good).WithActivity("draft", TinySite.Draft);

        var run = await CommandRun.Piped(site.Folder, "build", "--format", "json", "--timings");
        using var json = JsonDocument.Parse(run.Output);
        var answer = json.RootElement;

        Assert.Equal(Shape, answer.EnumerateObject().Select(p => p.Name));
        Assert.True(answer.GetProperty("ok").GetBoolean());
        Assert.True(answer.GetProperty("pages").GetInt32() > 5);
        Assert.True(answer.GetProperty("written").GetInt32() > 5);
        Assert.Equal(0, answer.GetProperty("removed").GetInt32());
        Assert.True(answer.GetProperty("elapsedMs").GetInt64() > 0);
        Assert.Equal(
            """{"file":"content/activities/2021/draft.md","reason":"草稿（加 --drafts 才生成）"}""",
            Assert.Single(answer.GetProperty("skipped").EnumerateArray()).GetRawText());
        Assert.Contains("毫秒", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_is_a_diagnostic_with_its_place_and_unescaped_Han()
    {
        site.WithActivity("kepuri", TinySite.Colon);

        var run = await CommandRun.Piped(site.Folder, "build", "--format", "json", "--lang", "zh-CN");
        using var json = JsonDocument.Parse(run.Output);
        var finding = Assert.Single(json.RootElement.GetProperty("diagnostics").EnumerateArray());

        Assert.Equal(1, run.Code);
        Assert.False(json.RootElement.GetProperty("ok").GetBoolean());
        Assert.StartsWith(
            """{"severity":"error","code":"KX1005","file":"content/activities/2021/kepuri.md","line":2,"column":7,"endLine":2,"endColumn":8,"message":"“标题”的值里""",
            finding.GetRawText(),
            StringComparison.Ordinal);
        Assert.NotEmpty(finding.GetProperty("hint").GetString()!);
    }

    [Fact]
    public async Task A_usage_error_is_an_object_with_an_error()
    {
        var run = await CommandRun.Piped(site.Folder, "build", "--draft", "--format", "json", "--lang", "en");
        using var json = JsonDocument.Parse(run.Output);

        Assert.Equal(2, run.Code);
        Assert.Equal([.. Shape, "error"], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.StartsWith("The command build has no option", json.RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Clean_answers_with_the_number_of_files_removed()
    {
        site.WithActivity("kepuri", TinySite.Good);
        using var built = JsonDocument.Parse((await CommandRun.Piped(site.Folder, "build", "--format", "json")).Output);

        using var cleaned = JsonDocument.Parse((await CommandRun.Piped(site.Folder, "clean", "--format", "json")).Output);

        Assert.True(cleaned.RootElement.GetProperty("ok").GetBoolean());
        Assert.Equal(built.RootElement.GetProperty("written").GetInt32(), cleaned.RootElement.GetProperty("removed").GetInt32());
    }
}
