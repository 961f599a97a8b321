using KexieSite.Diagnostics;

namespace KexieSite.Exporting;

/// <summary>What can be found while a text is exported.</summary>
public static class ExportRules
{
    /// <summary>The file to export is no text of this site. {0}: the file as it was named.</summary>
    public static readonly DiagnosticRule NoText = new("KX8501", Severity.Error);

    /// <summary>There is a file where the export belongs. {0}: its path.</summary>
    public static readonly DiagnosticRule Exists = new("KX8502", Severity.Error);

    /// <summary>A block that is computed for the page: it is not in the Word file. {0}: its name.</summary>
    public static readonly DiagnosticRule Computed = new("KX8503", Severity.Warning);

    /// <summary>A picture that Word does not show, or that cannot be read. {0}: its path.</summary>
    public static readonly DiagnosticRule Picture = new("KX8504", Severity.Warning);

    /// <summary>Words that only a page shows beside other words: they are not in the Word file, and do not come back. {0}: the form.</summary>
    public static readonly DiagnosticRule PageForm = new("KX8505", Severity.Warning);
}
