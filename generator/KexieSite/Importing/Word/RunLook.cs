using System.Xml.Linq;
using KexieSite.Diagnostics;

namespace KexieSite.Importing.Word;

/// <summary>What the look of letters means for what they say.</summary>
internal static class RunLook
{
    private static readonly (string Name, DiagnosticRule Rule)[] Marks = [("vanish", WordRules.Hidden), ("strike", WordRules.Struck), ("dstrike", WordRules.Struck)];

    /// <summary>Why letters are left out, by their own look or that of a style; null where they are not.</summary>
    public static DiagnosticRule? LeftOut(XElement? look, string? paragraphStyle, WordStyles styles) => Marks.FirstOrDefault(mark =>
        look.Toggle(mark.Name) ?? styles.OwnToggle(look.Value("rStyle"), mark.Name) ?? styles.Toggle(paragraphStyle, mark.Name) ?? false).Rule;

    /// <summary>Raised and lowered digits as characters of their own; other text as it is.</summary>
    public static string Raised(string text, XElement? look) => look.Value("vertAlign") switch
    {
        "superscript" => RaisedText.Superscript(text) ?? text,
        "subscript" => RaisedText.Subscript(text) ?? text,
        _ => text,
    };
}
