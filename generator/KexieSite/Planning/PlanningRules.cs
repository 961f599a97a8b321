using KexieSite.Diagnostics;

namespace KexieSite.Planning;

/// <summary>What can be wrong between files, KX4001 to KX4049.</summary>
public static class PlanningRules
{
    /// <summary>A link to a file that does not exist.</summary>
    public static readonly DiagnosticRule NoSuchFile = new("KX4001", Severity.Error);

    /// <summary>A link to an anchor that the target does not have.</summary>
    public static readonly DiagnosticRule NoSuchAnchor = new("KX4002", Severity.Error);

    /// <summary>A link to a file that is not published this time.</summary>
    public static readonly DiagnosticRule NotPublished = new("KX4003", Severity.Warning);

    /// <summary>A link to an address that the site does not have.</summary>
    public static readonly DiagnosticRule NoSuchAddress = new("KX4004", Severity.Error);

    /// <summary>A link to a file outside <c>content/</c>.</summary>
    public static readonly DiagnosticRule OutsideContent = new("KX4005", Severity.Error);

    /// <summary>A link to a file that a browser would run as a page of the site.</summary>
    public static readonly DiagnosticRule ForbiddenFile = new("KX4006", Severity.Error);

    /// <summary>A picture that is no picture file.</summary>
    public static readonly DiagnosticRule NoPicture = new("KX4007", Severity.Error);

    /// <summary>A file whose name cannot stand in an address.</summary>
    public static readonly DiagnosticRule FileName = new("KX4008", Severity.Error);

    /// <summary>Two sources with one address.</summary>
    public static readonly DiagnosticRule SameAddress = new("KX4010", Severity.Error);

    /// <summary>A source that wants the address of a page that the build makes.</summary>
    public static readonly DiagnosticRule TakenAddress = new("KX4011", Severity.Error);

    /// <summary>An old address that is a page of this site.</summary>
    public static readonly DiagnosticRule AliasHidesPage = new("KX4012", Severity.Error);

    /// <summary>Two addresses that differ only in upper and lower case.</summary>
    public static readonly DiagnosticRule DiffersInCase = new("KX4013", Severity.Error);

    /// <summary>A file where another page needs a folder.</summary>
    public static readonly DiagnosticRule FileAndFolder = new("KX4014", Severity.Error);

    /// <summary>Two series or topics with one address.</summary>
    public static readonly DiagnosticRule SameTerm = new("KX4015", Severity.Error);

    /// <summary>A series or topic from whose name no address can be made.</summary>
    public static readonly DiagnosticRule NoTermAddress = new("KX4016", Severity.Error);
}
