using KexieSite.Diagnostics;
using KexieSite.Writing;

namespace KexieSite.Tests.Building;

public sealed class FailedBuildTests : IDisposable
{
    private readonly TestSite site = new TestSite().Activity("2021/2021-05-05-甲").Activity("2021/2021-06-06-乙");

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task An_error_leaves_the_last_good_output_as_it_was()
    {
        await site.BuildAsync();
        var before = BuildOnDisk.Snapshot(site.Output());
        site.Activity("2021/2021-07-07-丙", "结束: 2021-07-01").Activity("2021/2021-08-08-丁", "标提: 错").Activity("2021/2021-05-05-甲", "", "改过。");

        var result = await site.BuildAsync();

        Assert.Equal((false, 0, 0), (result.Ok, result.Written, result.Removed));
        Assert.Equal(["KX1218", "KX1015"], result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Rule.Code));
        Assert.Equal(before, BuildOnDisk.Snapshot(site.Output()));
    }

    [Fact]
    public async Task Mistakes_of_site_yml_and_of_texts_are_reported_together()
    {
        site.Write("site.yml", "title: 县科协\nurl: 不是网址\nthmee: kexie\n").Activity("2021/2021-07-07-丙", "地区: 富原县");
        var result = await site.BuildAsync();
        Assert.False(result.Ok);
        Assert.Equal(
            ["content/activities/2021/2021-07-07-丙.md KX3003", "site.yml KX1102", "site.yml KX1015"],
            result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.File} {d.Rule.Code}"));
        Assert.False(Directory.Exists(site.Output()));
    }

    [Fact]
    public async Task A_warning_stops_only_a_strict_build()
    {
        site.Write("site.yml", "title: 县科协\nurl: https://kexie.example.org\n");
        Assert.True((await site.BuildAsync()).Ok);
        var strict = await site.BuildAsync(o => o with { Strict = true, Output = "strict" });
        Assert.False(strict.Ok);
        Assert.False(Directory.Exists(Path.Combine(site.Root, "strict")));
    }

    [Fact]
    public async Task A_folder_without_site_yml_is_no_site()
    {
        File.Delete(Path.Combine(site.Root, "site.yml"));
        var result = await site.BuildAsync();
        Assert.Equal((false, "KX1408"), (result.Ok, Assert.Single(result.Diagnostics).Rule.Code));
    }

    [Theory]
    [InlineData("content/sub")]
    [InlineData("themes")]
    public async Task An_output_folder_among_the_sources_is_refused(string output)
    {
        var result = await site.BuildAsync(o => o with { Output = output });
        Assert.Equal((false, WritingRules.FolderOfSources.Code), (result.Ok, Assert.Single(result.Diagnostics).Rule.Code));
        Assert.False(Directory.Exists(Path.Combine(site.Root, output)));
    }

    [Fact]
    public async Task A_second_build_into_the_same_folder_says_so_and_stops()
    {
        await site.BuildAsync();
        using var held = OutputFolder.Open(site.Output(), ["index.html"]).Value;
        var result = await site.BuildAsync();
        Assert.False(result.Ok);
        Assert.Equal(WritingRules.FolderIsBusy.Code, Assert.Single(result.Diagnostics).Rule.Code);
    }

    [Fact]
    public async Task A_folder_that_no_build_made_is_refused()
    {
        site.Write("mine/letter.txt", "重要");
        var result = await site.BuildAsync(o => o with { Output = "mine" });
        Assert.False(result.Ok);
        Assert.Equal(["letter.txt"], Directory.GetFileSystemEntries(Path.Combine(site.Root, "mine")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task What_is_not_published_is_said_with_its_reason()
    {
        site.Activity("2021/2021-07-07-丙", "草稿: 是").Write("content/notices/2023/2023-01-01-通知.md", "---\n标题: 通知\n---\n正文。\n");
        var result = await site.BuildAsync();
        Assert.Equal(
            [("content/activities/2021/2021-07-07-丙.md", "skipped.draft"), ("content/notices/2023/2023-01-01-通知.md", "skipped.future")],
            result.Skipped.Select(s => (s.Source.Value, s.Reason.Key)));
        var all = await site.BuildAsync(o => o with { Drafts = true, Future = true });
        Assert.Equal((true, 0), (all.Ok, all.Skipped.Length));
    }
}
