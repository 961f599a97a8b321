using KexieSite.Indexing;

namespace KexieSite.Tests.Indexing;

public sealed class SiteIndexTests : IDisposable
{
    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void Lists_are_newest_first_and_of_one_day_the_latest_hour_first()
    {
        site.Activity("a", "日期: 2021-01-01").Activity("b", "日期: 2021-01-02 09:00").Activity("c", "日期: 2021-01-02 14:00").Activity("d", "日期: 2021-01-01")
            .Write("content/about.md", "---\n标题: 关于\n---\n");
        Assert.Equal(["c", "b", "a", "d"], Index().Newest.Select(i => i.Source.Stem));
    }

    [Fact]
    public void Years_list_activities_by_day_reports_by_year_and_new_years_activities_twice()
    {
        site.Activity("a", "日期: 2020-12-30\n结束: 2021-01-02").Activity("b", "日期: 2021-05-01")
            .Write("content/reports/c.md", "---\n标题: 总结\n日期: 2021-01-10\n年度: 2020\n类别: 总结\n---\n");
        Assert.Equal(["2021: b a", "2020: c a"], Index().Years.Select(y => $"{y.Year}: {string.Join(' ', y.Items.Select(i => i.Source.Stem))}"));
    }

    [Fact]
    public void Totals_count_held_activities_once_in_the_year_of_their_first_day()
    {
        site.Activity("a", "日期: 2020-12-30\n结束: 2021-01-02\n数据: {人次: 100}")
            .Activity("b", "日期: 2021-05-01\n数据: {人次: 3万余, 场次: 2}")
            .Activity("c", "日期: 2021-06-01\n数据: {人次: xx}")
            .Activity("d", "日期: 2021-06-02\n状态: 取消\n数据: {人次: 500}")
            .Activity("e", "日期: 2021-06-02\n状态: 计划\n数据: {人次: 500}")
            .Write("content/reports/r.md", "---\n标题: 总结\n日期: 2021-12-10\n年度: 2021\n类别: 总结\n数据: {人次: 99999}\n---\n");
        var index = Index();
        Assert.Equal(["场次 2 Exact 0", "人次 30100 AtLeast 1"], index.Totals.Select(Shown));
        Assert.Equal(["场次 2 Exact 0", "人次 30000 AtLeast 1"], index.Years[0].Totals.Select(Shown));
        Assert.Equal(["人次 100 Exact 0"], index.Years[1].Totals.Select(Shown));
    }

    [Fact]
    public void A_region_has_what_the_regions_below_it_have()
    {
        site.Activity("a", "日期: 2021-01-01\n数据: {人次: 1}").Activity("b", "日期: 2021-01-02\n地区: 云南/曲靖\n数据: {人次: 2}")
            .Activity("c", "日期: 2020-01-03\n地区: 浙江/余姚\n数据: {人次: 4}").Activity("d", "日期: 2021-01-04\n地区: 未知\n数据: {人次: 8}");
        var index = Index();
        Assert.Equal(
            ["/regions/zhejiang/ 4 2020", "/regions/zhejiang/ningbo/ 4 2020", "/regions/zhejiang/ningbo/yuyao/ 4 2020", "/regions/yunnan/ 3 2021", "/regions/yunnan/qujing/ 3 2021", "/regions/yunnan/qujing/fuyuan/ 1 2021"],
            index.Regions.Select(r => $"{r.Url} {r.Totals[0].Sum.Value:0} {r.Years.Single().Year}"));
        Assert.Equal(15, index.Totals[0].Sum.Value);
    }

    [Fact]
    public void A_former_region_and_todays_share_a_page_where_their_address_is_the_same()
    {
        site.Activity("a", "日期: 2010-01-01\n地区: 浙江/富阳市").Activity("b", "日期: 2020-01-01\n地区: 浙江/富阳区");
        var shared = Assert.Single(Index().Regions, r => r.Url.Value == "/regions/zhejiang/hangzhou/fuyang/");
        Assert.Equal(("富阳区", 2), (shared.Division.Name, shared.Items.Length));
    }

    [Fact]
    public void Series_come_in_the_sites_order_then_by_pinyin()
    {
        site.Write("site.yml", "title: 甲\nurl: https://x.cn\nregion: 富源县\nseries: [{name: 科技活动周, slug: huodongzhou}, 全国科普日]\n")
            .Activity("a", "日期: 2021-01-01\n系列: 全国科普日").Activity("b", "日期: 2021-01-02\n系列: 学术年会").Activity("c", "日期: 2021-01-03\n系列: 爱国月")
            .Activity("d", "日期: 2021-01-04\n系列: 科技活动周").Activity("e", "日期: 2021-01-05\n系列: 全国科普日");
        Assert.Equal(["科技活动周 huodongzhou 1", "全国科普日 quanguokepuri 2", "爱国月 aiguoyue 1", "学术年会 xueshunianhui 1"], Index().Series.Select(t => $"{t.Term.Name} {t.Term.Slug} {t.Items.Length}"));
    }

    [Fact]
    public void Topics_are_shared_by_all_kinds_pages_too()
    {
        site.Activity("a", "日期: 2021-01-01\n主题: 健康, 应急").Write("content/about.md", "---\n标题: 关于\n主题: 健康\n---\n");
        Assert.Equal(["健康: a about", "应急: a"], Index().Topics.Select(t => $"{t.Term.Name}: {string.Join(' ', t.Items.Select(i => i.Source.Stem))}"));
    }

    [Fact]
    public void Upcoming_activities_are_the_next_first_and_those_called_off_are_among_them()
    {
        site.Activity("past", "日期: 2022-05-01").Activity("today", "日期: 2022-06-01").Activity("later", "日期: 2022-09-01").Activity("soon", "日期: 2022-06-02")
            .Activity("off", "日期: 2022-07-01\n状态: 取消");
        Assert.Equal(["soon", "off", "later"], Index().Upcoming.Select(i => i.Source.Stem));
    }

    [Fact]
    public void Neighbours_stay_within_the_section()
    {
        site.Activity("a", "日期: 2021-01-01").Activity("c", "日期: 2021-01-03")
            .Write("content/notices/b.md", "---\n标题: 通知\n日期: 2021-01-02\n---\n");
        var index = Index();
        var beside = index.Beside(index.Newest.Single(i => i.Source.Stem == "a"));
        Assert.Equal((null, "c"), (beside.Older?.Source.Stem, beside.Newer?.Source.Stem));
        var notice = index.Beside(index.Newest.Single(i => i.Source.Stem == "b"));
        Assert.Null(notice.Older ?? notice.Newer);
    }

    [Fact]
    public void Related_items_share_a_series_topics_or_a_place_and_are_at_most_five()
    {
        for (var day = 1; day <= 9; day++)
        {
            site.Activity($"{day}", $"日期: 2021-01-0{day}\n系列: 全国科普日\n网址名: a{day}");
        }

        site.Activity("topic", "日期: 2021-01-05\n主题: 健康, 应急\n系列: 全国科普日").Activity("other", "日期: 2011-01-05\n主题: 健康, 应急\n地区: 北京")
            .Activity("far", "日期: 1990-01-05\n地区: 海南");
        var index = Index();
        var related = index.Related(index.Newest.Single(i => i.Source.Stem == "topic"));
        Assert.Equal(["5", "6", "4", "7", "3"], related.Select(i => i.Source.Stem));
        Assert.Equal(["topic"], index.Related(index.Newest.Single(i => i.Source.Stem == "other")).Select(i => i.Source.Stem));
        Assert.Empty(index.Related(index.Newest.Single(i => i.Source.Stem == "far")));
    }

    [Fact]
    public void Sections_without_items_are_not_listed_and_a_section_of_pages_has_no_years()
    {
        site.Write("site.yml", "title: 甲\nurl: https://x.cn\nsections: {学会: {}}\n").Write("content/学会/a.md", "---\n标题: 甲\n---\n");
        var section = Assert.Single(Index().Sections);
        Assert.Equal(("学会", 1, 0), (section.Section.Title, section.Items.Length, section.Years.Length));
    }

    [Fact]
    public void An_empty_site_has_empty_lists()
    {
        var index = Index();
        Assert.Empty(index.Newest);
        Assert.Empty(index.Regions);
        Assert.Empty(index.Years);
    }

    private SiteIndex Index() => SiteIndex.Of(site.Assemble().Value);

    private static string Shown(MetricTotal total) => $"{total.Metric.Name} {total.Sum.Value:0} {total.Sum.Precision} {total.Sum.UnknownParts}";
}
