using KexieSite.Checking.Pages;

namespace KexieSite.Tests.Checking;

public sealed class PageCheckTests
{
    private const string Configuration = "title: 科协\ndescription: 科协。\nurl: https://kexie.internal/kx/\nregion: 富源县\n";

    [Fact]
    public async Task A_page_to_which_nothing_leads_is_found_until_something_does()
    {
        using var site = new TestSite(Configuration).Write("content/about.md", "---\n标题: 关于\n---\n正文。\n").Activity("2021/2021-09-17-a");
        Assert.Equal(["content/about.md KX5801 2:1"], await Found(site));

        site.Activity("2021/2021-09-17-a", "", "见[关于](../../about.md)。");
        Assert.Empty(await Found(site));
    }

    [Fact]
    public async Task Texts_with_one_title_are_one_finding()
    {
        using var site = new TestSite(Configuration);
        foreach (var day in new[] { "2021-09-17", "2021-09-18", "2021-09-19" })
        {
            site.Write($"content/activities/2021/{day}.md", $"---\n标题: 科普日\n日期: {day}\n网址名: a{day}\n---\n正文。\n");
        }

        var found = Assert.Single((await CheckRun.WholeAsync(site)).Diagnostics);
        Assert.Equal("KX5804", found.Rule.Code);
        Assert.Equal(3, found.Arguments[2]);
    }

    [Fact]
    public async Task A_text_without_a_description_is_found()
    {
        using var site = new TestSite().Activity("2021/2021-09-17-a", "", "");
        Assert.Equal(["content/activities/2021/2021-09-17-a.md KX5803 2:1"], await Found(site));

        site.Activity("2021/2021-09-17-a", "摘要: 这一天的活动。", "");
        Assert.Empty(await Found(site));
    }

    [Fact]
    public async Task A_page_without_a_title_is_found_at_its_text()
    {
        using var site = new TestSite().Activity("2021/2021-09-17-a");
        var planned = await site.PlanAsync();
        var check = new PageCheck(planned.Plan, planned.Site.Config.Url, site.Root);
        for (var i = 0; i < check.Pages.Length; i++)
        {
            check.Look(i, check.Pages[i] is KexieSite.Planning.ItemPage ? "<title> </title><meta name=description content=a>" : "<title>a</title><a href=/activities/2021/a/>a</a>", 60);
        }

        var found = check.Complete().Select(f => f.Diagnostic).Single(d => d.Rule == PageRules.NoTitle);
        Assert.Equal("content/activities/2021/2021-09-17-a.md KX5802 2:1", $"{found.File} {found.Place()}");
    }

    [Fact]
    public async Task Ids_twice_are_found_on_the_page()
    {
        using var site = new TestSite(Configuration + "html: trusted\n").Activity("2021/2021-09-17-a", "", "<p id=\"甲\">甲</p>\n\n<p id=\"甲\">乙</p>\n");
        Assert.Equal(["content/activities/2021/2021-09-17-a.md KX5805 2:1"], await Found(site));
    }

    [Fact]
    public async Task A_page_with_many_heavy_pictures_is_found()
    {
        using var site = new TestSite(Configuration);
        var picture = Pictures.TinyPicture.Jpeg(1600, 900);
        foreach (var name in new[] { "a", "b", "c", "d", "e", "f" })
        {
            site.Write($"content/activities/2021/{name}.jpg", [.. picture, .. new byte[900 * 1024]]);
        }

        site.Activity("2021/2021-09-17-x", "", "正文。\n\n![甲](a.jpg)").Activity("2021/2021-09-17-y", "", "正文。\n\n" + string.Concat("abcdef".Select(c => $"![展板{c}]({c}.jpg)\n\n")));
        Assert.Equal(["content/activities/2021/2021-09-17-y.md KX5806 2:1"], await Found(site));
    }

    [Fact]
    public async Task With_an_error_the_pages_are_not_looked_at_and_the_texts_are()
    {
        using var site = new TestSite(Configuration).Activity("2021/2021-09-17-a", "", "见[甲](nowhere.md)，电话13812345678。");
        var result = await CheckRun.WholeAsync(site);
        Assert.Equal(0, result.Pages);
        Assert.Equal(["KX4001 4:2", "KX5203 4:20"], result.Diagnostics.Select(d => d.Place()));
    }

    [Fact]
    public async Task The_output_folder_is_not_touched()
    {
        using var site = new TestSite(Configuration).Activity("2021/2021-09-17-a");
        _ = await CheckRun.WholeAsync(site);
        Assert.Equal(["content", "site.yml"], Directory.GetFileSystemEntries(site.Root).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_page_is_read_however_its_tags_are_written()
    {
        var facts = PageReader.Read("""
            <!doctype html><html><head><title> 甲 &amp; 乙 </title><meta content='说明' name=description>
            <script>if (a < b) document.write('<a href="/no/">')</script><style>a > b {}</style></head>
            <!-- <a href="/no/"> --><body id="a"><svg><title>丙</title></svg><p id=b><a class=x href=/a/?q=1#c>1</a><a href='/b/'/>
            <a href="https://example.com/">2</a><img alt="a > b" src="/c.jpg"><b id=a></b><a href="/d&amp;e/">3</a>
            """);
        Assert.Equal(("甲 & 乙", true), (facts.Title, facts.HasDescription));
        Assert.Equal(["/a/", "/b/", "/d&e/"], facts.Links.Order(StringComparer.Ordinal));
        Assert.Equal(["/c.jpg"], facts.Pictures);
        Assert.Equal(["a"], facts.RepeatedIds.AsEnumerable());
    }

    [Theory]
    [InlineData("<")]
    [InlineData("<a")]
    [InlineData("<a href")]
    [InlineData("<a href=")]
    [InlineData("<a href=\"/a/")]
    [InlineData("<title>")]
    [InlineData("<!--")]
    [InlineData("<a =x =>")]
    public void A_page_that_ends_in_the_middle_is_read_to_its_end(string html) => Assert.Equal("", PageReader.Read(html).Title);

    private static async Task<string[]> Found(TestSite site) => [.. (await CheckRun.WholeAsync(site)).Diagnostics.Select(d => $"{d.File} {d.Place()}")];
}
