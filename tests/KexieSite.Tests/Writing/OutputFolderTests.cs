using System.Text;
using KexieSite.Writing;

namespace KexieSite.Tests.Writing;

public sealed class OutputFolderTests : IDisposable
{
    private readonly BuiltFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void First_build_makes_the_folder_and_every_file()
    {
        var summary = folder.Build(Sites.Small);

        Assert.Equal(new WriteSummary(Files: 4, Written: 4, Removed: 0), summary);
        Assert.Equal(
            ["activities/", "activities/2021/", "activities/2021/index.html", "activities/2021/kepuri/", "activities/2021/kepuri/index.html", "feed.xml", "index.html"],
            folder.Contents().Keys);
        Assert.Equal("全国科普日", folder.Contents()["activities/2021/kepuri/index.html"]);
    }

    [Fact]
    public void A_finished_build_leaves_a_manifest_and_no_journal_and_no_staging()
    {
        folder.Build(Sites.Small);

        Assert.Equal(["lock", "manifest"], Directory.EnumerateFileSystemEntries(folder[".kexie"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_journal_is_there_before_the_first_file()
    {
        using var output = folder.Start(Sites.Small);

        Assert.Empty(folder.Contents());
        Assert.Contains("activities/2021/kepuri/index.html", File.ReadAllText(folder.Journal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_of_the_same_input_writes_nothing()
    {
        folder.Build(Sites.Small);
        var written = File.GetLastWriteTimeUtc(folder["index.html"]);
        folder.Age();

        Assert.Equal(new WriteSummary(4, 0, 0), folder.Build(Sites.Small));
        Assert.Equal(written, File.GetLastWriteTimeUtc(folder["index.html"]));
    }

    [Fact]
    public void Only_changed_files_are_written_and_files_no_longer_wanted_go_with_their_folders()
    {
        folder.Build(Sites.Small);

        Assert.Equal(new WriteSummary(Files: 4, Written: 3, Removed: 2), folder.Build(Sites.Later));
        Assert.Equal(BuiltFolder.CleanBuild(Sites.Later), folder.Contents());
    }

    [Fact]
    public void Write_says_whether_the_file_is_new_or_changed()
    {
        folder.Build(Sites.Small);
        using var output = folder.Start(Sites.Small);

        Assert.False(output.Write("index.html", "首页"u8));
        Assert.True(output.Write("feed.xml", "<feed></feed>"u8));
    }

    [Fact]
    public void A_file_that_agrees_with_its_record_is_not_opened()
    {
        folder.Build(Sites.Small);
        ChangeWithoutATrace("feed.xml", "<fEEd/>");
        folder.Age();

        Assert.Equal(0, folder.Build(Sites.Small).Written);
        Assert.Equal("<fEEd/>", folder.Contents()["feed.xml"]);
    }

    [Fact]
    public void A_file_as_young_as_its_record_is_compared()
    {
        folder.Build(Sites.Small);
        ChangeWithoutATrace("feed.xml", "<fEEd/>");
        File.SetLastWriteTimeUtc(folder.Manifest, File.GetLastWriteTimeUtc(folder["feed.xml"]));

        Assert.Equal(1, folder.Build(Sites.Small).Written);
        Assert.Equal("<feed/>", folder.Contents()["feed.xml"]);
    }

    [Theory]
    [InlineData("改过的首页，长得多")]
    [InlineData("首叶")]
    [InlineData("")]
    public void A_page_edited_by_hand_is_written_again(string edited)
    {
        folder.Build(Sites.Small);
        folder.Age();
        File.WriteAllText(folder["index.html"], edited);
        File.SetLastWriteTimeUtc(folder["index.html"], File.GetLastWriteTimeUtc(folder["index.html"]).AddSeconds(2));

        Assert.Equal(1, folder.Build(Sites.Small).Written);
        Assert.Equal("首页", folder.Contents()["index.html"]);
    }

    [Fact]
    public void A_page_that_was_only_touched_is_compared_and_left()
    {
        folder.Build(Sites.Small);
        File.SetLastWriteTimeUtc(folder["index.html"], File.GetLastWriteTimeUtc(folder["index.html"]).AddHours(-1));
        var touched = File.GetLastWriteTimeUtc(folder["index.html"]);

        Assert.Equal(0, folder.Build(Sites.Small).Written);
        Assert.Equal(touched, File.GetLastWriteTimeUtc(folder["index.html"]));
    }

    [Fact]
    public void A_page_deleted_by_hand_is_written_again_with_its_folder()
    {
        folder.Build(Sites.Small);
        Directory.Delete(folder["activities"], recursive: true);

        Assert.Equal(2, folder.Build(Sites.Small).Written);
        Assert.Equal(BuiltFolder.CleanBuild(Sites.Small), folder.Contents());
    }

    [Fact]
    public void Large_files_are_compared_whole()
    {
        var site = new Dictionary<string, string>(StringComparer.Ordinal) { ["data/a.csv"] = new string('a', 200_000) };
        folder.Build(site);
        File.WriteAllText(folder["data/a.csv"], new string('a', 199_999) + "b");
        folder.Interrupt(site, 0);
        Assert.Equal(1, folder.Build(site).Written);

        folder.Interrupt(site, 0);
        Assert.Equal(0, folder.Build(site).Written);
    }

    [Fact]
    public void Several_threads_write_one_site()
    {
        var site = Enumerable.Range(0, 400).ToDictionary(
            number => $"regions/{number % 7}/{number % 3}/{number}/index.html", number => new string('科', number), StringComparer.Ordinal);
        using (var output = folder.Start(site))
        {
            Parallel.ForEach(site, page => output.Write(page.Key, Encoding.UTF8.GetBytes(page.Value)));
            Assert.Equal(new WriteSummary(400, 400, 0), output.Complete());
        }

        Assert.Equal(BuiltFolder.CleanBuild(site), folder.Contents());
    }

    [Fact]
    public async Task Whoever_reads_during_builds_finds_whole_pages_only()
    {
        var texts = new[] { new string('旧', 50_000), new string('新', 70_000) };
        folder.Build(Page(texts[0]));
        var reader = Task.Run(() =>
        {
            for (var read = 0; read < 300; read++)
            {
                Assert.Contains(File.ReadAllText(folder["index.html"]), texts);
            }
        });
        for (var build = 1; !reader.IsCompleted; build++)
        {
            folder.Build(Page(texts[build % 2]));
        }

        await reader;

        static Dictionary<string, string> Page(string text) => new(StringComparer.Ordinal) { ["index.html"] = text };
    }

    [Fact]
    public void Manifests_of_two_builds_list_the_same_files_in_the_same_order()
    {
        folder.Build(Sites.Small);
        using var other = new BuiltFolder();
        other.Build(Sites.Small.Reverse().ToDictionary(StringComparer.Ordinal));

        Assert.Equal(Names(folder), Names(other));

        static IEnumerable<string> Names(BuiltFolder built) => File.ReadLines(built.Manifest).Skip(1).Select(line => line.Split('\t')[0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/page.html")]
    [InlineData("../page.html")]
    [InlineData("a/../../page.html")]
    [InlineData("a//page.html")]
    [InlineData("a/./page.html")]
    [InlineData("a/")]
    [InlineData("a\\page.html")]
    [InlineData("c:page.html")]
    [InlineData("a\tb")]
    [InlineData(".kexie/manifest")]
    [InlineData(".Kexie/manifest")]
    public void A_plan_never_leaves_the_folder(string name)
    {
        Assert.Throws<ArgumentException>(() => folder.Open(name));
        Assert.False(Directory.Exists(folder.Root));
    }

    [Theory]
    [InlineData("a", "a/index.html")]
    [InlineData("a/b/c.html", "a/b")]
    [InlineData("a", "a")]
    public void A_plan_that_contradicts_itself_is_a_bug(string first, string second)
    {
        Assert.Throws<ArgumentException>(() => folder.Open(first, second));
        Assert.NotNull(folder.Open("free after the exception").Value);
    }

    [Fact]
    public void A_file_that_was_not_planned_is_a_bug()
    {
        using var output = folder.Start(Sites.Small);

        Assert.Throws<ArgumentException>(() => output.Write("other.html", "x"u8));
    }

    [Fact]
    public void A_planned_file_that_was_not_written_is_a_bug_and_leaves_the_build_unfinished()
    {
        using var output = folder.Start(Sites.Small);
        output.Write("index.html", "首页"u8);

        Assert.Throws<InvalidOperationException>(() => output.Complete());
        Assert.True(File.Exists(folder.Journal));
    }

    private void ChangeWithoutATrace(string name, string text)
    {
        var written = File.GetLastWriteTimeUtc(folder[name]);
        File.WriteAllText(folder[name], text);
        File.SetLastWriteTimeUtc(folder[name], written);
    }
}
