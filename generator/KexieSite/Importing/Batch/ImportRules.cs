using KexieSite.Diagnostics;

namespace KexieSite.Importing.Batch;

/// <summary>What can become of a file that is imported, KX84.</summary>
public static class ImportRules
{
    /// <summary>Nothing lies at a path. {0}: the path.</summary>
    public static readonly DiagnosticRule NotFound = new("KX8401", Severity.Error);

    /// <summary>A file that cannot be opened.</summary>
    public static readonly DiagnosticRule Unreadable = new("KX8402", Severity.Error);

    /// <summary>A file larger than is read. {0}: its size in MB; {1}: the limit.</summary>
    public static readonly DiagnosticRule TooLarge = new("KX8403", Severity.Error);

    /// <summary>More files, or more bytes, than one run takes: the rest was left. {0}: files; {1}: MB.</summary>
    public static readonly DiagnosticRule TooMany = new("KX8404", Severity.Error);

    /// <summary>A Word file in the form of before 2007.</summary>
    public static readonly DiagnosticRule OldWord = new("KX8405", Severity.Warning);

    /// <summary>A file of WPS.</summary>
    public static readonly DiagnosticRule Wps = new("KX8406", Severity.Warning);

    /// <summary>A file in a form that is not read. {0}: its ending.</summary>
    public static readonly DiagnosticRule OtherForm = new("KX8407", Severity.Warning);

    /// <summary>Markdown, which belongs into <c>content/</c> as it is.</summary>
    public static readonly DiagnosticRule Markdown = new("KX8408", Severity.Warning);

    /// <summary>A file without text.</summary>
    public static readonly DiagnosticRule Empty = new("KX8409", Severity.Warning);

    /// <summary>A text that was imported before. {0}: where it lies now.</summary>
    public static readonly DiagnosticRule ImportedBefore = new("KX8410", Severity.Info);

    /// <summary>A file with the same bytes, or a text with the same words, as another of this run. {0}: the file of the other.</summary>
    public static readonly DiagnosticRule Same = new("KX8411", Severity.Info);

    /// <summary>A text of whose file another version was imported before. {0}: where that lies.</summary>
    public static readonly DiagnosticRule OtherVersion = new("KX8412", Severity.Warning);

    /// <summary>A symbolic link, which is not followed.</summary>
    public static readonly DiagnosticRule Link = new("KX8413", Severity.Warning);

    /// <summary>A place to import to that is none in this site. {0}: as written; {1}: the sections.</summary>
    public static readonly DiagnosticRule UnknownTarget = new("KX8414", Severity.Error);

    /// <summary>A file that is no report of an import lies where the report should. {0}: the path.</summary>
    public static readonly DiagnosticRule ReportInTheWay = new("KX8415", Severity.Error);

    /// <summary>A reader failed on a file: our own bug. {0}: its name.</summary>
    public static readonly DiagnosticRule ReaderFailed = new("KX8416", Severity.Error);

    /// <summary>A text that could not be written. {0}: the path.</summary>
    public static readonly DiagnosticRule NotWritten = new("KX8417", Severity.Error);

    /// <summary>A file or folder that is passed over: it is hidden, or its name is a path for other systems. {0}: where it lies.</summary>
    public static readonly DiagnosticRule PassedOver = new("KX8419", Severity.Info);
}
