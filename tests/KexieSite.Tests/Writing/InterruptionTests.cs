using System.Text;
using KexieSite.Writing;

namespace KexieSite.Tests.Writing;

/// <summary>A build that ends at any step leaves whole files, and the next build ends as if it had never begun.</summary>
public sealed class InterruptionTests : IDisposable
{
    private readonly BuiltFolder folder = new();

    public static TheoryData<int> Steps => [.. Enumerable.Range(0, Sites.Later.Count + 1)];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_first_build_interrupted_at_any_file_is_finished_by_the_next(int files)
    {
        folder.Interrupt(Sites.Later, files);
        AssertWhole();

        folder.Build(Sites.Later);
        Assert.Equal(BuiltFolder.CleanBuild(Sites.Later), folder.Contents());
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_later_build_interrupted_at_any_file_is_finished_by_the_next(int files)
    {
        folder.Build(Sites.Small);
        folder.Interrupt(Sites.Later, files);
        AssertWhole();

        folder.Build(Sites.Later);
        Assert.Equal(BuiltFolder.CleanBuild(Sites.Later), folder.Contents());
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_change_taken_back_after_an_interruption_is_taken_back_on_disk(int files)
    {
        folder.Build(Sites.Small);
        folder.Interrupt(Sites.Later, files);

        folder.Build(Sites.Small);
        Assert.Equal(BuiltFolder.CleanBuild(Sites.Small), folder.Contents());
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void Builds_of_different_sites_interrupted_one_after_the_other_leave_nothing_behind(int files)
    {
        folder.Interrupt(Sites.Small, files);
        folder.Interrupt(Sites.Later, Sites.Later.Count - files);
        folder.Interrupt(Sites.Reshaped, files);

        var last = new Dictionary<string, string>(StringComparer.Ordinal) { ["only/index.html"] = "一页" };
        folder.Build(last);
        Assert.Equal(BuiltFolder.CleanBuild(last), folder.Contents());
    }

    [Fact]
    public void A_page_changed_by_an_interrupted_build_is_not_trusted_even_if_size_and_time_agree()
    {
        folder.Build(Sites.Small);
        var recorded = File.GetLastWriteTimeUtc(folder["feed.xml"]);
        folder.Age();
        var changed = Sites.Small;
        changed["feed.xml"] = "<FEED/>";
        folder.Interrupt(changed, changed.Count);
        File.SetLastWriteTimeUtc(folder["feed.xml"], recorded);

        folder.Build(Sites.Small);
        Assert.Equal("<feed/>", folder.Contents()["feed.xml"]);
    }

    [Fact]
    public void An_end_between_manifest_and_journal_is_harmless()
    {
        folder.Build(Sites.Small);
        byte[] journal;
        using (var output = folder.Start(Sites.Later))
        {
            journal = File.ReadAllBytes(folder.Journal);
            foreach (var (name, text) in Sites.Later)
            {
                output.Write(name, Encoding.UTF8.GetBytes(text));
            }

            output.Complete();
        }

        File.WriteAllBytes(folder.Journal, journal);

        Assert.Equal(new WriteSummary(4, 0, 0), folder.Build(Sites.Later));
        Assert.Equal(BuiltFolder.CleanBuild(Sites.Later), folder.Contents());
    }

    [Theory]
    [InlineData("activities/2021/kepuri/index.html")]
    [InlineData("activities/2021/kepuri")]
    [InlineData("activities/2021")]
    public void An_end_during_the_removal_of_old_files_is_harmless(string alreadyGone)
    {
        folder.Build(Sites.Small);
        folder.Interrupt(Sites.Later, Sites.Later.Count);
        if (File.Exists(folder[alreadyGone]))
        {
            File.Delete(folder[alreadyGone]);
        }
        else
        {
            Directory.Delete(folder[alreadyGone], recursive: true);
        }

        folder.Build(Sites.Later);
        Assert.Equal(BuiltFolder.CleanBuild(Sites.Later), folder.Contents());
    }

    [Fact]
    public void A_folder_made_for_a_page_that_never_came_does_not_stay()
    {
        folder.Build(Sites.Small);
        folder.Interrupt(Sites.Later, 0);
        Directory.CreateDirectory(folder["activities/2022/kepuri"]);

        folder.Build(Sites.Small);
        Assert.Equal(BuiltFolder.CleanBuild(Sites.Small), folder.Contents());
    }

    [Fact]
    public void Half_a_page_in_staging_is_thrown_away()
    {
        folder.Interrupt(Sites.Small, 2);
        folder.Put(".kexie/staging/3", "全国科");
        folder.Put(".kexie/staging/1", "首");

        folder.Build(Sites.Small);

        Assert.Equal(BuiltFolder.CleanBuild(Sites.Small), folder.Contents());
        Assert.False(Directory.Exists(folder[".kexie/staging"]));
    }

    [Fact]
    public void An_end_before_the_journal_leaves_a_folder_that_counts_as_empty()
    {
        folder.Put(".kexie/lock", "");
        folder.Put(".kexie/staging/1", "kexie-jour");

        folder.Build(Sites.Small);
        Assert.Equal(BuiltFolder.CleanBuild(Sites.Small), folder.Contents());
    }

    [Fact]
    public void An_input_output_error_leaves_word_of_every_file()
    {
        folder.Build(Sites.Small);
        var name = "new/" + new string('长', 200) + "/index.html";
        using (var output = folder.Open([.. Sites.Later.Keys, name]).Value!)
        {
            output.Write("years/2022/index.html", "二〇二二年"u8);
            Assert.ThrowsAny<IOException>(() => output.Write(name, "x"u8));
        }

        AssertWhole();
        folder.Build(Sites.Small);
        Assert.Equal(BuiltFolder.CleanBuild(Sites.Small), folder.Contents());
    }

    [Fact]
    public void A_second_build_into_the_folder_stops_and_says_so()
    {
        using (var first = folder.Start(Sites.Small))
        {
            var second = folder.Open([.. Sites.Later.Keys]);

            Assert.Null(second.Value);
            Assert.Equal(WritingRules.FolderIsBusy, Assert.Single(second.Diagnostics).Rule);
            Assert.Equal(WritingRules.FolderIsBusy, Assert.Single(OutputFolder.Clean(folder.Root).Diagnostics).Rule);
            Assert.True(first.Write("index.html", "首页"u8));
        }

        folder.Build(Sites.Small);
        Assert.Equal(BuiltFolder.CleanBuild(Sites.Small), folder.Contents());
    }

    /// <summary>Every file holds what one of the two sites says, whole.</summary>
    private void AssertWhole()
    {
        foreach (var (name, text) in folder.Contents().Where(entry => !entry.Key.EndsWith('/')))
        {
            Assert.Contains(text, new[] { Sites.Small, Sites.Later }.Select(site => site.GetValueOrDefault(name)));
        }
    }
}
