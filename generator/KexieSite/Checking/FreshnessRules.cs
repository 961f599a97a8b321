using KexieSite.Diagnostics;

namespace KexieSite.Checking;

/// <summary>What is out of date where site.yml promises otherwise, KX5501 to KX5599 (国办秘函〔2019〕19号, 政府网站与政务新媒体检查指标).</summary>
public static class FreshnessRules
{
    /// <summary>A section without anything new for too long. {0}: the section, {1}: the last day, {2}: days since, {3}: days promised.</summary>
    public static readonly DiagnosticRule SectionIsStale = new("KX5501", Severity.Warning);

    /// <summary>A site without anything new for too long. {0}: the last day, {1}: days since, {2}: days promised.</summary>
    public static readonly DiagnosticRule HomeIsStale = new("KX5502", Severity.Warning);

    /// <summary>A section with nothing in it. {0}: the section.</summary>
    public static readonly DiagnosticRule SectionIsEmpty = new("KX5503", Severity.Warning);

    /// <summary>A publication day that has not come. {0}: the day, {1}: today.</summary>
    public static readonly DiagnosticRule InFuture = new("KX5504", Severity.Warning);
}
