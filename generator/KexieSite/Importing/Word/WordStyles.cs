using System.Globalization;
using System.Xml.Linq;
using static KexieSite.Importing.Word.WordNames;

namespace KexieSite.Importing.Word;

/// <summary>The styles of a file: what a paragraph or a run has from its style and those that it is based on.</summary>
internal sealed class WordStyles
{
    // Styles that are based on each other in a circle would never end.
    private const int LongestChain = 20;
    private const int DefaultSize = 20;

    private readonly Dictionary<string, XElement> styles = new(StringComparer.Ordinal);
    private readonly XElement? defaults;
    private readonly string? defaultParagraph;

    public WordStyles(XElement? root)
    {
        foreach (var style in root?.Elements(W + "style") ?? [])
        {
            if (style.Attribute(W + "styleId")?.Value is { } id)
            {
                styles[id] = style;
                var isDefault = style.Attribute(W + "type")?.Value == "paragraph" && style.Attribute(W + "default")?.Value is "1" or "true";
                defaultParagraph = isDefault ? id : defaultParagraph;
            }
        }

        defaults = root?.Element(W + "docDefaults")?.Element(W + "rPrDefault")?.Element(W + "rPr");
    }

    /// <summary>The style's name in small letters as Word's own styles are called in English; empty where there is none.</summary>
    public string Name(string? id) => ((id is not null && styles.TryGetValue(id, out var style) ? style.Value("name") : id) ?? "").ToLowerInvariant();

    /// <summary>Whether a style is that of code: ours and pandoc's, LibreOffice's, Word's own; or one based on it.</summary>
    public bool IsCode(string? id) => Chain(id).Any(style => style.Value("name")?.ToLowerInvariant() is "verbatim char" or "source code" or "source text" or "html code");

    /// <summary>The outline level from 0 that a style gives; null for running text.</summary>
    public int? Outline(string? id)
    {
        foreach (var style in Chain(id))
        {
            if (style.Element(W + "pPr").Number("outlineLvl") is { } level)
            {
                return level is >= 0 and < 9 ? level : null;
            }

            if (HeadingNumber(style.Value("name")) is { } number)
            {
                return number - 1;
            }
        }

        return HeadingNumber(id) - 1;
    }

    /// <summary>A paragraph property of a style or of those below it.</summary>
    public XElement? Paragraph(string? id, string property) =>
        Chain(id ?? defaultParagraph).Select(s => s.Element(W + "pPr")?.Element(W + property)).FirstOrDefault(p => p is not null);

    /// <summary>Whether a style switches a property of runs on; null where it says nothing.</summary>
    public bool? Toggle(string? id, string property) =>
        Chain(id ?? defaultParagraph).Select(s => s.Element(W + "rPr").Toggle(property)).FirstOrDefault(t => t is not null);

    /// <summary>Whether a style of runs switches a property on; null where it says nothing.</summary>
    public bool? OwnToggle(string? id, string property) =>
        Chain(id).Select(s => s.Element(W + "rPr").Toggle(property)).FirstOrDefault(t => t is not null);

    /// <summary>The size of letters that a paragraph's style gives, in half points.</summary>
    public int Size(string? id) => OwnSize(id ?? defaultParagraph) ?? defaults.Number("sz") ?? DefaultSize;

    /// <summary>The size that a style of runs gives; null where it says nothing.</summary>
    public int? OwnSize(string? id) => Chain(id).Select(s => s.Element(W + "rPr").Number("sz")).FirstOrDefault(s => s is not null);

    private IEnumerable<XElement> Chain(string? id)
    {
        for (var i = 0; i < LongestChain && id is not null && styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.Value("basedOn");
        }
    }

    private static int? HeadingNumber(string? name)
    {
        var rest = name is null ? ""
            : name.StartsWith("heading", StringComparison.OrdinalIgnoreCase) ? name[7..]
            : name.StartsWith("标题", StringComparison.Ordinal) ? name[2..]
            : "";
        return int.TryParse(rest.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 10 ? number : null;
    }
}
