using AngleSharp.Dom;

namespace KexieSite.Tests.Rendering;

/// <summary>What a report's page says beside its text.</summary>
public sealed class ReportPageTests
{
    [Fact]
    public async Task Figures_are_compared_with_the_year_before_where_that_can_be_said()
    {
        using var site = await BuiltSite.OfAsync(
            Report(2020, "{场次: 20, 人次: 约8000, 讲座: 10, 资料: 5000余, 展板: 30, 论文: 4}") + Report(2021, "{场次: 26, 人次: 9000, 讲座: 10, 资料: 6000, 展板: 27, 获奖: 3}"));

        Assert.Equal(
            [
                "场次|26 场|比上年增加 30%", "人次|9,000 人次|比上年增加 12.5%（约）", "资料|6,000 份|上年：5,000 份以上，不作比较", "展板|27 块|比上年减少 10%", "讲座|10 场|与上年持平", "获奖|3 项|—",
            ],
            Rows(site.Page("/reports/2021/zongjie/")));
    }

    [Theory]
    [InlineData("type: 计划")]
    [InlineData("period: 上半年")]
    [InlineData("region: 余姚市")]
    public async Task Report_of_another_kind_time_or_place_is_not_compared(string line)
    {
        using var site = await BuiltSite.OfAsync(Report(2020, "{场次: 20}", line) + Report(2021, "{场次: 26}"));

        Assert.Equal(["场次|26 场"], Rows(site.Page("/reports/2021/zongjie/")));
    }

    [Fact]
    public async Task Two_years_ago_is_not_the_year_before()
    {
        using var site = await BuiltSite.OfAsync(Report(2019, "{场次: 20}") + Report(2021, "{场次: 26}"));

        Assert.Equal(["场次|26 场"], Rows(site.Page("/reports/2021/zongjie/")));
        Assert.Equal(["/reports/2019/zongjie/"], site.Page("/reports/2021/zongjie/").QuerySelectorAll(".report-years a").Select(a => a.GetAttribute("href")));
        Assert.Equal("next", site.Page("/reports/2019/zongjie/").QuerySelector(".report-years a")!.GetAttribute("rel"));
    }

    [Fact]
    public async Task Only_what_has_one_unit_shares_a_scale_and_three_years_make_a_line()
    {
        using var site = await BuiltSite.OfAsync(
            Report(2019, "{场次: 20, 讲座: 5, 人次: 3000}") + Report(2020, "{场次: 22, 讲座: xx, 人次: 约4000}") + Report(2021, "{场次: 26, 讲座: 7, 人次: 5000}"));

        Assert.Equal(
            ["2021年各项数字（场） （单位：场）", "历年场次 （单位：场）", "历年人次 （单位：人次）"],
            site.Page("/reports/2021/zongjie/").QuerySelectorAll(".report-figures figcaption").Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        var charts = site.Page("/reports/2021/zongjie/").QuerySelectorAll("figure.chart");
        Assert.Equal(["2", "3", "3"], charts.Select(c => $"{c.QuerySelectorAll("tbody tr").Length}"));
        Assert.Single(charts[2].QuerySelectorAll("circle.open[cx]"), c => c.GetAttribute("cx") != "50%" || c.ParentElement!.ClassList.Contains("grid"));
    }

    [Fact]
    public async Task Activities_of_the_same_time_and_region_are_listed_and_a_different_sum_is_explained()
    {
        using var site = await BuiltSite.OfAsync(
            Report(2021, "{场次: 26, 人次: 300}", "period: 上半年") + Activity("2021-03-01", "甲", "{人次: 100}") + Activity("2021-06-30", "乙", "{人次: 约150}") + Activity("2021-07-01", "丙", "{人次: 7}")
                + Activity("2021-03-01", "丁", "{人次: 9}", "region: 余姚市"));
        var page = site.Page("/reports/2021/zongjie/");

        Assert.Equal(["乙", "甲", "富源县2021年的全部活动（3）"], page.QuerySelectorAll(".report-activities a").Select(a => a.TextContent));
        Assert.Equal(["场次|26 场|—", "人次|300 人次|约 250 人次"], Rows(page));
        Assert.Contains("两者可以不同", page.QuerySelector(".report-figures > .note")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_report_leads_to_anyway_is_not_among_what_is_related()
    {
        using var site = await BuiltSite.OfAsync(Report(2020, "{}") + Report(2021, "{}") + Activity("2021-03-01", "甲", "{}"));
        var page = site.Page("/reports/2021/zongjie/");

        Assert.Single(page.QuerySelectorAll("main a[href='/reports/2020/zongjie/']"));
        Assert.Single(page.QuerySelectorAll("main a[href='/activities/2021/jia/']"));
    }

    [Fact]
    public async Task Sum_that_agrees_needs_no_word()
    {
        using var site = await BuiltSite.OfAsync(Report(2021, "{人次: 100}") + Activity("2021-03-01", "甲", "{人次: 100}"));
        var page = site.Page("/reports/2021/zongjie/");

        Assert.Equal(["人次|100 人次"], Rows(page));
        Assert.Null(page.QuerySelector(".report-figures > .note"));
    }

    [Fact]
    public async Task Plan_is_not_measured_by_what_came_of_it()
    {
        using var site = await BuiltSite.OfAsync(Report(2021, "{人次: 500}", "type: 计划") + Activity("2021-03-01", "甲", "{人次: 100}"));

        Assert.Equal(["人次|500 人次"], Rows(site.Page("/reports/2021/zongjie/")));
    }

    [Fact]
    public async Task Report_without_figures_and_activities_has_none_of_it()
    {
        using var site = await BuiltSite.OfAsync(Report(2021, "{}"));

        Assert.Empty(site.Page("/reports/2021/zongjie/").QuerySelectorAll(".report-figures, .report-activities, .report-years, figure.chart"));
    }

    private static IEnumerable<string> Rows(IParentNode page) =>
        page.QuerySelectorAll(".report-figures table.figures tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent)));

    private static string Report(int year, string figures, string line = "") => $"""

        == content/reports/{year}/{year}-12-20-{(line.Length == 0 || line == "period: 上半年" || line.StartsWith("type", StringComparison.Ordinal) ? "总结" : "别的")}.md
        ---
        title: {year}年工作总结
        year: {year}
        {(line.StartsWith("type", StringComparison.Ordinal) ? line : "type: 总结\n" + line)}
        figures: {figures}
        ---
        正文。
        """.Replace("\n\nfigures", "\nfigures", StringComparison.Ordinal);

    private static string Activity(string day, string title, string figures, string line = "region: 富源县") => $"""

        == content/activities/2021/{day}-{title}.md
        ---
        title: {title}
        {line}
        figures: {figures}
        ---
        正文。
        """;
}
