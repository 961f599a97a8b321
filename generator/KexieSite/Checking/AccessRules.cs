using KexieSite.Diagnostics;

namespace KexieSite.Checking;

/// <summary>What keeps readers out, KX5701 to KX5799 (WCAG 2.2; GB/T 37668-2019).</summary>
public static class AccessRules
{
    /// <summary>A picture that says nothing to who cannot see it. {0}: the file.</summary>
    public static readonly DiagnosticRule NoAlternative = new("KX5701", Severity.Warning);

    /// <summary>A picture whose alternative text says nothing. {0}: the text.</summary>
    public static readonly DiagnosticRule EmptyWords = new("KX5702", Severity.Info);

    /// <summary>A heading that skips a level. {0}: its level on the page, {1}: the level it may have.</summary>
    public static readonly DiagnosticRule SkippedLevel = new("KX5703", Severity.Warning);

    /// <summary>A link whose text does not say where it leads. {0}: the text.</summary>
    public static readonly DiagnosticRule LinkText = new("KX5704", Severity.Warning);

    /// <summary>A table without a head.</summary>
    public static readonly DiagnosticRule TableHead = new("KX5705", Severity.Warning);
}
