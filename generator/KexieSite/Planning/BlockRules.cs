using KexieSite.Diagnostics;

namespace KexieSite.Planning;

/// <summary>What can be wrong between a <c>:::</c> block and the rest of the site, KX4030 to KX4039.</summary>
public static class BlockRules
{
    /// <summary>A metric that the site does not count. {0}: the metric, {1}: those it does.</summary>
    public static readonly DiagnosticRule UnknownMetric = new("KX4030", Severity.Error);

    /// <summary>A series that neither site.yml nor an activity has. {0}: the series, {1}: those there are.</summary>
    public static readonly DiagnosticRule UnknownSeries = new("KX4031", Severity.Error);

    /// <summary>未知 as a region.</summary>
    public static readonly DiagnosticRule NoRegion = new("KX4032", Severity.Error);

    /// <summary>A list for which there is no activity.</summary>
    public static readonly DiagnosticRule NoActivities = new("KX4033", Severity.Warning);

    /// <summary>A chart for which nothing was counted. {0}: the metric.</summary>
    public static readonly DiagnosticRule NoValues = new("KX4034", Severity.Warning);

    /// <summary>A table of figures in a text that has none.</summary>
    public static readonly DiagnosticRule NoFigures = new("KX4035", Severity.Warning);
}
