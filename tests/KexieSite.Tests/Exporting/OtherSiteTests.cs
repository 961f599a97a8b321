using KexieSite.Importing.Batch;
using KexieSite.Tests.Importing.Batch;

namespace KexieSite.Tests.Exporting;

/// <summary>What one site exported comes into another one: it is published there only when it says that it is of its region.</summary>
public sealed class OtherSiteTests : IDisposable
{
    private const string Report = "content/reports/2021/2021-12-13-工作总结.md";
    private const string Notice = "content/notices/2021/2021-08-30-通知.md";

    // Until a site has its domain, its address is the one that every new site begins with.
    private const string Address = "url: https://kexie.example.org/xh/\n";

    private readonly ExportedSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData(Address + "region: 潼关县\n", "", ImportFate.Draft, "地区: 云南省/曲靖市/富源县\n")]
    [InlineData(Address + "region: 潼关县\n", "地区: 云南/曲靖/富源\n", ImportFate.Draft, "地区: 云南/曲靖/富源\n")]
    [InlineData("url: https://tongguan.example.org/\nregion: 潼关县\n", "", ImportFate.Draft, "地区: 云南省/曲靖市/富源县\n")]
    [InlineData("url: https://tongguan.example.org/\nregion: 潼关县\n", "地区: 陕西/渭南/潼关\n", ImportFate.Written, "地区: 陕西/渭南/潼关\n")]
    [InlineData(Address + "region: 曲靖市\n", "", ImportFate.Draft, "地区: 云南省/曲靖市/富源县\n")]
    [InlineData(Address + "region: 曲靖市\n", "地区: 云南/曲靖/富源\n", ImportFate.Written, "地区: 云南/曲靖/富源\n")]
    [InlineData(Address, "", ImportFate.Draft, "地区: 云南省/曲靖市/富源县\n")]
    public void A_text_is_published_only_where_it_says_that_it_is_of_the_sites_region(string settings, string line, ImportFate fate, string region)
    {
        site.Site.Write(Report, $"---\n标题: 富源县科协2021年工作总结\n日期: 2021-12-13\n{line}年度: 2021\n类别: 总结\n---\n\n正文一段。\n");
        var (item, text) = Into(settings, Report);
        Assert.Equal(fate, item.Fate);
        Assert.Contains(region, text, StringComparison.Ordinal);
        Assert.Equal(fate == ImportFate.Draft, item.Codes().Contains("KX8439"));
    }

    [Fact]
    public void Where_the_other_site_has_no_region_a_texts_region_is_not_known()
    {
        site.Site.Write("site.yml", "title: 大家的科普\nurl: https://kexie.example.org/xh/\n").Write(Notice, "---\n标题: 关于举办科普日的通知\n日期: 2021-08-30\n单位: 大家的科普编辑部\n---\n\n请参加。\n");
        var (item, text) = Into(Address + "region: 潼关县\n", Notice);
        Assert.Equal(ImportFate.Draft, item.Fate);
        Assert.Contains("地区: 未知\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_has_no_region_and_waits()
    {
        site.Site.Write("content/about.md", "---\n标题: 关于\n---\n\n略。\n");
        var (item, text) = Into(Address + "region: 潼关县\n", "content/about.md");
        Assert.Equal(ImportFate.Draft, item.Fate);
        Assert.DoesNotContain("地区", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_whose_front_matter_cannot_be_used_there_waits_too()
    {
        site.Site.Write(Report, "---\n标题: 2021年工作总结\n日期: 2021-12-13\n年度: 2021\n类别: 总结\n---\n\n正文一段。\n");
        site.Export(Report).Change("customXml/item.xml", "类别: 总结", "类别: 没有的");
        using var other = new TestSite("title: 另一个科协\n" + Address + "region: 潼关县\n");
        var item = Assert.Single(site.Run(other).Items);
        Assert.Equal(ImportFate.Draft, item.Fate);
        Assert.Contains("地区: 云南省/曲靖市/富源县\n", File.ReadAllText(item.Target!.Value.In(other.Root)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_another_site_at_the_same_place_is_not_taken_for_the_original()
    {
        const string text = "---\n标题: 关于\n---\n\n略。\n";
        site.Site.Write("content/about.md", text);
        site.Export("content/about.md");
        using var other = new TestSite("title: 另一个科协\n" + Address + "region: 潼关县\n").Write("content/about.md", text);
        var item = Assert.Single(site.Run(other).Items);
        Assert.Equal((ImportFate.Draft, "content/about-2.md"), (item.Fate, item.Target?.Value));
        Assert.Equal(["KX8439"], item.Codes());
    }

    private (ImportedItem Item, string Text) Into(string settings, string path)
    {
        site.Export(path);
        using var other = new TestSite("title: 另一个科协\n" + settings);
        var item = Assert.Single(site.Run(other).Items);
        return (item, File.ReadAllText(item.Target!.Value.In(other.Root)));
    }
}
