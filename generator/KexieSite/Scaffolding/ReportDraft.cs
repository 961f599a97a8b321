using System.Collections.Immutable;
using KexieSite.Checking;
using KexieSite.Chinese;
using KexieSite.Diagnostics;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Regions;

namespace KexieSite.Scaffolding;

/// <summary>
/// What a yearly report is drafted from: the activities of its time that were held in its region or below it, each counted in the year
/// of its first day, and their figures added up as everywhere on the site.
/// </summary>
/// <param name="Title">The report's title.</param>
/// <param name="Division">Its region.</param>
/// <param name="Year">Its year.</param>
/// <param name="Period">Its part of the year.</param>
/// <param name="Groups">The activities, in the order of the text.</param>
/// <param name="Totals">What they add up to.</param>
/// <param name="Summary">How many there are, and what was left out.</param>
internal sealed record ReportDraft(
    string Title,
    Division Division,
    int Year,
    ReportPeriod Period,
    ImmutableArray<DraftGroup> Groups,
    ImmutableArray<MetricTotal> Totals,
    DraftSummary Summary)
{
    /// <summary>The figures as a report's front matter has them, a line each; null where there are none.</summary>
    public string? FiguresText => Totals.IsEmpty ? null : string.Concat(Totals.Select(t => $"\n  {t.Metric.Name}: {DraftWords.Quantity(t.Sum.Total)}"));

    /// <summary>
    /// Gathers the activities. Not where a text of the site has an error, for then an activity might be missing in the sums; nor where
    /// there is nothing to gather.
    /// </summary>
    /// <param name="site">The site.</param>
    /// <param name="request">What report is asked for.</param>
    /// <param name="today">The day of the draft: what is later was not held yet.</param>
    public static Checked<ReportDraft?> Of(WrittenSite site, ItemRequest request, DateOnly today)
    {
        var year = ItemDates.Of(request, today).Year;
        var (division, found) = DivisionOf(site, request, year);
        ImmutableArray<Diagnostic> reasons =
        [
            .. ItemWords.ReportTypes.Find(request.Type ?? "")?.Value == ReportType.Plan ? [ScaffoldingRules.PlanFromActivities.At(null, null)] : Array.Empty<Diagnostic>(),
            .. site.Texts.Where(text => !text.Value.IsDraft).SelectMany(text => text.Diagnostics).Where(d => d.Severity == Severity.Error),
            .. found,
        ];
        return division is null || reasons.Any(d => d.Severity == Severity.Error) ? new(null, reasons) : Gather(site, request, today, division, year);
    }

    /// <summary>The report's text.</summary>
    /// <param name="folder">The folder of its file, from which links lead.</param>
    /// <param name="today">The day of the draft.</param>
    /// <param name="texts">The texts of the site's language.</param>
    public string Body(Paths.SourcePath folder, DateOnly today, TextTable texts) => new DraftText(this, folder, today, texts).Write();

    private static Checked<ReportDraft?> Gather(WrittenSite site, ItemRequest request, DateOnly today, Division division, int year)
    {
        var period = ItemWords.Periods.Find(request.Period ?? "")?.Value ?? ReportPeriod.Year;
        var texts = TextTable.For(site.Config.Language);
        var time = DraftWords.TimeOf(year, period);
        var written = new ActivityFinder(SiteIndex.Of(site.On(today))).Find(year, division, null).Where(a => a.Years[0] == year).ToList();
        var ofYear = written.FindAll(a => !a.IsDraft && !IsSample(a));
        var ofTime = ofYear.FindAll(IsOfTime);
        var held = ofTime.FindAll(a => a.Status == ActivityStatus.Held && a.Day <= today);
        if (held.Count == 0)
        {
            return new(null, [ScaffoldingRules.NothingToReport.At(null, null, division.Name, time)]);
        }

        var notHeld = ofTime.Count(a => a.Status != ActivityStatus.Held);
        return new(
            new ReportDraft(
                request.Title ?? texts.Format("draft.title", DraftWords.NameOf(division, texts.Language), time),
                division,
                year,
                period,
                DraftGroup.Of(held, site.Config.Series, texts["draft.others"]),
                MetricTotal.Of(held, site.Config.Metrics),
                new DraftSummary(held.Count, notHeld, ofTime.Count - notHeld - held.Count, period.IsYear ? 0 : ofYear.Count(a => a.Precision == DatePrecision.Year))
                {
                    Drafts = written.Count(a => a.IsDraft && IsOfTime(a)),
                    Samples = written.Count(a => !a.IsDraft && IsSample(a) && IsOfTime(a)),
                }),
            []);

        bool IsOfTime(Activity activity) =>
            period.IsYear || (activity.Precision != DatePrecision.Year && period.Touches(year, activity.Day!.Value, activity.End));
    }

    private static bool IsSample(Activity activity) => PlaceholderCheck.MayBeSample(activity.Body.PlainText);

    private static (Division? Division, ImmutableArray<Diagnostic> Found) DivisionOf(WrittenSite site, ItemRequest request, int year)
    {
        if (request.Region is not { } written)
        {
            return site.Config.Region is { } own ? (own, []) : (null, [ScaffoldingRules.DraftWithoutRegion.At(null, null)]);
        }

        var outcome = new RegionResolver(site.Config.Divisions, site.Config.Region).Resolve(written, year);
        return RegionRules.Diagnose(outcome, null, null) is { Severity: Severity.Error } finding ? (null, [finding])
            : outcome.Division is { } division ? (division, [])
            : (null, [ScaffoldingRules.DraftWithoutRegion.At(null, null)]);
    }
}
