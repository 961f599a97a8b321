using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KexieSite.Chinese;

namespace KexieSite.Importing.Web;

/// <summary>
/// What a page says of its article: in the tags of 《政府网站发展指引》 (国办发〔2017〕47号: ArticleTitle, PubDate, ContentSource, Author), in JSON-LD, in
/// Open Graph, and in the line below its heading (「发布时间：」「来源：」「作者：」). The date is that of publication.
/// </summary>
internal static partial class PageFacts
{
    private const int LongestLine = 120;

    private static readonly string[] DateTags = ["PubDate", "publishdate", "article:published_time", "og:release_date", "DC.date", "firstpublishedtime", "datePublished"];
    private static readonly string[] SourceTags = ["ContentSource", "og:site_source", "source"];
    private static readonly string[] AuthorTags = ["Author", "article:author", "og:article:author"];

    /// <summary>The facts: title, date, source and author, each once, or twice and not sure where the page contradicts itself.</summary>
    public static ImmutableArray<ImportedFact> Of(IHtmlDocument page)
    {
        var data = LinkedData.Of(page);
        var lines = Lines(page);
        return
        [
            .. new[]
            {
                PageTitle.Of(page, data),
                Fact("author", Name(data.Author), "JSON-LD author") ?? Said("author", Author(), lines, Name) ?? Tagged(page, "author", AuthorTags, Name),
            }.OfType<ImportedFact>(),
            .. Agreed(Said("date", Published(), lines, Day), Tagged(page, "date", DateTags, Day) ?? Fact("date", Day(data.Date), "JSON-LD datePublished") ?? Timed(page)),
            .. Agreed(Said("source", Source(), lines, Name), Tagged(page, "source", SourceTags, Name)),
        ];
    }

    /// <summary>Whether a line only says when and by whom an article was published: it is no text of the article.</summary>
    public static bool IsByline(string line) =>
        line.Length <= LongestLine && (Published().IsMatch(line) || Clicks().IsMatch(line) || Foot().IsMatch(line) || (Source().IsMatch(line) && line.IndexOf('。', StringComparison.Ordinal) < 0)) && !line.Contains('。', StringComparison.Ordinal);

    /// <summary>What a line below a title says of its text; nothing where it is no such line.</summary>
    public static ImmutableArray<ImportedFact> OfByline(string line) => !IsByline(line) ? []
        : [.. new[] { Said("date", Published(), [line], Day), Said("source", Source(), [line], Name), Said("author", Author(), [line], Name) }.OfType<ImportedFact>()];

    /// <summary>What the tags of a name say, in the order of the page.</summary>
    internal static IEnumerable<string> Tagged(IHtmlDocument page, string name) =>
        (page.Head?.Children.OfType<IHtmlMetaElement>() ?? []).Where(m => string.Equals(m.Name ?? m.GetAttribute("property"), name, StringComparison.OrdinalIgnoreCase)).Select(m => m.Content ?? "");

    // Where what everybody reads is not what the tags say, a person decides.
    private static IEnumerable<ImportedFact> Agreed(ImportedFact? seen, ImportedFact? tagged) =>
        seen is null || tagged is null || seen.Value == tagged.Value ? new[] { tagged ?? seen }.OfType<ImportedFact>() : [seen with { IsSure = false }, tagged with { IsSure = false }];

    private static ImportedFact? Tagged(IHtmlDocument page, string key, string[] names, Func<string, string?> read) =>
        names.SelectMany(name => Tagged(page, name).Select(said => Fact(key, read(said), $"<meta {name}>"))).FirstOrDefault(fact => fact is not null);

    private static ImportedFact? Said(string key, Regex words, IEnumerable<string> lines, Func<string, string?> read) =>
        lines.Select(line => words.Match(line)).Where(m => m.Success).Select(m => Fact(key, read(m.Groups["value"].Value), m.Value.Trim())).FirstOrDefault(f => f is not null);

    private static ImportedFact? Timed(IHtmlDocument page) =>
        page.QuerySelectorAll("time[datetime]").Select(t => Fact("date", Day(t.GetAttribute("datetime") ?? ""), "<time>")).FirstOrDefault(f => f is not null);

    private static ImportedFact? Fact(string key, string? value, string evidence) => value is { Length: > 0 } ? new ImportedFact(key, value, evidence) : null;

    private static string? Day(string text) => DateFinder.FirstDay(text) is { } day ? DatePrecision.Day.Iso(day) : null;

    private static string? Name(string text) => Clean(text).Trim('：', ':', '【', '】', '（', '）', '(', ')', '|', '-', ' ') is { Length: > 1 and < 40 } name && !name.Contains("本站", StringComparison.Ordinal) ? name : null;

    /// <summary>A text on one line.</summary>
    internal static string Clean(string text) => Blanks().Replace(text.Length > 1000 ? text[..1000] : text, " ").Trim();

    // The words of each line: elements that begin no line of their own belong together.
    private static List<string> Lines(IHtmlDocument page)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        Gather(page.Body!, lines, line);
        lines.Add(line.ToString());
        return [.. lines.Select(l => l.Trim()).Where(l => l.Length is > 5 and <= 2 * LongestLine)];
    }

    private static void Gather(INode node, List<string> lines, StringBuilder line)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                _ = line.Append(text.Data).Append(' ');
            }
            else if (child is IElement { LocalName: not ("script" or "style") } element)
            {
                var ends = ArticleFinder.IsBlock(element) || element.LocalName == "br";
                if (ends)
                {
                    lines.Add(Blanks().Replace(line.ToString(), " "));
                    _ = line.Clear();
                }

                Gather(element, lines, line);
                if (ends)
                {
                    lines.Add(Blanks().Replace(line.ToString(), " "));
                    _ = line.Clear();
                }
            }
        }
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?:发布时间|发布日期|发表时间|发稿时间|公布日期|时间|日期)\s?[:：]\s*(?<value>[12][0-9]{3}\s?[-/.年]\s?[0-9]{1,2}\s?[-/.月]\s?[0-9]{1,2}日?)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Published();

    [GeneratedRegex(@"(?:信息来源|稿件来源|文章来源|来\s?源|发布机构|发布单位)\s?[:：]\s*(?<value>[^\s:：|【】]{2,30})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Source();

    [GeneratedRegex(@"(?:作\s?者|撰稿人?|供稿人?|通讯员|记者)\s?[:：]\s*(?<value>[^\s:：|【】]{2,20})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Author();

    [GeneratedRegex(@"^(?:浏览|点击|阅读|访问)(?:次数|量|数)?\s?[:：]?\s*[0-9]*\s?次?$|^【?(?:打印|关闭|字体|字号|大 中 小|分享到?|上一篇|下一篇|返回顶部).{0,40}$", RegexOptions.None, 1000)]
    private static partial Regex Clicks();

    [GeneratedRegex("^(?:版权所有|[Cc]opyright|©|技术支持)|ICP[备证][0-9]{4}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Foot();
}
