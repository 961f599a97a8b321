namespace KexieSite.Tests.Cli.Scaffolding;

/// <summary>Names, examples and hints that fit the kind and the language.</summary>
public sealed class NewWordsTests : IDisposable
{
    private readonly EmptyFolder folder = new();

    public NewWordsTests() => folder.Write("site.yml", "title: 富源县科协\nurl: https://kexie.example.org\nregion: 富源县\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_page_that_is_there_is_not_told_to_take_another_date()
    {
        await folder.Run("new", "页面", "办事指南");
        var again = await folder.Run("new", "页面", "办事指南");
        Assert.EndsWith("要接着写，打开这个文件；要另写一篇，换一个题目。", again.Lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("公告", "content/notices/2026/2026-03-18-停电.md")]
    [InlineData("总结", "content/reports/2026/2026-03-18-停电.md")]
    public async Task Words_that_mean_a_kind_are_taken_for_it(string word, string file)
    {
        Assert.Equal(0, (await folder.Run("new", word, "停电")).Code);
        Assert.Contains(file, folder.Files);
    }

    [Theory]
    [InlineData("“科普日”", "科普日")]
    [InlineData("“科普日”和“活动周”", "“科普日”和“活动周”")]
    [InlineData("参加“科普日”", "参加“科普日”")]
    public async Task Quotation_marks_around_the_whole_title_are_none_of_the_title(string typed, string title)
    {
        Assert.Equal(0, (await folder.Run("new", "活动", typed)).Code);
        Assert.Contains($"标题: {title}\n", folder.Read($"content/activities/2026/2026-03-18-{title}.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mark_that_is_named_is_the_one_in_the_file_whatever_language_is_spoken()
    {
        var run = await folder.Run("new", "活动", "科普日", "--lang", "en");
        Assert.Contains("in place of each 【请补充：……】;", run.Output, StringComparison.Ordinal);
        Assert.Contains("【请补充：", folder.Read("content/activities/2026/2026-03-18-科普日.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_says_that_drafts_and_samples_are_not_in_it()
    {
        Assert.Equal(0, (await folder.Run("init", "a", "--region", "富源县")).Code);
        folder.Write("a/content/activities/2026/2026-02-01-讲座.md", "---\n标题: 讲座\n数据: {人次: 60}\n---\n来了很多人[^1]。\n\n[^1]: 据签到表。\n");
        folder.Write("a/content/activities/2026/2026-02-02-义诊.md", "---\n标题: 义诊\n草稿: 是\n---\n正文。\n");

        var run = await folder.Run("new", "report", "--year", "2026", "--from-activities", "--site", "a");

        Assert.Contains("草稿写进了 1 项活动。另有没有写进去的：草稿 1 项、新建网站时带的示例 1 项。", run.Output, StringComparison.Ordinal);
        var text = folder.Read("a/content/reports/2026/2026-03-18-富源县科协2026年工作总结.md");
        Assert.Contains("2026年，富源县开展活动 1 项。每一项都有数字，相加如下。\n", text, StringComparison.Ordinal);
        Assert.Contains("（2月1日）：来了很多人。数字：60人次。\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_English_site_has_names_and_examples_in_English()
    {
        folder.Write("site.yml", "title: Fuyuan\nurl: https://kexie.example.org\nregion: 富源县\nlanguage: en\nmetrics:\n  - {name: visitors, unit: people}\n");
        await folder.Run("new", "activity", "Science at school: a day");
        var text = folder.Read("content/activities/2026/2026-03-18-Science-at-school-a-day.md");
        Assert.Contains("#figures:  # Numbers, a metric a line\n#  visitors: 300\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("人次", text, StringComparison.Ordinal);
    }
}
