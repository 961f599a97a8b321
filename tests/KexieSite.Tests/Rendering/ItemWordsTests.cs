namespace KexieSite.Tests.Rendering;

/// <summary>How days, salutations and former regions are written.</summary>
public sealed class ItemWordsTests
{
    [Theory]
    [InlineData("2021-09-19", "2021年9月17日至19日")]
    [InlineData("2021-10-02", "2021年9月17日至10月2日")]
    [InlineData("2022-01-02", "2021年9月17日至2022年1月2日")]
    [InlineData("2021年10月", "2021年9月17日至2021年10月")]
    public async Task Last_day_leaves_out_what_the_first_one_has_said(string end, string expected)
    {
        using var site = await BuiltSite.OfAsync($"""
            == content/activities/2021/2021-09-17-科普日.md
            ---
            title: 科普日
            end: {end}
            ---
            内容。
            """);

        Assert.Equal(expected, site.Page("/activities/2021/kepuri/").QuerySelector(".facts dd")!.TextContent);
    }

    [Theory]
    [InlineData("notices", "各乡镇科协：\n\n定于三月开会：", true)]
    [InlineData("notices", "各[乡镇科协](https://example.org/)：\n\n定于三月开会。", true)]
    [InlineData("notices", "定于三月开会。\n\n各乡镇科协：", false)]
    [InlineData("notices", "- 各乡镇科协：\n", false)]
    [InlineData("activities", "各乡镇科协：\n\n定于三月开会。", false)]
    public async Task Salutation_of_a_notice_is_marked(string section, string text, bool isMarked)
    {
        using var site = await BuiltSite.OfAsync($"""
            == content/{section}/2021/2021-03-01-开会.md
            ---
            title: 开会
            ---
            {text}
            """);

        Assert.Equal(
            isMarked ? "各乡镇科协：" : null,
            site.Page($"/{section}/2021/kaihui/").QuerySelectorAll(".prose .salutation").SingleOrDefault()?.TextContent);
    }

    [Fact]
    public async Task Region_that_is_gone_says_in_the_tree_what_it_belongs_to_today()
    {
        using var site = await BuiltSite.OfAsync("""
            == content/activities/2015/2015-01-07-讲座.md
            ---
            title: 讲座
            region: 江东区
            ---
            内容。
            """);

        Assert.Contains("江东区（今属鄞州区）", site.Page("/regions/").QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
