using KexieSite.Diagnostics;

namespace KexieSite.Pictures;

/// <summary>What can be wrong with a picture file, KX1451 to KX1469.</summary>
public static class PictureRules
{
    /// <summary>A picture that is empty, cut off or none at all.</summary>
    public static readonly DiagnosticRule Damaged = new("KX1451", Severity.Error);

    /// <summary>A picture of a format that browsers do not show, or only at a great cost.</summary>
    public static readonly DiagnosticRule ForeignFormat = new("KX1452", Severity.Error);

    /// <summary>A picture whose name says another format than its bytes.</summary>
    public static readonly DiagnosticRule WrongExtension = new("KX1453", Severity.Warning);

    /// <summary>An SVG that does not tell its size.</summary>
    public static readonly DiagnosticRule SvgWithoutSize = new("KX1454", Severity.Warning);

    /// <summary>A picture that told where it was taken; what is published does not.</summary>
    public static readonly DiagnosticRule LocationRemoved = new("KX1455", Severity.Info);

    /// <summary>A picture of a format from which notes cannot be removed, with such notes.</summary>
    public static readonly DiagnosticRule LocationStays = new("KX1456", Severity.Warning);

    /// <summary>Pictures that take long to load; told once for the whole site, at the largest.</summary>
    public static readonly DiagnosticRule Heavy = new("KX1457", Severity.Info);
}
