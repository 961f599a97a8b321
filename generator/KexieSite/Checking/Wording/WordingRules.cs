using KexieSite.Diagnostics;

namespace KexieSite.Checking.Wording;

/// <summary>What can be wrong with the writing, KX5301 to KX5399. Punctuation: GB/T 15834-2011; numbers: GB/T 15835-2011.</summary>
public static class WordingRules
{
    /// <summary>Half-width punctuation beside Han characters. {0}: the marks, {1}: how many, {2}: what to write.</summary>
    public static readonly DiagnosticRule HalfWidth = new("KX5301", Severity.Warning);

    /// <summary>A quotation mark, bracket or 《》 without its other half. {0}: the mark, {1}: the missing one.</summary>
    public static readonly DiagnosticRule Unbalanced = new("KX5302", Severity.Warning);

    /// <summary>A word for the second time in a row. {0}: the word.</summary>
    public static readonly DiagnosticRule DoubledWord = new("KX5303", Severity.Warning);

    /// <summary>Two marks in a row of which one is too much. {0}: the marks, {1}: what to write.</summary>
    public static readonly DiagnosticRule DoubledMark = new("KX5304", Severity.Warning);

    /// <summary>A document number of another form than GB/T 9704-2012 asks for. {0}: as written, {1}: what to write.</summary>
    public static readonly DiagnosticRule DocumentNumber = new("KX5305", Severity.Warning);

    /// <summary>Full-width digits or letters. {0}: as written, {1}: what to write.</summary>
    public static readonly DiagnosticRule FullWidth = new("KX5306", Severity.Warning);

    /// <summary>A space inside a Chinese sentence. {0}: the words around it.</summary>
    public static readonly DiagnosticRule SpaceInside = new("KX5307", Severity.Warning);

    /// <summary>A space beside full-width punctuation. {0}: how many.</summary>
    public static readonly DiagnosticRule SpaceAtMark = new("KX5308", Severity.Info);

    /// <summary>A wrong word. {0}: the word, {1}: what to write.</summary>
    public static readonly DiagnosticRule WrongWord = new("KX5309", Severity.Warning);

    /// <summary>A name that no longer is one. {0}: the name, {1}: the present one, {2}: since when.</summary>
    public static readonly DiagnosticRule OutdatedName = new("KX5310", Severity.Info);

    /// <summary>Traditional characters in a simplified text. {0}: the characters, {1}: their simplified forms.</summary>
    public static readonly DiagnosticRule Traditional = new("KX5311", Severity.Warning);

    /// <summary>A text in traditional characters throughout. {0}: how many.</summary>
    public static readonly DiagnosticRule TraditionalText = new("KX5312", Severity.Warning);

    /// <summary>A pair of brackets of which one is half-width and the other full-width. {0}: the pair, {1}: what to write.</summary>
    public static readonly DiagnosticRule MixedPair = new("KX5313", Severity.Warning);
}
