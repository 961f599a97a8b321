using KexieSite.Diagnostics;

namespace KexieSite.Checking.Figures;

/// <summary>Figures that contradict each other, KX5601 to KX5699.</summary>
public static class FigureRules
{
    /// <summary>A report that states less than its year's activities add up to. {0}: the metric, {1}: stated, {2}: the sum, {3}: how many activities, {4}: the year.</summary>
    public static readonly DiagnosticRule BelowActivities = new("KX5601", Severity.Warning);

    /// <summary>A total in a table that is not the sum of its parts. {0}: the column or row, {1}: stated, {2}: the sum.</summary>
    public static readonly DiagnosticRule TableTotal = new("KX5602", Severity.Warning);

    /// <summary>Parts that are more than the total they are taken from. {0}: the total, {1}: the sum of the parts.</summary>
    public static readonly DiagnosticRule PartsExceed = new("KX5603", Severity.Warning);

    /// <summary>Ten times as much as the year before, or more. {0}: the metric, {1}: now, {2}: the year before, {3}: that year.</summary>
    public static readonly DiagnosticRule TenTimes = new("KX5604", Severity.Warning);
}
