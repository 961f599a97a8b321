using KexieSite.Configuration;

namespace KexieSite.Parsing.Dialect;

/// <summary>The names of blocks and of their options, in English and Chinese.</summary>
internal static class BlockNames
{
    public const string Gallery = "gallery";
    public const string Activities = "activities";
    public const string Chart = "chart";
    public const string Figures = "figures";

    /// <summary>The blocks.</summary>
    public static KeyTable Table { get; } = new(
        "gallery 图集 ~相册 ~图片 ~组图", "activities 活动 ~activity ~活动列表", "chart 图表 ~统计图 ~graph", "figures 数据 ~数字 ~figure");

    private static KeyTable None { get; } = new();

    private static KeyTable ActivityOptions { get; } = new("year 年份 年度", "region 地区", "series 系列", "limit 条数 数量");

    private static KeyTable ChartOptions { get; } = new("metric 指标", "by 按", "type 图形 类型", "year 年份 年度", "region 地区", "series 系列");

    public static WordTable<ChartAxis> Axes { get; } = new(
        ("年度 year 年份 年", ChartAxis.Year), ("月份 month 月", ChartAxis.Month), ("地区 region", ChartAxis.Region), ("系列 series", ChartAxis.Series));

    public static WordTable<ChartForm> Forms { get; } = new(
        ("柱形图 bar 柱状图 条形图", ChartForm.Bars), ("折线图 line", ChartForm.Line), ("堆叠图 stacked 堆积图", ChartForm.Stacked));

    /// <summary>The options of a block.</summary>
    public static KeyTable OptionsOf(string block) => block switch
    {
        Activities => ActivityOptions,
        Chart => ChartOptions,
        _ => None,
    };
}
