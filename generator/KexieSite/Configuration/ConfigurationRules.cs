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
}
