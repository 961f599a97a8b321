using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace KexieSite.Importing.Web;

/// <summary>Finds the article of a page among navigation, advertisement and lists of other articles.</summary>
internal static partial class ArticleFinder
{
    private const int ShortestKnown = 40;
    private const int ShortestFound = 60;
    private const int ShortestParagraph = 15;
    private const double MostLinks = 0.5;
    private const double FewLinks = 0.25;
    private const double Wider = 1.25;

    // How the content systems of government and association sites, and the semantic elements of HTML, mark an article; the surest first.
    private static readonly string[] Known =
    [
        ".TRS_UEDITOR", ".TRS_Editor", "#UCAP-CONTENT", "#js_content", ".v_news_content", ".wp_articlecontent", "#vsb_content", "#zoom", "#Zoom", ".article-content", ".article_content",
        "#article-content", "#articleContent", ".articleContent", ".pages_content", ".news_content", ".content_text", ".con_text", "#artibody", "#ContentBody", "[itemprop=articleBody]", ".entry-content",
        ".rich_media_content", "article", ".article", "#content", ".content", "main",
    ];

    private static readonly string[] Never =
    [
        "script", "style", "noscript", "template", "nav", "aside", "footer", "button", "select", "input", "textarea", "svg", "math", "canvas", "map",
    ];

    /// <summary>The element that holds the article, without what is around it; null where a page has none.</summary>
    public static IElement? Find(IElement body)
    {
        Clean(body);
        var sizes = new NodeSizes(body);
        foreach (var known in Known)
        {
            var found = body.QuerySelectorAll(known).Where(e => sizes.Plain(e) >= ShortestKnown && sizes.LinkShare(e) < MostLinks).MaxBy(sizes.Plain);
            if (found is not null && sizes.Plain(found) * 3 >= sizes.Plain(body))
            {
                return found;
            }
        }

        return Densest(body, sizes);
    }

    private static IElement? Densest(IElement body, NodeSizes sizes)
    {
        var scores = new Dictionary<IElement, double>();
        foreach (var paragraph in body.QuerySelectorAll("p, td, div, section, pre, li, blockquote").Prepend(body))
        {
            var own = paragraph.ChildNodes.Where(n => n is IText || (n is IElement e && !IsBlock(e) && e.LocalName != "a")).Sum(n => n is IText t ? t.Data.AsSpan().Trim().Length : sizes.Plain(n));
            if (own >= ShortestParagraph)
            {
                Add(scores, paragraph, paragraph.LocalName is "p" or "li" ? 0 : own);
                Add(scores, paragraph.ParentElement, own);
                Add(scores, paragraph.ParentElement?.ParentElement, own / 2.0);
            }
        }

        var best = scores.Keys.Where(e => e == body || body.Contains(e)).MaxBy(e => scores[e] * (1 - sizes.LinkShare(e)));
        for (var above = best?.ParentElement; above is not null && above != body.ParentElement; above = above.ParentElement)
        {
            // A page's head, its columns and its foot are lines without a sentence.
            if (sizes.Plain(above) > sizes.Plain(best!) * Wider && sizes.LinkShare(above) < FewLinks && sizes.Sentences(above) > sizes.Sentences(best!))
            {
                best = above;
            }
        }

        return best is null || sizes.Plain(best) < ShortestFound || sizes.LinkShare(best) > MostLinks ? null : best;
    }

    private static void Clean(IElement body)
    {
        foreach (var element in body.QuerySelectorAll(string.Join(',', Never)))
        {
            element.Remove();
        }

        var sizes = new NodeSizes(body);
        var whole = sizes.Plain(body);
        foreach (var element in body.QuerySelectorAll("form, [class], [id], [hidden], [style]").Where(e => IsHidden(e) || (IsAround(e) && sizes.Plain(e) * 2 < whole)).ToList())
        {
            element.Remove();
        }
    }

    /// <summary>Whether an element begins a line of its own.</summary>
    internal static bool IsBlock(IElement element) => element.LocalName is "p" or "div" or "section" or "article" or "main" or "table" or "tbody" or "thead" or "tr" or "td" or "th"
        or "ul" or "ol" or "li" or "dl" or "dt" or "dd" or "blockquote" or "pre" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "hr" or "figure" or "figcaption" or "center" or "header" or "address" or "details" or "summary" or "form";

    private static bool IsHidden(IElement element) => element.HasAttribute("hidden") || (element.GetAttribute("style") is { Length: < 1000 } style && Hidden().IsMatch(style));

    private static bool IsAround(IElement element) => element.LocalName == "form" || Around().IsMatch(Bounded(element.ClassName) + " " + Bounded(element.Id));

    private static string Bounded(string? text) => text is { Length: < 200 } ? text : "";

    private static void Add(Dictionary<IElement, double> scores, IElement? element, double score)
    {
        if (element is not null)
        {
            scores[element] = scores.GetValueOrDefault(element) + score;
        }
    }

    [GeneratedRegex(@"(?:^|[\s_-])(?:nav|navbar|navigation|menu|side|sidebar|foot|footer|breadcrumbs?|crumbs?|location|position|share|bdsharebuttonbox|related|relate|xgxw|recommend|hot|rank|comments?|advert|ads?|gg|banner|copyright|pager|pagination|pages?-?nav|toolbar|tools|login|search|print|qrcode|ewm|friendlinks?|links|top-?bar)(?:[\s_-]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Around();

    // Not visibility: WeChat's pages show their text by a script.
    [GeneratedRegex(@"display\s*:\s*none", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hidden();
}
