using System.Globalization;
using System.Text.RegularExpressions;
using KexieSite.Chinese;
using KexieSite.Diagnostics;
using KexieSite.Model;

namespace KexieSite.Importing.Guessing;

/// <summary>The year that a report is of, and the part of it.</summary>
internal static partial class YearGuess
{
    private const int FewestMentions = 2;
    private const int FewestBetween = 2;

    /// <summary>
    /// The year: the one that the title says, else the one that the text speaks of. It is not sure where a year is said only once, where the
    /// date is more than a year away, or where the text mentions what did not exist then; then the year in which it all fits is named instead.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="type">What the report is.</param>
    /// <param name="published">The day of its publication as far as it is sure.</param>
    /// <param name="province">The short name of the province that it is from; null where that is not known.</param>
    public static Guess? Of(ImportedText text, ReportType? type, DateOnly? published, string? province)
    {
        var eras = Era.In(text, province);
        var said = OfTitle(text, type) ?? OfText(text) ?? OfHeading(text) ?? OfDate(published, type);
        if (said is null)
        {
            return Fitting(eras, type) is { } fitting ? Year(fitting.Year, fitting.Era.Words, false, "import.reason.notBefore", fitting.Era.First) : null;
        }

        var year = int.Parse(said.Value, CultureInfo.InvariantCulture);
        if (eras.FirstOrDefault(era => !era.Fits(year, type)) is { } wrong)
        {
            var years = wrong.Last == int.MaxValue ? new TextKey("import.years.from", wrong.First)
                : wrong.Last == wrong.First ? new TextKey("import.years.one", wrong.First)
                : new TextKey("import.years.span", wrong.First, wrong.Last);
            if (Middle(eras, type) is var (first, last))
            {
                return Year(first + ((last - first) / 2), wrong.Words, false, "import.reason.middleYear", year, first, last);
            }

            return Year(Fitting(eras, type)?.Year ?? year, wrong.Words, false, "import.reason.printedYear", year, years);
        }

        if (OtherYear(text, said, type) is { } other)
        {
            return said with { IsSure = false, Reason = new TextKey("import.reason.otherYear", said.Quote, other) };
        }

        var isFar = published is { } day && Math.Abs(day.Year - year) > 1;
        return isFar ? said with { IsSure = false, Reason = new TextKey("import.reason.farDate", year, DatePrecision.Day.Iso(published!.Value)) } : said;
    }

    /// <summary>The part of the year: sure where the title says it, or the first paragraph with what follows; null for a whole year, and where nothing says that it is a part.</summary>
    public static Guess? Period(ImportedText text)
    {
        if (PartOfYear().Match(text.Title) is { Success: true } title)
        {
            var isOneOfSeveral = title.Index > 0 && text.Title[title.Index - 1] == '、'; // 一、二季度
            return new Guess("period", Normal(title.Value), text.Title, text.Fact("title")!.IsSure && !isOneOfSeveral);
        }

        if (WholeYear().IsMatch(text.Title))
        {
            return null;
        }

        var opening = text.Passages.FirstOrDefault(p => !p.IsHeading);

        foreach (var passage in text.Head)
        {
            if (Begun().Match(passage.Text) is { Success: true } begun)
            {
                return new Guess("period", Normal(begun.Groups["part"].Value), Quoting.Around(passage.Text, begun.Index, begun.Length), begun.Index == 0 && passage == opening && Follows().IsMatch(passage.Text));
            }
        }

        return null;
    }

    private static Guess? OfTitle(ImportedText text, ReportType? type)
    {
        var years = YearOf().Matches(FullWidth.Fold(text.Title)).Select(Value).OfType<int>().Distinct().ToList();
        return years.Count == 0 ? null
            : Year(type == ReportType.Plan && years.Count == 2 && text.Title.EndsWith("计划", StringComparison.Ordinal) ? years.Max() : years[0], text.Title, text.Fact("title")!.IsSure, null);
    }

    private static Guess? OfText(ImportedText text)
    {
        var mentions = text.Passages.Where(p => !p.IsAhead)
            .SelectMany(p => YearOf().Matches(FullWidth.Fold(p.Text)).Where(m => !IsFixedInName(p.Text, m)).Select(m => (Year: Value(m), p.Text, m.Index, m.Length)))
            .Where(m => m.Year is not null).ToList();
        if (mentions.Count == 0)
        {
            return null;
        }

        var most = mentions.CountBy(m => m.Year!.Value).OrderByDescending(y => y.Value).ThenByDescending(y => y.Key).First();
        var first = mentions.Find(m => m.Year == most.Key);
        var isSure = most.Value >= FewestMentions && most.Value * 2 > mentions.Count && text.Head.Any(p => p.Text == first.Text);
        return Year(most.Key, Quoting.Around(first.Text, first.Index, first.Length), isSure, null);
    }

    // 一、18年工作情况
    private static Guess? OfHeading(ImportedText text)
    {
        var heading = text.Passages.Where(p => p.IsHeading && !p.IsAhead).Select(p => HeadingYear().Match(p.Text)).FirstOrDefault(m => m.Success);
        return heading is null ? null : Year(2000 + int.Parse(heading.Groups["year"].Value[^2..], CultureInfo.InvariantCulture), heading.Value, false, null);
    }

    private static Guess? OfDate(DateOnly? published, ReportType? type) => published is not { } day ? null
        : Year(type == ReportType.Plan ? (day.Month >= 11 ? day.Year + 1 : day.Year) : day.Month <= 3 ? day.Year - 1 : day.Year, DatePrecision.Day.Iso(day), false, null);

    // 二、18年工作情况 below a title of another year.
    private static string? OtherYear(ImportedText text, Guess said, ReportType? type)
    {
        if (type == ReportType.Plan)
        {
            return null;
        }

        var twoDigits = said.Value[2..];
        return text.Passages.Where(p => p.IsHeading && !p.IsAhead).Select(p => HeadingYear().Match(p.Text))
            .FirstOrDefault(m => m.Success && m.Groups["year"].Value is var year && year != said.Value && year != twoDigits)?.Value;
    }

    private static (int Year, Era Era)? Fitting(IReadOnlyCollection<Era> eras, ReportType? type)
    {
        if (eras.MaxBy(e => e.FirstFor(type)) is not { } latest)
        {
            return null;
        }

        var year = latest.FirstFor(type);
        return eras.All(e => e.Fits(year, type)) ? (year, latest) : null;
    }

    // Where several years fit, the one between is the least wrong.
    private static (int First, int Last)? Middle(IReadOnlyCollection<Era> eras, ReportType? type) =>
        (eras.Max(e => e.FirstFor(type)), eras.Min(e => e.Last)) is var (first, last) && last < int.MaxValue && last - first >= FewestBetween && eras.All(e => e.Fits(first, type)) ? (first, last) : null;

    // 《…规划（2006—2010年）》, 〔2007〕1号: years of other things.
    private static bool IsFixedInName(string text, Match match) =>
        (match.Index > 0 && text[match.Index - 1] is '《' or '〔' or '[' or '—' or '-' or '（') || text.AsSpan(0, match.Index).LastIndexOf('《') > text.AsSpan(0, match.Index).LastIndexOf('》');

    // 二00七年
    private static int? Value(Match match)
    {
        var written = match.Value[0] == '二' ? match.Value.Replace('O', '〇').Replace('0', '〇') : match.Value;
        return ContentDate.Read(written.TrimEnd('年', ' ') + "年") is DateReading.Found { Date: var date } ? date.Day.Year : null;
    }

    private static Guess Year(int year, string quote, bool isSure, string? reason, params ReadOnlySpan<object> arguments) =>
        new("year", year.ToString(CultureInfo.InvariantCulture), quote, isSure, reason is null ? null : new TextKey(reason, [.. arguments]));

    private static string Normal(string part) => part.Replace("第", "", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![0-9])(?:19|20)[0-9]{2}\s?年|二[〇○零0O][〇○零0O一二三四五六七八九]{2}年", RegexOptions.None, 1000)]
    private static partial Regex YearOf();

    [GeneratedRegex("^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])(?<year>(?:20)?[0-2][0-9])年.{0,6}(?:工作|总结|情况)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeadingYear();

    [GeneratedRegex("年度|全年|年(?:科普|科协)?(?:工作)?(?:总结|计划|要点)", RegexOptions.None, 1000)]
    private static partial Regex WholeYear();

    [GeneratedRegex("现[将就]|(?:总结|汇报|报告|情况|工作)如下", RegexOptions.None, 1000)]
    private static partial Regex Follows();

    [GeneratedRegex("[上下]半年|第?[一二三四]季度", RegexOptions.None, 1000)]
    private static partial Regex PartOfYear();

    [GeneratedRegex("^(?:[0-9]{4}年|20[xX×]{2}年|[xX×]{2,4}年|今年)?(?<part>[上下]半年|第?[一二三四]季度)|(?:今年|[0-9xX×]{4}年)(?<part>[上下]半年|第?[一二三四]季度)(?:以来|，)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Begun();
}
