using KexieSite.Diagnostics;
using KexieSite.Writing;

namespace KexieSite.Tests.Writing;

public sealed class ForeignFileTests : IDisposable
{
    private readonly BuiltFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_with_files_that_no_build_made_is_refused_and_not_touched()
    {
        folder.Put("论文/草稿.txt", "十年的心血");
        folder.Put("报告.docx", "docx");

        var finding = Assert.Single(folder.Open("index.html").Diagnostics);

        Assert.Equal(WritingRules.FolderIsNotOurs, finding.Rule);
        Assert.Equal([folder.Root, "报告.docx"], finding.Arguments.AsEnumerable());
        Assert.Equal(["报告.docx", "论文"], Directory.EnumerateFileSystemEntries(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_with_nothing_but_dot_files_counts_as_empty()
    {
        folder.Put(".gitkeep", "");
        folder.Put(".git/HEAD", "ref: refs/heads/main");

        folder.Build(Sites.Small);
        folder.Build(Sites.Later);

        Assert.Equal("ref: refs/heads/main", folder.Contents()[".git/HEAD"]);
        Assert.Contains(".gitkeep", folder.Contents().Keys);
    }

    [Fact]
    public void A_state_folder_without_a_record_does_not_make_a_folder_ours()
    {
        folder.Put("site.yml", "title: 某科协");
        folder.Put(".kexie/cache", "the site's own cache");

        Assert.Equal(WritingRules.FolderIsNotOurs, Assert.Single(folder.Open("index.html").Diagnostics).Rule);
    }

    [Fact]
    public void Foreign_files_in_a_built_folder_are_left_alone()
    {
        folder.Build(Sites.Small);
        folder.Put("CNAME", "kexie.example");
        folder.Put("activities/2021/照片.zip", "zip");

        folder.Build(Sites.Later);

        Assert.Equal("kexie.example", folder.Contents()["CNAME"]);
        Assert.Equal("zip", folder.Contents()["activities/2021/照片.zip"]);
        Assert.DoesNotContain("activities/2021/kepuri/", folder.Contents().Keys);
    }

    [Fact]
    public void Every_foreign_file_in_the_way_is_reported_before_anything_is_written()
    {
        folder.Build(Sites.Small);
        folder.Put("years/2022/index.html", "手写的页面");
        folder.Put("activities/2022", "手写的文件");
        var before = folder.Contents();

        var opened = folder.Open([.. Sites.Later.Keys]);

        Assert.Null(opened.Value);
        Assert.All(opened.Diagnostics, finding => Assert.Equal(WritingRules.ForeignFileInTheWay, finding.Rule));
        Assert.Equal(["activities/2022", "years/2022/index.html"], opened.Diagnostics.Select(finding => finding.Arguments[0]));
        Assert.Equal(before, folder.Contents());
        Assert.False(File.Exists(folder.Journal));
    }

    [Fact]
    public void After_a_refusal_the_owner_moves_the_file_and_builds()
    {
        folder.Build(Sites.Small);
        folder.Put("years/2022/index.html", "手写的页面");
        Assert.Null(folder.Open([.. Sites.Later.Keys]).Value);

        File.Delete(folder["years/2022/index.html"]);
        folder.Build(Sites.Later);

        Assert.Equal(BuiltFolder.CleanBuild(Sites.Later), folder.Contents());
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("activities/2021/kepuri/index.html")]
    public void A_link_in_place_of_a_page_is_foreign(string page)
    {
        folder.Build(Sites.Small);
        File.WriteAllText(folder.Beside("elsewhere"), "别处");
        File.Delete(folder[page]);
        folder.Link(page, folder.Beside("elsewhere"));

        AssertLinkRefused(page);
        Assert.Equal("别处", File.ReadAllText(folder.Beside("elsewhere")));
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_refused_too()
    {
        folder.Build(Sites.Small);
        File.Delete(folder["feed.xml"]);
        folder.Link("feed.xml", folder.Beside("nothing"));

        AssertLinkRefused("feed.xml");
        Assert.False(File.Exists(folder.Beside("nothing")));
    }

    [Fact]
    public void A_linked_folder_on_the_way_is_refused_and_nothing_behind_it_changes()
    {
        folder.Build(Sites.Small);
        Directory.Move(folder["activities/2021"], folder.Beside("moved"));
        folder.Link("activities/2021", folder.Beside("moved"));

        AssertLinkRefused("activities/2021");
        Assert.Equal("二〇二一年", File.ReadAllText(folder.Beside("moved/index.html")));
    }

    [Fact]
    public void Old_pages_behind_a_link_and_links_in_place_of_old_pages_are_not_removed()
    {
        folder.Build(Sites.Small);
        Directory.Move(folder["activities/2021/kepuri"], folder.Beside("moved"));
        folder.Link("activities/2021/kepuri", folder.Beside("moved"));
        File.Move(folder["activities/2021/index.html"], folder.Beside("page"));
        folder.Link("activities/2021/index.html", folder.Beside("page"));

        Assert.Equal(0, folder.Build(Sites.Later).Removed);
        Assert.Equal("全国科普日", File.ReadAllText(folder.Beside("moved/index.html")));
        Assert.Equal("二〇二一年", File.ReadAllText(folder["activities/2021/index.html"]));
    }

    [Fact]
    public void A_state_folder_that_is_a_link_is_refused()
    {
        folder.Build(Sites.Small);
        Directory.Move(folder[".kexie"], folder.Beside("state"));
        folder.Link(".kexie", folder.Beside("state"));

        AssertLinkRefused(".kexie");
        Assert.Equal(WritingRules.LinkInTheWay, Assert.Single(OutputFolder.Clean(folder.Root).Diagnostics).Rule);
    }

    [Fact]
    public void An_output_path_that_leads_to_a_file_is_refused()
    {
        File.WriteAllText(folder.Root, "文件");

        Assert.Equal(WritingRules.FolderIsAFile, Assert.Single(folder.Open("index.html").Diagnostics).Rule);
        Assert.Equal("文件", File.ReadAllText(folder.Root));
    }

    [Fact]
    public void Files_become_folders_and_folders_become_files()
    {
        folder.Build(Sites.Small);

        Assert.Equal(new WriteSummary(Files: 3, Written: 2, Removed: 3), folder.Build(Sites.Reshaped));
        Assert.Equal(BuiltFolder.CleanBuild(Sites.Reshaped), folder.Contents());

        folder.Build(Sites.Small);
        Assert.Equal(BuiltFolder.CleanBuild(Sites.Small), folder.Contents());
    }

    [Fact]
    public void An_empty_folder_makes_way_for_a_file()
    {
        folder.Build(Sites.Later);
        Directory.CreateDirectory(folder["sitemap.xml/empty/deep"]);

        folder.Build(new Dictionary<string, string>(StringComparer.Ordinal) { ["sitemap.xml"] = "<urlset/>" });

        Assert.Equal(["sitemap.xml"], folder.Contents().Keys);
    }

    [Theory]
    [InlineData("activities/2021/照片.zip", false)]
    [InlineData("activities/2021/kepuri/链接", true)]
    public void A_folder_with_something_foreign_makes_no_way_for_a_file(string foreign, bool isLink)
    {
        folder.Build(Sites.Small);
        if (isLink)
        {
            folder.Link(foreign, folder.Beside("anywhere"));
        }
        else
        {
            folder.Put(foreign, "zip");
        }

        var before = folder.Contents();
        var finding = Assert.Single(folder.Open([.. Sites.Reshaped.Keys]).Diagnostics);

        Assert.Equal(isLink ? WritingRules.LinkInTheWay : WritingRules.ForeignFileInTheWay, finding.Rule);
        Assert.Equal([foreign], finding.Arguments.AsEnumerable());
        Assert.Equal(before, folder.Contents());
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Every_refusal_says_what_is_wrong_and_what_to_do(Language language)
    {
        var texts = TextTable.For(language);
        foreach (var field in typeof(WritingRules).GetFields())
        {
            var finding = ((DiagnosticRule)field.GetValue(null)!).At(null, null, "甲", 2, "丙");
            Assert.Contains("甲", finding.Message(texts), StringComparison.Ordinal);
            Assert.NotEmpty(finding.Hint(texts));
        }
    }

    private void AssertLinkRefused(string link)
    {
        var before = folder.Contents();
        var opened = folder.Open([.. Sites.Small.Keys]);

        Assert.Null(opened.Value);
        var finding = Assert.Single(opened.Diagnostics);
        Assert.Equal(WritingRules.LinkInTheWay, finding.Rule);
        Assert.Equal([link], finding.Arguments.AsEnumerable());
        Assert.Equal(before, folder.Contents());
    }
}
