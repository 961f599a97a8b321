using KexieSite.Diagnostics;

namespace KexieSite.Parsing;

/// <summary>What can be wrong with the <c>---</c> lines around the front matter, KX1201 to KX1209.</summary>
public static class FrontMatterRules
{
    /// <summary>The file does not begin with <c>---</c>.</summary>
    public static readonly DiagnosticRule Missing = new("KX1201", Severity.Error);

    /// <summary>The <c>---</c> that ends the front matter is missing.</summary>
    public static readonly DiagnosticRule Unclosed = new("KX1202", Severity.Error);

    /// <summary>A line of dashes that is not exactly <c>---</c>.</summary>
    public static readonly DiagnosticRule Delimiter = new("KX1203", Severity.Error);
}
