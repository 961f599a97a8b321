using KexieSite.Diagnostics;

namespace KexieSite.Importing.PlainText;

/// <summary>What is told of an imported plain text, KX8201 to KX8219.</summary>
public static class PlainTextRules
{
    /// <summary>A text larger than any article. {0}: its size in MB; {1}: the limit.</summary>
    public static readonly DiagnosticRule TooLarge = new("KX8201", Severity.Error);

    /// <summary>Bytes that are no text in any encoding that is recognised.</summary>
    public static readonly DiagnosticRule NotText = new("KX8202", Severity.Error);

    /// <summary>A file without a text: empty, or titles and lines of a site alone.</summary>
    public static readonly DiagnosticRule NoText = new("KX8203", Severity.Error);

    /// <summary>Several texts in one file. {0}: how many.</summary>
    public static readonly DiagnosticRule Split = new("KX8204", Severity.Info);

    /// <summary>A part that is printed twice. {0}: how many paragraphs; {1}: how the first one begins.</summary>
    public static readonly DiagnosticRule Repeated = new("KX8205", Severity.Warning);

    /// <summary>A sentence, or short paragraphs in a row, that the text says again; they stay. {0}: how many paragraphs; {1}: how often; {2}: how the first one begins.</summary>
    public static readonly DiagnosticRule SaidTwice = new("KX8206", Severity.Info);

    /// <summary>A line between texts that belongs to none of them: left out. {0}: how it begins.</summary>
    public static readonly DiagnosticRule LeftOut = new("KX8207", Severity.Info);
}
