using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace KexieSite.Importing.Web;

/// <summary>
/// Finds the menus of a page that were left in its article because nothing but their form says what they are: a row of short links before the first
/// sentence or behind the last one, one of which leads to the home page or to what else every site has.
/// </summary>
internal static partial class PageMenu
{
    private const int FewestLinks = 3;
    private const int LongestLink = 8;
    private const int Longest = 200;

    /// <summary>Takes the menus out of an article.</summary>
    /// <returns>The words of each.</returns>
    public static ImmutableArray<string> TakeFrom(IElement article)
    {
        var words = article.GetDescendants().OfType<IText>().ToList();
        var (first, last) = (words.FindIndex(IsSentence), words.FindLastIndex(IsSentence));
        if (first < 0)
        {
            return [];
        }

        var outside = words.Where((_, i) => i < first || i > last).ToHashSet();
        var sizes = new NodeSizes(article);
        var taken = ImmutableArray.CreateBuilder<string>();
        foreach (var element in article.QuerySelectorAll("*").Where(e => ArticleFinder.IsBlock(e) && sizes.Linked(e) is > 0 and <= Longest).ToList())
        {
            if (article.Contains(element) && Words(element, outside) is { } menu)
            {
                element.Remove();
                taken.Add(menu);
            }
        }

        return taken.ToImmutable();
    }

    private static bool IsSentence(IText text) => text.Data.AsSpan().ContainsAny("。！？；");

    // The words of a menu; null where an element is none.
    private static string? Words(IElement element, HashSet<IText> outside)
    {
        var links = element.QuerySelectorAll("a").Select(a => a.TextContent.Trim()).Where(text => text.Length > 0).ToList();
        return links.Count >= FewestLinks && links.TrueForAll(text => text.Length <= LongestLink) && links.Exists(text => Everywhere().IsMatch(text))
            && element.GetDescendants().OfType<IText>().All(text => outside.Contains(text) && (text.Ancestors<IElement>().Any(e => e.LocalName == "a") || Between().IsMatch(text.Data)))
            ? string.Join(" ", links)
            : null;
    }

    [GeneratedRegex("^(?:[返回]{0,2}(?:网站)?(?:首页|主页)|Home|关于我们|联系我们|联系方式|通知公告|工作动态|新闻(?:中心|动态)|机构(?:设置|概况|职能)|组织机构|网站地图|上一[页篇]|下一[页篇]|返回列表)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Everywhere();

    [GeneratedRegex(@"^[\s|｜·•/\\>»\-—\[\]【】:：]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Between();
}
