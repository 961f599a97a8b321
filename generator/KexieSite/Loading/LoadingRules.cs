using KexieSite.Diagnostics;

namespace KexieSite.Loading;

/// <summary>What can be wrong with a file before its text is looked at, KX1401 to KX1449.</summary>
public static class LoadingRules
{
    /// <summary>A text in GBK (GB 18030) instead of UTF-8.</summary>
    public static readonly DiagnosticRule Gbk = new("KX1401", Severity.Warning);

    /// <summary>A text in UTF-16.</summary>
    public static readonly DiagnosticRule Utf16 = new("KX1402", Severity.Warning);

    /// <summary>A UTF-8 text that begins with a byte order mark.</summary>
    public static readonly DiagnosticRule ByteOrderMark = new("KX1403", Severity.Info);

    /// <summary>Bytes that are no text in any encoding that is recognised.</summary>
    public static readonly DiagnosticRule NotText = new("KX1404", Severity.Error);

    /// <summary>Control characters, as they come with text pasted from Word; left out.</summary>
    public static readonly DiagnosticRule ControlCharacters = new("KX1405", Severity.Warning);

    /// <summary>A text larger than any article.</summary>
    public static readonly DiagnosticRule TooLarge = new("KX1406", Severity.Error);

    /// <summary>A file whose symbolic link leads out of <c>content/</c>, or a linked folder.</summary>
    public static readonly DiagnosticRule OutsideContent = new("KX1407", Severity.Error);

    /// <summary>A folder that is no site: no site.yml.</summary>
    public static readonly DiagnosticRule NoSite = new("KX1408", Severity.Error);

    /// <summary>A file beside the texts that looks like a text but has another ending (<c>.markdown</c>, <c>.md.txt</c>).</summary>
    public static readonly DiagnosticRule NotMarkdown = new("KX1409", Severity.Warning);

    /// <summary>A file that cannot be opened.</summary>
    public static readonly DiagnosticRule Unreadable = new("KX1410", Severity.Error);

    /// <summary>A file or folder whose name holds <c>\</c> or a drive's colon, which other systems read as a path.</summary>
    public static readonly DiagnosticRule ForeignName = new("KX1411", Severity.Error);

    /// <summary>A pipe, a socket or a device with the name of a file: whoever opens it may wait for ever.</summary>
    public static readonly DiagnosticRule NoOrdinaryFile = new("KX1412", Severity.Error);

    /// <summary>A UTF-8 text with damaged places, of which characters are lost. {0}: how many places.</summary>
    public static readonly DiagnosticRule Damaged = new("KX1413", Severity.Error);

    /// <summary>A UTF-8 text that ends in the middle of a character: what came behind may be lost.</summary>
    public static readonly DiagnosticRule CutOff = new("KX1414", Severity.Error);

    /// <summary>The site.yml of a site that is being shown was taken away.</summary>
    public static readonly DiagnosticRule SiteGone = new("KX1415", Severity.Error);
}
