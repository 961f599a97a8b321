using KexieSite.Diagnostics;

namespace KexieSite.Importing.Web;

/// <summary>What is told of an imported web page, KX81.</summary>
public static class WebRules
{
    /// <summary>A page larger than any article. {0}: its size in MB; {1}: the limit.</summary>
    public static readonly DiagnosticRule TooLarge = new("KX8101", Severity.Error);

    /// <summary>Elements nested deeper, or more of them, than any article has.</summary>
    public static readonly DiagnosticRule TooDeep = new("KX8102", Severity.Error);

    /// <summary>Bytes that are no characters in the page's encoding. {0}: how many places; {1}: the encoding.</summary>
    public static readonly DiagnosticRule BrokenCharacters = new("KX8103", Severity.Warning);

    /// <summary>A page without an article: navigation, or a frame around other pages.</summary>
    public static readonly DiagnosticRule NoArticle = new("KX8104", Severity.Error);

    /// <summary>A picture that does not lie beside the page. {0}: its address in the page.</summary>
    public static readonly DiagnosticRule MissingPicture = new("KX8105", Severity.Warning);

    /// <summary>A picture on the web: nothing is fetched. {0}: its address.</summary>
    public static readonly DiagnosticRule WebPicture = new("KX8106", Severity.Warning);

    /// <summary>A picture that browsers do not show, or a file that is none. {0}: its address in the page.</summary>
    public static readonly DiagnosticRule NoPicture = new("KX8107", Severity.Warning);

    /// <summary>An address that leads out of the folder that is imported. {0}: the address.</summary>
    public static readonly DiagnosticRule OutsideFolder = new("KX8108", Severity.Warning);

    /// <summary>A link whose page or file is not known; its words stay. {0}: the address.</summary>
    public static readonly DiagnosticRule LostLink = new("KX8109", Severity.Info);

    /// <summary>A film, a sound or a frame, which an article cannot take along. {0}: the element.</summary>
    public static readonly DiagnosticRule LostMedia = new("KX8110", Severity.Warning);

    /// <summary>A table so large that its end was left out. {0}: the limit in cells.</summary>
    public static readonly DiagnosticRule TableCut = new("KX8111", Severity.Warning);

    /// <summary>More or larger pictures and attachments than are taken. {0}: the limit in MB.</summary>
    public static readonly DiagnosticRule TooManyFiles = new("KX8112", Severity.Warning);

    /// <summary>Words that were struck through: left out. {0}: the words.</summary>
    public static readonly DiagnosticRule Struck = new("KX8113", Severity.Warning);

    /// <summary>A line of the page that stood at an end of the text: the byline, a link to the next page, the page's foot. {0}: the line.</summary>
    public static readonly DiagnosticRule PageLine = new("KX8114", Severity.Info);
}
