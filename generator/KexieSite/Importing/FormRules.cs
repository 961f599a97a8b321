using KexieSite.Diagnostics;

namespace KexieSite.Importing;

/// <summary>What is told of the form of an imported text, whatever kind of file it came in.</summary>
public static class FormRules
{
    /// <summary>Merged cells: what stands in them was given to the rows and columns that they covered. {0}: how many tables.</summary>
    public static readonly DiagnosticRule MergedCells = new("KX8043", Severity.Info);

    /// <summary>A line that belongs to the paper alone: left out. {0}: the line.</summary>
    public static readonly DiagnosticRule PaperLine = new("KX8045", Severity.Info);

    /// <summary>A paragraph into which headings had run was split at them. {0}: how it begins.</summary>
    public static readonly DiagnosticRule RunOn = new("KX8048", Severity.Info);
}
