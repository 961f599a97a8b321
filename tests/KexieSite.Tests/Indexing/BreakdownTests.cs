using KexieSite.Chinese;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Parsing;

namespace KexieSite.Tests.Indexing;

/// <summary>What activities add up to, told apart: checked against sums made by hand or by another way of adding.</summary>
public sealed class BreakdownTests : IDisposable
{
    private readonly TestSite site = new("title: 甲\nurl: https://kexie.example.org\n");
    private int written;

    public void Dispose() => site.Dispose();

    [Fact]
    public void Years_stand_in_order_with_a_gap_where_nothing_was_counted()
    {
        Write("2019-05-01", "富源县", "1200");
        Write("2019-09-01", "富源县", "约300");
        Write("2021-09-01", "富源县", "xx");
        Write("2022-01-01", "富源县", "800");
        Write("2022-02-01", "富源县", "xx");
        Write("2022-03-01", "富源县", "500", "状态: 取消");

        var rows = Of(ChartAxis.Year).Rows;

        Assert.Equal([2019, 2020, 2021, 2022], rows.Select(r => ((BreakdownKey.OfYear)r.Key).Year));
        Assert.Equal((1500, Precision.About), (rows[0].Sum!.Value, rows[0].Sum!.Precision));
        Assert.Null(rows[1].Sum);
        Assert.Equal(Precision.Unknown, rows[2].Sum!.Precision);
        Assert.Equal((800, Precision.AtLeast, 1), (rows[3].Sum!.Value, rows[3].Sum!.Precision, rows[3].Sum!.UnknownParts));
    }

    [Fact]
    public void Long_span_of_years_shows_those_that_have_something()
    {
        Write("1955-05-01", "富源县", "1");
        Write("2021-05-01", "富源县", "2");

        Assert.Equal([1955, 2021], Of(ChartAxis.Year).Rows.Select(r => ((BreakdownKey.OfYear)r.Key).Year));
    }

    [Fact]
    public void Activity_over_New_Year_counts_once_in_the_year_and_month_in_which_it_began()
    {
        Write("2021-12-30", "富源县", "7", "结束: 2022-01-02");

        Assert.Equal(7, Assert.Single(Of(ChartAxis.Year).Rows).Sum!.Value);
        Assert.Equal(["12 7"], Of(ChartAxis.Month).Rows.Where(r => r.Sum is not null).Select(r => $"{((BreakdownKey.OfMonth)r.Key).Month} {r.Sum!.Value}"));
    }

    [Fact]
    public void All_twelve_months_stand_in_order() =>
        Assert.Equal(Enumerable.Range(1, 12), Of(ChartAxis.Month).Rows.Select(r => ((BreakdownKey.OfMonth)r.Key).Month));

    [Fact]
    public void Regions_are_those_below_the_smallest_one_that_holds_all()
    {
        Write("2021-01-01", "富源县", "5");
        Write("2021-02-01", "曲靖市", "9");
        Write("2021-03-01", "麒麟区", "20");
        Write("2021-04-01", "富源县", "6");

        Assert.Equal(["麒麟区 20", "富源县 11", "曲靖市本级 9"], Named(Of(ChartAxis.Region)));
    }

    [Fact]
    public void Regions_of_several_provinces_are_provinces_and_the_unknown_one_is_named()
    {
        Write("2021-01-01", "富源县", "5");
        Write("2021-02-01", "余姚市", "7");
        Write("2021-03-01", "未知", "9");
        Write("2021-04-01", "昆明市", "4");

        Assert.Equal(["云南省 9", "不详 9", "浙江省 7"], Named(Of(ChartAxis.Region)));
    }

    [Fact]
    public void Former_region_counts_once_under_the_place_it_had()
    {
        Write("2015-01-01", "江东区", "5");
        Write("2018-02-01", "鄞州区", "7");
        Write("2018-02-01", "宁波市/海曙区", "3");

        Assert.Equal(["鄞州区 7", "江东区 5", "海曙区 3"], Named(Of(ChartAxis.Region)));
    }

    [Fact]
    public void Of_forty_regions_the_largest_stand_alone_and_the_sum_stays_the_same()
    {
        var regions = KexieSite.Regions.Divisions.Embedded.Current.Where(d => d.Parent?.Name == "河北省" || d.Parent?.Name == "山西省" || d.Parent?.Name == "四川省").Take(40).ToList();
        for (var i = 0; i < regions.Count; i++)
        {
            Write("2021-01-01", regions[i].FullPath, $"{(i == 39 ? "约" : "")}{1000 - i}");
        }

        var china = site.Assemble();
        var rows = Breakdown.Of(china.Value.Items.OfType<Activity>(), china.Value.Config.Metrics.First(m => m.Name == "人次"), ChartAxis.Region, false, null).Rows;
        Assert.Equal(40, regions.Count);
        Assert.Equal(3, rows.Length);

        var hebei = regions.GroupBy(r => r.Parent!.Name).OrderByDescending(g => g.Count()).First();
        var parts = Breakdown.Of(
            china.Value.Items.OfType<Activity>().Where(a => a.Region!.Division.Parent!.Name == hebei.Key),
            china.Value.Config.Metrics.First(m => m.Name == "人次"), ChartAxis.Region, false, null).Rows;
        Assert.Equal(Breakdown.MostRows + 1, parts.Length);
        Assert.Equal(hebei.Count() - Breakdown.MostRows, Assert.IsType<BreakdownKey.Rest>(parts[^1].Key).Count);
        Assert.Equal(hebei.Sum(r => 1000m - regions.IndexOf(r)), parts.Sum(r => r.Sum!.Value));
        Assert.Equal(parts.Take(12).Select(r => r.Sum!.Value).OrderDescending(), parts.Take(12).Select(r => r.Sum!.Value));
    }

    [Fact]
    public void One_region_too_many_is_no_reason_to_join_two()
    {
        foreach (var division in KexieSite.Regions.Divisions.Embedded.Current.Where(d => d.Parent?.Name == "四川省").Take(Breakdown.MostRows + 1))
        {
            Write("2021-01-01", division.FullPath, "5");
        }

        Assert.DoesNotContain(Of(ChartAxis.Region).Rows, r => r.Key is BreakdownKey.Rest);
    }

    [Fact]
    public void Series_go_from_the_largest_to_the_smallest_and_the_unknown_comes_last()
    {
        Write("2021-01-01", "富源县", "5", "系列: 乙");
        Write("2021-02-01", "富源县", "xx", "系列: 甲");
        Write("2021-03-01", "富源县", "7");

        Assert.Equal(["无 7", "乙 5", "甲 0"], Named(Of(ChartAxis.Series)));
    }

    [Fact]
    public void Parts_of_every_year_add_up_to_its_sum()
    {
        string[] regions = ["富源县", "麒麟区", "沾益区", "马龙区", "陆良县", "师宗县", "罗平县"];
        for (var i = 0; i < 60; i++)
        {
            Write($"{2015 + (i % 6)}-01-01", regions[i * 5 % 7], $"{(i % 9 == 0 ? "约" : "")}{i * 37 % 101}");
        }

        var breakdown = Of(ChartAxis.Year, isDivided: true);

        Assert.Equal(Math.Min(regions.Length, Breakdown.MostParts + 1), breakdown.Parts.Length);
        Assert.All(breakdown.Rows, row => Assert.Equal(row.Sum?.Value ?? 0, row.Parts.Sum(p => p?.Value ?? 0)));
        Assert.Equal(Enumerable.Range(0, 60).Sum(i => i * 37m % 101), breakdown.Rows.Sum(r => r.Sum!.Value));
    }

    private void Write(string day, string region, string quantity, string more = "") =>
        site.Activity($"activities/{day}-{++written}", $"地区: {region}\n数据:\n  人次: {quantity}{(more.Length > 0 ? "\n" + more : "")}");

    private Breakdown Of(ChartAxis axis, bool isDivided = false)
    {
        var read = site.Assemble();
        Assert.DoesNotContain(read.Diagnostics, d => d.Severity == KexieSite.Diagnostics.Severity.Error);
        return Breakdown.Of(read.Value.Items.OfType<Activity>(), read.Value.Config.Metrics.First(m => m.Name == "人次"), axis, isDivided, null);
    }

    private static IEnumerable<string> Named(Breakdown breakdown) => breakdown.Rows.Select(r => $"{Name(r.Key)} {r.Sum!.Value}");

    private static string Name(BreakdownKey key) => key switch
    {
        BreakdownKey.OfRegion region => region.Division.Name,
        BreakdownKey.Own own => own.Division.Name + "本级",
        BreakdownKey.OfSeries series => series.Name,
        BreakdownKey.NoRegion => "不详",
        _ => "无",
    };
}
