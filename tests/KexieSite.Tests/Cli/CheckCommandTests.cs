using System.Text.Json;

namespace KexieSite.Tests.Cli;

public sealed class CheckCommandTests
{
    private const string Phone = "---\n标题: 科普日\n日期: 2021-09-17\n---\n\n电话13812345678,欢迎来。\n";

    [Fact]
    public async Task A_clean_site_is_said_to_be_clean()
    {
        using var site = Site().WithActivity("a", TinySite.Good);
        var run = await CommandRun.Piped(site.Folder, "check", "--today", "2022-01-01");
        Assert.Equal(0, run.Code);
        Assert.Matches("^检查完毕：1 篇内容，[0-9]+ 个网页，没有发现问题，用时 [0-9.]+ 秒$", Assert.Single(run.Lines));
        Assert.False(site.Has("output"));
    }

    [Fact]
    public async Task Findings_are_told_at_their_place_and_summed_up_by_kind()
    {
        using var site = Site().WithActivity("a", Phone);
        var run = await CommandRun.Piped(site.Folder, "check", "--today", "2022-01-01");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("content/activities/2021/a.md:6:3: 警告 KX5203: 有手机号码：138*****678。", run.Lines[0], StringComparison.Ordinal);
        Assert.Equal(["按类：", "  个人信息：1", "  文字和标点：1", "其中 1 处可以自动改：kexie check --fix"], run.Lines[2..6]);
        Assert.DoesNotContain("13812345678", run.Output, StringComparison.Ordinal);

        Assert.Equal(1, (await CommandRun.Piped(site.Folder, "check", "--strict", "--today", "2022-01-01")).Code);
    }

    [Fact]
    public async Task An_error_of_the_build_or_of_the_check_fails()
    {
        using var site = Site().WithActivity("a", TinySite.Colon);
        var run = await CommandRun.Piped(site.Folder, "check");
        Assert.Equal(1, run.Code);
        Assert.Contains("有错误，网页还没有检查", run.Output, StringComparison.Ordinal);

        site.WithActivity("a", TinySite.Good.Replace("广场", "广场（11010519491231002X）", StringComparison.Ordinal));
        Assert.Equal(1, (await CommandRun.Piped(site.Folder, "check", "--today", "2022-01-01")).Code);
    }

    [Fact]
    public async Task A_folder_that_is_no_site_is_an_error_of_the_surroundings()
    {
        var folder = Directory.CreateTempSubdirectory("kexie-cli-");
        Assert.Equal(2, (await CommandRun.Piped(folder.FullName, "check")).Code);
        folder.Delete();
    }

    [Fact]
    public async Task A_fix_lists_what_it_changed()
    {
        using var site = Site().WithActivity("a", Phone);
        var run = await CommandRun.Piped(site.Folder, "check", "--fix", "--today", "2022-01-01");
        Assert.Contains("已经自动改了 1 处：", run.Output, StringComparison.Ordinal);
        Assert.Contains("  content/activities/2021/a.md:6:14  “,”改成“，”", run.Output, StringComparison.Ordinal);
        Assert.Contains("13812345678，欢迎来", site.Read("content/activities/2021/a.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_the_findings_and_what_was_corrected()
    {
        using var site = Site().WithActivity("a", Phone);
        using var answer = JsonDocument.Parse((await CommandRun.Piped(site.Folder, "check", "--fix", "--format", "json", "--today", "2022-01-01")).Output);
        Assert.Equal("KX5203", Assert.Single(answer.RootElement.GetProperty("diagnostics").EnumerateArray().ToList()).GetProperty("code").GetString());
        var corrected = Assert.Single(answer.RootElement.GetProperty("fixed").EnumerateArray().ToList());
        Assert.Equal(("KX5301", 6, ",", "，"), (corrected.GetProperty("code").GetString(), corrected.GetProperty("line").GetInt32(), corrected.GetProperty("before").GetString(), corrected.GetProperty("after").GetString()));
    }

    // What the SARIF 2.1.0 schema asks for: required properties, levels, 1-based places with an end behind their start.
    [Fact]
    public async Task Sarif_has_what_its_schema_asks_for()
    {
        using var site = Site().WithActivity("科普 日", Phone);
        var run = await CommandRun.Piped(site.Folder, "check", "--format", "sarif", "--today", "2022-01-01");
        using var answer = JsonDocument.Parse(run.Output);
        var log = answer.RootElement;
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        var sarif = Assert.Single(log.GetProperty("runs").EnumerateArray().ToList());
        var driver = sarif.GetProperty("tool").GetProperty("driver");
        Assert.Equal("kexie", driver.GetProperty("name").GetString());
        Assert.Equal("utf16CodeUnits", sarif.GetProperty("columnKind").GetString());
        Assert.True(sarif.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
        var rules = driver.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()!).ToList();
        Assert.Equal(["KX5203", "KX5301"], rules);
        Assert.Equal(
            ["有手机号码", "汉字旁边用了半角标点“…”，这一段有 … 处"],
            driver.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("shortDescription").GetProperty("text").GetString()));
        foreach (var result in sarif.GetProperty("results").EnumerateArray())
        {
            Assert.Equal(rules[result.GetProperty("ruleIndex").GetInt32()], result.GetProperty("ruleId").GetString());
            Assert.Contains(result.GetProperty("level").GetString(), new[] { "error", "warning", "note" });
            Assert.NotEqual("", result.GetProperty("message").GetProperty("text").GetString());
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.Equal("content/activities/2021/%E7%A7%91%E6%99%AE%20%E6%97%A5.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
            var region = place.GetProperty("region");
            Assert.Equal(6, region.GetProperty("startLine").GetInt32());
            Assert.True(region.GetProperty("endColumn").GetInt32() > region.GetProperty("startColumn").GetInt32());
        }
    }

    [Fact]
    public async Task Sarif_of_a_failure_is_a_log_too_and_other_commands_have_none()
    {
        using var site = Site();
        var failed = await CommandRun.Piped(site.Folder, "check", "--format", "sarif", "--nowhere");
        using var answer = JsonDocument.Parse(failed.Output);
        Assert.False(answer.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal(2, failed.Code);
        Assert.Equal(2, (await CommandRun.Piped(site.Folder, "build", "--format", "sarif")).Code);
    }

    [Fact]
    public async Task A_check_speaks_English_where_asked()
    {
        using var site = Site().WithActivity("a", Phone);
        var run = await CommandRun.Piped(site.Folder, "check", "--lang", "en", "--today", "2022-01-01");
        Assert.DoesNotContain(run.Lines[^3..], line => line.Any(KexieSite.Chinese.Han.Is));
        Assert.Contains("A mobile number: 138*****678.", run.Output, StringComparison.Ordinal);
    }

    private static TinySite Site()
    {
        var site = new TinySite();
        return site.Write("site.yml", site.Read("site.yml") + "description: 富源县科协。\n");
    }
}
