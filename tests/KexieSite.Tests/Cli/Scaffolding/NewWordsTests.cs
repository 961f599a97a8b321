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
