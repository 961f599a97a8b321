using KexieSite.Diagnostics;
using KexieSite.Planning;
using KexieSite.Theming;

namespace KexieSite.Tests.Planning;

public sealed class BlockPlanTests
{
    [Theory]
    [InlineData("::: chart metric=观众", "KX4030 4:18", "可用的指标：")]
    [InlineData("::: chart metric=人数", "KX4030 4:18", "是否想写“人次”？")]
    [InlineData("::: activities series=全国科普月", "KX4031 4:23", "是否想写“全国科普日”？")]
    [InlineData("::: activities region=鼓楼区", "KX3001 4:23", "江苏省/南京市/鼓楼区")]
    [InlineData("::: activities region=富原县", "KX3003 4:23", "云南省/曲靖市/富源县")]
    [InlineData("::: activities region=胜境街道", "KX3004 4:23", "富源县")]
    [InlineData("::: activities region=未知", "KX4032 4:23", "地区=富源县")]
    [InlineData("::: activities year=1999", "KX4033 4:1", "核对")]
    [InlineData("::: chart metric=论文 by=series", "KX4034 4:1", "核对")]
    [InlineData("::: figures", "KX4035 4:1", "人次: 3000")]
    [InlineData("::: chart metric=观众 region=富原县 series=全国科普月", "KX3003 4:28, KX4030 4:18, KX4031 4:39", "可用的指标")]
    public async Task What_the_site_does_not_have_is_found_before_rendering(string line, string expected, string hint)
    {
        using var site = Site(line);
        var planned = await site.PlanAsync();

        Assert.Equal(expected.Split(", "), planned.Found.Order(StringComparer.Ordinal));
        Assert.Contains(planned.Diagnostics, d => d.ChineseHint().Contains(hint, StringComparison.Ordinal) || d.Message(TextTable.For(Language.Chinese)).Contains(hint, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_found_is_a_warning_and_the_rest_are_errors()
    {
        using var site = Site("::: activities year=1999\n\n::: chart metric=观众");

        Assert.Equal([Severity.Warning, Severity.Error], (await site.PlanAsync()).Diagnostics.Select(d => d.Severity));
    }

    [Theory]
    [InlineData("::: activities", "科普日2022 科普日2021 讲座 科普日2020", 4, "/activities/")]
    [InlineData("::: activities limit=1", "科普日2022", 4, "/activities/")]
    [InlineData("::: activities year=2021", "科普日2021 讲座", 2, "/activities/2021/")]
    [InlineData("::: activities series=全国科普日", "科普日2022 科普日2021 科普日2020", 3, "/series/quanguokepuri/")]
    [InlineData("::: activities region=云南", "科普日2022 科普日2021 科普日2020", 3, "/regions/yunnan/")]
    [InlineData("::: activities region=富源县 year=2021", "科普日2021", 1, "/regions/yunnan/qujing/fuyuan/2021/")]
    [InlineData("::: activities region=富源县 series=全国科普日 year=2020", "科普日2020", 1, null)]
    public async Task Activities_are_those_that_were_asked_for_newest_first(string line, string titles, int count, string? all)
    {
        using var site = Site(line);
        var list = Assert.IsType<PlannedBlock.Activities>(Assert.Single((await site.PlanAsync()).Plan.Blocks.Values));

        Assert.Equal(titles.Split(' '), list.Items.Select(i => i.Title[11..]));
        Assert.Equal((count, all), (list.Count, list.All?.Value));
    }

    [Fact]
    public async Task Activity_does_not_list_itself()
    {
        using var site = Site("正文。");
        site.Activity("activities/2021-10-01-自己", "地区: 富源县", "::: activities year=2021 region=富源县");

        var list = Assert.IsType<PlannedBlock.Activities>(Assert.Single((await site.PlanAsync()).Plan.Blocks.Values));
        Assert.Equal(["科普日2021"], list.Items.Select(i => i.Title[11..]));
    }

    [Fact]
    public async Task Mistakes_of_a_draft_that_is_not_built_are_not_looked_for()
    {
        using var site = Site("正文。");
        site.Write("content/draft.md", "---\n标题: 草稿\n草稿: 是\n---\n::: chart metric=观众\n");

        Assert.Empty((await site.PlanAsync()).Found);
    }

    [Fact]
    public async Task Theme_without_a_blocks_template_is_told_before_rendering()
    {
        using var site = Site("::: chart metric=人次").Write("site.yml", "title: 甲\nurl: https://kexie.example.org\nregion: 富源县\ntheme: bare\n")
            .Write("themes/bare/theme.yml", "name: bare\n");
        var result = await KexieSite.Tests.Building.BuildOnDisk.BuildAsync(site);

        Assert.False(result.Ok);
        Assert.Contains(result.Diagnostics, d => d.Rule == ThemeRules.MissingTemplate && d.Arguments.Contains("blocks/chart"));
        Assert.DoesNotContain(result.Diagnostics, d => d.Arguments.Contains("blocks/gallery"));
    }

    private static TestSite Site(string text) =>
        new TestSite("title: 甲\nurl: https://kexie.example.org\nregion: 富源县\nseries: [{name: 全国科普日, slug: quanguokepuri}, {name: 科技之春, slug: kejizhichun}]\n")
            .Activity("activities/2020-09-17-科普日2020", "系列: 全国科普日\n数据:\n  人次: 3000")
            .Activity("activities/2021-09-17-科普日2021", "系列: 全国科普日\n数据:\n  人次: 约4000")
            .Activity("activities/2022-03-17-科普日2022", "系列: 全国科普日\n数据:\n  人次: xx")
            .Activity("activities/2021-05-17-讲座", "地区: 余姚市\n数据:\n  人次: 100")
            .Write("content/about.md", $"---\n标题: 关于\n---\n{text}\n");
}
