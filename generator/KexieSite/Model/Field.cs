using System.Collections.Immutable;
using KexieSite.Configuration;

namespace KexieSite.Model;

/// <summary>A key of the front matter.</summary>
/// <param name="Name">Its English name.</param>
/// <param name="Alias">Its Chinese alias.</param>
/// <param name="Kinds">The kinds of content that may have it.</param>
/// <param name="Meant">What people write when they mean this key; not accepted, but hinted at.</param>
internal sealed record Field(string Name, string Alias, ImmutableArray<ContentKind> Kinds, string Meant = "")
{
    private static readonly ImmutableArray<ContentKind> Every = [ContentKind.Activity, ContentKind.Report, ContentKind.Notice, ContentKind.Page];
    private static readonly ImmutableArray<ContentKind> Dated = [ContentKind.Activity, ContentKind.Report, ContentKind.Notice];
    private static readonly ImmutableArray<ContentKind> Counted = [ContentKind.Activity, ContentKind.Report];
    private static readonly ImmutableArray<ContentKind> Signed = [ContentKind.Report, ContentKind.Notice];
    private static readonly ImmutableArray<ContentKind> Activities = [ContentKind.Activity];
    private static readonly ImmutableArray<ContentKind> Reports = [ContentKind.Report];

    /// <summary>The field table of the content model, in its order.</summary>
    public static ImmutableArray<Field> All { get; } =
    [
        new("kind", "类型", Every, "~种类 ~分类"),
        new("title", "标题", Every, "~题目 ~名称 ~题名 ~name ~subject"),
        new("date", "日期", Dated, "~时间 ~开始 ~开始日期 ~活动日期 ~发布日期 ~day ~start"),
        new("end", "结束", Activities, "~结束日期 ~截止 ~until"),
        new("region", "地区", Dated, "~区域 ~区划 ~县 ~县区 ~所在地 ~area"),
        new("place", "乡镇", Activities, "~街道 ~村 ~社区 ~town"),
        new("venue", "地点", Activities, "~地址 ~场地 ~location ~address"),
        new("series", "系列", Activities, "~活动系列 ~campaign"),
        new("status", "状态", Activities, "~情况"),
        new("organizers", "主办", Activities, "~主办单位 ~承办 ~承办单位 ~organizer ~organisers"),
        new("partners", "协办", Activities, "~协办单位 ~合作单位 ~partner"),
        new("year", "年度", Reports, "~年份 ~年"),
        new("period", "时段", Reports, "~期间 ~时期"),
        new("type", "类别", Reports, "~报告类型"),
        new("issuer", "单位", Signed, "~发文单位 ~署名 ~落款"),
        new("number", "文号", Signed, "~发文字号 ~编号"),
        new("figures", "数据", Counted, "~数字 ~统计 ~data ~numbers"),
        new("topics", "主题", Every, "~标签 ~关键词 ~话题 ~tags ~tag ~topic ~keywords ~categories"),
        new("summary", "摘要", Every, "~简介 ~导语 ~概要 ~description ~abstract"),
        new("cover", "封面", Every, "~题图 ~图片 ~配图 ~image ~picture"),
        new("attachments", "附件", Every, "~附件列表 ~files ~attachment"),
        new("author", "作者", Every, "~撰稿 ~供稿 ~记者"),
        new("source", "来源", Every, "~出处"),
        new("slug", "网址名", Every, "~网址 ~链接 ~url ~permalink"),
        new("aliases", "旧网址", Every, "~旧链接 ~alias ~redirects"),
        new("draft", "草稿", Every, "~未完成"),
        new("publish", "发布", Every, "~发布时间 ~publishDate"),
        new("expires", "失效", Every, "~失效日期 ~expiry ~expiryDate"),
        new("updated", "更新", Every, "~更新日期 ~修改 ~lastmod ~modified"),
        new("ignore", "检查忽略", Every, "~忽略 ~忽略检查 ~silence"),
        new("extra", "附加", Every, "~其他 ~其它 ~params ~custom"),
    ];

    /// <summary>Every key of every kind.</summary>
    public static KeyTable Keys { get; } = new([.. All.Select(f => $"{f.Name} {f.Alias} {f.Meant}".TrimEnd())]);

    /// <summary>The field with an English name.</summary>
    public static Field Named(string name) => All.First(f => f.Name == name);
}
