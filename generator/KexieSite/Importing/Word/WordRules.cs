using KexieSite.Diagnostics;

namespace KexieSite.Importing.Word;

/// <summary>What can be found while a Word file is read.</summary>
public static class WordRules
{
    /// <summary>Not a Word file, whatever its name says.</summary>
    public static readonly DiagnosticRule NotWord = new("KX8001", Severity.Error);

    /// <summary>A file of Word 97 to 2003, of WPS or in RTF: it has to be saved as .docx.</summary>
    public static readonly DiagnosticRule OldFormat = new("KX8002", Severity.Error);

    /// <summary>A file that asks for a password.</summary>
    public static readonly DiagnosticRule Encrypted = new("KX8003", Severity.Error);

    /// <summary>A damaged file.</summary>
    public static readonly DiagnosticRule Damaged = new("KX8004", Severity.Error);

    /// <summary>A file larger than is read. {0}: its size, {1}: the limit, in MB.</summary>
    public static readonly DiagnosticRule TooLarge = new("KX8005", Severity.Error);

    /// <summary>A file that unpacks to far more than it seems. {0}: the part.</summary>
    public static readonly DiagnosticRule Swells = new("KX8006", Severity.Error);

    /// <summary>A document type declaration, which no Word file has: entities could swell it or fetch other files. {0}: the part.</summary>
    public static readonly DiagnosticRule DocumentType = new("KX8007", Severity.Error);

    /// <summary>Parts within parts, more deeply than any document has. {0}: the part.</summary>
    public static readonly DiagnosticRule TooDeep = new("KX8008", Severity.Error);

    /// <summary>The name of a part leads out of the file, or is there twice. {0}: the name.</summary>
    public static readonly DiagnosticRule UnsafeName = new("KX8009", Severity.Error);

    /// <summary>No text in it.</summary>
    public static readonly DiagnosticRule Empty = new("KX8010", Severity.Error);

    /// <summary>Macros: left out, never run.</summary>
    public static readonly DiagnosticRule Macros = new("KX8020", Severity.Warning);

    /// <summary>Pictures or other parts outside of the file: not fetched. {0}: how many, {1}: the first address.</summary>
    public static readonly DiagnosticRule External = new("KX8021", Severity.Warning);

    /// <summary>A picture in a format that browsers do not show. {0}: the format, {1}: which picture.</summary>
    public static readonly DiagnosticRule UnusablePicture = new("KX8022", Severity.Warning);

    /// <summary>A picture that is not in the file or too large. {0}: which picture.</summary>
    public static readonly DiagnosticRule LostPicture = new("KX8023", Severity.Warning);

    /// <summary>Charts, SmartArt and embedded files: left out. {0}: how many.</summary>
    public static readonly DiagnosticRule Embedded = new("KX8024", Severity.Warning);

    /// <summary>Hidden text: left out. {0}: how many pieces, {1}: the beginning of the first.</summary>
    public static readonly DiagnosticRule Hidden = new("KX8025", Severity.Warning);

    /// <summary>Formulas: their characters without their form. {0}: how many.</summary>
    public static readonly DiagnosticRule Formulas = new("KX8026", Severity.Warning);

    /// <summary>Characters of symbol fonts that are not known: left out. {0}: how many, {1}: font and code of the first.</summary>
    public static readonly DiagnosticRule Symbols = new("KX8027", Severity.Warning);

    /// <summary>A part of the file is damaged, and left out. {0}: the part.</summary>
    public static readonly DiagnosticRule DamagedPart = new("KX8028", Severity.Warning);

    /// <summary>Links to files on somebody's computer: only their words stay. {0}: how many, {1}: the first address.</summary>
    public static readonly DiagnosticRule LocalLinks = new("KX8029", Severity.Warning);

    /// <summary>Words that were struck through: they stay so, and a page shows them. {0}: how many pieces, {1}: the beginning of the first.</summary>
    public static readonly DiagnosticRule Struck = new("KX8030", Severity.Warning);

    /// <summary>Comments: left out. {0}: how many.</summary>
    public static readonly DiagnosticRule Comments = new("KX8040", Severity.Info);

    /// <summary>Tracked changes: accepted. {0}: insertions, {1}: deletions.</summary>
    public static readonly DiagnosticRule Changes = new("KX8041", Severity.Info);

    /// <summary>A table of contents: left out.</summary>
    public static readonly DiagnosticRule Contents = new("KX8042", Severity.Info);

    /// <summary>Tables that only put text side by side: now paragraphs. {0}: how many.</summary>
    public static readonly DiagnosticRule LayoutTables = new("KX8044", Severity.Info);
}
