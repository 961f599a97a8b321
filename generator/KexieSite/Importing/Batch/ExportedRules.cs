using KexieSite.Diagnostics;

namespace KexieSite.Importing.Batch;

/// <summary>What is told of a text that comes back from a Word file of <c>kexie export</c>, KX843.</summary>
public static class ExportedRules
{
    /// <summary>The text shows another value than its front matter had. {0}: the key; {1}: before; {2}: now.</summary>
    public static readonly DiagnosticRule Changed = new("KX8431", Severity.Info);

    /// <summary>The text shows a value that its front matter did not have. {0}: the key; {1}: the value.</summary>
    public static readonly DiagnosticRule Added = new("KX8432", Severity.Info);

    /// <summary>The text no longer shows a value. {0}: the key; {1}: the value.</summary>
    public static readonly DiagnosticRule Removed = new("KX8433", Severity.Info);

    /// <summary>A value that cannot be in this site. {0}: the key; {1}: the value; {2}: why.</summary>
    public static readonly DiagnosticRule LeftOut = new("KX8434", Severity.Warning);

    /// <summary>An attachment of which only the title is known, in any imported text. {0}: the title.</summary>
    public static readonly DiagnosticRule NoFile = new("KX8435", Severity.Warning);

    /// <summary>Front matter that cannot be used: it was concluded from the text. {0}: why.</summary>
    public static readonly DiagnosticRule Unusable = new("KX8436", Severity.Warning);

    /// <summary>The text that a file was exported from is in the site and was left alone; what was imported is a draft. {0}: where.</summary>
    public static readonly DiagnosticRule StillThere = new("KX8437", Severity.Warning);

    /// <summary>A file that says the same as the text it was exported from, which is in the site. {0}: where.</summary>
    public static readonly DiagnosticRule Unchanged = new("KX8438", Severity.Info);

    /// <summary>A text that another site exported, and that does not say that it is of this site's region: a draft. {0}: the other site's address.</summary>
    public static readonly DiagnosticRule OtherSite = new("KX8439", Severity.Warning);
}
