using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KexieSite.Chinese;

namespace KexieSite.Importing.Web;

/// <summary>
/// A line that says of an article when and by whom it was published, how often it was read, how to print it, and nothing else: each of its parts is one of
/// these. A line with a word more is a line of the text.
/// </summary>
/// <param name="Facts">What it says. A date without a word for what it dates is not sure.</param>
/// <param name="HoldsMore">Whether it says what no front matter has a field for: who edited it.</param>
/// <param name="IsOfPage">Whether no text has such a line: it says when it was published, how often it was read, or how to print it.</param>
internal sealed partial record Byline(ImmutableArray<ImportedFact> Facts, bool HoldsMore, bool IsOfPage)
{
    private const int Longest = 120;
    private const int LongestTitle = 60;

    private static readonly string[] Groups = ["mark", "published", "plain", "day", "source", "author", "reporter", "editor", "clicks", "tool", "free"];

    /// <summary>Reads a line; null where it is none of the kind.</summary>
    public static Byline? Read(string line)
    {
        var parts = line.Length <= Longest ? Parts(line.Trim()) : null;
        if (parts is null || !IsEnough([.. parts.Select(p => p.Kind)]))
        {
            return null;
        }

        var facts = parts.Select(Fact).ToList();
        return new Byline([.. facts.OfType<ImportedFact>().DistinctBy(f => f.Key)], parts.Any(p => p.Kind is "editor" or "free"), parts.Any(p => p.Kind is "published" or "clicks" or "tool"));
    }

    /// <summary>Whether a line above a text is the first of it: a sentence, or whom it is written to.</summary>
    public static bool BeginsText(string line) => line.Length > LongestTitle || line.AsSpan().ContainsAny('。', '；', '！') || line.AsSpan().TrimEnd().EndsWith('：') || line.AsSpan().TrimEnd().EndsWith(':');

    /// <summary>What a line outside the text says of it, whatever else is on that line.</summary>
    public static ImmutableArray<ImportedFact> InLine(string line) =>
        Read(line) is { } byline ? byline.Facts
        : Published().Match(line) is { Success: true } match && Fact(("published", match)) is { } date
            ? [.. new[] { date, Source().Match(line) is { Success: true } named ? Fact(("source", named)) : null }.OfType<ImportedFact>()]
        : [];

    // 时间：2021年9月11日 may be when something is held, and 记者：… what a reporter asks.
    private static bool IsEnough(HashSet<string> kinds)
    {
        var isDated = kinds.Contains("published") || kinds.Contains("plain") || kinds.Contains("day");
        return (!kinds.Contains("free") || (isDated && kinds.Contains("clicks")))
            && (kinds.Overlaps(["published", "source", "author", "editor", "clicks", "tool"]) || (kinds.Contains("reporter") && isDated));
    }

    private static List<(string Kind, Match Match)>? Parts(string line)
    {
        var parts = new List<(string, Match)>();
        for (var at = 0; at < line.Length;)
        {
            var match = Part().Match(line, at);
            if (!match.Success || match.Length == 0)
            {
                return null;
            }

            var kind = Array.Find(Groups, g => match.Groups[g].Success)!;
            if (kind is "published" or "plain" or "day" && Day(match.Groups[kind].Value) is null)
            {
                return null;
            }

            if (kind != "mark")
            {
                parts.Add((kind, match));
            }

            at += match.Length;
        }

        return parts;
    }

    private static ImportedFact? Fact((string Kind, Match Match) part)
    {
        var value = part.Match.Groups[part.Kind].Value;
        return part.Kind switch
        {
            "published" or "plain" or "day" => Day(value) is { } day ? new ImportedFact("date", day, part.Match.Value.Trim(), part.Kind != "day") : null,
            "source" => Named("source", value, part.Match),
            "author" or "reporter" => Named("author", value, part.Match),
            _ => null,
        };
    }

    private static ImportedFact? Named(string key, string value, Match match) => PageFacts.Name(value) is { } name ? new ImportedFact(key, name, match.Value.Trim()) : null;

    private static string? Day(string text) => DateFinder.FirstDay(text) is { } day ? DatePrecision.Day.Iso(day) : null;

    // A name ends where the next part begins.
    [GeneratedRegex("""
        \G(?:
          (?<mark>[\s|｜·,，/【】\[\]（）()—-]+)
        | (?:发布|发表|发稿|公布|更新|录入|添加)(?:时间|日期)\s?[:：]?\s*(?<published>[12][0-9]{3}\s?[-/.年]\s?[0-9]{1,2}\s?[-/.月]\s?[0-9]{1,2}\s?日?)(?:T|\s)*(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?
        | (?:时间|日期)\s?[:：]\s*(?<plain>[12][0-9]{3}\s?[-/.年]\s?[0-9]{1,2}\s?[-/.月]\s?[0-9]{1,2}\s?日?)\s*(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?
        | (?<day>[12][0-9]{3}\s?[-/.年]\s?[0-9]{1,2}\s?[-/.月]\s?[0-9]{1,2}\s?日?)\s*(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?
        | (?: (?:信息来源|稿件来源|文章来源|来\s?源|发布机构|发布单位|供稿单位)\s?[:：]\s*(?<source>[^:：。；！？|｜【】]{0,30}?)
            | (?:作\s?者|撰\s?稿人?|供\s?稿人?)\s?[:：]\s*(?<author>[^:：。；！？|｜【】]{0,30}?)
            | (?:通讯员|记者)\s?[:：]\s*(?<reporter>[^:：。；！？|｜【】]{0,20}?)
            | (?:责任编辑|编辑|责编|审核|校对|录入者?|发布[人者])\s?[:：]\s*(?<editor>[^:：。；！？|｜【】]{0,20}?) )
          (?= \s* (?: [）)]?$ | [|｜【\[] | \s(?:时间|日期|来\s?源|编辑|审核|校对|记者|通讯员)\s?[:：] | \s[【（(]?(?:字体|字号|打印|关闭|分享|[12][0-9]{3}\s?[-/.年])
                | (?:发布|发表|发稿|公布|更新|录入|添加)(?:时间|日期)\s?[:：] | (?:信息来源|稿件来源|文章来源|发布机构|发布单位|供稿单位|作\s?者|撰\s?稿人?|供\s?稿人?|责任编辑|责编)\s?[:：]
                | (?:浏览|点击|阅读|访问)(?:次数|量|数)?\s?[:：] ) )
        | (?<clicks>(?:浏览|点击|阅读|访问|人气)(?:次数|量|数)?(?:\s?[:：]\s*[\[(（]?[0-9]*[\])）]?|\s*[0-9]+)\s?次?)
        | (?<tool>(?:(?:字体|字号)\s?[:：]?|大|中|小|打印(?:本页|此页|本文|文章)?|关闭(?:窗口|本页|此页|本窗口)?|分享(?:到\s?[:：]?)?|收藏(?:本页)?|返回(?:顶部|列表|首页))+)(?![\p{L}\p{N}，])
        | (?<free>[\p{Lo}]{2,15})(?=\s|$|[|｜【\[])
        )
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Part();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:发布|发表|发稿|公布)(?:时间|日期)\s?[:：]\s*(?<published>[12][0-9]{3}\s?[-/.年]\s?[0-9]{1,2}\s?[-/.月]\s?[0-9]{1,2}\s?日?)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Published();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:信息来源|稿件来源|文章来源|来\s?源)\s?[:：]\s*(?<source>[^\s:：|｜【】]{2,30})(?=\s|$|[|｜【])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Source();
}
