using KexieSite.Diagnostics;

namespace KexieSite.Configuration;

/// <summary>What can be wrong with <c>site.yml</c> beside its YAML, KX1101 to KX1149.</summary>
public static class ConfigurationRules
{
    /// <summary>A key that every site needs is missing.</summary>
    public static readonly DiagnosticRule Required = new("KX1101", Severity.Error);

    /// <summary>Not an absolute http or https address.</summary>
    public static readonly DiagnosticRule Url = new("KX1102", Severity.Error);

    /// <summary>A time zone that this machine does not know.</summary>
    public static readonly DiagnosticRule TimeZone = new("KX1103", Severity.Error);

    /// <summary>Not a whole number within bounds.</summary>
    public static readonly DiagnosticRule Number = new("KX1104", Severity.Error);

    /// <summary>A folder, slug or theme name that cannot stand in an address.</summary>
    public static readonly DiagnosticRule Segment = new("KX1105", Severity.Error);

    /// <summary>A name that stands twice in a list.</summary>
    public static readonly DiagnosticRule Duplicate = new("KX1106", Severity.Error);

    /// <summary>A span of time that is not like <c>14d</c>.</summary>
    public static readonly DiagnosticRule Duration = new("KX1107", Severity.Error);

    /// <summary>A link that is neither an address of this site nor an outside one.</summary>
    public static readonly DiagnosticRule Link = new("KX1108", Severity.Error);

    /// <summary>A folder name that the site needs for itself (<c>years</c>, <c>data</c> …).</summary>
    public static readonly DiagnosticRule ReservedFolder = new("KX1109", Severity.Error);

    /// <summary>The language of an edition is no language tag. {0} the text.</summary>
    public static readonly DiagnosticRule EditionLanguage = new("KX1110", Severity.Error);

    /// <summary>An ICP licence number of another form than 京ICP备05012345号-1. {0} the text.</summary>
    public static readonly DiagnosticRule Icp = new("KX1111", Severity.Warning);

    /// <summary>A police record number of another form than 京公网安备11010502030000号. {0} the text.</summary>
    public static readonly DiagnosticRule Police = new("KX1112", Severity.Warning);

    /// <summary>A site code (网站标识码) that is not ten letters and digits. {0} the text.</summary>
    public static readonly DiagnosticRule SiteCode = new("KX1113", Severity.Warning);

    /// <summary>A postcode that is not six digits. {0} the text.</summary>
    public static readonly DiagnosticRule Postcode = new("KX1114", Severity.Warning);

    /// <summary>A mail address without the form of one. {0} the text.</summary>
    public static readonly DiagnosticRule Email = new("KX1115", Severity.Warning);
}
