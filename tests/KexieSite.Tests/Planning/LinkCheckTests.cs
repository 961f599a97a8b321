using System.Text;
using KexieSite.Parsing;
using KexieSite.Paths;
using KexieSite.Tests.Pictures;

namespace KexieSite.Tests.Planning;

public sealed class LinkCheckTests : IDisposable
{
    private readonly TestSite site = new();

    public LinkCheckTests() =>
        site.Activity("2021/2021-09-17-科普日", text: "## 一、开幕\n\n正文。").Write("content/activities/2021/图.jpg", TinyPicture.Jpeg(8, 6)).Write("content/LICENSE", "")
            .Write("content/学会/index.md", "---\n标题: 学会\n---\n").Activity("2021/草稿", "日期: 2021-01-01\n草稿: 是");

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("activities/2021/2021-09-17-科普日.md", "/activities/2021/kepuri/")]
    [InlineData("activities/2021/2021-09-17-科普日.md#开幕", "/activities/2021/kepuri/#%E5%BC%80%E5%B9%95")]
    [InlineData("/activities/2021/kepuri", "/activities/2021/kepuri/")]
    [InlineData("/activities/2021/?a=1", "/activities/2021/?a=1")]
    [InlineData("/feed.xml", "/feed.xml")]
    [InlineData("activities", "/activities/")]
    [InlineData("activities/2021/", "/activities/2021/")]
    [InlineData("学会", "/xuehui/")]
    [InlineData("activities/2021/图.jpg", "/activities/2021/%E5%9B%BE.jpg")]
    [InlineData("/activities/2021/图.jpg", "/activities/2021/%E5%9B%BE.jpg")]
    [InlineData("LICENSE", "/LICENSE")]
    [InlineData("#本页", "#%E6%9C%AC%E9%A1%B5")]
    [InlineData("https://x.cn/a", "https://x.cn/a")]
    public async Task A_link_that_leads_somewhere_is_resolved(string link, string href)
    {
        var planned = await Page($"## 本页\n\n[甲](<{link}>)\n");
        Assert.Empty(planned.Found);
        var target = planned.Site.Items.Single(i => i.Title == "关于").Body.Links[0].Target;
        Assert.Equal(href, planned.Plan.Links.Href(target, planned.Site.Config.Url));
    }

    [Theory]
    [InlineData("activities/2021/科普日.md", "KX4001 4:1", "没有 content/activities/2021/科普日.md；请核对文件名和文件夹，链接相对于本文所在的文件夹。")]
    [InlineData("activities/2021/2021-09-17-科普曰.md", "KX4001 4:1", "是否想写“activities/2021/2021-09-17-科普日.md”？")]
    [InlineData("2021-09-17-科普日.md", "KX4001 4:1", "是否想写“activities/2021/2021-09-17-科普日.md”？")]
    [InlineData("Activities/2021/图.JPG", "KX4001 4:1", "是否想写“activities/2021/图.jpg”？")]
    [InlineData("activities/2020/", "KX4001 4:1", "没有 content/activities/2020；请核对文件名和文件夹，链接相对于本文所在的文件夹。")]
    [InlineData("activities/2021/2021-09-17-科普日.md#开慕", "KX4002 4:1", "是否想写“#开幕”？")]
    [InlineData("activities/2021/2021-09-17-科普日.md#二", "KX4002 4:1", "可以写：#开幕")]
    [InlineData("学会/index.md#二", "KX4002 4:1", "那篇文稿没有小标题，请去掉 # 及其后的部分。")]
    [InlineData("#没有", "KX4002 4:1", "那篇文稿没有小标题，请去掉 # 及其后的部分。")]
    [InlineData("/activities/2021/kepurl/", "KX4004 4:1", "是否想写“/activities/2021/kepuri/”？")]
    [InlineData("../site.yml", "KX4005 4:1", "把它复制到这篇文稿旁边，写相对路径。")]
    [InlineData("activities/2021/草稿.md", "KX4003 4:1", "网页上只留文字，不做链接；等它发布以后会自动接上。")]
    public async Task A_link_that_leads_nowhere_is_reported_with_what_was_meant(string link, string expected, string hint)
    {
        var found = Assert.Single((await Page($"[甲](<{link}>)\n")).Diagnostics);
        Assert.Equal((expected, hint), (found.Place(), found.ChineseHint()));
    }

    [Theory]
    [InlineData("![](没有.jpg)", "KX4001 4:1")]
    [InlineData("![](/没有.jpg)", "KX4004 4:1")]
    [InlineData("![](LICENSE)", "KX4007 4:1")]
    [InlineData("[甲](网页.html)", "KX4006 4:1")]
    [InlineData("[甲](<a#1.pdf>)", "KX4001 4:1")]
    [InlineData("[甲](<R&D.pdf>)", "KX4008 4:1")]
    public async Task A_file_that_cannot_be_published_is_reported(string text, string expected)
    {
        site.Write("content/网页.html", "").Write("content/R&D.pdf", "");
        Assert.Equal([expected], (await Page(text)).Found);
    }

    [Fact]
    public async Task Covers_and_attachments_that_are_missing_are_reported_at_their_place()
    {
        site.Write("content/about.md", "---\n标题: 关于\n封面: a.jpg\n附件:\n- b.pdf\n- {文件: c.pdf}\n---\n");
        Assert.Equal(["KX4001 3:5", "KX4001 5:3", "KX4001 6:8"], (await site.PlanAsync()).Found);
    }

    [Fact]
    public async Task Only_files_in_use_are_published()
    {
        site.Write("content/unused.pdf", "");
        Assert.DoesNotContain("/unused.pdf", (await Page("正文。")).Urls);
    }

    [Fact]
    public async Task A_site_of_broken_links_is_reported_without_looking_for_what_each_of_them_meant()
    {
        var text = new StringBuilder();
        for (var i = 100; i < 250; i++)
        {
            site.Activity($"many/2021-01-01-huodong{i}");
            text.Append($"[甲](/activities/2021/huadong{i}/) [乙](activities/many/2021-01-01-huadong{i}.md)\n\n");
        }

        var found = (await Page(text.ToString())).Diagnostics;
        Assert.Equal(300, found.Length);
        Assert.Equal(200, found.Count(d => d.ChineseHint().StartsWith("是否想写", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Links_of_a_site_in_a_folder_begin_with_the_folder()
    {
        site.Write("site.yml", "title: 甲\nurl: https://x.cn/kexie/\nregion: 富源县\n");
        var planned = await Page("[甲](/activities/)");
        Assert.Equal("/kexie/activities/", planned.Plan.Links.Href(new LinkTarget.Address(UrlPath.TryParse("/activities/")!.Value, "", ""), planned.Site.Config.Url));
    }

    private Task<PlannedSite> Page(string text) => site.Write("content/about.md", $"---\n标题: 关于\n---\n{text}").PlanAsync();
}
