using KexieSite.Indexing;
using KexieSite.Model;

namespace KexieSite.Tests.Indexing;

public sealed class RewrittenIndexTests : IDisposable
{
    private const string Lines = "地区: 富源县\n系列: 全国科普日\n主题: [科普]\n数据: {人次: 300余}";

    private readonly TestSite site = new TestSite()
        .Activity("2020/2020-05-05-展览", "地区: 浙江/余姚\n数据: {人次: 20}")
        .Activity("2021/2021-05-05-讲座", Lines)
        .Activity("2021/2021-06-06-走访", "地区: 富源县");

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData(Lines, "另一段正文。")]
    [InlineData("地区: 富源县\n系列: 全国科普日\n主题: [科普]\n数据: {人次: 500, 场次: 2}", "正文。")]
    [InlineData("摘要: 新的\n地区: 富源县\n地点: 礼堂\n系列: 全国科普日\n主题: [科普]\n主办: 富源县科协\n作者: 张三", "正文。")]
    public void A_text_that_was_only_rewritten_is_put_in_its_place(string lines, string text)
    {
        var before = SiteIndex.Of(site.Assemble().Value);
        var after = before.After(Rewritten(before, lines, text))!;

        var item = after.Newest.Single(i => i.Source.Stem.EndsWith("讲座", StringComparison.Ordinal));
        Assert.DoesNotContain(before.Newest, i => ReferenceEquals(i, item));
        Assert.Equal(Shown(SiteIndex.Of(Rewritten(before, lines, text))), Shown(after));
        Assert.All(Lists(after).SelectMany(l => l.Items).Where(i => i.Source == item.Source), i => Assert.Same(item, i));
        Assert.Same(before.Years[1], after.Years[1]);
        Assert.Same(item, after.Beside(after.Newest[0]).Older);
        Assert.Contains(item, after.Related(after.Newest[0]));
    }

    [Theory]
    [InlineData("地区: 云南/曲靖\n系列: 全国科普日\n主题: [科普]\n数据: {人次: 300余}")]
    [InlineData("地区: 富源县\n主题: [科普]\n数据: {人次: 300余}")]
    [InlineData("地区: 富源县\n系列: 全国科普日\n主题: [科普, 防震]\n数据: {人次: 300余}")]
    [InlineData("日期: 2021-07-07\n" + Lines)]
    [InlineData("日期: 2021-05-05 09:00\n" + Lines)]
    [InlineData("结束: 2022-01-01\n" + Lines)]
    [InlineData("slug: other\n" + Lines)]
    [InlineData("状态: 取消\n" + Lines)]
    public void A_text_that_stands_elsewhere_now_needs_a_new_index(string lines)
    {
        var before = SiteIndex.Of(site.Assemble().Value);

        Assert.Null(before.After(Rewritten(before, lines, "正文。")));
    }

    [Fact]
    public void An_item_that_came_needs_a_new_index()
    {
        var before = SiteIndex.Of(site.Assemble().Value);
        site.Activity("2021/2021-09-09-新的");

        Assert.Null(before.After(site.Assemble().Value));
    }

    // As a live site has it: what did not change is the same object.
    private Site Rewritten(SiteIndex before, string lines, string text)
    {
        var later = site.Activity("2021/2021-05-05-讲座", lines, text).Assemble().Value;
        var old = before.Newest.ToDictionary(i => i.Source);
        return later with { Config = before.Site.Config, Items = [.. later.Items.Select(i => i.Source.Stem.EndsWith("讲座", StringComparison.Ordinal) ? i : old[i.Source])] };
    }

    private static IEnumerable<ItemList> Lists(SiteIndex index) =>
        [.. index.Sections, .. index.Sections.SelectMany(s => s.Years), .. index.Years, .. index.Regions, .. index.Regions.SelectMany(r => r.Years), .. index.Series, .. index.Series.SelectMany(s => s.Years), .. index.Topics];

    private static IEnumerable<string> Shown(SiteIndex index) =>
        Lists(index).Select(l => $"{l.GetType().Name} {string.Join(' ', l.Items.Select(i => i.Source.Stem))} {l.Counts} {string.Join(' ', l.Totals)}")
            .Append(string.Join(' ', index.Totals));
}
