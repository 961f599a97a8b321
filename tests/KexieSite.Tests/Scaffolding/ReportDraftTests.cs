using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Model;
using KexieSite.Scaffolding;
using KexieSite.Tests.Checking;

namespace KexieSite.Tests.Scaffolding;

public sealed class ReportDraftTests : IDisposable
{
    private readonly TestSite site = new("title: 富源县科协\nurl: https://kexie.internal\nregion: 富源县\nseries: [科技活动周, 全国科普日]\n");

    public void Dispose() => site.Dispose();

    [Fact]
    public void Activities_stand_under_their_series_then_their_topics_each_with_date_place_link_and_figures()
    {
        site.Activity("2021/kepuri", "日期: 2021-09-17\n结束: 2021-09-19\n乡镇: 中安街道\n地点: 文化广场\n系列: 全国科普日\n数据: {人次: 3000余, 资料: 约5000}", "三天。");
        site.Activity("2021/科技 周(1)", "日期: 2021-05\n系列: 科技活动周", "五月。");
        site.Activity("2021/a", "日期: 2021-03-01\n主题: 农技\n数据: {人次: 120}", "一。").Activity("2021/b", "日期: 2021-02-01\n主题: 农技、培训", "二。");
        site.Activity("2021/c", "日期: 2021\n主题: 展览", "三。");

        var text = Draft(new(ContentKind.Report, null) { Year = 2021, FromActivities = true });

        Assert.Equal(
            """
            ## 二、主要活动

            ### （一）科技活动周

            - [科技 周(1)](../../activities/2021/科技%20周%281%29.md)（5月）：五月。

            ### （二）全国科普日

            - [kepuri](../../activities/2021/kepuri.md)（9月17日至19日，中安街道文化广场）：三天。数字：3000人次以上、资料约5000份。

            ### （三）农技

            - [b](../../activities/2021/b.md)（2月1日）：二。
            - [a](../../activities/2021/a.md)（3月1日）：一。数字：120人次。

            ### （四）其他活动

            - [c](../../activities/2021/c.md)（日期不详）：三。

            """.ReplaceLineEndings("\n").TrimEnd(),
            text[text.IndexOf("## 二", StringComparison.Ordinal)..text.IndexOf("## 三", StringComparison.Ordinal)].TrimEnd());
        Assert.Contains("标题: 富源县科协2021年工作总结\n日期: 2022-06-01\n年度: 2021\n类别: 总结\n", text, StringComparison.Ordinal);
        Assert.Contains("数据:\n  人次: 3120人次以上\n  资料: 约5000份\n", text, StringComparison.Ordinal);
        Assert.Contains("2021年，富源县开展活动 5 项。其中 2 项有数字，相加如下；没有记数字的活动不在内。\n\n::: 数据\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_known_is_a_mark_and_there_is_no_other_finding()
    {
        site.Activity("2021/a", "日期: 2021-03-01\n数据: {人次: 若干, 场次: 2}").Activity("2021/b", "日期: 2021-04-01\n数据: {人次: 60, 经费: 3.5万}");
        Draft(new(ContentKind.Report, null) { Year = 2021, FromActivities = true });

        var read = site.Assemble();

        Assert.Equal(5, read.Diagnostics.Count(d => d.Rule.Code == "KX2065"));
        Assert.Equal(5, read.Diagnostics.Length);
        Assert.Equal(["场次 Exact 2", "人次 AtLeast 60", "经费 Exact 3.5"], read.Item<Report>().Figures.Select(f => $"{f.Metric.Name} {f.Quantity.Precision} {f.Quantity.Value:0.##}"));
        Assert.Contains("人次另有 1 项活动没有统计到。", Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_links_and_figures_hold_in_build_and_check()
    {
        site.Activity("2021/a (1)", "日期: 2021-03-01\n地区: 曲靖市\n数据: {人次: 约3000}").Activity("2021/b", "日期: 2021-04-01\n数据: {人次: 近500, 资料: 1.2万}");
        Draft(new(ContentKind.Report, null) { Year = 2021, Region = "曲靖市", FromActivities = true });

        var result = await CheckRun.WholeAsync(site);

        Assert.Empty(result.Diagnostics.Where(d => d.Rule.Code != "KX2065" && d.File is not null).Select(d => $"{d.File} {d.Place()}"));
        Assert.Contains("（4月1日，富源县）", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_was_held_in_the_time_and_region_is_in_it_and_the_rest_is_counted()
    {
        site.Activity("2022/held", "日期: 2022-03-01").Activity("2022/later", "日期: 2022-06-20").Activity("2022/off", "日期: 2022-02-01\n状态: 取消");
        site.Activity("2022/year", "日期: 2022").Activity("2022/elsewhere", "日期: 2022-03-01\n地区: 沾益区").Activity("2021/newyear", "日期: 2021-12-30\n结束: 2022-01-02");
        site.Activity("2022/autumn", "日期: 2022-09-01").Activity("2022/draft", "日期: 2022-03-02\n草稿: 是\n结束: 写错");

        var made = Make(new(ContentKind.Report, null) { Year = 2022, Period = "上半年", FromActivities = true });

        Assert.Empty(made.Diagnostics);
        Assert.Equal(new DraftSummary(1, 1, 1, 1) { Drafts = 1 }, made.Value!.Draft);
        Assert.Contains("标题: 富源县科协2022年上半年工作总结\n", Text, StringComparison.Ordinal);
        Assert.Equal(1, Text.Split("](../../activities/").Length - 1);
    }

    [Fact]
    public void A_text_with_an_error_holds_it_up_for_its_figures_would_be_missing()
    {
        site.Activity("2021/a", "日期: 2021-03-01").Activity("2021/b", "日期: 2021-13-01");
        var made = Make(new(ContentKind.Report, null) { Year = 2021, FromActivities = true });

        Assert.Null(made.Value);
        Assert.Equal(["KX1215 3:5"], made.Diagnostics.Select(d => d.Place()));
    }

    [Theory]
    [InlineData(2020, null, null, "KX7008")]
    [InlineData(2021, "曲靖", "计划", "KX7009")]
    [InlineData(2021, "未知", null, "KX7007")]
    [InlineData(2021, "富原", null, "KX3003")]
    public void Where_there_is_nothing_to_draft_from_the_reason_is_told(int year, string? region, string? type, string code)
    {
        site.Activity("2021/a", "日期: 2021-03-01");
        var made = Make(new(ContentKind.Report, null) { Year = year, Region = region, Type = type, FromActivities = true });

        Assert.Null(made.Value);
        Assert.Equal(code, Assert.Single(made.Diagnostics).Rule.Code);
    }

    [Fact]
    public void Titles_and_summaries_are_shown_as_they_are_written()
    {
        site.Write("content/activities/2021/a.md", "---\n标题: \"[新]_科普*日*\"\n日期: 2021-03-01\n摘要: 《a_b》<b>，【请补充：摘要】\n---\n");
        site.Activity("2021/b", "日期: 2021-03-02\n摘要: 用 `x` 和 <y>");

        var text = Draft(new(ContentKind.Report, null) { Year = 2021, FromActivities = true });

        Assert.Contains("- [\\[新\\]\\_科普\\*日\\*](../../activities/2021/a.md)（3月1日）\n", text, StringComparison.Ordinal);
        Assert.Contains("：用 \\`x\\` 和 \\<y\\>。", text, StringComparison.Ordinal);
    }

    [Fact]
    public void In_an_English_site_the_draft_is_English()
    {
        using var english = new TestSite("title: Fuyuan\nurl: https://kexie.example.org\nregion: 富源县\nlanguage: en\nmetrics:\n  - {name: visitors, unit: people}\n");
        english.Write("content/activities/2021/fair.md", "---\ntitle: Science fair\ndate: 2021-03-01\nend: 2021-03-02\nvenue: Hall\nfigures: {visitors: 120}\n---\nAll came\n");

        var made = NewItem.Create(english.Root, new(ContentKind.Report, null) { Year = 2021, Period = "first-half", FromActivities = true }, TestSite.Today, TimeProvider.System);

        var text = File.ReadAllText(made.Value!.Path.In(english.Root));
        Assert.StartsWith("---\ntitle: \"Fuyuan: work report 2021, first half\"\ndate: 2022-06-01\nyear: 2021\nperiod: first-half\ntype: summary\nissuer: \"【To do: who signs】\"\nfigures:\n  visitors: 120 people\n", text, StringComparison.Ordinal);
        Assert.Contains("## 1. Overview\n\nActivities held in Fuyuan in 2021, first half: 1. All of them with figures, added up below.", text, StringComparison.Ordinal);
        Assert.Contains("- [Science fair](../../activities/2021/fair.md) (1 March to 2 March 2021, Hall): All came. Figures: visitors 120 people.\n", text, StringComparison.Ordinal);
        Assert.Empty(english.Assemble().Diagnostics.Where(d => d.Rule.Code != "KX2065").Select(d => d.Place()));
    }

    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(19, "十九")]
    [InlineData(20, "二十")]
    [InlineData(99, "九十九")]
    public void Headings_are_numbered_in_Chinese(int number, string numeral) => Assert.Equal(numeral, DraftWords.Numeral(number));

    [Theory]
    [InlineData("38000", "人次")]
    [InlineData("6.2万", "人次")]
    [InlineData("约3.85万", "人次")]
    [InlineData("6万余", "人次")]
    [InlineData("38527以上", "份")]
    [InlineData("30.5万元", "万元")]
    [InlineData("约8500元", "万元")]
    [InlineData("1.2亿", "人次")]
    public void A_sum_is_read_back_as_it_was(string written, string unit)
    {
        Assert.True(Quantity.TryParse(written, out var quantity));
        var value = unit == "万元" ? quantity.Value / 10_000 : quantity.Value;
        site.Activity("2021/a", $"日期: 2021-03-01\n数据: {{{(unit == "万元" ? "经费" : unit == "份" ? "资料" : "人次")}: {DraftWords.Quantity(new Quantity(value, unit, quantity.Precision))}}}");

        var figure = Assert.Single(site.Assemble().Item<Activity>().Figures);

        Assert.Equal((value, quantity.Precision), (figure.Quantity.Value, figure.Quantity.Precision));
    }

    private string Text => File.ReadAllText(Assert.Single(Directory.EnumerateFiles(Path.Combine(site.Root, "content", "reports"), "*.md", SearchOption.AllDirectories)));

    private Checked<MadeItem?> Make(ItemRequest request) => NewItem.Create(site.Root, request, TestSite.Today, TimeProvider.System);

    private string Draft(ItemRequest request)
    {
        Assert.NotNull(Make(request).Value);
        return Text;
    }
}
