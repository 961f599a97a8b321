namespace KexieSite.Tests.Rendering;

/// <summary>What the home page shows first.</summary>
public sealed class HomePageTests
{
    [Fact]
    public async Task Home_shows_what_took_place_before_what_was_only_planned()
    {
        using var site = await BuiltSite.OfAsync("""
            == content/activities/2022/2022-05-01-计划.md
            ---
            title: 想办的展览
            status: 计划
            ---
            == content/activities/2022/2022-01-05-讲座.md
            ---
            title: 讲座
            ---
            == content/activities/2022/2022-12-05-竞赛.md
            ---
            title: 竞赛
            status: 取消
            ---
            """);

        Assert.Equal(["竞赛", "讲座", "想办的展览"], ListPageTests.Titles(site.Page("/")));
        Assert.Equal("取消", site.Page("/").QuerySelector(".badge")!.TextContent);
    }

    [Fact]
    public async Task Home_page_shows_the_newest_year_that_has_figures_and_what_has_pictures()
    {
        using var site = await BuiltSite.OfAsync(ListPageTests.Activities + """

            == content/activities/2019/2019-03-01-图.md
            ---
            title: 有图
            cover: tu.svg
            ---
            内容。
            == content/activities/2019/tu.svg
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"></svg>
            """);
        var home = site.Page("/");

        Assert.Equal("2021年活动数据", home.QuerySelector("#latest")!.TextContent);
        Assert.Equal("约 500 人次", home.QuerySelector(".latest dd")!.TextContent);
        Assert.Equal("/activities/2019/tu.svg", Assert.Single(home.QuerySelectorAll(".pictures img")).GetAttribute("src"));
    }

    [Fact]
    public async Task Home_page_shows_what_comes_apart_from_what_was()
    {
        using var site = await BuiltSite.OfAsync(ListPageTests.Activities);
        var home = site.Page("/");

        Assert.Equal(["即将"], ListPageTests.Titles(home.QuerySelector("[aria-labelledby=home-upcoming]")!));
        Assert.Equal(["新近", "从前", "更早"], ListPageTests.Titles(home.QuerySelector("[aria-labelledby=home-activities]")!));
        Assert.Equal("富源县科学技术协会", home.Title);
        Assert.Null(home.QuerySelector(".breadcrumb"));
    }
}
