using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace KexieSite.Tests.Parsing;

/// <summary>
/// Says what is dangerous in a published body. Its lists are written down here once more, on purpose: a mistake in the
/// sanitizer's own must not hide itself.
/// </summary>
internal static class SafeHtml
{
    private static readonly HashSet<string> Elements =
    [
        "a", "abbr", "audio", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del", "details",
        "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "input", "ins", "kbd", "li",
        "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "source", "span", "strong", "sub", "summary",
        "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "video", "wbr",
    ];

    private static readonly HashSet<string> Attributes =
    [
        "alt", "checked", "class", "colspan", "controls", "datetime", "dir", "disabled", "height", "href", "id", "lang", "loop", "muted",
        "open", "preload", "reversed", "role", "rowspan", "scope", "span", "src", "start", "tabindex", "title", "type", "value", "width",
    ];

    private static readonly string[] Addresses = ["http://", "https://", "mailto:", "tel:", "/", "#", "@"];

    /// <summary>What is wrong, or null.</summary>
    public static string? Fault(string html)
    {
        var parser = new HtmlParser();
        using var page = parser.ParseDocument($"<body><main><article id=here>{html}</article><p id=after></p></main></body>");
        var article = page.GetElementById("here")!;
        if (page.GetElementById("after")?.PreviousElementSibling != article || page.Body!.ChildElementCount != 1)
        {
            return "breaks out of its article";
        }

        return article.QuerySelectorAll("*").Select(Fault).FirstOrDefault(fault => fault is not null);
    }

    private static string? Fault(IElement element)
    {
        if (!Elements.Contains(element.LocalName) || element.NamespaceUri != "http://www.w3.org/1999/xhtml")
        {
            return $"element {element.LocalName}";
        }

        if (element.LocalName == "input" && (element.GetAttribute("type") != "checkbox" || !element.HasAttribute("disabled")))
        {
            return "a form control";
        }

        foreach (var attribute in element.Attributes)
        {
            if (!Attributes.Contains(attribute.Name))
            {
                return $"attribute {attribute.Name}";
            }

            var isAddress = attribute.Name is "href" or "src";
            if (isAddress && (!Addresses.Any(a => attribute.Value.StartsWith(a, StringComparison.Ordinal)) || attribute.Value.StartsWith("//", StringComparison.Ordinal)))
            {
                return $"address {attribute.Value}";
            }

            if (attribute.Name == "src" && attribute.Value.StartsWith("http", StringComparison.Ordinal))
            {
                return $"fetches {attribute.Value}";
            }
        }

        return null;
    }
}
