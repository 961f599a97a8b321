using System.Collections.Immutable;
using KexieSite.Chinese;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Planning;
using KexieSite.Rendering.Charts;
using KexieSite.Views;

namespace KexieSite.Rendering;

/// <summary>What a report's page says beside its text: figures compared and drawn, the year's activities, the reports around it.</summary>
internal sealed class ReportPages(PageFrame frame, Cards cards, SiteIndex index)
{
    private const int MostActivities = 8;

    private readonly ReportLines lines = new(index);
    private readonly ActivityFinder activities = new(index);

    /// <summary>The report's page, complete; what it leads to anyway is not among what is related.</summary>
    public ReportView Complete(ReportView view, Report report)
    {
        var line = lines.Of(report);
        var place = line.IndexOf(report);
        var complete = view with
        {
            MakeCompared = () => Figures(report),
            MakeCharts = () => ReportCharts.Of(report, line, frame.Words.Texts),
            Activities = Activities(report),
            Previous = place > 0 ? cards.Of(line[place - 1]) : null,
            Next = place + 1 < line.Length ? cards.Of(line[place + 1]) : null,
        };
        var shown = complete.Activities?.Items.Append(complete.Previous).Append(complete.Next).ToList() ?? [complete.Previous, complete.Next];
        return complete with
        {
            MakeRelated = () => [.. view.Related.Where(card => !shown.Contains(card))],
            Older = shown.Contains(view.Older) ? null : view.Older,
            Newer = shown.Contains(view.Newer) ? null : view.Newer,
        };
    }

    /// <summary>The figures of any item; a summary's are compared with the year before, a report's with the activities of its time.</summary>
    public FigureTableView Figures(ContentItem item)
    {
        if (item is not Report report)
        {
            return new FigureTableView([.. item.Figures.Select(f => new FigureRowView(frame.Words.Figure(f), "", ""))], "");
        }

        var before = report.Type == ReportType.Summary ? lines.Of(report).FirstOrDefault(r => r.Year == report.Year - 1) : null;
        var sums = report.Type == ReportType.Plan ? [] : MetricTotal.Of(InTime(report).Where(a => a.Years[0] == report.Year), [.. item.Figures.Select(f => f.Metric)]);
        var differs = sums.Any(s => Differs(s, report));
        return new FigureTableView(
            [.. report.Figures.Select(f => new FigureRowView(frame.Words.Figure(f), Change(f, before), differs ? Sum(f, sums) : ""))],
            differs ? frame.Words.Texts["report.differs"] : "");
    }

    private ActivitiesView? Activities(Report report)
    {
        if (report.Region is not { } region || activities.InYear(region.Division, report.Year) is not { } year)
        {
            return null;
        }

        ImmutableArray<Activity> all = [.. InTime(report)];
        var page = frame.Href(PagePlan.OfYear(region.Division.Path, report.Year));
        return all.IsEmpty ? null : new ActivitiesView(
            frame.Site, cards.Of(all.Take(MostActivities)), new CountedLinkView(frame.Words.Texts.Format("page.regionYear", region.Division.Name, report.Year), page, year.Counts.Activities));
    }

    private IEnumerable<Activity> InTime(Report report) => report.Region is not { } region ? [] :
        activities.Find(report.Year, region.Division, null).Where(a => report.Period.IsYear || report.Period.Touches(report.Year, a.Day!.Value, a.End));

    private string Change(Figure figure, Report? before)
    {
        if (before?.Figures.FirstOrDefault(f => f.Metric == figure.Metric) is not { } earlier)
        {
            return "";
        }

        var texts = frame.Words.Texts;
        var change = FigureChange.Of(figure.Quantity, earlier.Quantity);
        return change.Kind == ChangeKind.Unclear
            ? texts.Format("change.Unclear", QuantityText.Format(earlier.Quantity, texts))
            : texts.Format($"change.{change.Kind}{(change.IsAbout ? ".about" : "")}", change.Percent.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture));
    }

    private string Sum(Figure figure, ImmutableArray<MetricTotal> sums) =>
        sums.FirstOrDefault(s => s.Metric == figure.Metric) is { } sum ? QuantityText.Format(sum.Sum, frame.Words.Texts) : "";

    private static bool Differs(MetricTotal sum, Report report) =>
        report.Figures.First(f => f.Metric == sum.Metric).Quantity is var reported
        && (sum.Sum.Value != reported.Value || sum.Sum.Precision != reported.Precision || sum.Sum.UnknownParts > 0);
}
