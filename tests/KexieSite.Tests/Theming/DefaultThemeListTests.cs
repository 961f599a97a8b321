using KexieSite.Diagnostics;
using KexieSite.Views;

namespace KexieSite.Tests.Theming;

/// <summary>Lists, home page, header and printed signature of the theme <c>kexie</c>.</summary>
public sealed class DefaultThemeListTests : DefaultThemePages
{
    [Fact]
    public async Task List_of_a_year_is_under_its_months_and_leads_to_them()
    {
        var page = await FullAsync("year");

        Assert.Equal(["2022年1月", "9月"], page.QuerySelectorAll("section.group > h2").Select(Text));
        Assert.Equal(["#m2022-1", "#m9"], page.QuerySelectorAll("nav.months a").Select(a => a.GetAttribute("href")));
        Assert.All(page.QuerySelectorAll("nav.months a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        Assert.Equal("9月17日", Text(page.QuerySelector("section[aria-labelledby=m9] .cards time")!));
        Assert.Single((await RenderAsync(Samples(Language.Chinese).Bare().Single(p => p.Key == "year"))).QuerySelectorAll(".cards > li"));
    }

    [Theory]
    [InlineData("region")]
    [InlineData("region-year")]
    public async Task Region_leads_up_and_down_the_tree(string key)
    {
        var page = await FullAsync(key);

        Assert.Equal(["浙江省 (41)", "宁波市 (8)"], page.QuerySelectorAll("[aria-labelledby=parents] a").Select(Text));
        Assert.Equal("云南省 (31)", Text(page.QuerySelector("[aria-labelledby=by-region] a")!));
    }

    [Fact]
    public async Task Home_shows_pictures_and_the_newest_year_in_figures()
    {
        var page = await FullAsync("home");

        Assert.Equal("/activities/2021/cover.jpg", page.QuerySelector(".pictures img")!.GetAttribute("src"));
        Assert.Equal("2021年活动数据", Text(page.QuerySelector("h2#latest")!));
        Assert.Equal(["约 6.2 万人次", "3 万份"], page.QuerySelectorAll(".latest .numbers dd").Select(Text));
        Assert.Equal(["6.2", "3"], page.QuerySelectorAll(".latest .numbers b").Select(Text));
    }

    [Fact]
    public async Task Search_form_is_a_plain_form_and_stands_only_where_there_is_a_search()
    {
        var form = (await FullAsync("activity")).QuerySelector("body > header form")!;

        Assert.Equal(("/search/", "get"), (form.GetAttribute("action"), form.GetAttribute("method")));
        Assert.Equal("q", form.QuerySelector("input")!.GetAttribute("name"));
        Assert.Equal(form.QuerySelector("input")!.Id, form.QuerySelector("label")!.GetAttribute("for"));
        Assert.Single((await FullAsync("404")).QuerySelectorAll("main form, header form"));
        Assert.Empty((await RenderAsync(Samples(Language.Chinese).Bare().Single(p => p.Key == "404"))).QuerySelectorAll("form"));
    }

    [Fact]
    public async Task Buttons_that_need_the_script_are_hidden_until_it_shows_them()
    {
        var modes = (await FullAsync("activity")).QuerySelector("body > header .modes")!;

        Assert.True(modes.HasAttribute("hidden"));
        Assert.Equal(["长辈模式", "自动", "浅色", "深色"], modes.QuerySelectorAll("button[type=button][aria-pressed]").Select(Text));
    }

    [Theory]
    [InlineData("report", true)]
    [InlineData("notice", true)]
    [InlineData("activity", false)]
    public async Task Printed_report_or_notice_ends_with_who_signs_it_and_when(string key, bool isOfficial)
    {
        var page = await FullAsync(key);

        Assert.Equal(isOfficial, page.Body!.ClassList.Contains("official"));
        Assert.Equal(isOfficial ? "富源县科学技术协会 2021年9月17日" : null, page.QuerySelector(".signature") is { } signature ? Text(signature) : null);

        var (template, view) = Samples(Language.Chinese).Full().Single(p => p.Key == key);
        Assert.Null((await RenderAsync((template, (ItemView)view with { IsSigned = true }))).QuerySelector(".signature"));
    }
}
