namespace KexieSite.Configuration;

/// <summary>Words that several keys take.</summary>
internal static class CommonWords
{
    /// <summary>Yes and no, as people and YAML write them.</summary>
    public static WordTable<bool> YesNo { get; } = new(("是 true yes on", true), ("否 false no off 不 不是", false));

    /// <summary>The kinds of content.</summary>
    public static WordTable<ContentKind> Kinds { get; } = new(
        ("活动 activity", ContentKind.Activity), ("报告 report", ContentKind.Report), ("通知 notice", ContentKind.Notice), ("页面 page", ContentKind.Page));
}
