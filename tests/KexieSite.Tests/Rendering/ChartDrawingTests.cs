using System.Collections.Immutable;
using KexieSite.Chinese;
using KexieSite.Diagnostics;
using KexieSite.Parsing;
using KexieSite.Rendering.Charts;
using KexieSite.Views;

namespace KexieSite.Tests.Rendering;

/// <summary>The geometry of charts, in numbers.</summary>
public sealed class ChartDrawingTests
{
    private static readonly TextTable Texts = TextTable.For(Language.Chinese);

    [Theory]
    [InlineData(0, "0 1")]
    [InlineData(1, "0 1")]
    [InlineData(3, "0 1 2 3")]
    [InlineData(7, "0 2 4 6 8")]
    [InlineData(100, "0 20 40 60 80 100")]
    [InlineData(101, "0 50 100 150")]
    [InlineData(6200, "0 2,000 4,000 6,000 8,000")]
    [InlineData(49999, "0 1万 2万 3万 4万 5万")]
    [InlineData(62000, "0 2万 4万 6万 8万")]
    [InlineData(140800, "0 5万 10万 15万")]
    [InlineData(123456789, "0 5,000万 1亿 1.5亿")]
    public void Axis_goes_from_nought_to_a_round_number_in_few_steps(double largest, string ticks) =>
        Assert.Equal(ticks, string.Join(' ', ChartScale.For((decimal)largest, isWhole: true).Ticks.Select(t => ChartScale.Short(t, "人次", Language.Chinese))));

    [Fact]
    public void Axis_always_reaches_the_largest_value_with_at_most_five_steps()
    {
        for (var value = 0.013m; value < 10_000_000_000m; value *= 1.37m)
        {
            var scale = ChartScale.For(value, isWhole: false);
            Assert.InRange(scale.Count, 1, 5);
            Assert.True(scale.Top >= value && scale.Top - scale.Step < value, $"{value}: {scale}");
        }
    }

    [Theory]
    [InlineData("0.85", "万元", "0.85")]
    [InlineData("12000", "万元", "12,000")]
    [InlineData("9999", "人次", "9,999")]
    [InlineData("15000", "人次", "1.5万")]
    [InlineData("62380", "人次", "6.24万")]
    [InlineData("1234567", "人次", "123万")]
    [InlineData("200000000", "人次", "2亿")]
    public void Numbers_at_an_axis_are_short_as_people_say_them(string value, string unit, string expected) =>
        Assert.Equal(expected, ChartScale.Short(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), unit, Language.Chinese));

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(30)]
    [InlineData(41)]
    [InlineData(200)]
    public void Labels_have_room_between_them_in_the_narrowest_and_in_a_wide_drawing(int years)
    {
        var grid = Grid(ChartForm.Line, [.. Enumerable.Range(0, years).Select(i => $"{i + 1}")]);

        // 300 px less the axis are 12 em of large text; a wide drawing has more than 30 em.
        AssertApart(grid.Labels.Where(l => !l.IsMinor), 12);
        AssertApart(grid.Labels, 30);
        Assert.Equal(($"{1999 + years}", false), (grid.Labels[^1].Text, grid.Labels[^1].IsMinor));

        static void AssertApart(IEnumerable<ChartMarkView> labels, double width) =>
            Assert.All(labels.GroupBy(l => l.IsLow).SelectMany(row => row.Zip(row.Skip(1))), pair => Assert.True((pair.Second.X - pair.First.X) / 100 * width >= 0.6 * pair.First.Text.Length, $"{pair}"));
    }

    [Fact]
    public void Every_value_among_many_gaps_has_its_name_if_need_be_in_a_second_row()
    {
        var quantities = Enumerable.Range(2005, 22).Select(year => year is 2005 or 2009 or 2018 or 2021 or 2026 ? "30" : "");
        var names = Grid(ChartForm.Bars, [.. quantities]).Labels.Where(l => !l.IsMinor).ToList();

        Assert.Equal(["2000", "2004", "2013", "2016", "2021"], names.Select(l => l.Text));
        Assert.Equal([true, false, false, true, false], names.Select(l => l.IsLow));
    }

    [Fact]
    public void Values_are_marked_with_separators_and_with_how_exact_they_are() =>
        Assert.Equal(["1,234", "约2万", "近300", "30+", "5.68万"], Grid(ChartForm.Bars, "1234", "约2万", "近300", "30余", "56789").Marks.Select(m => m.Text));

    [Fact]
    public void Columns_stand_on_the_axis_and_inside_the_drawing()
    {
        var grid = Grid(ChartForm.Bars, "0", "30000", "约45000", "60000余", "80000");

        Assert.All(grid.Columns, c => Assert.Equal(100, c.Y + c.Height, 1));
        Assert.All(grid.Columns, c => Assert.True(c.X >= 0 && c.X + c.Width <= 100));
        Assert.Equal([0, 37.5, 56.25, 75, 100], grid.Columns.Select(c => c.Height));
        Assert.Equal([ChartFill.Exact, ChartFill.Exact, ChartFill.Inexact, ChartFill.Inexact, ChartFill.Exact], grid.Columns.Select(c => c.Fill));
    }

    [Fact]
    public void Unknown_value_is_a_gap_with_a_mark_and_nothing_recorded_a_gap_without()
    {
        var line = Grid(ChartForm.Line, "100", "200", "xx", "300", "", "400", "500");

        Assert.Equal(5, line.Points.Length);
        Assert.Equal(2, line.Lines.Length);
        Assert.Equal("?", Assert.Single(line.Marks, m => !m.IsMinor).Text);
        Assert.DoesNotContain(line.Points, p => p.Y == 100);
        Assert.Equal(5, Grid(ChartForm.Bars, "100", "200", "xx", "300", "", "400", "500").Columns.Length);
    }

    [Fact]
    public void Inexact_points_are_open() =>
        Assert.Equal([true, false, false, false], Grid(ChartForm.Line, "100", "约200", "近300", "400余").Points.Select(p => p.IsExact));

    [Fact]
    public void Few_values_are_rows_with_their_whole_words()
    {
        var rows = Assert.IsType<PlotView.Rows>(Draw(ChartForm.Bars, "6万余", "xx").Plot);

        Assert.Equal(["6 万人次以上", "未知"], rows.Items.Select(r => r.Text));
        Assert.Equal([100, 0], rows.Items.Select(r => r.Width));
        Assert.Equal([ChartFill.Inexact, ChartFill.Unknown], rows.Items.Select(r => r.Fill));
        Assert.True(rows.Height >= rows.Items[^1].BarY + 0.7);
    }

    [Fact]
    public void Long_names_and_values_get_lines_of_their_own()
    {
        var source = Source(ChartForm.Bars, "约1234567") with { IsOrdered = false };
        var named = source with { Points = [source.Points[0] with { Label = "内蒙古自治区呼伦贝尔市鄂伦春自治旗大杨树镇" }] };
        var row = Assert.IsType<PlotView.Rows>(ChartDrawing.Draw(named, Texts).Plot).Items[0];

        Assert.True(row.TextY > row.LabelY && row.BarY > row.TextY);
        Assert.EndsWith("…", row.Label, StringComparison.Ordinal);
        Assert.InRange(TextWidth.Of(row.Label), 10, 15);
        Assert.Equal("内蒙古自治区呼伦贝尔市鄂伦春自治旗大杨树镇", ChartDrawing.Draw(named, Texts).Table.Rows[0][0]);
    }

    [Fact]
    public void One_value_needs_no_comparison_and_no_legend()
    {
        var chart = Draw(ChartForm.Bars, "1200");

        Assert.Equal("2000年：1,200 人次。", chart.Description);
        Assert.Empty(chart.Legend);
        Assert.Single(Assert.IsType<PlotView.Rows>(chart.Plot).Items);
    }

    [Fact]
    public void Where_nothing_is_known_nothing_is_drawn_but_it_is_said()
    {
        var chart = Draw(ChartForm.Bars, "xx", "若干", "xx余万", "xx", "xx");

        Assert.Null(chart.Plot);
        Assert.Empty(chart.Legend);
        Assert.Equal("都没有确切数字，不作图。", chart.Description);
        Assert.All(chart.Table.Rows, row => Assert.Equal("未知", row[1]));
    }

    [Fact]
    public void Description_and_legend_say_what_is_not_exact()
    {
        var chart = Draw(ChartForm.Bars, "100", "约200", "xx", "", "50", "60");

        Assert.Equal("有数字的 4 项中，最多的是2001年：约 200 人次。有 1 项不是确数。有 1 项未知。有 1 项无记录。", chart.Description);
        Assert.Equal([ChartFill.Exact, ChartFill.Inexact, ChartFill.Unknown], chart.Legend.Select(l => l.Fill));
        Assert.Equal(["100 人次", "约 200 人次", "未知", "无记录", "50 人次", "60 人次"], chart.Table.Rows.Select(r => r[1]));
    }

    [Fact]
    public void Nothing_is_below_nought()
    {
        Assert.False(Quantity.TryParse("-5", out _));
        Assert.Equal(0, Grid(ChartForm.Bars, "0", "0", "0", "0", "0").Columns.Sum(c => c.Height));
    }

    [Fact]
    public void Parts_stand_on_each_other_and_differ_without_colour()
    {
        var source = Source(ChartForm.Stacked, "100") with { Parts = ["甲", "乙", "丙"] };
        var divided = source with { Points = [source.Points[0] with { Value = Value("约100"), Parts = [Value("50"), Value("约30"), Value("20")] }] };
        var chart = ChartDrawing.Draw(divided, Texts);
        var columns = Assert.IsType<PlotView.Grid>(chart.Plot).Columns;

        Assert.Equal([(50, 50, ChartFill.Part1), (20, 30, ChartFill.Part2), (0, 20, ChartFill.Part3)], columns.Select(c => ((int)c.Y, (int)c.Height, c.Fill)));
        Assert.Equal([false, true, false], columns.Select(c => c.IsInexact));
        Assert.Equal(["甲", "乙", "丙", "约数（约、近、以上）"], chart.Legend.Select(l => l.Text));
        Assert.Equal(["年度", "甲", "乙", "丙", "合计"], chart.Table.Head.AsEnumerable());
        Assert.Equal(["2000年", "50 人次", "约 30 人次", "20 人次", "约 100 人次"], chart.Table.Rows[0].AsEnumerable());
        Assert.Equal("约100", Assert.IsType<PlotView.Grid>(chart.Plot).Marks[0].Text);
    }

    private static PlotView.Grid Grid(ChartForm form, params ReadOnlySpan<string> quantities) => Assert.IsType<PlotView.Grid>(Draw(form, quantities).Plot);

    private static ChartView Draw(ChartForm form, params ReadOnlySpan<string> quantities) => ChartDrawing.Draw(Source(form, quantities), Texts);

    private static ChartSource Source(ChartForm form, params ReadOnlySpan<string> quantities)
    {
        var points = ImmutableArray.CreateBuilder<ChartPoint>();
        foreach (var quantity in quantities)
        {
            points.Add(new ChartPoint($"{2000 + points.Count}年", $"{2000 + points.Count}", Value(quantity), []));
        }

        return new ChartSource("kx-chart-1", "各年度人次", "人次", "年度", form, IsOrdered: true, points.ToImmutable(), []);
    }

    private static ChartValue Value(string quantity) =>
        quantity.Length == 0 ? ChartValue.Of((Quantity?)null, Texts)
        : Quantity.TryParse(quantity, out var read) ? ChartValue.Of(read with { Unit = "人次" }, Texts)
        : throw new ArgumentException(quantity, nameof(quantity));
}
