using KexieSite.Checking.Links;

namespace KexieSite.Tests.Checking;

public sealed class ExternalCheckTests
{
    private const string Configuration = "title: 科协\ndescription: 科协。\nurl: https://kexie.internal\nregion: 富源县\n";

    [Fact]
    public async Task Outside_links_are_asked_for_each_once_and_told_at_every_place()
    {
        using var server = new LoopbackServer();
        using var site = new TestSite(Configuration + $"menu:\n  - {{title: 科普, url: {server.Root}/410/b}}\n").Activity(
            "2021/2021-09-17-a", "",
            $"[甲]({server.Root}/200/a#x)、[乙]({server.Root}/404/a)。\n\n[丙]({server.Root}/404/a)\n\n[丁]({server.Root}/503/a)\n\n[戊]({server.Root}/301/a)\n\n[己]({server.Root}/302/b)\n\n[庚](mailto:a@example.com)");
        var result = await CheckRun.WholeAsync(site, external: true);

        Assert.Equal(["KX5411", "KX5411", "KX5412", "KX5414", "KX5411"], result.Diagnostics.Select(d => d.Rule.Code));
        Assert.Equal([4, 6, 8, 10, 6], result.Diagnostics.Select(d => d.Span!.Value.Line));
        Assert.Equal(server.Root + "/200/a", result.Diagnostics[3].Arguments[1]);
        Assert.Equal(["/200/a", "/200/a", "/200/b", "/301/a", "/302/b", "/404/a", "/410/b", "/503/a"], server.Asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_was_there_is_not_asked_for_again_for_a_week()
    {
        using var server = new LoopbackServer();
        using var site = new TestSite(Configuration).Activity("2021/2021-09-17-a", "", $"[甲]({server.Root}/200/a)、[乙]({server.Root}/404/b)。");
        _ = await CheckRun.WholeAsync(site, external: true);
        _ = await CheckRun.WholeAsync(site, external: true, today: TestSite.Today.AddDays(6));
        Assert.Equal(["/200/a", "/404/b", "/404/b"], server.Asked.Order(StringComparer.Ordinal));

        await File.AppendAllTextAsync(Path.Combine(site.Root, ".kexie", "links.txt"), "no line of ours\n");
        _ = await CheckRun.WholeAsync(site, external: true, today: TestSite.Today.AddDays(7));
        Assert.Equal(2, server.Asked.Count(path => path == "/200/a"));
    }

    [Fact]
    public async Task Nobody_is_asked_unless_it_is_wanted()
    {
        using var server = new LoopbackServer();
        using var site = new TestSite(Configuration).Activity("2021/2021-09-17-a", "", $"[甲]({server.Root}/404/a)<!-- 检查忽略 KX5411：只在内网打得开 -->");
        Assert.Empty((await CheckRun.WholeAsync(site)).Diagnostics);
        Assert.Empty(server.Asked);
        Assert.False(Directory.Exists(Path.Combine(site.Root, ".kexie")));
        Assert.Empty((await CheckRun.WholeAsync(site, external: true)).Diagnostics);
        Assert.NotEmpty(server.Asked);
    }

    [Fact]
    public async Task A_silent_server_and_a_closed_door_are_no_answer()
    {
        string closed;
        using (var gone = new LoopbackServer())
        {
            closed = gone.Root;
        }

        using var server = new LoopbackServer();
        using var visitor = new OutsideVisitor(TimeSpan.FromMilliseconds(300));
        var answers = await visitor.AskAsync([server.Root + "/silent", closed + "/a"], CancellationToken.None);
        Assert.Equal([(OutsideState.Silent, "timeout"), (OutsideState.Silent, "ConnectionError")], answers.Select(a => (a.Answer.Kind, a.Answer.Detail)));
    }
}
