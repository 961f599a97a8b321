using System.Globalization;
using System.Xml.Linq;

namespace KexieSite.Importing.Word;

/// <summary>The names of WordprocessingML (ECMA-376, part 1), and how its properties are written.</summary>
internal static class WordNames
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static readonly XNamespace M = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    public static readonly XNamespace O = "urn:schemas-microsoft-com:office:office";
    public static readonly XNamespace V = "urn:schemas-microsoft-com:vml";

    /// <summary>The <c>w:val</c> of a child.</summary>
    public static string? Value(this XElement? element, string child) => element?.Element(W + child)?.Attribute(W + "val")?.Value;

    /// <summary>The <c>w:val</c> of a child as a number; null where it is none.</summary>
    public static int? Number(this XElement? element, string child) => ReadNumber(element.Value(child));

    /// <summary>An attribute as a number.</summary>
    public static int? NumberOf(this XElement? element, string attribute) => ReadNumber(element?.Attribute(W + attribute)?.Value);

    /// <summary>A property that is on by being there (ECMA-376, 17.17.4); null where it is not.</summary>
    public static bool? Toggle(this XElement? element, string child) => element?.Element(W + child) switch
    {
        null => null,
        var property => property.Attribute(W + "val")?.Value is not ("0" or "false" or "off" or "none"),
    };

    /// <summary>Whether an element is one of WordprocessingML.</summary>
    public static bool IsWord(this XElement element) => element.Name.Namespace == W;

    private static int? ReadNumber(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
