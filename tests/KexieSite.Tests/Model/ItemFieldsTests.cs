using KexieSite.Model;

namespace KexieSite.Tests.Model;

public sealed class ItemFieldsTests : IDisposable
{
    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void An_activity_has_all_that_was_written()
    {
        var activity = Only<Activity>("content/activities/2021/科普日.md", """
            ---
            标题: 全国科普日  主场活动
            日期: 2021年9月11日 上午9时
            结束: 2021/9/17
            地区: 富源县
            乡镇: 中安街道
            地点: 文化广场
            系列: 全国科普日
            状态: 延期
            主办: 县科协、县教育局
            partners: [县医院]
            数据: {人次: 6万余人次, 场次: 30多场, 经费: 30万}
            主题: 健康, 应急, 健康
            摘要: 一句话。
            封面: {图片: a.jpg, 说明: 现场}
            附件: [../名单.pdf, {文件: b.xlsx, 标题: 统计表}]
            作者: 张三
            来源: 富源发布
            网址名: KePuRi
            旧网址: [/old/1.html, "https://kexie.internal/news/科普日"]
            更新: 2021-10-01
            附加: {颜色: 红}
            ---
            正文第一段。
            """);
        Assert.Equal(("全国科普日 主场活动", "/activities/2021/kepuri/"), (activity.Title, activity.Url.Value));
        Assert.Equal(new DateTimeOffset(2021, 9, 11, 9, 0, 0, TimeSpan.FromHours(8)), activity.Moment);
        Assert.Equal((new DateOnly(2021, 9, 11), new DateOnly(2021, 9, 17)), (activity.Day!.Value, activity.End));
        Assert.Equal(("富源县", "中安街道", "文化广场"), (activity.Region!.Division.Name, activity.Place, activity.Venue));
        Assert.Equal(("全国科普日", ActivityStatus.Postponed), (activity.Series, activity.Status));
        Assert.Equal("县科协 县教育局 县医院 健康 应急", string.Join(' ', [.. activity.Organizers, .. activity.Partners, .. activity.Topics]));
        Assert.Equal(["场次 30 场 AtLeast", "人次 60000 人次 AtLeast", "经费 30 万元 Exact"], activity.Figures.Select(f => $"{f.Metric.Name} {f.Quantity.Value:0.##} {f.Quantity.Unit} {f.Quantity.Precision}"));
        Assert.Equal(("一句话。", "张三", "富源发布", new DateOnly(2021, 10, 1)), (activity.Summary, activity.Author, activity.Credit, activity.Updated));
        Assert.Equal(("content/activities/2021/a.jpg", "现场"), (activity.Cover!.Path.Value, activity.Cover.Title));
        Assert.Equal(["content/activities/名单.pdf 名单", "content/activities/2021/b.xlsx 统计表"], activity.Attachments.Select(a => $"{a.Path} {a.Title}"));
        Assert.Equal(["/old/1.html", "/news/科普日/"], activity.Aliases.Select(a => a.Url.Value));
        Assert.Equal("颜色", Assert.Single(activity.Extra.Entries).Key.Text);
    }

    [Fact]
    public void A_report_has_its_year_period_type_and_number()
    {
        var report = Only<Report>("content/reports/2021/总结.md", "---\n标题: 总结\n日期: 2022-01-10\n年度: 2021年\n时段: 第四季度\n类别: 工作总结\n单位: 富源县科协\n文号: 富科协〔2022〕3号\n---\n");
        Assert.Equal((2021, "period.10-12", ReportType.Summary), (report.Year, report.Period.TextKey, report.Type));
        Assert.Equal(("富源县科协", "富科协〔2022〕3号", "/reports/2021/zongjie/"), (report.Issuer, report.Number, report.Url.Value));
        Assert.Equal(2021, Assert.Single(report.Years));
    }

    [Fact]
    public void A_date_is_taken_from_the_name_of_the_file_or_of_its_folder()
    {
        foreach (var path in new[] { "2021-09-17-科普日", "20210917科普日", "2021.9.17 科普日", "2021年9月17日科普日", "2021-09-17-科普日/index" })
        {
            using var own = new TestSite();
            var activity = own.Activity(path).Assemble().Item<Activity>();
            Assert.Equal((new DateOnly(2021, 9, 17), "/activities/2021/kepuri/"), (activity.Day!.Value, activity.Url.Value));
        }
    }

    [Theory]
    [InlineData("content/about.md", "/about/")]
    [InlineData("content/关于.md", "/guanyu/")]
    [InlineData("content/学会/医学会.md", "/xuehui/yixuehui/")]
    [InlineData("content/学会/index.md", "/xuehui/")]
    [InlineData("content/学会/2021/名单.md", "/xuehui/2021/mingdan/")]
    public void A_page_is_addressed_by_its_folders(string path, string url) => Assert.Equal(url, Only<StandalonePage>(path, "---\n标题: 甲\n---\n").Url.Value);

    [Fact]
    public void Kind_wins_over_the_folder()
    {
        Assert.Equal("/notices/2021/a/", Only<Notice>("content/activities/a.md", "---\n类型: 通知\n标题: 甲\n日期: 2021-01-01\n---\n").Url.Value);
        Assert.Equal("/activities/about/", site.Write("content/activities/about.md", "---\nkind: page\n标题: 甲\n---\n").Assemble().Item<StandalonePage>().Url.Value);
    }

    [Fact]
    public void An_activity_over_new_year_belongs_to_both_years_and_is_addressed_by_its_first()
    {
        var activity = site.Activity("元旦", "日期: 2020-12-30\n结束: 2021-01-03").Assemble().Item<Activity>();
        Assert.Equal([2020, 2021], activity.Years.AsEnumerable());
        Assert.Equal("/activities/2020/yuandan/", activity.Url.Value);
    }

    [Fact]
    public void The_day_of_a_time_with_an_offset_is_the_sites_day()
    {
        var activity = site.Activity("直播", "日期: 2021-12-31T20:00Z").Assemble().Item<Activity>();
        Assert.Equal((new DateOnly(2022, 1, 1), "/activities/2022/zhibo/"), (activity.Day!.Value, activity.Url.Value));
    }

    [Theory]
    [InlineData("经费: 12", "12 Exact")]
    [InlineData("经费: 12.5万元", "12.5 Exact")]
    [InlineData("经费: 3000元", "0.3 Exact")]
    [InlineData("经费: 约30万", "30 About")]
    [InlineData("经费: 1.2亿", "12000 Exact")]
    [InlineData("经费: xx万元", "0 Unknown")]
    [InlineData("人次: 38,000人", "38000 Exact")]
    [InlineData("资料: 2万余册", "20000 AtLeast")]
    [InlineData("里程: 3", "3 Exact")]
    [InlineData("捐款: 3万元", "30000 Exact")]
    [InlineData("捐款: xx万元", "0 Unknown")]
    public void A_figure_is_in_the_unit_of_its_metric(string figure, string expected)
    {
        site.Write("site.yml", "title: 甲\nurl: https://x.cn\nregion: 富源县\nmetrics: [{name: 里程, unit: 公里}, {name: 捐款, unit: 元}]\n");
        var read = Assert.Single(site.Activity("a", $"日期: 2021-01-01\n数据:\n  {figure}").Assemble().Item<Activity>().Figures);
        Assert.Equal((expected, read.Metric.Unit), ($"{read.Quantity.Value:0.####} {read.Quantity.Precision}", read.Quantity.Unit));
    }

    [Fact]
    public void Figures_come_in_the_order_of_the_metrics() =>
        Assert.Equal(["场次", "人次", "会员"], site.Activity("a", "日期: 2021-01-01\n数据: {会员: 3, 人次: 2, 场次: 1}").Assemble().Item<Activity>().Figures.Select(f => f.Metric.Name));

    [Fact]
    public void Region_defaults_to_the_sites_own_and_a_place_of_its_own_has_its_page()
    {
        site.Write("site.yml", "title: 甲\nurl: https://x.cn\nregion: 云南/曲靖/富源\ndivisions: [胜境街道]\n")
            .Activity("a", "日期: 2021-01-01").Activity("b", "日期: 2021-01-02\n乡镇: 胜境街道").Activity("c", "日期: 2021-01-03\n地区: 未知")
            .Activity("d", "日期: 2021-01-04\n地区: 云南省").Write("content/about.md", "---\n标题: 关于\n---\n");
        var read = site.Assemble();
        Assert.Empty(read.Found);
        Assert.Equal(["富源县", "胜境街道", null, "云南省", null], read.Value.Items.OrderBy(i => i.Source.FileName == "about.md").Select(i => i.Region?.Division.Name));
    }

    [Fact]
    public void A_former_region_is_listed_under_today_s_as_well()
    {
        var region = site.Activity("a", "日期: 2010-01-01\n地区: 浙江/富阳市").Assemble().Item<Activity>().Region!;
        Assert.Equal("富阳市", region.Division.Name);
        Assert.Equal(["浙江省", "杭州市", "富阳市"], region.Listed.Select(d => d.Name));
    }

    [Fact]
    public void Without_a_region_of_its_own_a_site_asks_for_one() =>
        Assert.Equal(["KX1232 2:1"], site.Write("site.yml", "title: 甲\nurl: https://x.cn\n").Activity("a", "日期: 2021-01-01").Assemble().Found);

    [Fact]
    public void A_summary_is_cut_from_the_text_where_none_is_written() =>
        Assert.Equal("第一句。第二句。", site.Activity("a", "日期: 2021-01-01", "## 一、\n\n**第一句。**第二句。").Assemble().Item<Activity>().Summary.Replace("一、", "", StringComparison.Ordinal).Trim());

    [Fact]
    public void An_alias_in_full_counts_below_the_sites_folder()
    {
        site.Write("site.yml", "title: 甲\nurl: https://x.cn/kexie/\nregion: 富源县\n")
            .Activity("a", "日期: 2021-01-01\n旧网址: https://x.cn/kexie/old, /old/2021.htm, http://www.x.cn/news/3.html");
        Assert.Equal(["/old/", "/old/2021.htm", "/news/3.html"], site.Assemble().Item<Activity>().Aliases.Select(a => a.Url.Value));
    }

    private T Only<T>(string path, string text)
        where T : ContentItem
    {
        using var own = new TestSite();
        var read = own.Write("content/activities/名单.pdf", "").Write(path, text).Assemble();
        Assert.Equal("", string.Join(", ", read.Diagnostics.Where(d => d.Severity == KexieSite.Diagnostics.Severity.Error).Select(d => d.Place())));
        return read.Item<T>();
    }
}
