using System.Xml.Linq;

namespace KexieSite.Importing.Word;

/// <summary>What the look of letters means for what they say.</summary>
/// <param name="look">The letters' own look.</param>
/// <param name="paragraphStyle">The style of the paragraph that they stand in.</param>
/// <param name="styles">The styles of the file.</param>
internal sealed class RunLook(XElement? look, string? paragraphStyle, WordStyles styles)
{
    private readonly string? style = look.Value("rStyle");

    /// <summary>Whether the letters are not shown.</summary>
    public bool IsHidden => Has("vanish");

    /// <summary>The size of the letters, in half points.</summary>
    public int Size => look.Number("sz") ?? styles.OwnSize(style) ?? styles.Size(paragraphStyle);

    /// <summary>Letters with this look: raised and lowered digits are characters of their own, and two lines through words say what one says.</summary>
    public InlineText Text(string text) => new(Raised(text), Has("b"), Has("i") || look.Toggle("em") == true)
    {
        Struck = Has("strike") || Has("dstrike"),
        IsCode = styles.IsCode(style) || styles.IsCode(paragraphStyle),
    };

    private bool Has(string property) =>
        look.Toggle(property) ?? styles.OwnToggle(style, property) ?? styles.Toggle(paragraphStyle, property) ?? false;

    private string Raised(string text) => look.Value("vertAlign") switch
    {
        "superscript" => RaisedText.Superscript(text) ?? text,
        "subscript" => RaisedText.Subscript(text) ?? text,
        _ => text,
    };
}
