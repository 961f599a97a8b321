using KexieSite.Bench;
using KexieSite.Building;
using KexieSite.Diagnostics;
using KexieSite.Tests.Pictures;
using KexieSite.Writing;

namespace KexieSite.Tests.Building;

/// <summary>A build after texts were edited reads only those and renders only what may show them; it ends as a clean build does.</summary>
public sealed class EditedBuildTests : IDisposable
{
    private const int Edits = 150;
    private const string Lecture = "content/activities/2021/2021-05-05-讲座.md";

    private readonly TestSite site = new TestSite("title: 富源县科协\nurl: https://kexie.internal\nregion: 云南/曲靖/富源\ncompress: true\n")
        .Activity("2021/2021-05-05-讲座", "系列: 全国科普日\n数据:\n  人次: 300余", "正文甲，见[关于](../../about.md)。")
        .Activity("2021/2021-06-06-展览", "主题: [科普]")
        .Activity("2021/2021-07-07-走访", "主题: [科普]")
        .Write("content/reports/2021/总结.md", "---\n标题: 富源县科协2021年工作总结\n日期: 2021-12-30\n年度: 2021\n类别: 总结\n---\n正文。\n")
        .Write("content/about.md", "---\n标题: 关于\n---\n正文。\n")
        .Write("content/activities/2021/a.jpg", TinyPicture.Jpeg(40, 30));

    private readonly Stages stages = new();

    public EditedBuildTests()
    {
        for (var month = 1; month <= 9; month++)
        {
            site.Activity($"2020/2020-0{month}-01-旧事{month}", "地区: 浙江/余姚");
        }
    }

    public void Dispose() => site.Dispose();

    [LinuxFact]
    public async Task After_an_edited_text_only_its_own_page_and_what_is_no_list_is_rendered()
    {
        var first = await BuildAsync();
        Rewrite("正文甲", "正文乙");
        var second = await BuildAsync();

        Assert.Equal(1, stages[BuildStage.Parsing]);
        Assert.True(stages[BuildStage.Writing] < first.Written / 2, $"{stages[BuildStage.Writing]} of {first.Written}");
        Assert.Contains("正文乙", await File.ReadAllTextAsync(Path.Combine(site.Output(), "activities/2021/jiangzuo/index.html")), StringComparison.Ordinal);
        await AssertIsCleanAsync(second);
    }

    [LinuxFact]
    public async Task A_figure_changes_reports_and_blocks_however_far_away_they_stand()
    {
        for (var day = 1; day <= 9; day++)
        {
            site.Activity($"2021/2021-09-0{day}-其间{day}");
        }

        site.Write("content/tables.md", "---\n标题: 数据\n---\n::: 图表 指标=人次 按=年度\n");
        site.Write("content/reports/2021/总结.md", "---\n标题: 富源县科协2021年工作总结\n日期: 2021-12-30\n年度: 2021\n类别: 总结\n数据: {人次: 300余}\n---\n正文。\n");
        await BuildAsync();
        Rewrite("人次: 300余", "人次: 2万");
        await AssertIsCleanAsync(await BuildAsync());
    }

    [LinuxTheory]
    [InlineData("标题: 2021-05-05-讲座", "标题: 防震讲座")]
    [InlineData("人次: 300余", "人次: 2万")]
    public async Task After_an_edited_title_or_figure_pages_that_have_nothing_to_do_with_it_are_left(string old, string replacement)
    {
        await BuildAsync();
        var oldest = Stamp("activities/2020/jiushi1/index.html");
        Rewrite(old, replacement);
        var second = await BuildAsync();

        Assert.Equal(1, stages[BuildStage.Parsing]);
        Assert.Equal(oldest, Stamp("activities/2020/jiushi1/index.html"));
        await AssertIsCleanAsync(second);
    }

    [LinuxFact]
    public async Task An_editor_may_put_a_new_file_in_the_place_of_the_old_one()
    {
        await BuildAsync();
        var file = Path.Combine(site.Root, Lecture);
        await File.WriteAllTextAsync(Path.Combine(site.Root, "new"), (await File.ReadAllTextAsync(file)).Replace("正文甲", "正文乙", StringComparison.Ordinal));
        File.Move(Path.Combine(site.Root, "new"), file, overwrite: true);
        var second = await BuildAsync();

        Assert.Equal(1, stages[BuildStage.Parsing]);
        await AssertIsCleanAsync(second);
    }

    [LinuxFact]
    public async Task A_text_with_a_warning_is_read_and_warned_of_again()
    {
        site.Activity("2021/2021-08-08-走样", "", "##二").Activity("2021/2021-09-09-图表", "", "::: 图表 指标=人次 按=年度");
        await BuildAsync();
        Rewrite("正文甲", "正文乙");
        var second = await BuildAsync();

        Assert.Equal(3, stages[BuildStage.Parsing]);
        Assert.NotEmpty(second.Diagnostics);
        await AssertIsCleanAsync(second);
    }

    [LinuxFact]
    public async Task What_is_not_published_is_not_in_the_record()
    {
        site.Activity("2021/2021-08-08-拟稿", "草稿: 是").Activity("2021/2021-09-09-以后", "发布: 2030-01-01");
        await BuildAsync();
        var record = await File.ReadAllTextAsync(Path.Combine(site.Output(), ".kexie/texts"));
        Assert.Contains("2021-05-05-讲座", record, StringComparison.Ordinal);
        Assert.DoesNotContain("拟稿", record, StringComparison.Ordinal);
        Assert.DoesNotContain("以后", record, StringComparison.Ordinal);

        site.Activity("2021/2021-08-08-拟稿", "草稿: 否");
        await AssertIsCleanAsync(await BuildAsync());
    }

    public static TheoryData<string> Changes => [.. Change.Keys];

    private static Dictionary<string, Action<TestSite>> Change => new(StringComparer.Ordinal)
    {
        { "a list that someone wrote to", site => File.AppendAllText(Path.Combine(site.Output(), "activities/index.html"), "x") },
        { "a page that is gone", site => File.Delete(Path.Combine(site.Output(), "activities/2020/jiushi1/index.html")) },
        { "a compressed copy that is gone", site => File.Delete(Path.Combine(site.Output(), "activities/2020/jiushi1/index.html.gz")) },
        { "a damaged record of texts", site => File.AppendAllText(Path.Combine(site.Output(), ".kexie/texts"), "x") },
        { "no record of texts", site => File.Delete(Path.Combine(site.Output(), ".kexie/texts")) },
        { "a killed build", site => File.WriteAllBytes(Path.Combine(site.Output(), ".kexie/journal"), RecordFile.ToBytes(BuildRecord.JournalFormat, [])) },
        { "site.yml", site => File.AppendAllText(Path.Combine(site.Root, "site.yml"), "shortTitle: 富科\n") },
        { "another picture", site => site.Write("content/activities/2021/a.jpg", TinyPicture.Jpeg(30, 40)) },
        { "a picture that is shown now", site => Rewrite(site, "正文乙", "![图](a.jpg)") },
        { "a new text", site => site.Activity("2021/2021-10-10-新") },
        { "a text that is gone", site => File.Delete(Path.Combine(site.Root, "content/activities/2021/2021-06-06-展览.md")) },
        { "a text that became a draft", site => site.Activity("2021/2021-06-06-展览", "主题: [科普]\n草稿: 是") },
        { "a text that moved", site => site.Activity("2021/2021-06-06-展览", "主题: [科普]\n日期: 2020-02-02") },
        { "a text with a warning", site => site.Activity("2021/2021-06-06-展览", "", "##二") },
    };

    [LinuxTheory]
    [MemberData(nameof(Changes))]
    public async Task Whatever_else_has_changed_it_is_what_a_clean_build_makes(string what)
    {
        await BuildAsync();
        Rewrite("正文甲", "正文乙");
        Change[what](site);
        await AssertIsCleanAsync(await BuildAsync());
        Rewrite("富源", "罗平", "content/about.md");
        await AssertIsCleanAsync(await BuildAsync());
    }

    [LinuxTheory]
    [InlineData(1)]
    [InlineData(9)]
    public async Task A_text_that_is_saved_while_the_site_is_built_is_read_as_it_is_now(int month)
    {
        await BuildAsync();
        Rewrite("正文甲", "正文乙");
        stages.AtPlanning = () =>
        {
            stages.AtPlanning = null;
            site.Activity($"2020/2020-0{month}-01-旧事{month}", "地区: 浙江/余姚", "另一种正文。");
        };
        var result = await BuildAsync();

        Assert.Contains("另一种正文", await File.ReadAllTextAsync(Path.Combine(site.Output(), $"activities/2020/jiushi{month}/index.html")), StringComparison.Ordinal);
        await AssertIsCleanAsync(result);
    }

    [LinuxFact]
    public async Task After_any_sequence_of_rewritten_texts_all_is_as_a_clean_build_makes_it()
    {
        var texts = new RewrittenTexts();
        using var rewritten = texts.Site;
        await rewritten.BuildLaterAsync();
        var (compared, spared) = (0, 0);
        for (var (edit, random) = (1, new XorShift(20261130)); edit <= Edits; edit++)
        {
            var (file, text) = texts.Rewrite(random);
            var result = await rewritten.BuildLaterAsync(progress: stages);
            var rendered = stages[BuildStage.Writing];
            var clean = await rewritten.BuildLaterAsync(o => o with { Output = "clean", Clean = true }, stages);
            var story = $"edit {edit}: {file}, {text}";
            Assert.Equal(Told(clean), Told(result));
            Assert.Equal(clean.Ok, result.Ok);
            if (result.Ok)
            {
                Assert.True(BuildOnDisk.Snapshot(Path.Combine(rewritten.Root, "clean")).SequenceEqual(BuildOnDisk.Snapshot(rewritten.Output())), story);
                compared++;
                spared += rendered < stages[BuildStage.Writing] ? 1 : 0;
            }
            else
            {
                texts.TakeBack();
            }
        }

        Assert.InRange(compared, Edits / 2, Edits);
        Assert.InRange(spared, Edits / 4, Edits);
    }

    private async Task<BuildResult> BuildAsync() => await site.BuildLaterAsync(progress: stages);

    private async Task AssertIsCleanAsync(BuildResult result)
    {
        var clean = await site.BuildLaterAsync(o => o with { Output = "clean", Clean = true });
        Assert.True(result.Ok && clean.Ok);
        Assert.Equal(Told(clean), Told(result));
        Assert.Equal(BuildOnDisk.Snapshot(Path.Combine(site.Root, "clean")), BuildOnDisk.Snapshot(site.Output()));
    }

    private static string Told(BuildResult result) => string.Join(
        '\n', result.Diagnostics.Select(d => $"{d.Place()} {d.File} {d.Message(TextTable.For(Language.Chinese))}").Concat(result.Skipped.Select(s => $"{s.Source} {s.Reason.Key}")).Append($"{result.Items} {result.Pages}"));

    private DateTime Stamp(string page) => File.GetLastWriteTimeUtc(Path.Combine(site.Output(), page));

    private void Rewrite(string old, string replacement, string file = Lecture) => Rewrite(site, old, replacement, file);

    private static void Rewrite(TestSite site, string old, string replacement, string file = Lecture)
    {
        var path = Path.Combine(site.Root, file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>How many steps each stage of the last build had.</summary>
    private sealed class Stages : IProgress<BuildProgress>
    {
        private readonly Dictionary<BuildStage, int> steps = [];

        public Action? AtPlanning { get; set; }

        public int this[BuildStage stage] => steps.GetValueOrDefault(stage);

        public void Report(BuildProgress value)
        {
            lock (steps)
            {
                if (value is { Stage: BuildStage.Loading })
                {
                    steps.Clear();
                }

                if (value is { Stage: BuildStage.Planning, Done: 0, Total: 0 })
                {
                    AtPlanning?.Invoke();
                }

                steps[value.Stage] = value.Total;
            }
        }
    }
}
