using KexieSite.Writing;

namespace KexieSite.Tests.Writing;

public sealed class CleanTests : IDisposable
{
    private readonly BuiltFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Clean_removes_what_builds_made_and_nothing_else()
    {
        folder.Put(".gitkeep", "");
        folder.Build(Sites.Small);
        folder.Put("activities/2021/照片.zip", "zip");

        var cleaned = OutputFolder.Clean(folder.Root);

        Assert.Equal(4, cleaned.Value);
        Assert.Empty(cleaned.Diagnostics);
        Assert.Equal([".gitkeep", "activities/", "activities/2021/", "activities/2021/照片.zip"], folder.Contents().Keys);
        Assert.False(Directory.Exists(folder[".kexie"]));
    }

    [Fact]
    public void Clean_removes_what_an_interrupted_build_made()
    {
        folder.Build(Sites.Small);
        folder.Interrupt(Sites.Later, 3);

        OutputFolder.Clean(folder.Root);

        Assert.Empty(folder.Contents());
    }

    [Fact]
    public void Clean_leaves_a_folder_that_no_build_made()
    {
        folder.Put("报告.docx", "docx");

        Assert.Equal(WritingRules.NothingToClean, Assert.Single(OutputFolder.Clean(folder.Root).Diagnostics).Rule);
        Assert.Equal(["报告.docx"], folder.Contents().Keys);
    }

    [Fact]
    public void Clean_leaves_what_someone_else_keeps_in_the_state_folder()
    {
        folder.Put(".kexie/cache", "另一个文件");
        Assert.Equal(0, OutputFolder.Clean(folder.Root).Value);

        folder.Build(Sites.Small);
        OutputFolder.Clean(folder.Root);

        Assert.Equal(["cache"], Directory.EnumerateFileSystemEntries(folder[".kexie"]).Select(Path.GetFileName));
    }

    [Fact]
    public void Clean_of_a_missing_or_empty_folder_does_nothing()
    {
        Assert.Equal(0, OutputFolder.Clean(folder.Root).Value);
        Assert.False(Directory.Exists(folder.Root));

        Directory.CreateDirectory(folder.Root);
        Assert.Empty(OutputFolder.Clean(folder.Root).Diagnostics);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Root));
    }

    [Fact]
    public void Clean_says_that_a_damaged_record_may_leave_pages_behind()
    {
        folder.Build(Sites.Small);
        File.WriteAllLines(folder.Manifest, File.ReadAllLines(folder.Manifest)[..^1]);

        var cleaned = OutputFolder.Clean(folder.Root);

        Assert.Equal(3, cleaned.Value);
        Assert.Equal(WritingRules.RecordDamaged, Assert.Single(cleaned.Diagnostics).Rule);
        Assert.Equal(["index.html"], folder.Contents().Keys);
    }
}
