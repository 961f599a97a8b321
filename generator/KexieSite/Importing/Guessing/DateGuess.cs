using System.Text.RegularExpressions;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Diagnostics;

namespace KexieSite.Importing.Guessing;

/// <summary>The date of a text: of an activity the day on which it was held, of others the day on which they were published.</summary>
internal static partial class DateGuess
{
    /// <summary>News of an activity comes out within so many days after it.</summary>
    private const int LatestNews = 120;

    /// <summary>How far down news says when it was.</summary>
    private const int Reach = 4;

    /// <summary>The dates that can be concluded; the first is the likeliest.</summary>
    public static IEnumerable<Guess> Of(ImportedText text, ContentKind kind)
    {
        var published = Published(text);
        if (kind != ContentKind.Activity)
        {
            return published is null ? []
                : [published, .. text.Document.Facts.Where(f => f.Key == "date" && f.Value != published.Value).DistinctBy(f => f.Value).Select(f => new Guess("date", f.Value, f.Evidence, IsSure: false))];
        }

        return DayHeld(text) is { } held ? [held]
            : published is null ? []
            : [published with { IsSure = false, Reason = new TextKey("import.reason.published") }];
    }

    /// <summary>The day on which an activity was held; null where the text does not say one. Sure only where day and year are in the words.</summary>
    public static Guess? DayHeld(ImportedText text)
    {
        var guess = Published(text);
        DateOnly? published = guess is not null && ContentDate.Read(guess.Value) is DateReading.Found { Date: { Precision: DatePrecision.Day } day } ? day.Day : null;
        foreach (var line in text.Passages.Take(Reach).Select(p => p.Text).Prepend(text.Title))
        {
            foreach (var date in DateFinder.In(line).Where(d => d.Day > 0))
            {
                var sentence = Quoting.Sentence(line, date.Start);
                if (IsOfDocument().IsMatch(sentence) || !(line == text.Title || Held().IsMatch(sentence)))
                {
                    continue;
                }

                var quote = Quoting.Around(line, date.Start, date.Words.Length);
                return date.Date is { } whole ? new Guess("date", Iso(whole.Day), quote) : WithYear(date, published, quote) is { } held ? held with { IsSure = held.IsSure && guess!.IsSure } : null;
            }
        }

        return null;
    }

    private static Guess? Published(ImportedText text) => text.Fact("date") is { } fact && ContentDate.Read(fact.Value) is DateReading.Found { Date: var date }
        ? new Guess("date", date.Precision.Iso(date.Day), fact.Evidence, fact.IsSure)
        : null;

    // 9月17日 in news of 20 September 2021: the last such day before it came out.
    private static Guess? WithYear(FoundDate date, DateOnly? published, string quote)
    {
        if (published is not { } after)
        {
            return null;
        }

        var year = (date.Month, date.Day).CompareTo((after.Month, after.Day)) <= 0 ? after.Year : after.Year - 1;
        if (date.Day > DateTime.DaysInMonth(year, date.Month))
        {
            return null;
        }

        var day = new DateOnly(year, date.Month, date.Day);
        return new Guess("date", Iso(day), quote, after.DayNumber - day.DayNumber <= LatestNews, new TextKey("import.reason.yearOfPublication", Iso(after)));
    }

    private static string Iso(DateOnly day) => DatePrecision.Day.Iso(day);

    [GeneratedRegex("举办|举行|召开|开展|启动|开幕|走进|参加|组织|活动|讲座|培训|展览|大赛|比赛|仪式|宣传|慰问|考察|调研|来到|深入|赴", RegexOptions.None, 1000)]
    private static partial Regex Held();

    [GeneratedRegex("印发|下发|发布|公布|根据|按照|截至|截止|会议精神", RegexOptions.None, 1000)]
    private static partial Regex IsOfDocument();
}
