using System.Globalization;
using AngleSharp.Dom;

namespace KexieSite.Tests.Rendering;

/// <summary>Blocks on the pages of a built site.</summary>
public sealed class BlockPageTests
{
    private static readonly string Golden = Path.Combine(RepositoryRoot.Path, "tests", "KexieSite.Tests", "Golden", "chart.html");

    private const string Site = """
        == content/about.md
        ---
        title: 关于
        cover: {src: a.svg, alt: 甲}
        ---
        前文。

        ::: 图集
        ![甲](a.svg "题注 & 甲")
        ![](b.svg)
        :::

        ::: 活动 地区=富源县 数量=2

        ::: 图表 指标=人次 按=年度

        ::: chart metric=人次 by=month type=line

        ::: chart metric=人次 by=year year=1999

        ::: figures
        == content/a.svg
        <svg xmlns="http://www.w3.org/2000/svg"><circle r="5"/></svg>
        == content/b.svg
        <svg xmlns="http://www.w3.org/2000/svg"><circle r="5"/></svg>
        == content/activities/2019/2019-09-17-甲.md
        ---
        title: 甲
        figures: {人次: 约3000, 展板: 20}
        ---
        前文。

        ::: 数据
        == content/activities/2020/2020-09-17-乙.md
        ---
        title: 乙
        figures: {人次: 1200}
        ---
        正文。
        == content/activities/2020/2020-10-17-丙.md
        ---
        title: 丙
        figures: {人次: 800}
        ---
        正文。
        == content/activities/2022/2022-09-17-丁.md
        ---
        title: 丁
        figures: {人次: xx}
        ---
        正文。
        """;

    /// <summary>With <c>UPDATE_GOLDEN=1</c> in the environment the file is written anew.</summary>
    [Fact]
    public async Task Chart_is_the_html_that_was_looked_at()
    {
        using var site = await BuiltSite.OfAsync(Site);
        var html = string.Join('\n', site.Page("/about/").QuerySelector("figure.chart")!.OuterHtml.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(Golden, html);
        }

        Assert.Equal((await File.ReadAllTextAsync(Golden)).ReplaceLineEndings("\n"), html);
    }

    [Fact]
    public async Task Numbers_of_a_chart_are_those_of_the_published_table()
    {
        using var site = await BuiltSite.OfAsync(Site);
        var csv = CsvReader.Read(site.Text("data/activities.csv")[1..]);
        var (year, people) = (csv[0].ToList().IndexOf("年份"), csv[0].ToList().IndexOf("人次（人次）"));
        var counted = csv.Skip(1).Where(r => r[people].Length > 0).GroupBy(r => r[year] + "年").ToDictionary(g => g.Key, g => g.Sum(r => decimal.Parse(r[people], CultureInfo.InvariantCulture)));

        var rows = Cells(site.Page("/about/").QuerySelector("figure.chart table")!);

        Assert.Equal(["2019年 约 3,000 人次", "2020年 2,000 人次", "2021年 无记录", "2022年 未知"], rows);
        Assert.Equal(3000, counted["2019年"]);
        Assert.Equal(2000, counted["2020年"]);
    }

    [Fact]
    public async Task Every_chart_has_its_own_ids_its_name_and_its_table()
    {
        using var site = await BuiltSite.OfAsync(Site);
        var page = site.Page("/about/");
        var charts = page.QuerySelectorAll("figure.chart");

        Assert.Equal(2, charts.Length);
        Assert.DoesNotContain(page.QuerySelectorAll("[id]").GroupBy(e => e.Id), g => g.Count() > 1);
        Assert.All(charts, chart =>
        {
            var drawing = chart.QuerySelector("svg[role=img]")!;
            Assert.Equal(["figcaption"], drawing.GetAttribute("aria-labelledby")!.Split(' ').Select(id => page.GetElementById(id)!.LocalName));
            Assert.NotNull(chart.QuerySelector("details summary + .table table th[scope=row]"));
            Assert.All(chart.QuerySelectorAll("[fill^='url(']"), e => Assert.NotNull(page.GetElementById(e.GetAttribute("fill")![5..^1])));
        });
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([type]):not([src])"));
    }

    [Fact]
    public async Task Gallery_shows_its_pictures_and_a_cover_that_is_among_them_is_not_shown_twice()
    {
        using var site = await BuiltSite.OfAsync(Site);
        var page = site.Page("/about/");

        Assert.Equal(["/a.svg 甲 题注 & 甲", "/b.svg  "], page.QuerySelectorAll(".gallery figure").Select(f => $"{f.QuerySelector("img")!.GetAttribute("src")} {f.QuerySelector("img")!.GetAttribute("alt")} {f.QuerySelector("figcaption")?.TextContent}"));
        Assert.Single(page.QuerySelectorAll("main img[src='/a.svg']"));
        Assert.True(site.Has("b.svg"));
    }

    [Fact]
    public async Task List_shows_the_newest_and_leads_to_all()
    {
        using var site = await BuiltSite.OfAsync(Site);
        var list = site.Page("/about/").QuerySelector(".block-list")!;

        Assert.Equal(["丁", "丙", "富源县的全部活动（4）"], list.QuerySelectorAll("a").Select(a => a.TextContent));
        Assert.Equal("/regions/yunnan/qujing/fuyuan/", list.QuerySelector(".more a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Block_that_finds_nothing_says_so_and_the_build_goes_on()
    {
        using var site = await BuiltSite.OfAsync(Site);

        Assert.Equal(["没有可以画图的数字。", "没有数据。"], site.Page("/about/").QuerySelectorAll(".nothing").Select(e => e.TextContent));
        Assert.Equal(["KX4034", "KX4035"], site.Result.Diagnostics.Select(d => d.Rule.Code).Where(c => c.StartsWith("KX403", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Figures_stand_where_the_text_wants_them_and_not_twice()
    {
        using var site = await BuiltSite.OfAsync(Site);
        var page = site.Page("/activities/2019/jia/");

        Assert.Equal(["人次 约 3,000 人次", "展板 20 块"], Cells(Assert.Single(page.QuerySelectorAll("table.figures"))));
        Assert.NotNull(page.QuerySelector(".prose table.figures"));
    }

    [Fact]
    public async Task Feed_has_plain_tables_and_lists_with_complete_addresses()
    {
        using var site = await BuiltSite.OfAsync(Site.Replace("::: 数据", "::: 活动 年度=2020\n\n::: 图表 指标=人次\n\n::: 图集\n![甲](../../a.svg)\n:::\n\n::: 数据", StringComparison.Ordinal));
        var feed = site.Text("feed.json");

        Assert.DoesNotContain("<svg", feed, StringComparison.Ordinal);
        Assert.Contains("<li><a href=\\\"https://kexie.example.org/activities/2020/bing/\\\">丙</a> 2020年10月17日</li>", feed, StringComparison.Ordinal);
        Assert.Contains("<caption>各年度人次</caption>", feed, StringComparison.Ordinal);
        Assert.Contains("<tr><th>2019年</th><td>约 3,000 人次</td></tr>", feed, StringComparison.Ordinal);
        Assert.Contains("<img src=\\\"https://kexie.example.org/a.svg\\\" alt=\\\"甲\\\">", feed, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Cells(IElement table) =>
        table.QuerySelectorAll("tbody tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent)));
}
