using System.Diagnostics.CodeAnalysis;
using KexieSite.Configuration;

namespace KexieSite.Model;

/// <summary>报告: a summary of a year, a plan for one, or a report to somebody.</summary>
public sealed record Report : ContentItem
{
    /// <summary>Takes over what every kind has in common.</summary>
    [SetsRequiredMembers]
    internal Report(ContentItem common)
        : base(common)
    {
    }

    /// <inheritdoc />
    public override ContentKind Kind => ContentKind.Report;

    /// <summary>The year reported or planned.</summary>
    public int Year { get; init; }

    /// <summary>The part of the year.</summary>
    public ReportPeriod Period { get; init; }

    /// <summary>总结, 计划 or 汇报.</summary>
    public ReportType Type { get; init; }

    /// <summary>Who signs; empty where not said.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>The document number, such as 富科协〔2021〕3号; empty where none.</summary>
    public string Number { get; init; } = "";
}

/// <summary>What a report is.</summary>
public enum ReportType
{
    /// <summary>总结: what was done.</summary>
    Summary,

    /// <summary>计划: what is to be done.</summary>
    Plan,

    /// <summary>汇报: a report to a superior body or a meeting.</summary>
    Briefing,
}

/// <summary>The part of a year that a report is about, as the first and the last month.</summary>
/// <param name="First">1 to 12.</param>
/// <param name="Last">1 to 12, not before <paramref name="First"/>.</param>
public readonly record struct ReportPeriod(int First, int Last)
{
    /// <summary>全年.</summary>
    public static ReportPeriod Year { get; } = new(1, 12);

    /// <summary>Whether it is the whole year.</summary>
    public bool IsYear => this == Year;

    /// <summary>Whether something that lasts from one day to another falls into this part of a year, if only for a day.</summary>
    public bool Touches(int year, DateOnly first, DateOnly last) =>
        first <= new DateOnly(year, Last, 1).AddMonths(1).AddDays(-1) && last >= new DateOnly(year, First, 1);

    /// <summary>The key of its name in the text tables: <c>period.1-6</c> is 上半年.</summary>
    public string TextKey => $"period.{First}-{Last}";
}
