using System.Text.RegularExpressions;
using KexieSite.Chinese;
using KexieSite.Diagnostics;

namespace KexieSite.Model;

/// <summary>Reads what activities have beside the common fields.</summary>
internal static partial class ActivityReader
{
    public static Activity Read(ItemFields item, ContentItem common)
    {
        var precision = common.Precision;
        var end = Last(item, common.Day, ref precision);
        return new Activity(common)
        {
            End = end ?? precision.LastDay(common.Day ?? default),
            EndPrecision = precision,
            Years = end is { } last ? [.. Enumerable.Range(common.Day!.Value.Year, last.Year - common.Day.Value.Year + 1)] : common.Years,
            Place = item.Text("place"),
            Venue = item.Text("venue"),
            SeriesSpan = item.Fields.Node("series")?.Span,
            Series = Series(item),
            Status = item.Fields.Word("status", ItemWords.Status, ActivityStatus.Held),
            Organizers = item.Texts("organizers"),
            Partners = item.Texts("partners"),
        };
    }

    // What was not written ends when it began, known as exactly as that.
    private static DateOnly? Last(ItemFields item, DateOnly? first, ref DatePrecision precision)
    {
        if (DateField.Read(item.Fields, "end") is not { } written)
        {
            return null;
        }

        var last = written.Precision.LastDay(item.Config.TimeZone.Day(written));
        if (last < first)
        {
            item.Fields.Report(FieldRules.EndBeforeStart, item.Fields.Node("end")!, $"{last:yyyy-MM-dd}", $"{first:yyyy-MM-dd}");
            return null;
        }

        precision = first is null ? precision : written.Precision;
        if (last.DayNumber - first?.DayNumber > 366)
        {
            item.Fields.Report(FieldRules.LastsLong, item.Fields.Node("end")!, $"{first:yyyy-MM-dd}", $"{last:yyyy-MM-dd}");
        }

        return first is null ? null : last;
    }

    private static string Series(ItemFields item)
    {
        var series = item.Text("series");
        var known = item.Config.Series;
        if (series.Length > 0 && known.Length > 0 && known.All(s => s.Name != series))
        {
            var withoutYear = Year().Replace(series, "");
            var nearest = known.Select(s => s.Name).FirstOrDefault(n => n == withoutYear) ?? NearestName.Of(series, known.Select(s => s.Name));
            item.Fields.Report(FieldRules.UnknownSeries, item.Fields.Node("series")!, series, nearest is null ? "" : new TextKey("nearest.some", nearest));
        }

        return series;
    }

    // 2021年全国科普日 is 全国科普日.
    [GeneratedRegex("^[0-9]{4}年?", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();
}
