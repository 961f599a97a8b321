using KexieSite.Diagnostics;

namespace KexieSite.Parsing;

/// <summary>What can be found in a body text.</summary>
public static class MarkdownRules
{
    /// <summary>Quotes, lists, emphasis or brackets are nested too deeply, or a paragraph has an absurd number of links.</summary>
    public static readonly DiagnosticRule TooDeep = new("KX2001", Severity.Error);

    /// <summary>The text is longer than <see cref="MarkdownReader.MaximumLength"/>. {0}: its length, {1}: the limit, in characters.</summary>
    public static readonly DiagnosticRule TooLong = new("KX2002", Severity.Error);

    /// <summary>A control character or half a surrogate pair. {0}: its code.</summary>
    public static readonly DiagnosticRule ControlCharacter = new("KX2003", Severity.Warning);

    /// <summary>A link with a scheme other than http, https, mailto and tel. {0}: the scheme.</summary>
    public static readonly DiagnosticRule ForbiddenScheme = new("KX2010", Severity.Warning);

    /// <summary>A link without an address.</summary>
    public static readonly DiagnosticRule EmptyLink = new("KX2011", Severity.Warning);

    /// <summary>A relative link that leaves the site's folder. {0}: the link.</summary>
    public static readonly DiagnosticRule LeavesSite = new("KX2012", Severity.Error);

    /// <summary>An address that no browser would understand as meant. {0}: the address, {1}: what was probably meant.</summary>
    public static readonly DiagnosticRule MistypedAddress = new("KX2013", Severity.Error);

    /// <summary>An address or a file name with characters that cannot stand there. {0}: the address.</summary>
    public static readonly DiagnosticRule UnsafeAddress = new("KX2014", Severity.Error);

    /// <summary>A picture on another site: it becomes a link, so that reading a page tells nobody else about it. {0}: the address.</summary>
    public static readonly DiagnosticRule OutsidePicture = new("KX2015", Severity.Warning);

    /// <summary>A picture whose address is a place in the text. {0}: the address.</summary>
    public static readonly DiagnosticRule NoPicture = new("KX2016", Severity.Error);

    /// <summary>No block of this name. {0}: the name.</summary>
    public static readonly DiagnosticRule UnknownBlock = new("KX2020", Severity.Error);

    /// <summary>No block of this name, but one with a similar name. {0}: the name, {1}: the similar one.</summary>
    public static readonly DiagnosticRule MisspelledBlock = new("KX2021", Severity.Error);

    /// <summary><c>:::</c> without a name.</summary>
    public static readonly DiagnosticRule NamelessBlock = new("KX2022", Severity.Error);

    /// <summary>An option that the block does not have. {0}: the block, {1}: the option, {2}: what it has.</summary>
    public static readonly DiagnosticRule UnknownOption = new("KX2023", Severity.Error);

    /// <summary>A word on a block's line that is no option. {0}: the word, {1}: the options.</summary>
    public static readonly DiagnosticRule BlockWord = new("KX2024", Severity.Error);

    /// <summary>An option for the second time. {0}: the option.</summary>
    public static readonly DiagnosticRule RepeatedOption = new("KX2025", Severity.Error);

    /// <summary>A value that an option does not take. {0}: the option, {1}: the value, {2}: what it takes.</summary>
    public static readonly DiagnosticRule BlockValue = new("KX2026", Severity.Error);

    /// <summary>An option without a value. {0}: the option.</summary>
    public static readonly DiagnosticRule EmptyOption = new("KX2027", Severity.Error);

    /// <summary>A quote that does not end on its line. {0}: the quotation mark.</summary>
    public static readonly DiagnosticRule OpenQuote = new("KX2028", Severity.Error);

    /// <summary>A gallery without its <c>:::</c>. {0}: the name as written.</summary>
    public static readonly DiagnosticRule OpenGallery = new("KX2029", Severity.Error);

    /// <summary>A heading 1: the page's title is that, so all headings of the text go down by one.</summary>
    public static readonly DiagnosticRule HeadingOne = new("KX2030", Severity.Info);

    /// <summary>Two places have the same written id. {0}: the id, {1}: what the second one gets.</summary>
    public static readonly DiagnosticRule DuplicateAnchor = new("KX2031", Severity.Warning);

    /// <summary>Lines that look like a table, but head and separator differ. {0}: cells in the head, {1}: cells in the separator.</summary>
    public static readonly DiagnosticRule UnevenTable = new("KX2032", Severity.Warning);

    /// <summary>Something other than pictures in a gallery.</summary>
    public static readonly DiagnosticRule TextInGallery = new("KX2033", Severity.Error);

    /// <summary>A gallery without a picture. {0}: the name as written.</summary>
    public static readonly DiagnosticRule EmptyGallery = new("KX2034", Severity.Error);

    /// <summary>A picture of another site in a gallery. {0}: the address.</summary>
    public static readonly DiagnosticRule OutsideGalleryPicture = new("KX2035", Severity.Error);

    /// <summary>Content, or an end, for a block that is a single line. {0}: the block, {1}: the line of its end.</summary>
    public static readonly DiagnosticRule BlockOfOneLine = new("KX2036", Severity.Error);

    /// <summary>A chart without a metric. {0}: the name as written.</summary>
    public static readonly DiagnosticRule NoMetric = new("KX2037", Severity.Error);

    /// <summary>A form of chart that cannot show this. {0}: the form, {1}: what the values are told apart by.</summary>
    public static readonly DiagnosticRule ChartForm = new("KX2038", Severity.Error);

    /// <summary>An element that the allow-list does not have. {0}: its name.</summary>
    public static readonly DiagnosticRule ElementRemoved = new("KX2040", Severity.Warning);

    /// <summary>An attribute that the allow-list does not have, or a value it may not have. {0}: attribute, {1}: element.</summary>
    public static readonly DiagnosticRule AttributeRemoved = new("KX2041", Severity.Warning);

    /// <summary>Raw HTML is shown as text, as site.yml asks. {0}: the tag.</summary>
    public static readonly DiagnosticRule HtmlShownAsText = new("KX2042", Severity.Warning);

    /// <summary>Raw HTML with too many elements open at once, or so tangled that cleaning does not come to an end; no text is known that does the latter.</summary>
    public static readonly DiagnosticRule HtmlTooDeep = new("KX2043", Severity.Error);

    /// <summary>A comment, script or the like that never ends: it takes in the rest of the text. {0}: how it begins.</summary>
    public static readonly DiagnosticRule UnclosedHtml = new("KX2045", Severity.Warning);

    /// <summary>A file that is no SVG picture, from the place on where it cannot be read.</summary>
    public static readonly DiagnosticRule NoSvg = new("KX2050", Severity.Error);

    /// <summary>An SVG element that the allow-list does not have. {0}: its name.</summary>
    public static readonly DiagnosticRule SvgElementRemoved = new("KX2051", Severity.Warning);

    /// <summary>An SVG attribute that the allow-list does not have, or a value it may not have. {0}: attribute, {1}: element.</summary>
    public static readonly DiagnosticRule SvgAttributeRemoved = new("KX2052", Severity.Warning);
}
