using KexieSite.Configuration;

namespace KexieSite.Model;

/// <summary>The words that keys of the front matter take.</summary>
internal static class ItemWords
{
    public static WordTable<ActivityStatus> Status { get; } = new(
        ("举行 held", ActivityStatus.Held),
        ("计划 planned", ActivityStatus.Planned),
        ("延期 postponed", ActivityStatus.Postponed),
        ("取消 cancelled canceled", ActivityStatus.Cancelled));

    public static WordTable<ReportType> ReportTypes { get; } = new(
        ("总结 summary 工作总结", ReportType.Summary),
        ("计划 plan 工作计划", ReportType.Plan),
        ("汇报 briefing 工作汇报", ReportType.Briefing));

    public static WordTable<ReportPeriod> Periods { get; } = new(
        ("全年 year", ReportPeriod.Year),
        ("上半年 first-half", new(1, 6)),
        ("下半年 second-half", new(7, 12)),
        ("一季度 q1 第一季度", new(1, 3)),
        ("二季度 q2 第二季度", new(4, 6)),
        ("三季度 q3 第三季度", new(7, 9)),
        ("四季度 q4 第四季度", new(10, 12)),
        ("一月 january 1月", new(1, 1)),
        ("二月 february 2月", new(2, 2)),
        ("三月 march 3月", new(3, 3)),
        ("四月 april 4月", new(4, 4)),
        ("五月 may 5月", new(5, 5)),
        ("六月 june 6月", new(6, 6)),
        ("七月 july 7月", new(7, 7)),
        ("八月 august 8月", new(8, 8)),
        ("九月 september 9月", new(9, 9)),
        ("十月 october 10月", new(10, 10)),
        ("十一月 november 11月", new(11, 11)),
        ("十二月 december 12月", new(12, 12)));
}
