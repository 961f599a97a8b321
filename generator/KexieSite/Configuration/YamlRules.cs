using KexieSite.Diagnostics;

namespace KexieSite.Configuration;

/// <summary>What can be wrong with the writing of YAML itself, KX1001 to KX1049.</summary>
public static class YamlRules
{
    /// <summary>Not YAML, for a reason that none of the other rules explains.</summary>
    public static readonly DiagnosticRule Syntax = new("KX1001", Severity.Error);

    /// <summary>A tab or a full-width space indents a line.</summary>
    public static readonly DiagnosticRule Indentation = new("KX1002", Severity.Error);

    /// <summary>The colon behind a key is the full-width <c>：</c>.</summary>
    public static readonly DiagnosticRule FullWidthColon = new("KX1003", Severity.Error);

    /// <summary>No space follows the colon behind a key.</summary>
    public static readonly DiagnosticRule NoSpaceAfterColon = new("KX1004", Severity.Error);

    /// <summary>A value without quotes holds a colon and a space.</summary>
    public static readonly DiagnosticRule ColonInValue = new("KX1005", Severity.Error);

    /// <summary>A value is wrapped in Chinese quotation marks where YAML wants <c>"</c>.</summary>
    public static readonly DiagnosticRule FullWidthQuotes = new("KX1006", Severity.Error);

    /// <summary>Text follows a closing quote or bracket, or the quote is never closed.</summary>
    public static readonly DiagnosticRule TextAfterQuote = new("KX1007", Severity.Error);

    /// <summary>The part of a value behind <c> #</c> is a comment and would be lost.</summary>
    public static readonly DiagnosticRule CommentInValue = new("KX1008", Severity.Warning);

    /// <summary>A value begins with a character that means something in YAML.</summary>
    public static readonly DiagnosticRule SpecialStart = new("KX1009", Severity.Error);

    /// <summary>A key stands twice, under one name or under its name and its alias.</summary>
    public static readonly DiagnosticRule DuplicateKey = new("KX1010", Severity.Error);

    /// <summary>A line is neither <c>key: value</c> nor part of a list or a value.</summary>
    public static readonly DiagnosticRule NoColon = new("KX1011", Severity.Error);

    /// <summary>An anchor, an alias or a tag.</summary>
    public static readonly DiagnosticRule Anchor = new("KX1012", Severity.Error);

    /// <summary>Nested deeper, or larger, than any person writes.</summary>
    public static readonly DiagnosticRule TooLarge = new("KX1013", Severity.Error);

    /// <summary>A list or mapping stands where a single value is wanted, or the other way round.</summary>
    public static readonly DiagnosticRule WrongShape = new("KX1014", Severity.Error);

    /// <summary>An unknown key.</summary>
    public static readonly DiagnosticRule UnknownKey = new("KX1015", Severity.Error);

    /// <summary>A value is none of the words that a key takes.</summary>
    public static readonly DiagnosticRule UnknownWord = new("KX1016", Severity.Error);

    /// <summary>A quote that is opened is not closed.</summary>
    public static readonly DiagnosticRule UnclosedQuote = new("KX1017", Severity.Error);

    /// <summary>A key is indented below a key that already has a value.</summary>
    public static readonly DiagnosticRule StrayIndentation = new("KX1018", Severity.Error);
}
