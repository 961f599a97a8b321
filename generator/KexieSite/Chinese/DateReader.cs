using System.Globalization;
using System.Text.RegularExpressions;

namespace KexieSite.Chinese;

/// <summary>Reads the spellings of <see cref="ContentDate"/>.</summary>
internal static partial class DateReader
{
    private const int LongestText = 80;

    /// <summary>What the text says; total for every text.</summary>
    public static DateReading Read(string text)
    {
        if (text.Length > LongestText || Form().Match(FullWidth.Fold(text).Trim()) is not { Success: true } match)
        {
            return new DateReading.NotADate();
        }

        if (!match.Groups["day"].Success)
        {
            return WithoutDay(match);
        }

        if (Number(match, "year") is not { } year || Number(match, "month") is not { } month || Number(match, "day") is not { } day)
        {
            return new DateReading.NotADate();
        }

        return year is < 1900 or > 2100 ? new DateReading.NotPlausible(year)
            : month is < 1 or > 12 ? new DateReading.NoSuchMonth(month)
            : DateTime.DaysInMonth(year, month) is var last && (day < 1 || day > last) ? new DateReading.NoSuchDay(year, month, last)
            : WithTime(new DateOnly(year, month, day), match);
    }

    private static DateReading WithoutDay(Match match)
    {
        var hasMonth = match.Groups["month"].Success;
        if (match.Groups["year"].Length != 4 || match.Groups["behind"].Success || Number(match, "year") is not { } year
            || (hasMonth ? Number(match, "month") : 1) is not { } month)
        {
            return new DateReading.NotADate();
        }

        return year is < 1900 or > 2100 ? new DateReading.NotPlausible(year)
            : month is < 1 or > 12 ? new DateReading.NoSuchMonth(month)
            : new DateReading.Found(new ContentDate(new DateOnly(year, month, 1), null, null, hasMonth ? DatePrecision.Month : DatePrecision.Year));
    }

    private static DateReading WithTime(DateOnly day, Match match)
    {
        if (!match.Groups["hour"].Success)
        {
            return new DateReading.Found(new ContentDate(day, null, null));
        }

        var hour = HourOfDay(Number(match, "hour") ?? 99, match.Groups["half"].Value);
        var minute = match.Groups["thirty"].Success ? 30 : Number(match, "minute") ?? 0;
        var second = Number(match, "second") ?? 0;
        return hour > 23 || minute > 59 || second > 59 || !TryOffset(match.Groups["offset"].Value, out var offset)
            ? new DateReading.NoSuchTime()
            : new DateReading.Found(new ContentDate(day, new TimeOnly(hour, minute, second), offset));
    }

    private static int HourOfDay(int hour, string half) => half switch
    {
        "下午" or "晚上" or "晚" or "傍晚" when hour < 12 => hour + 12,
        "中午" when hour is > 0 and < 3 => hour + 12,
        _ => hour,
    };

    private static bool TryOffset(string text, out TimeSpan? offset)
    {
        offset = null;
        if (text.Length == 0)
        {
            return true;
        }

        if (text is "Z" or "z")
        {
            offset = TimeSpan.Zero;
            return true;
        }

        var digits = text[1..].Replace(":", "", StringComparison.Ordinal).PadRight(4, '0');
        var hours = int.Parse(digits[..2], CultureInfo.InvariantCulture);
        var minutes = int.Parse(digits[2..], CultureInfo.InvariantCulture);
        offset = new TimeSpan(hours, minutes, 0) * (text[0] == '-' ? -1 : 1);
        return minutes <= 59 && offset.Value.Duration() <= TimeSpan.FromHours(14);
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? ChineseNumber.ReadSmall(found.ValueSpan) : null;

    [GeneratedRegex("""
        ^(?<year>[0-9]{1,4}|[〇○零一二三四五六七八九]{4})
        (?: (?<separator>[-/.]) (?<month>[0-9]{1,2}) (?: \k<separator> (?<day>[0-9]{1,2}) )?
          | \s*年 (?: \s* (?<month>[0-9]{1,2}|[一二三四五六七八九十]{1,3}) \s*月
            (?: \s* (?<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3}) \s*[日号]? )? )? )?
        (?<behind> \s* \(? (?:星期|周)[一二三四五六日天] \)? )?
        (?<behind> (?:[Tt]|\s*) (?<half>凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚)? \s*
            (?<hour>[0-9]{1,2})
            (?: :(?<minute>[0-9]{2}) (?: :(?<second>[0-9]{2}) (?:\.[0-9]{1,9})? )?
              | \s*[时点] (?: \s*(?<minute>[0-9]{1,2})分? | (?<thirty>半) | 整 )? )
            \s* (?<offset>[Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)? )?$
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Form();
}
