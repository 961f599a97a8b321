namespace KexieSite.Tests.Cli;

public sealed class BuildCommandTests : IDisposable
{
    private readonly TinySite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Build_writes_the_site_and_sums_up_in_one_line()
    {
        site.WithActivity("kepuri", TinySite.Good);

        var run = await CommandRun.Piped(site.Folder, "build");

        Assert.Equal(0, run.Code);
        Assert.True(site.Has("output/activities/2021/kepuri/index.html"));
        Assert.Matches(@"^完成：1 篇内容，\d+ 个网页，写入 \d+ 个，删除 0 个，用时 \d+\.\d 秒$", Assert.Single(run.Lines));
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task The_site_is_found_upwards_from_the_folder_one_stands_in()
    {
        site.WithActivity("kepuri", TinySite.Good);

        var run = await CommandRun.Piped(Path.Combine(site.Folder, "content/activities"), "build");

        Assert.Equal(0, run.Code);
        Assert.True(site.Has("output/index.html"));
    }

    [Fact]
    public async Task A_mistake_is_one_plain_line_and_exit_code_1()
    {
        site.WithActivity("kepuri", TinySite.Colon);

        var run = await CommandRun.Piped(site.Folder, "build");

        Assert.Equal(1, run.Code);
        Assert.StartsWith("content/activities/2021/kepuri.md:2:7: 错误 KX1005: “标题”的值里有英文冒号加空格", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains("。 | 整个值用英文双引号括起来", run.Lines[0], StringComparison.Ordinal);
        Assert.Equal("没有发布：1 个错误。网站没有改动。", run.Lines[^1]);
        Assert.False(site.Has("output/index.html"));
    }

    [Fact]
    public async Task A_failed_build_leaves_the_last_site_as_it_was()
    {
        site.WithActivity("kepuri", TinySite.Good);
        await CommandRun.Piped(site.Folder, "build");
        var page = site.Read("output/activities/2021/kepuri/index.html");

        site.WithActivity("kepuri", TinySite.Colon).WithActivity("new", TinySite.Good);
        var run = await CommandRun.Piped(site.Folder, "build");

        Assert.Equal(1, run.Code);
        Assert.Equal(page, site.Read("output/activities/2021/kepuri/index.html"));
        Assert.False(site.Has("output/activities/2021/new/index.html"));
    }

    [Fact]
    public async Task A_warning_is_shown_and_with_strict_stops_the_build()
    {
        site.WithActivity("zhou", TinySite.LinkToDraft).WithActivity("draft", TinySite.Draft);

        var lenient = await CommandRun.Piped(site.Folder, "build");
        await CommandRun.Piped(site.Folder, "clean");
        var strict = await CommandRun.Piped(site.Folder, "build", "--strict");

        Assert.Equal((0, 1), (lenient.Code, strict.Code));
        Assert.StartsWith("content/activities/2021/zhou.md:6:", lenient.Lines[0], StringComparison.Ordinal);
        Assert.Contains(": 警告 KX4003: ", lenient.Lines[0], StringComparison.Ordinal);
        Assert.EndsWith("。另有 1 个警告，见上。", lenient.Lines[^1], StringComparison.Ordinal);
        Assert.Equal("没有发布：1 个警告（--strict 要求没有警告）。网站没有改动。", strict.Lines[^1]);
        Assert.False(site.Has("output/index.html"));
    }

    [Fact]
    public async Task What_is_not_published_is_listed_with_its_reason()
    {
        site.WithActivity("kepuri", TinySite.Good).WithActivity("draft", TinySite.Draft);

        var without = await CommandRun.Piped(site.Folder, "build");
        var with = await CommandRun.Piped(site.Folder, "build", "--drafts");

        Assert.Contains("content/activities/2021/draft.md: 跳过: 草稿（加 --drafts 才生成）", without.Lines);
        Assert.DoesNotContain("跳过", with.Output, StringComparison.Ordinal);
        Assert.Contains("2 篇内容", with.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_of_a_line_for_programs_are_in_the_language_of_the_user()
    {
        site.WithActivity("kepuri", TinySite.Colon).WithActivity("draft", TinySite.Draft).WithActivity("week", TinySite.LinkToDraft);

        var chinese = await CommandRun.Piped(site.Folder, "build");
        var english = await CommandRun.Piped(site.Folder, "build", "--lang", "en");

        Assert.Matches(@"(?m)^content/activities/2021/kepuri\.md:2:7: 错误 KX1005: ", chinese.Output);
        Assert.Matches(@"(?m)^content/activities/2021/week\.md:6:2: 警告 KX4003: ", chinese.Output);
        Assert.Matches(@"(?m)^content/activities/2021/kepuri\.md:2:7: error KX1005: ", english.Output);
        Assert.Matches(@"(?m)^content/activities/2021/week\.md:6:2: warning KX4003: ", english.Output);
        Assert.DoesNotMatch("error|warning|info|skipped", chinese.Output);
        Assert.Contains(english.Lines, line => line.StartsWith("content/activities/2021/draft.md: skipped: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_site_built_outside_of_its_folder_is_told_with_its_full_path(bool isOutside)
    {
        site.WithActivity("kepuri", TinySite.Good);
        using var outside = new TinySite();
        var place = Path.Combine((isOutside ? outside : site).Folder, "www");

        var run = await CommandRun.Piped(site.Folder, "build", "--output", Path.GetRelativePath(site.Folder, place));

        Assert.Equal(isOutside ? $"网站在 {place}" : null, run.Lines.FirstOrDefault(line => line.StartsWith("网站在", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Today_and_future_decide_whether_a_notice_waits()
    {
        site.Write("content/notices/2021/tongzhi.md", "---\n标题: 通知\n日期: 2021-09-17\n---\n\n正文。\n").WithActivity("kepuri", TinySite.Good);

        var before = await CommandRun.Piped(site.Folder, "build", "--today", "2021年9月16日");
        var future = await CommandRun.Piped(site.Folder, "build", "--today", "2021-09-16", "--future");
        var onTheDay = await CommandRun.Piped(site.Folder, "build", "--today", "2021/9/17");

        Assert.Contains("content/notices/2021/tongzhi.md: 跳过: 日期 2021-09-17 还没有到（加 --future 才生成）", before.Lines);
        Assert.DoesNotContain("跳过", future.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("跳过", onTheDay.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_and_base_url_are_taken()
    {
        site.WithActivity("kepuri", TinySite.Good);

        var run = await CommandRun.Piped(site.Folder, "build", "--output", "public", "--base-url", "https://www.example.com/kexie/");

        Assert.Equal(0, run.Code);
        Assert.Contains("https://www.example.com/kexie/activities/2021/kepuri/", site.Read("public/sitemap.xml"), StringComparison.Ordinal);
        Assert.False(site.Has("output/index.html"));
    }

    [Fact]
    public async Task A_second_build_writes_nothing_and_a_clean_one_everything()
    {
        site.WithActivity("kepuri", TinySite.Good);

        var first = await CommandRun.Piped(site.Folder, "build");
        var second = await CommandRun.Piped(site.Folder, "build");
        var clean = await CommandRun.Piped(site.Folder, "build", "--clean");

        Assert.Contains("写入 0 个", second.Output, StringComparison.Ordinal);
        Assert.Equal(Written(first), Written(clean));
        Assert.NotEqual("0", Written(clean));
    }

    [Fact]
    public async Task Timings_are_a_line_a_stage()
    {
        site.WithActivity("kepuri", TinySite.Good);

        var run = await CommandRun.Piped(site.Folder, "build", "--timings");

        string[] stages = ["查看文件", "读文稿", "准备主题", "编排与检查", "生成网页"];
        Assert.Equal(stages.Length + 1, run.Lines.Length);
        Assert.All(stages.Zip(run.Lines.Skip(1)), pair => Assert.Matches($"^{pair.First}：\\d+ 毫秒$", pair.Second));
    }

    [Fact]
    public async Task A_site_without_texts_is_built_with_a_word_on_what_to_do()
    {
        var run = await CommandRun.Piped(site.Folder, "build");

        Assert.Equal(0, run.Code);
        Assert.StartsWith("完成：0 篇内容", run.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("网站里还没有文稿。请在 content/activities", run.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_is_that_of_the_site_unless_another_is_asked_for()
    {
        using var english = new TinySite("en");
        english.WithActivity("kepuri", TinySite.Good);

        var own = await CommandRun.Piped(english.Folder, "build");
        var asked = await CommandRun.Piped(english.Folder, "build", "--lang", "zh-CN");

        Assert.Matches(@"^Done: 1 text, \d+ pages, \d+ written, 0 removed, \d+\.\d s$", own.Lines[^1]);
        Assert.StartsWith("完成：1 篇内容", asked.Lines[^1], StringComparison.Ordinal);
    }

    private static string Written(CommandRun run) => run.Output.Split("写入 ")[1].Split(' ')[0];
}
