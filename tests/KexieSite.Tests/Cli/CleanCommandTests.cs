namespace KexieSite.Tests.Cli;

public sealed class CleanCommandTests : IDisposable
{
    private readonly TinySite site = new TinySite().WithActivity("kepuri", TinySite.Good);

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Clean_removes_what_the_build_made_and_nothing_else()
    {
        await CommandRun.Piped(site.Folder, "build");
        site.Write("output/CNAME", "kexie.example.org");

        var run = await CommandRun.Piped(site.Folder, "clean");

        Assert.Equal(0, run.Code);
        Assert.Matches(@"^完成：从 output 删除 \d+ 个文件，用时 \d+\.\d 秒$", Assert.Single(run.Lines));
        Assert.False(site.Has("output/index.html"));
        Assert.True(site.Has("output/CNAME"));
        Assert.True(site.Has("content/activities/2021/kepuri.md"));
    }

    [Fact]
    public async Task Clean_of_another_folder_says_so_in_English()
    {
        await CommandRun.Piped(site.Folder, "build", "--output", "public");

        var run = await CommandRun.Piped(site.Folder, "clean", "--output", "public", "--lang", "en");

        Assert.Equal(0, run.Code);
        Assert.StartsWith("Done: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("removed from public", run.Output, StringComparison.Ordinal);
        Assert.False(site.Has("public/index.html"));
    }
}
