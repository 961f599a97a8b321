namespace KexieSite.Configuration;

/// <summary>What a content file is.</summary>
public enum ContentKind
{
    /// <summary>活动: something that took or takes place on a day.</summary>
    Activity,

    /// <summary>报告: a summary, plan or report on a year.</summary>
    Report,

    /// <summary>通知: an announcement.</summary>
    Notice,

    /// <summary>页面: a page that stands by itself, such as 关于.</summary>
    Page,
}
