using KexieSite.Tests.Pictures;

namespace KexieSite.Tests.Planning;

public sealed class AddressCheckTests : IDisposable
{
    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Two_items_with_one_address_are_reported_at_the_later()
    {
        site.Activity("2021-09-17-科普日").Activity("2021-09-18-科普日");
        await Finds("content/activities/2021-09-18-科普日.md KX4010 2:1");
    }

    [Theory]
    [InlineData("content/years.md")]
    [InlineData("content/activities.md")]
    [InlineData("content/activities/2021.md")]
    [InlineData("content/regions/yunnan.md")]
    [InlineData("content/sitemap.md")]
    public async Task A_page_at_an_address_of_the_build_is_reported(string path)
    {
        site.Activity("2021-09-17-科普日").Write(path, "---\n标题: 甲\nkind: page\n---\n");
        await Finds($"{path} KX4011 2:1");
    }

    [Theory]
    [InlineData("/activities/2021/kepuri/", "KX4012")]
    [InlineData("/about", "KX4012")]
    [InlineData("/About/", "KX4013")]
    [InlineData("/feed.xml", "KX4012")]
    [InlineData("/index.html", "KX4012")]
    [InlineData("/activities/", "KX4012")]
    [InlineData("/old/, /old", "KX4010")]
    [InlineData("/old.html, /old.html/new/", "KX4014")]
    public async Task An_old_address_that_something_has_is_reported_at_its_place(string alias, string code)
    {
        site.Activity("2021-09-17-科普日").Write("content/about.md", $"---\n标题: 关于\n旧网址: {alias}\n---\n");
        var column = alias.IndexOf(", ", StringComparison.Ordinal) is var comma and > 0 ? 6 + comma + 2 : 6;
        await Finds($"content/about.md {code} 3:{column}");
    }

    [Fact]
    public async Task Addresses_that_differ_only_in_case_are_reported()
    {
        if (OperatingSystem.IsLinux())
        {
            site.Write("content/a.jpg", TinyPicture.Jpeg(8, 6)).Write("content/A.jpg", TinyPicture.Jpeg(8, 6)).Write("content/about.md", "---\n标题: 关于\n---\n![](a.jpg) ![](A.jpg)\n");
            await Finds("content/about.md KX4013 4:1");
        }
    }

    [Fact]
    public async Task Series_and_topics_with_one_address_or_none_are_reported()
    {
        site.Activity("a", "日期: 2021-01-01\n系列: 科普日\n主题: \"★\"").Activity("b", "日期: 2021-01-02\n系列: 科普 日").Activity("c", "日期: 2021-01-03\n系列: 科普日！");
        await Finds("content/activities/a.md KX4016 5:5", "content/activities/c.md KX4015 4:5");
    }

    private async Task Finds(params string[] expected) =>
        Assert.Equal(expected, (await site.PlanAsync()).Diagnostics.Select(d => $"{d.File} {d.Place()}"));
}
