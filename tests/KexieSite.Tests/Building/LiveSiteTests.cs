using KexieSite.Building;
using KexieSite.Tests.Pictures;

namespace KexieSite.Tests.Building;

/// <summary>A live site without mistakes is what a build would write, after whatever changes.</summary>
public sealed class LiveSiteTests
{
    [Fact]
    public async Task Every_file_is_what_a_build_writes()
    {
        using var live = await LiveFolder.OfAsync(BuildOnDisk.Generated(120));

        await live.AssertIsAsBuiltAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_any_change_every_file_is_what_a_clean_build_writes(bool isHeard)
    {
        using var live = await LiveFolder.OfAsync(BuildOnDisk.Generated(60));
        var texts = Directory.GetFiles(Path.Combine(live.Site.Root, "content"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        foreach (var edit in Edits(live.Site, texts))
        {
            var written = edit();

            Assert.True(await live.UpdateAsync(isHeard ? written : []));
            await live.AssertIsAsBuiltAsync();
        }
    }

    [Fact]
    public async Task A_file_that_is_written_with_what_it_holds_already_makes_no_new_edition()
    {
        using var live = await LiveFolder.OfAsync(new TestSite().Activity("2021/2021-05-05-讲座"));
        live.Site.Activity("2021/2021-05-05-讲座");

        Assert.False(await live.UpdateAsync("content/activities/2021/2021-05-05-讲座.md"));
        Assert.False(await live.UpdateAsync());
    }

    [Fact]
    public async Task A_change_within_the_resolution_of_the_files_time_is_noticed_by_looking_again()
    {
        using var live = await LiveFolder.OfAsync(new TestSite().Activity("2021/2021-05-05-讲座", "", "甲。"));
        var file = Path.Combine(live.Site.Root, "content/activities/2021/2021-05-05-讲座.md");
        var time = File.GetLastWriteTimeUtc(file);
        live.Site.Activity("2021/2021-05-05-讲座", "", "乙。");
        File.SetLastWriteTimeUtc(file, time);

        Assert.True(await live.UpdateAsync());
        Assert.Contains("乙。", await live.TextAsync("/activities/2021/jiangzuo/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_are_none_of_the_content_change_nothing()
    {
        using var live = await LiveFolder.OfAsync(new TestSite().Activity("2021/2021-05-05-讲座"));
        live.Site.Write("content/activities/2021/.讲座.md.swp", "x").Write("content/activities/2021/~$讲座.docx", "x").Write("output/index.html", "x");

        Assert.False(await live.UpdateAsync("content/activities/2021/.讲座.md.swp", "content/activities/2021/~$讲座.docx", "content/activities/2021/4913"));
        Assert.False(await live.UpdateAsync());
    }

    [Fact]
    public async Task While_site_yml_is_gone_its_pages_stay_and_the_hint_is_to_put_it_back()
    {
        using var live = await LiveFolder.OfAsync(new TestSite().Activity("2021/2021-05-05-讲座", "", "甲。"));
        var file = Path.Combine(live.Site.Root, "site.yml");
        var written = await File.ReadAllTextAsync(file);
        File.Delete(file);

        Assert.True(await live.UpdateAsync("site.yml"));
        Assert.Equal(["site.yml KX1415"], live.Edition.Diagnostics.Select(d => $"{d.File} {d.Place()}"));
        Assert.Contains("甲。", await live.TextAsync("/activities/2021/jiangzuo/"), StringComparison.Ordinal);

        await File.WriteAllTextAsync(file, written);
        Assert.True(await live.UpdateAsync("site.yml"));
        Assert.Empty(live.Edition.Diagnostics);
    }

    [Fact]
    public async Task A_text_that_is_written_by_half_leaves_the_last_good_page()
    {
        using var live = await LiveFolder.OfAsync(new TestSite().Activity("2021/2021-05-05-讲座", "", "甲乙丙丁。"));
        var file = Path.Combine(live.Site.Root, "content/activities/2021/2021-05-05-讲座.md");
        await File.WriteAllBytesAsync(file, (await File.ReadAllBytesAsync(file))[..^5]);

        Assert.True(await live.UpdateAsync("content/activities/2021/2021-05-05-讲座.md"));
        Assert.Equal(["KX1414 4:4"], live.Edition.Diagnostics.Select(d => d.Place()));
        Assert.Contains("甲乙丙丁。", await live.TextAsync("/activities/2021/jiangzuo/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_files_that_changed_are_named()
    {
        using var live = await LiveFolder.OfAsync(new TestSite().Activity("2021/2021-05-05-讲座").Activity("2021/2021-06-06-义诊"));
        live.Site.Activity("2021/2021-05-05-讲座", "", "新的。").Write("content/about.md", "---\n标题: 关于\n---\n正文。\n");
        File.Delete(Path.Combine(live.Site.Root, "content/activities/2021/2021-06-06-义诊.md"));
        await live.UpdateAsync();

        Assert.Equal(
            ["content/about.md", "content/activities/2021/2021-05-05-讲座.md", "content/activities/2021/2021-06-06-义诊.md"],
            live.Edition.Changed.Select(f => f.Value));
    }

    [Fact]
    public async Task A_picture_that_was_exchanged_counts_although_no_page_changes()
    {
        var site = new TestSite().Activity("2021/2021-05-05-讲座", "", "![讲座](a.jpg)").Write("content/activities/2021/a.jpg", TinyPicture.Jpeg(40, 30));
        using var live = await LiveFolder.OfAsync(site);
        var before = (live.Edition.FilesChanged, Page: await live.TextAsync("/activities/2021/jiangzuo/"));
        site.Write("content/activities/2021/a.jpg", [.. TinyPicture.Jpeg(40, 30), 0]);

        Assert.True(await live.UpdateAsync("content/activities/2021/a.jpg"));
        Assert.Equal(before.Page, await live.TextAsync("/activities/2021/jiangzuo/"));
        Assert.NotEqual(before.FilesChanged, live.Edition.FilesChanged);
    }

    [Fact]
    public async Task An_address_may_lack_its_slash_and_may_name_the_index_file()
    {
        using var live = await LiveFolder.OfAsync(new TestSite("title: 站\nurl: https://a.example/kexie/\n").Activity("2021/2021-05-05-讲座", "地区: 富源县"));

        Assert.Equal(new LiveAnswer.Moved("/kexie/activities/2021/jiangzuo/"), live.Edition.Find("/kexie/activities/2021/jiangzuo"));
        Assert.Equal(live.Edition.Find("/kexie/activities/"), live.Edition.Find("/kexie/activities/index.html"));
        Assert.Equal(new LiveAnswer.Moved("/kexie/"), live.Edition.Find("/"));
        Assert.IsType<LiveAnswer.Missing>(live.Edition.Find("/activities/"));
    }

    [Fact]
    public async Task What_is_shown_only_in_preview_is_known_with_the_reason()
    {
        using var plain = await LiveFolder.OfAsync(Site());
        using var preview = await LiveFolder.OfAsync(Site(), o => o with { Drafts = true, Future = true });

        Assert.Empty(plain.Edition.Unpublished);
        Assert.Equal(
            [("/activities/2021/caogao/", "skipped.draft"), ("/notices/2022/tongzhi/", "skipped.future")],
            preview.Edition.Unpublished.Select(u => (u.Key, u.Value.Key)).Order());

        static TestSite Site() => new TestSite().Activity("2021/2021-05-05-草稿", "草稿: 是").Activity("2021/2021-06-06-义诊")
            .Write("content/notices/2022-12-01-通知.md", "---\n标题: 通知\n---\n正文。\n");
    }

    [Fact]
    public async Task A_new_day_publishes_what_waited_for_it()
    {
        var clock = new SetClock(new DateTimeOffset(2022, 6, 1, 12, 0, 0, TimeSpan.Zero));
        var site = new TestSite().Write("content/notices/2022-06-02-通知.md", "---\n标题: 通知\n---\n正文。\n");
        using var live = await LiveFolder.OfAsync(site, o => o with { Today = null }, clock);
        Assert.Null(await live.TextAsync("/notices/2022/tongzhi/"));
        clock.Now += TimeSpan.FromDays(1);

        Assert.True(await live.UpdateAsync());
        Assert.NotNull(await live.TextAsync("/notices/2022/tongzhi/"));
    }

    private static IEnumerable<Func<string[]>> Edits(TestSite site, List<string> texts)
    {
        string Name(string file) => Path.GetRelativePath(site.Root, file).Replace('\\', '/');
        yield return () =>
        {
            File.AppendAllText(texts[3], "\n又加了一段。\n");
            return [Name(texts[3])];
        };
        yield return () =>
        {
            File.Delete(texts[10]);
            return [Name(texts[10])];
        };
        yield return () =>
        {
            var renamed = texts[20].Replace(".md", "-x.md", StringComparison.Ordinal);
            File.Move(texts[20], renamed);
            return [Name(texts[20]), Name(renamed)];
        };
        yield return () =>
        {
            site.Activity("2030/2030-01-02-新活动", "地区: 鄞州区\n系列: 全国科普日", "![图](a.jpg)").Write("content/activities/2030/a.jpg", TinyPicture.Jpeg(40, 30));
            return ["content/activities/2030"];
        };
        yield return () =>
        {
            site.Write("content/activities/2030/a.jpg", TinyPicture.Jpeg(50, 30));
            return ["content/activities/2030/a.jpg"];
        };
        yield return () =>
        {
            Directory.Move(Path.Combine(site.Root, "content/activities/2030"), Path.Combine(site.Root, "content/activities/more"));
            return ["content/activities/2030", "content/activities/more"];
        };
        yield return () =>
        {
            var file = Path.Combine(site.Root, "site.yml");
            File.WriteAllText(file, File.ReadAllText(file).Replace("title:", "title: 新", StringComparison.Ordinal));
            return ["site.yml"];
        };
    }

    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
