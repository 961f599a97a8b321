using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KexieSite.Chinese;

namespace KexieSite.Importing.Web;

/// <summary>
/// The title of a page's article: the page's own word for it (ArticleTitle, JSON-LD), its heading, and only then the window's title, whose first part it
/// mostly is. Where a heading just above the text is another, a person decides. The name of the site is no title of an article.
/// </summary>
internal sealed partial class PageTitle
{
    private const int Shortest = 4;
    private const int Longest = 100;
    private const int LongestLine = 50;
    private const int Reach = 4;
    private const int LongerThanColumns = 10;
    private const string Larger = "font[size], b, strong, center, [align=center]";

    // Each is looked at with what is around it: a made-up page may have a hundred thousand.
    private const int Most = 100;

    private static readonly string[] Tags = ["og:title", "twitter:title", "DC.title"];
    private static readonly string[] SiteTags = ["SiteName", "og:site_name"];

    // Elements that hold a title in most content systems; the last are also those of columns and lists.
    private static readonly string[] Own = ["h1", ".article-title, .article_title, .arti_title, .xl_title, .news_title, .content_title, #title, #activity-name", ".title, .tit"];

    private readonly IHtmlDocument page;
    private readonly string window;
    private readonly string[] parts;
    private readonly HashSet<string> sites;

    private PageTitle(IHtmlDocument page)
    {
        this.page = page;
        window = PageFacts.Clean(page.Title ?? "");
        parts = [.. Separator().Split(window).Select(part => part.Trim()).Where(part => part.Length > 0)];
        sites = [.. SiteTags.SelectMany(name => PageFacts.Tagged(page, name)).Select(PageFacts.Clean)];
    }

    /// <summary>The title with what says it; none where nothing does, and two that are not sure where the page's heading is not what its window says.</summary>
    /// <param name="page">The page.</param>
    /// <param name="data">Its JSON-LD.</param>
    /// <param name="above">The lines above the text, the nearest first.</param>
    public static ImmutableArray<ImportedFact> Of(IHtmlDocument page, LinkedData data, List<PageLine> above) => [.. new PageTitle(page).Find(data, above).OfType<ImportedFact>()];

    private IEnumerable<ImportedFact?> Find(LinkedData data, List<PageLine> above)
    {
        var own = Fact(PageFacts.Tagged(page, "ArticleTitle").Select(PageFacts.Clean).FirstOrDefault(t => t.Length > 0), "<meta ArticleTitle>")
            ?? Fact(PageFacts.Clean(data.Title), "JSON-LD headline")
            ?? (Heading() is { } heading ? Fact(heading, heading) : null);
        if (own is not null)
        {
            return [own];
        }

        var said = Tags.Select(tag => Fact(PageFacts.Tagged(page, tag).Select(t => WithoutSite(PageFacts.Clean(t))).FirstOrDefault(t => t.Length > 0), $"<meta {tag}>")).FirstOrDefault(f => f is not null)
            ?? Fact(WithoutSite(window), "<title>");
        return (said, Near(above)) switch
        {
            (null, null) => [(Prominent() ?? (IsSite(window) || window.Length < Shortest ? null : window)) is { } perhaps ? Fact(perhaps, perhaps)! with { IsSure = false } : null],
            (null, { } near) => [near],
            (_, null) => [said],
            var (_, near) => IsSame(near.Value, said.Value) ? [near with { IsSure = true }]
                : !near.IsSure && said.Value.Length >= LongerThanColumns && above.Any(line => IsSame(line.Text, said.Value)) ? [said]
                : [near with { IsSure = false }, said with { IsSure = false }],
        };
    }

    // In other punctuation, or cut short: 关于召开2021年年会的通…
    private static bool IsSame(string heading, string said)
    {
        var (one, other) = (Close(heading), Close(said));
        var isCut = said.EndsWith('…') || said.EndsWith("...", StringComparison.Ordinal);
        return one == other || (isCut && other.Length >= Shortest && one.StartsWith(other, StringComparison.Ordinal));
    }

    private static string Close(string text) => string.Concat(FullWidth.Fold(text).Where(char.IsLetterOrDigit));

    // The heading that stands just above the text. One of its rank alone is surely the article's; what is only set larger may be anything.
    private ImportedFact? Near(IEnumerable<PageLine> above)
    {
        foreach (var (text, start) in above.Where(line => Byline.Read(line.Text) is null).Take(Reach).Where(line => IsHeading(line.Text)))
        {
            if (start.ParentElement is not { } element || !page.Body!.Contains(element) || element.Closest("a") is not null || IsOfSite(element))
            {
                continue;
            }

            if (element.Closest("h2, h3, h4") is { } heading && PageFacts.Clean(heading.TextContent) == text)
            {
                return Fact(text, text)! with { IsSure = page.QuerySelectorAll(heading.LocalName).Length == 1 };
            }

            if (element.Closest(Larger) is not null && IsWhole(element))
            {
                return Fact(text, text)! with { IsSure = false };
            }
        }

        return null;
    }

    // Pages of the days before style sheets: the title is the first line that is set in the middle, in bold or larger, as a whole.
    private string? Prominent() => page.QuerySelectorAll(Larger).Take(Most)
        .Where(e => e.QuerySelector("a, table, img") is null && e.Closest("a") is null && !IsOfSite(e) && IsWhole(e)).Select(e => PageFacts.Clean(e.TextContent))
        .FirstOrDefault(t => IsHeading(t) && Byline.Read(t) is null);

    private static bool IsWhole(IElement element) => element.Closest("p, td, div, center, body") is { } block && block.TextContent.Trim() == element.TextContent.Trim();

    private bool IsHeading(string text) => IsTitle(text) && !IsSite(text) && ChineseHeading.Read(text) is null && text.Length <= LongestLine && !IsBelowTitle(text) && !Byline.BeginsText(text);

    // ——副标题, 富科协〔2021〕3号, （2021年3月5日）
    private static bool IsBelowTitle(string text) => text.StartsWith('—') || text.Contains('〔', StringComparison.Ordinal) || PageFacts.IsDay(text);

    // One that the window's title begins with is surely the article's; else one that is the only one of its rank.
    private string? Heading()
    {
        var ranks = Own.Select(rank => page.QuerySelectorAll(rank).Take(Most).Where(e => !IsOfSite(e)).Select(e => PageFacts.Clean(e.TextContent)).Where(IsTitle).Distinct().ToList()).ToList();
        var others = page.QuerySelectorAll("h2, h3").Take(Most).Select(e => PageFacts.Clean(e.TextContent)).Where(IsTitle);
        return ranks[0].Find(IsInWindow)
            ?? (ranks[0] is [var only] ? only : null)
            ?? ranks.SelectMany(rank => rank).Concat(others).FirstOrDefault(IsInWindow)
            ?? ranks.Skip(1).FirstOrDefault(rank => rank.Count == 1)?[0]
            ?? ranks[0].FirstOrDefault();
    }

    private bool IsInWindow(string heading) => window.StartsWith(heading, StringComparison.Ordinal) && (heading.Length == window.Length || !char.IsLetterOrDigit(window[heading.Length]));

    private bool IsTitle(string text) => text.Length is >= Shortest and < Longest && !sites.Contains(text) && !(parts.Length > 1 && parts[^1] == text);

    // The name of a site in its head leads home.
    private static bool IsOfSite(IElement element) =>
        element.Closest("header, nav, footer, .header, .head, .logo, #header, #logo, #top, .top") is { } around && around.QuerySelector("article") is null
        || element.QuerySelector("a[href='/'], a[href='index.html'], a[href='./'], a[href='../index.html']") is not null;

    private string WithoutSite(string title)
    {
        var all = Separator().Split(title).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        var own = all.FindAll(part => !IsSite(part));
        return own.Count == 0 ? ""
            : own[0] == all[0] && (own[0].Length >= Shortest || own.Count < 2) ? own[0]
            : own.MaxBy(part => part.Length)!;
    }

    private bool IsSite(string part) => sites.Contains(part) || SiteName().IsMatch(part);

    private static ImportedFact? Fact(string? value, string evidence) => value is { Length: > 0 } ? new ImportedFact("title", value, evidence) : null;

    // Not the dashes of 携手同行——活动 and 2021-2022年.
    [GeneratedRegex(@"\s*[_|｜]+\s*|\s+[-–—]\s+|(?<![0-9A-Za-z—–-])[-–—](?![0-9—–-])", RegexOptions.None, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex("^[^，。：]{0,16}(?:科协|科学技术协会|协会|学会|政府|网|网站|门户|平台|首页)$|^(?:首页|欢迎)", RegexOptions.None, 1000)]
    private static partial Regex SiteName();
}
