using System.Globalization;
using System.Text.RegularExpressions;
using KexieSite.Chinese;
using KexieSite.Configuration;

namespace KexieSite.Scaffolding;

/// <summary>The date of a new item and the year in whose folder it lies.</summary>
/// <param name="Date">The date; a page has none and uses none.</param>
/// <param name="Year">A report's is the year that it reports: as asked for, else the one that its title names, else that of its date.</param>
internal sealed partial record ItemDates(ContentDate Date, int Year)
{
    /// <summary>The date as it is written.</summary>
    public string Text => Date.Precision.Iso(Date.Day);

    /// <summary>The dates of a request.</summary>
    public static ItemDates Of(ItemRequest request, DateOnly today)
    {
        var published = request.Date ?? new ContentDate(today, null, null);
        if (request.Kind != ContentKind.Report)
        {
            return new(published, published.Day.Year);
        }

        var year = request.Year ?? YearIn(request.Title) ?? published.Day.Year;

        // The report of a year long gone came out nobody knows when: its last month, until somebody looks it up.
        var isLongGone = request.Date is null && Math.Abs(year - today.Year) > 1;
        return new(isLongGone ? new ContentDate(new DateOnly(year, 12, 1), null, null, DatePrecision.Month) : published, year);
    }

    private static int? YearIn(string? title) =>
        Named().Match(title ?? "") is { Success: true } named ? int.Parse(named.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?<![0-9])(?<year>(19|20)[0-9]{2})\s?(年|\b)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
