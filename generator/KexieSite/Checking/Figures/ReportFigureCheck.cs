using System.Text.RegularExpressions;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Regions;

namespace KexieSite.Checking.Figures;

/// <summary>
/// Holds the figures of a yearly report to the site's other figures. A report may well state more than the activities that are written
/// up here add up to; less contradicts them, if the report is about all the work of a year (富源县科协2021年工作总结) and not about one thing
/// (农函大2005年工作总结). In a province or a prefecture only its own activities count, for those of the counties are
/// their own; and where several bodies report for one region, nobody knows whose an activity was.
/// </summary>
internal sealed partial class ReportFigureCheck
{
    private const decimal Tolerance = 0.95m; // what is only known about may differ by as much
    private const int Jump = 10;
    private const int LeastOfJump = 50; // from 2 to 20 is no slip of a zero

    private readonly ReportLines lines;
    private readonly ActivityFinder finder;
    private readonly ILookup<(Division?, int), Report> reports;

    /// <summary>Takes the lists of a site.</summary>
    public ReportFigureCheck(Site site, SiteIndex index)
    {
        lines = new ReportLines(index);
        finder = new ActivityFinder(index);
        reports = site.Items.OfType<Report>().ToLookup(r => (r.Region?.Division, r.Year));
    }

    public IEnumerable<Finding> Check(Manuscript manuscript) =>
        manuscript.Item is Report { Period.IsYear: true, Type: not ReportType.Plan } report
            ? (OfWholeWork().IsMatch(report.Title) ? AgainstActivities(manuscript, report) : []).Concat(AgainstYearBefore(manuscript, report))
            : [];

    private IEnumerable<Finding> AgainstActivities(Manuscript manuscript, Report report)
    {
        if (report.Figures.IsEmpty || report.Region?.Division is not { } region || reports[(region, report.Year)].Select(r => r.Issuer).Distinct().Count() > 1)
        {
            yield break;
        }

        var activities = finder.Find(report.Year, region, null)
            .Where(a => a.Years is [var year, ..] && year == report.Year && IsOwn(a, region)).ToList();
        foreach (var total in MetricTotal.Of(activities, [.. report.Figures.Select(f => f.Metric)]))
        {
            var stated = report.Figures.First(f => f.Metric == total.Metric);
            if (Contradicts(stated.Quantity, total.Sum))
            {
                yield return Finding.Of(manuscript.Found(
                    FigureRules.BelowActivities, Span(manuscript, total.Metric), total.Metric.Name, stated.Written, $"{total.Sum.Value:#,0.##}{total.Sum.Unit}", total.Sum.KnownParts, report.Year));
            }
        }
    }

    private IEnumerable<Finding> AgainstYearBefore(Manuscript manuscript, Report report)
    {
        var before = lines.Of(report).LastOrDefault(r => r.Year == report.Year - 1);
        foreach (var figure in before is null ? [] : report.Figures)
        {
            var last = before!.Figures.FirstOrDefault(f => f.Metric == figure.Metric);
            if (last is { Quantity: { Precision: not Precision.Unknown, Value: > 0 } then } && figure.Quantity.Value >= then.Value * Jump && figure.Quantity.Value >= LeastOfJump)
            {
                yield return Finding.Of(manuscript.Found(
                    FigureRules.TenTimes, Span(manuscript, figure.Metric), figure.Metric.Name, figure.Written, last.Written, before.Year));
            }
        }
    }

    private static bool IsOwn(Activity activity, Division region) =>
        region.Level is DivisionLevel.County or DivisionLevel.Own || activity.Region?.Division == region;

    // The sum is a lower bound of what the report must state, as far as both are known; "近5万" states at most 50000, "6万余" at least 60000.
    private static bool Contradicts(Quantity stated, QuantitySum sum)
    {
        var isExact = stated.Precision == Precision.Exact && sum.Precision is Precision.Exact or Precision.AtLeast;
        var most = stated.Precision == Precision.AtLeast ? stated.Value * 1.2m : stated.Value;
        return stated.Precision != Precision.Unknown && sum.Precision != Precision.Unknown
            && (isExact ? stated.Value < sum.Value : most < sum.Value * Tolerance);
    }

    [GeneratedRegex("(科协|科学技术协会|科技协会) ?[0-9]{4} ?年?度?(全年)?(科协|科普)?(工作)?总结([（(].*)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfWholeWork();

    private static SourceSpan Span(Manuscript manuscript, Metric metric) =>
        manuscript.FrontMatter.Entries.Where(e => Field.Keys.Find(e.Key.Text) == "figures").Select(e => e.Value).OfType<YamlMapping>()
            .SelectMany(m => m.Entries).FirstOrDefault(e => e.Key.Text.Trim() == metric.Name)?.Value.Span ?? SourceSpan.Start;
}
