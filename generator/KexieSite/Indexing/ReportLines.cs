using System.Collections.Immutable;
using KexieSite.Model;
using KexieSite.Paths;

namespace KexieSite.Indexing;

/// <summary>Reports that continue each other: the same region, type and period, year after year.</summary>
public sealed class ReportLines
{
    private readonly Lazy<ILookup<(UrlPath? Region, ReportType Type, ReportPeriod Period), Report>> groups;

    /// <summary>Takes the reports of a site.</summary>
    public ReportLines(SiteIndex index) => groups = new(() => index.Newest.OfType<Report>().ToLookup(KeyOf));

    /// <summary>
    /// The line that a report stands in, itself among it, by year, one for each. In a region where several bodies report, a line is
    /// that of one issuer; where a year has a single report and so does this one's, they are one line however the issuer is written.
    /// A report whose region is not known stands alone.
    /// </summary>
    public ImmutableArray<Report> Of(Report report)
    {
        if (report.Region is null)
        {
            return [report];
        }

        var years = groups.Value[KeyOf(report)].GroupBy(r => r.Year).OrderBy(y => y.Key).Select(y => y.ToList()).ToList();
        var isAlone = years.Find(y => y[0].Year == report.Year)!.Count == 1;
        return [.. years.Select(InLine).OfType<Report>()];

        Report? InLine(List<Report> year) =>
            year[0].Year == report.Year ? report
            : year.Find(r => r.Issuer == report.Issuer) ?? (isAlone && year.Count == 1 ? year[0] : null);
    }

    private static (UrlPath? Region, ReportType Type, ReportPeriod Period) KeyOf(Report report) =>
        (report.Region?.Division.Path, report.Type, report.Period);
}
