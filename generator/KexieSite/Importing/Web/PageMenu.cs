using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace KexieSite.Importing.Web;

/// <summary>
/// Finds the menus of a page that were left in its article because nothing but their form says what they are: a row of short links before the first
/// sentence or behind the last one, one of which leads to the home page or to what else every site has. The page itself may be named among them.
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
            if (article.Contains(element) && Words([element], outside) is { } menu)
            {
                element.Remove();
                taken.Add(menu);
            }
        }

        foreach (var row in article.QuerySelectorAll("*").Prepend(article).Where(e => sizes.Linked(e) > 0 && article.Contains(e)).SelectMany(Rows).ToList())
        {
            if (Words(row, outside) is { } menu)
            {
                row.ForEach(node => node.Parent?.RemoveChild(node));
                taken.Add(menu);
            }
        }

        return taken.ToImmutable();
    }

    // What stands loose between the blocks and line breaks of an element.
    private static List<List<INode>> Rows(IElement element)
    {
        List<List<INode>> rows = [[]];
        foreach (var node in element.ChildNodes)
        {
            if (node is IElement child && (child.LocalName == "br" || ArticleFinder.IsBlock(child)))
            {
                rows.Add([]);
            }
            else
            {
                rows[^1].Add(node);
            }
        }

        return rows.FindAll(row => row.Count(node => node is IElement) >= FewestLinks);
    }

    private static bool IsSentence(IText text) => text.Data.AsSpan().ContainsAny("。！？；");

    // The words of a menu; null where a row of nodes is none.
    private static string? Words(List<INode> row, HashSet<IText> outside)
    {
        var words = new List<string>();
        var links = new HashSet<INode>();
        foreach (var text in row.SelectMany(node => node.GetDescendantsAndSelf().OfType<IText>()))
        {
            var link = text.Ancestors<IElement>().FirstOrDefault(e => e.LocalName == "a");
            var word = link?.TextContent.Trim() ?? Between().Replace(text.Data, "");
            if (!outside.Contains(text) || word.Length > LongestLink || (link is null && word.Length > 0 && !Everywhere().IsMatch(word)))
            {
                return null;
            }

            if (word.Length > 0 && (link is null || links.Add(link)))
            {
                words.Add(word);
            }
        }

        return links.Count >= FewestLinks && words.Exists(word => Everywhere().IsMatch(word)) ? string.Join(" ", words) : null;
    }

    [GeneratedRegex("^(?:[返回]{0,2}(?:网站)?(?:首页|主页)|Home|关于我们|联系我们|联系方式|通知公告|工作动态|新闻(?:中心|动态)|机构(?:设置|概况|职能)|组织机构|网站地图|上一[页篇]|下一[页篇]|返回列表)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Everywhere();

    [GeneratedRegex(@"^[\s|｜·•/\\>»\-—\[\]【】:：]+|[\s|｜·•/\\>»\-—\[\]【】:：]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Between();
}
