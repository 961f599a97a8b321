using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KexieSite.Chinese;

namespace KexieSite.Importing.Web;

/// <summary>
/// What a page says of its article: in the tags of 《政府网站发展指引》 (国办发〔2017〕47号: ArticleTitle, PubDate, ContentSource, Author), in JSON-LD, in
/// Open Graph, and in the line below its heading (「发布时间：」「来源：」「作者：」). The date is that of publication. Lines of the text itself say nothing of the page.
/// </summary>
internal static partial class PageFacts
{
    private const int LongestDateLine = 60;
    private const int Near = 4;

    private static readonly string[] DateTags = ["PubDate", "publishdate", "article:published_time", "og:release_date", "DC.date", "firstpublishedtime", "datePublished"];
    private static readonly string[] SourceTags = ["ContentSource", "og:site_source", "source"];
    private static readonly string[] AuthorTags = ["Author", "article:author", "og:article:author"];

    /// <summary>The facts: title, date, source and author, each once, or twice and not sure where the page contradicts itself.</summary>
    /// <param name="article">The article, in its page.</param>
    /// <param name="data">The page's JSON-LD.</param>
    /// <param name="lines">The lines of the page.</param>
    /// <param name="own">The bylines in the article's text.</param>
    public static ImmutableArray<ImportedFact> Of(IElement article, LinkedData data, PageLines lines, IEnumerable<Byline> own)
    {
        var page = (IHtmlDocument)article.Owner!;
        var leading = lines.Leading(article).ToList();
        var before = lines.Before(article).ToList();
        List<PageLine> above = [.. Enumerable.Reverse(leading), .. before];
        var titles = PageTitle.Of(page, data, above);
        var atHead = PageEdges.Head([.. leading.Select(line => line.Text)]).Select(i => Byline.Read(leading[i].Text)!);
        List<ImportedFact> said = [.. own.Concat(atHead).SelectMany(b => b.Facts), .. before.SelectMany(line => Byline.InLine(line.Text))];
        List<ImportedFact> below = [.. lines.Below(article).Select(line => Byline.Read(line.Text)).OfType<Byline>().SelectMany(b => b.Facts).Select(f => f with { IsSure = false })];
        var author = Fact("author", Name(data.Author), "JSON-LD author") ?? First("author", said) ?? Tagged(page, "author", AuthorTags, Name) ?? First("author", below);
        var date = Tagged(page, "date", DateTags, Day) ?? Fact("date", Day(data.Date), "JSON-LD datePublished") ?? Timed(page);
        return
        [
            .. titles,
            .. new[] { author }.OfType<ImportedFact>(),
            .. Agreed(First("date", said), date, First("date", below) ?? Dated(above, titles) ?? Dated(lines.Below(article).Take(1).Where(line => !char.IsLetter(line.Text[0])), titles)),
            .. Agreed(First("source", said), Tagged(page, "source", SourceTags, Name), First("source", below) ?? Fact("source", Name(data.Publisher), "JSON-LD publisher")),
        ];
    }

    /// <summary>What the tags of a name say, in the order of the page.</summary>
    internal static IEnumerable<string> Tagged(IHtmlDocument page, string name) =>
        (page.Head?.Children.OfType<IHtmlMetaElement>() ?? []).Where(m => string.Equals(m.Name ?? m.GetAttribute("property"), name, StringComparison.OrdinalIgnoreCase)).Select(m => m.Content ?? "");

    // Where what everybody reads is not what the tags say, a person decides. What may be meant counts where neither says anything.
    private static IEnumerable<ImportedFact> Agreed(ImportedFact? seen, ImportedFact? tagged, ImportedFact? perhaps) =>
        seen is null || tagged is null || seen.Value == tagged.Value ? new[] { tagged ?? seen ?? perhaps }.OfType<ImportedFact>() : [seen with { IsSure = false }, tagged with { IsSure = false }];

    /// <summary>Whether a line says a day and hardly more, and does not say what of.</summary>
    internal static bool IsDay(string line) => DayLine().IsMatch(line);

    private static ImportedFact? First(string key, List<ImportedFact> facts) => facts.Find(f => f.Key == key && f.IsSure) ?? facts.Find(f => f.Key == key);

    // 2009年3月20日 县科协: a day beside a title that nothing is said of may be that of publication.
    private static ImportedFact? Dated(IEnumerable<PageLine> lines, ImmutableArray<ImportedFact> titles) =>
        lines.Take(Near).Select(line => line.Text).Where(line => line.Length <= LongestDateLine && !titles.Any(t => t.Value == line) && IsDay(line))
            .Select(line => Fact("date", Day(line), line)).FirstOrDefault(f => f is not null) is { } fact ? fact with { IsSure = false } : null;

    private static ImportedFact? Tagged(IHtmlDocument page, string key, string[] names, Func<string, string?> read) =>
        names.SelectMany(name => Tagged(page, name).Select(said => Fact(key, read(said), $"<meta {name}>"))).FirstOrDefault(fact => fact is not null);

    private static ImportedFact? Timed(IHtmlDocument page) =>
        page.QuerySelectorAll("time[datetime]").Select(t => Fact("date", Day(t.GetAttribute("datetime") ?? ""), "<time>")).FirstOrDefault(f => f is not null);

    private static ImportedFact? Fact(string key, string? value, string evidence) => value is { Length: > 0 } ? new ImportedFact(key, value, evidence) : null;

    private static string? Day(string text) => DateFinder.FirstDay(text) is { } day ? DatePrecision.Day.Iso(day) : null;

    /// <summary>A name as it is written into the front matter; null for what is none, or says only that it is of this site.</summary>
    internal static string? Name(string text) =>
        Unwrapped(Clean(text).Trim('：', ':', '【', '】', '|', '-', ' ')) is { Length: > 1 and < 40 } name && !name.Contains("本站", StringComparison.Ordinal) ? name : null;

    // （县科协） is in brackets, 王五（县科协） has them, 县科协） lost its first one with the line.
    private static string Unwrapped(string name)
    {
        var (opened, closed) = (name.AsSpan().ContainsAny('（', '('), name.AsSpan().ContainsAny('）', ')'));
        return name is ['（' or '(', .., '）' or ')'] && name[1..].IndexOfAny(['（', '(']) < 0 ? name[1..^1].Trim()
            : opened == closed ? name
            : name.Trim('（', '）', '(', ')', ' ');
    }

    /// <summary>A text on one line.</summary>
    internal static string Clean(string text) => Blanks().Replace(text.Length > 1000 ? text[..1000] : text, " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();

    // Not 会议时间：2021年3月5日, and not in the midst of a sentence.
    [GeneratedRegex(@"^(?:(?:(?:发布|发表|发稿|公布|更新)?(?:时间|日期))\s?[:：]|[^:：，。；]{0,20}(?<![\p{L}\p{N}]))\s*[12][0-9]{3}\s?[-/.年]\s?[0-9]{1,2}\s?[-/.月]\s?[0-9]{1,2}[^，。；]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DayLine();
}
