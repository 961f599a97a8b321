using KexieSite.Building;
using KexieSite.Diagnostics;

namespace KexieSite.Tests.Building;

/// <summary>A build for which nothing has changed does not even read the site; whatever has changed, it does.</summary>
public sealed class UnchangedBuildTests : IDisposable
{
    private const string Lecture = "content/activities/2021/2021-05-05-讲座.md";

    private static readonly TimeSpan LongAgo = TimeSpan.FromMilliseconds(300);

    private readonly TestSite site = new TestSite()
        .Activity("2021/2021-05-05-讲座", "地区: 富源县", "正文甲。")
        .Activity("2021/2021-06-06-展览", "地区: 富源县")
        .Write("content/about.md", "---\n标题: 关于\n---\n正文。\n");

    public void Dispose() => site.Dispose();

    public static TheoryData<string> Changes => [.. Change.Keys];

    private static Dictionary<string, Action<TestSite>> Change => new(StringComparer.Ordinal)
    {
        { "a text of the same length and time", site => Rewrite(Path.Combine(site.Root, Lecture), "甲", "乙") },
        { "site.yml", site => Rewrite(Path.Combine(site.Root, "site.yml"), "富源县科协", "罗平县科协") },
        { "a new text", site => site.Activity("2021/2021-07-07-新活动") },
        { "a text that is gone", site => File.Delete(Path.Combine(site.Root, "content/activities/2021/2021-06-06-展览.md")) },
        { "a folder with another name", site => Directory.Move(Path.Combine(site.Root, "content/activities/2021"), Path.Combine(site.Root, "content/activities/2022")) },
        { "a folder of themes", site => site.Write("themes/own/theme.yml", "name: own\n") },
        { "a page that is gone", site => File.Delete(Path.Combine(site.Output(), "index.html")) },
        { "a page that someone wrote to", site => File.AppendAllText(Path.Combine(site.Output(), "index.html"), "x") },
        { "a page that is a folder", site => Replace(Path.Combine(site.Output(), "about/index.html")) },
        { "a damaged record", site => Rewrite(Path.Combine(site.Output(), ".kexie/result"), "pages", "sages") },
        { "a build that was killed", site => File.WriteAllText(Path.Combine(site.Output(), ".kexie/journal"), "") },
    };

    [LinuxFact]
    public async Task With_nothing_changed_nothing_is_read()
    {
        var first = await BuildAsync();
        var second = await BuildAsync();
        Assert.Equal([BuildStage.Loading], second.Timings.Select(t => t.Stage));
        Assert.Equal((true, first.Items, first.Pages, 0, 0), (second.Ok, second.Items, second.Pages, second.Written, second.Removed));
    }

    [LinuxTheory]
    [MemberData(nameof(Changes))]
    public async Task Whatever_has_changed_the_site_is_built_and_is_what_a_clean_build_makes(string what)
    {
        await BuildAsync();
        Change[what](site);
        var result = await BuildAsync();
        Assert.True(result.Ok && result.Timings.Length > 1, what);
        await BuildAsync(o => o with { Output = "clean" });
        Assert.Equal(BuildOnDisk.Snapshot(Path.Combine(site.Root, "clean")), BuildOnDisk.Snapshot(site.Output()));
    }

    [LinuxFact]
    public async Task Another_day_or_another_wish_is_a_build()
    {
        await BuildAsync();
        foreach (var change in (Func<BuildOptions, BuildOptions>[])[
            o => o with { Today = TestSite.Today.AddDays(1) }, o => o with { Drafts = true }, o => o with { Future = true },
            o => o with { BaseUrl = "https://other.example.org/" }, o => o with { Strict = true }, o => o with { Clean = true }, o => o with { Today = null }])
        {
            Assert.True((await BuildAsync(change)).Timings.Length > 1);
        }
    }

    [LinuxFact]
    public async Task What_was_changed_only_just_before_a_build_is_not_trusted()
    {
        site.Activity("2021/2021-06-06-展览", "地区: 富源县", "新的正文。");
        Assert.True((await site.BuildAsync()).Ok);
        Assert.True((await site.BuildAsync()).Timings.Length > 1);
    }

    [LinuxFact]
    public async Task What_was_found_and_left_out_is_told_again()
    {
        site.Activity("2021/2021-08-08-草稿", "草稿: 是").Activity("2021/2021-09-09-标题", "", "##二");
        var first = await BuildAsync();
        var second = await BuildAsync();
        Assert.Single(second.Timings);
        Assert.NotEmpty(second.Skipped);
        Assert.NotEmpty(second.Diagnostics);
        Assert.Equal(first.Diagnostics.Select(Words), second.Diagnostics.Select(Words));
        Assert.Equal(first.Skipped.Select(s => (s.Source, s.Reason.Key)), second.Skipped.Select(s => (s.Source, s.Reason.Key)));

        static string Words(Diagnostic d) =>
            $"{d.Place()} {d.Severity} {d.File} {d.Message(TextTable.For(Language.Chinese))} {d.ChineseHint()}";
    }

    // A file system's clock has to move on before what lies there can be trusted.
    private async Task<BuildResult> BuildAsync(Func<BuildOptions, BuildOptions>? change = null)
    {
        await Task.Delay(LongAgo);
        return await site.BuildAsync(change);
    }

    private static void Rewrite(string file, string old, string replacement)
    {
        var written = File.GetLastWriteTimeUtc(file);
        File.WriteAllText(file, File.ReadAllText(file).Replace(old, replacement, StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(file, written);
    }

    private static void Replace(string file)
    {
        File.Delete(file);
        Directory.CreateDirectory(file);
    }
}
