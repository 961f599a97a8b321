namespace KexieSite.Tests.Building;

public sealed class RepeatedBuildTests : IDisposable
{
    private readonly TestSite site = BuildOnDisk.Generated(120);

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Two_builds_of_the_same_input_are_byte_identical()
    {
        Assert.True((await site.BuildAsync(o => o with { Output = "a" })).Ok);
        Assert.True((await site.BuildAsync(o => o with { Output = "b" })).Ok);
        Assert.Equal(BuildOnDisk.Snapshot(Path.Combine(site.Root, "a")), BuildOnDisk.Snapshot(Path.Combine(site.Root, "b")));
    }

    [Fact]
    public async Task A_build_with_nothing_changed_writes_nothing()
    {
        var first = await site.BuildAsync();
        var second = await site.BuildAsync();
        Assert.True(first.Written > 200);
        Assert.Equal((true, first.Pages, 0, 0), (second.Ok, second.Pages, second.Written, second.Removed));
    }

    [Fact]
    public async Task Builds_after_edits_end_with_what_a_clean_build_makes()
    {
        await site.BuildAsync();
        var texts = Directory.GetFiles(Path.Combine(site.Root, "content"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        foreach (var edit in Edits(texts))
        {
            edit();
            var result = await site.BuildAsync();
            Assert.True(result.Ok, string.Join('\n', result.Diagnostics));
            Assert.True((await site.BuildAsync(o => o with { Output = "clean" })).Ok);
            Assert.Equal(BuildOnDisk.Snapshot(Path.Combine(site.Root, "clean")), BuildOnDisk.Snapshot(site.Output()));
            Directory.Delete(Path.Combine(site.Root, "clean"), recursive: true);
        }
    }

    [Fact]
    public async Task Line_ends_of_Windows_make_the_same_bytes()
    {
        await site.BuildAsync();
        var before = BuildOnDisk.Snapshot(site.Output());
        foreach (var file in Directory.GetFiles(Path.Combine(site.Root, "content"), "*.md", SearchOption.AllDirectories))
        {
            await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\n", "\r\n", StringComparison.Ordinal));
        }

        Assert.Equal(0, (await site.BuildAsync()).Written);
        Assert.Equal(before, BuildOnDisk.Snapshot(site.Output()));
    }

    [Fact]
    public async Task Only_what_an_edit_touches_is_written_and_what_is_gone_is_removed()
    {
        site.Activity("2021/2021-05-05-讲座", "地区: 富源县");
        var all = (await site.BuildAsync()).Written;
        site.Activity("2021/2021-05-05-讲座", "地区: 富源县", "改过的正文。");
        var changed = await site.BuildAsync();
        Assert.InRange(changed.Written, 1, all / 2);
        File.Delete(Path.Combine(site.Root, "content/activities/2021/2021-05-05-讲座.md"));
        var gone = await site.BuildAsync();
        Assert.True(gone.Removed >= 1);
        Assert.False(Directory.Exists(Path.Combine(site.Output(), "activities/2021/jiangzuo")));
    }

    private IEnumerable<Action> Edits(List<string> texts)
    {
        yield return () => File.AppendAllText(texts[3], "\n又加了一段。\n");
        yield return () => File.Delete(texts[10]);
        yield return () => File.Move(texts[20], texts[20].Replace(".md", "-x.md", StringComparison.Ordinal));
        yield return () => site.Activity("2030/2030-01-02-新活动", "地区: 鄞州区\n系列: 全国科普日");
        yield return () => site.Write("content/about/index.md", "---\n标题: 关于\n---\n正文。\n");
        yield return () => File.WriteAllText(
            Path.Combine(site.Root, "site.yml"), File.ReadAllText(Path.Combine(site.Root, "site.yml")).Replace("title:", "title: 新", StringComparison.Ordinal));
    }
}
