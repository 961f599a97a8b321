using System.Collections.Immutable;
using KexieSite.Views;

namespace KexieSite.Tests.Theming;

/// <summary>Every block and every kind of chart, for the pages of a theme.</summary>
internal static class SampleBlocks
{
    public static FigureTableView Figures { get; } = new(
        [
            new(new("场次", "26 场", true), "比上年增加 30%", "12 场"),
            new(new("人次", "约 6.2 万人次", false), "比上年减少 1.6%（约）", "3 万人次以上"),
            new(new("志愿者", "未知", false), "", ""),
        ],
        "报告的数字由报告单位统计，所以两者可以不同。");

    public static BodyView Body(SiteView site, string html, ItemCard card) => new(
    [
        new BodySegment.Markup(html),
        new BodySegment.Block("blocks/gallery", new GalleryView(site, [new(new("/a.jpg", "展板", 800, 600), "展板"), new(new("/b.jpg", "", 640, 480), "")])),
        new BodySegment.Block("blocks/activities", new ActivitiesView(site, [card], new("2021年", "/activities/2021/", 12))),
        new BodySegment.Block("blocks/activities", new ActivitiesView(site, [], null)),
        new BodySegment.Block("blocks/figures", new FiguresView(site, Figures)),
        new BodySegment.Block("blocks/figures", new FiguresView(site, FigureTableView.Empty)),
        .. Charts("kx-chart-").Select(c => new BodySegment.Block("blocks/chart", new ChartBlockView(site, c))),
        new BodySegment.Block("blocks/chart", new ChartBlockView(site, null)),
    ]);

    public static ImmutableArray<ChartView> Charts(string prefix) =>
    [
        Chart(prefix + "1", new PlotView.Rows([new("富源县", "6,200 人次", 100, ChartFill.Exact, 1, 1, 1.5), new("余姚市", "约 3,000 人次", 48.4, ChartFill.Inexact, 4, 5.5, 6), new("单县", "未知", 0, ChartFill.Unknown, 7, 7, 7.5)], 9)),
        Chart(prefix + "2", Grid(ChartFill.Exact, ChartFill.Inexact)),
        Chart(prefix + "3", Grid(ChartFill.Part1, ChartFill.Part2) with { Marks = [new(50, 60, "≈", false), new(70, 30, "6,200", true)] }),
        Chart(prefix + "4", Grid() with { Lines = [new(10, 20, 50, 60)], Points = [new(10, 20, true), new(50, 60, false)], Marks = [new(90, 100, "?", false)] }),
        Chart(prefix + "5", null),
    ];

    private static PlotView.Grid Grid(params ReadOnlySpan<ChartFill> fills) => new(
        [new(100, "0"), new(0, "1万")],
        [new(10, 100, "2020", false), new(50, 100, "2021", true)],
        [.. fills.ToArray().Select((f, i) => new ChartColumnView(10 + (i * 40), 20, 30, 80, f))],
        [],
        [],
        []);

    private static ChartView Chart(string id, PlotView? plot) => new(
        id,
        "各年度人次",
        "人次",
        "有数字的 2 项中，最多的是2021年：6,200 人次。",
        plot,
        plot is null ? [] : [new(ChartFill.Exact, "确数"), new(ChartFill.Inexact, "约数"), new(ChartFill.Part1, "富源县"), new(ChartFill.Part2, "余姚市"), new(ChartFill.Unknown, "未知")],
        new(["年度", "数量"], [["2020年", "约 3,000 人次"], ["2021年", "6,200 人次"]]));
}
