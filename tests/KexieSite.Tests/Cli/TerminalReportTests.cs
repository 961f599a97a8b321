using KexieSite.Cli;

namespace KexieSite.Tests.Cli;

public sealed class TerminalReportTests : IDisposable
{
    private readonly TinySite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_mistake_is_shown_with_its_line_and_a_caret_under_the_Han_text()
    {
        site.WithActivity("kepuri", TinySite.Colon);

        var run = await CommandRun.AtTerminal(site.Folder, 100, "build");

        Assert.Equal(1, run.Code);
        Assert.Equal(
            [
                "content/activities/2021/kepuri.md:2:7  错误 KX1005",
                "  “标题”的值里有英文冒号加空格，YAML 会把它当成另一个键。",
                "  2 │ 标题: 通知: 关于开展科普日活动",
                "    │           ^",
                "  改法：整个值用英文双引号括起来：标题: \"通知: 关于开展科普日活动\"　或者改用中文冒号“：”。",
                "",
                "没有发布：1 个错误。网站没有改动。",
            ],
            run.Lines);
    }

    [Fact]
    public async Task What_is_not_published_is_a_list_before_the_last_line()
    {
        site.WithActivity("kepuri", TinySite.Good).WithActivity("draft", TinySite.Draft);

        var run = await CommandRun.AtTerminal(site.Folder, 100, "build");

        Assert.Equal(["这次没有发布的（1）：", "  content/activities/2021/draft.md  草稿（加 --drafts 才生成）", ""], run.Lines[..3]);
        Assert.StartsWith("完成：", run.Lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_that_does_not_fit_stands_on_a_line_of_its_own()
    {
        site.WithActivity("kepuri", TinySite.Good).WithActivity("draft", TinySite.Draft);

        var run = await CommandRun.AtTerminal(site.Folder, 50, "build");

        Assert.Equal(["  content/activities/2021/draft.md", "    草稿（加 --drafts 才生成）"], run.Lines[1..3]);
    }

    [Fact]
    public async Task Every_mistake_of_many_is_shown()
    {
        foreach (var number in Enumerable.Range(1, 60))
        {
            site.WithActivity($"kepuri-{number}", TinySite.Colon);
        }

        var run = await CommandRun.AtTerminal(site.Folder, 80, "build");

        Assert.Equal(60, run.Lines.Count(line => line.EndsWith("错误 KX1005", StringComparison.Ordinal)));
        Assert.StartsWith("没有发布：60 个错误。", run.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_narrow_terminal_gets_short_lines()
    {
        site.WithActivity("kepuri", $"---\n标题: 科普日\n日期: 2021-09-17\n---\n\n{new string('好', 200)}[说明](没有.md){new string('长', 200)}\n");

        var run = await CommandRun.AtTerminal(site.Folder, 40, "build");

        Assert.Equal(1, run.Code);
        Assert.Contains(run.Lines, line => line.StartsWith("  6 │ …好", StringComparison.Ordinal) && line.EndsWith('…'));
        Assert.All(run.Lines.Skip(1), line => Assert.InRange(Cells.Of(line), 0, 40));
    }

    [Theory]
    [InlineData("xterm", null, true, true)]
    [InlineData("xterm", "1", false, true)]
    [InlineData("xterm", "", true, true)]
    [InlineData("dumb", null, false, false)]
    [InlineData(null, null, true, true)]
    public void A_screen_heeds_no_color_and_a_dumb_terminal(string? term, string? noColor, bool colour, bool animated)
    {
        var screen = Screen.Of(0, name => name == "TERM" ? term : name == "NO_COLOR" ? noColor : null);

        Assert.Equal(new Screen(80, colour, animated), screen);
    }
}
