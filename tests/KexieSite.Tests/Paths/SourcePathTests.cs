using KexieSite.Paths;

namespace KexieSite.Tests.Paths;

public sealed class SourcePathTests
{
    private static readonly SourcePath Folder = new("content/activities/2021");

    [Theory]
    [InlineData("a.md", "content/activities/2021/a.md")]
    [InlineData("./图/b.jpg", "content/activities/2021/图/b.jpg")]
    [InlineData("../../reports/c.md", "content/reports/c.md")]
    [InlineData("..\\2020\\d.md", "content/activities/2020/d.md")]
    [InlineData("/content/e.md", "content/e.md")]
    [InlineData("", "content/activities/2021")]
    [InlineData("../../..", "")]
    public void Link_is_read_from_its_folder(string link, string path) => Assert.Equal(path, Folder.Combine(link)!.Value.Value);

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("C:/windows/a.md")]
    [InlineData("\\\\server\\share")]
    public void Link_out_of_the_site_is_none(string link) => Assert.Null(Folder.Combine(link));

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("../a")]
    public void Path_outside_the_site_is_a_bug_of_the_caller(string path) => Assert.Throws<ArgumentException>(() => new SourcePath(path));

    [Fact]
    public void Path_knows_its_parts()
    {
        var path = Folder.Combine("科普日.tar.MD")!.Value;
        Assert.Equal(("科普日.tar.MD", "科普日.tar", ".md", Folder), (path.FileName, path.Stem, path.Extension, path.Folder));
        Assert.True(path.IsInside(new SourcePath("content")));
        Assert.False(path.IsInside(new SourcePath("cont")));
        Assert.Equal("", new SourcePath("site.yml").Folder.Value);
    }
}
