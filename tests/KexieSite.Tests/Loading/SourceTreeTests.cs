using KexieSite.Loading;
using KexieSite.Paths;

namespace KexieSite.Tests.Loading;

public sealed class SourceTreeTests : IDisposable
{
    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void Files_are_listed_in_ordinal_order_without_hidden_and_lock_files()
    {
        site.Write("content/乙.md", "").Write("content/b/a.jpg", "").Write("content/a.MD", "").Write("content/.git/x.md", "")
            .Write("content/_drafts/x.md", "").Write("content/~$甲.md", "").Write("notes.md", "");
        var tree = SourceTree.List(site.Root);
        Assert.Equal(["content/a.MD", "content/b/a.jpg", "content/乙.md"], tree.Files.Select(f => f.Value));
        Assert.Equal(["content/a.MD", "content/乙.md"], tree.Texts.Select(f => f.Value));
        Assert.Empty(tree.Diagnostics);
    }

    [Fact]
    public void A_site_without_content_is_empty() => Assert.Empty(SourceTree.List(site.Root).Files);

    [Fact]
    public void Texts_with_another_ending_are_reported()
    {
        site.Write("content/甲.markdown", "").Write("content/乙.md.txt", "").Write("content/附件.txt", "");
        var tree = SourceTree.List(site.Root);
        Assert.Empty(tree.Texts);
        Assert.Equal(["content/乙.md.txt KX1409", "content/甲.markdown KX1409"], tree.Diagnostics.Order().Select(d => $"{d.File} {d.Place()}"));
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_an_error_at_the_file()
    {
        var file = SourceTree.List(site.Root).ReadText(new SourcePath("content/gone.md"));
        Assert.Equal(["KX1410"], file.Diagnostics.Select(d => d.Place()));
    }

    [Fact]
    public void Links_that_leave_content_lead_in_a_circle_or_are_folders_are_not_followed()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // making links needs a privilege there
        }

        site.Write("content/a/甲.md", "甲").Write("secret.md", "");
        Link("content/inside.md", "a/甲.md");
        Link("content/outside.md", "../secret.md");
        Link("content/folder", "a");
        Link("content/circle.md", "circle.md");
        Link("content/dangling.md", "a/gone.md");
        var tree = SourceTree.List(site.Root);
        Assert.Equal(["content/a/甲.md", "content/dangling.md", "content/inside.md"], tree.Texts.Select(t => t.Value));
        Assert.Equal(
            ["content/circle.md KX1407", "content/folder KX1407", "content/outside.md KX1407"],
            tree.Diagnostics.Order().Select(d => $"{d.File} {d.Place()}"));
        Assert.Equal("甲", tree.ReadText(new SourcePath("content/inside.md")).Text);
        Assert.Equal(["KX1410"], tree.ReadText(new SourcePath("content/dangling.md")).Diagnostics.Select(d => d.Place()));
    }

    [Fact]
    public void Names_that_other_systems_read_as_paths_are_errors()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // no such names there
        }

        site.Write("content/a\\b.md", "").Write("content/8:30开讲.md", "");
        var tree = SourceTree.List(site.Root);
        Assert.Empty(tree.Files);
        Assert.Equal(["8:30开讲.md", "a\\b.md"], tree.Diagnostics.Select(d => (string)d.Arguments[0]).Order(StringComparer.Ordinal));
        Assert.All(tree.Diagnostics, d => Assert.Equal(LoadingRules.ForeignName, d.Rule));
    }

    private void Link(string path, string target) => File.CreateSymbolicLink(Path.Combine(site.Root, path), target);

    [Fact]
    public void A_pipe_with_the_name_of_a_text_is_reported_and_never_opened()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // has no pipes among its files
        }

        site.Write("content/空.md", "");
        using var make = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(site.Root, "content", "x.md"), Path.Combine(site.Root, "content", "y.jpg")])!;
        make.WaitForExit();

        var tree = SourceTree.List(site.Root);
        Assert.Equal(["content/空.md"], tree.Files.Select(f => f.Value));
        Assert.Equal(["KX1412 content/x.md", "KX1412 content/y.jpg"], tree.Diagnostics.Order().Select(d => $"{d.Rule.Code} {d.File}"));
    }
}
