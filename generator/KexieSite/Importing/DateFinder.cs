using System.Text.RegularExpressions;
using KexieSite.Chinese;

namespace KexieSite.Importing;

/// <summary>Finds dates in running text, in the spellings that <see cref="ContentDate"/> reads, and days without a year.</summary>
internal static partial class DateFinder
{
    /// <summary>The dates of a text in their order; what only looks like one (2021年13月) is none.</summary>
    public static IEnumerable<FoundDate> In(string text) => Form().Matches(FullWidth.Fold(text)).Select(Read).OfType<FoundDate>();

    /// <summary>The first date of a text that is known to the day, or null.</summary>
    public static DateOnly? FirstDay(string text) => In(text).Where(d => d.Date is not null && d.Day > 0).Select(d => (DateOnly?)d.Date!.Value.Day).FirstOrDefault();

    private static FoundDate? Read(Match match)
    {
        var words = match.Groups["day"].Success ? match.Value.TrimEnd('日', '号', ' ') + "日" : match.Value;
        if (match.Groups["year"].Success || match.Groups["iso"].Success)
        {
            return ContentDate.Read(match.Groups["iso"].Success ? match.Value : words) is DateReading.Found { Date: var date }
                ? new FoundDate(match.Index, match.Value, date, date.Precision == DatePrecision.Year ? 0 : date.Day.Month, date.Precision == DatePrecision.Day ? date.Day.Day : 0)
                : null;
        }

        // A leap year takes every day that any year has.
        return ContentDate.Read("2020年" + words) is DateReading.Found { Date: var day }
            ? new FoundDate(match.Index, match.Value, null, day.Day.Month, match.Groups["day"].Success ? day.Day.Day : 0)
            : null;
    }

    [GeneratedRegex("""
        (?<iso>(?<![0-9./-])(?:19|20)[0-9]{2}(?<mark>[-/.])[0-9]{1,2}\k<mark>[0-9]{1,2}(?![0-9./-]))
        | (?:(?<year>(?<![0-9])(?:19|20)[0-9]{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2})\s?年)
          (?:\s?(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s?月 (?:\s?(?<day>[0-3]?[0-9]|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\s?[日号])?)?
        | (?<![0-9年]|年\s)(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?<day>[0-3]?[0-9]|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Form();
}
