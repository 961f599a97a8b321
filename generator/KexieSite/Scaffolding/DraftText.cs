using System.Text;
using KexieSite.Chinese;
using KexieSite.Diagnostics;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Paths;
using KexieSite.Rendering;

namespace KexieSite.Scaffolding;

/// <summary>
/// Writes a report from its activities: nothing but what is recorded, each activity with its date and place and a link to it. What
/// cannot be known from them is a mark to be filled in.
/// </summary>
internal sealed class DraftText(ReportDraft draft, SourcePath folder, DateOnly today, TextTable texts)
{
    private readonly StringBuilder text = new();
    private readonly Words words = new(texts, today);
    private int sections;

    /// <summary>The text.</summary>
    public string Write()
    {
        Section("overview");
        Overview();
        Section("activities");
        for (var i = 0; i < draft.Groups.Length; i++)
        {
            Group(i + 1, draft.Groups[i]);
        }

        foreach (var open in (string[])["work", "problems", "plans"])
        {
            Section(open);
            Paragraph(texts[$"draft.{open}.open"]);
        }

        return text.ToString().TrimEnd('\n');
    }

    private void Overview()
    {
        var counted = draft.Groups.Sum(g => g.Activities.Count(a => a.Figures.Length > 0));
        var unknown = draft.Totals.Where(t => t.Sum is { UnknownParts: > 0, KnownParts: > 0 }).Select(t => texts.Format("draft.unknown", t.Metric.Name, t.Sum.UnknownParts));
        var intro = texts.Format("draft.intro", DraftWords.NameOf(draft.Division, texts.Language), DraftWords.TimeOf(draft.Year, draft.Period), draft.Summary.Cited);
        var sums = counted == draft.Summary.Cited ? texts["draft.countedAll"] : texts.Format("draft.counted", counted);
        Paragraph(Joined("draft.sentences", counted == 0 ? [intro] : [intro, sums, .. unknown]));
        if (counted > 0)
        {
            Paragraph("::: " + texts["draft.figures"]);
        }

        Paragraph(texts["draft.overview.open"]);
    }

    private void Group(int number, DraftGroup group)
    {
        Paragraph("### " + texts.Format("draft.group", Number(number), DraftWords.Escape(group.Title)));
        foreach (var activity in group.Activities)
        {
            text.Append("- ").Append(Cited(activity)).Append('\n');
        }

        text.Append('\n');
    }

    private string Cited(Activity activity)
    {
        var link = $"[{DraftWords.Escape(activity.Title)}]({DraftWords.Link(folder, activity.Source)})";
        var place = PlaceOf(activity);
        var cited = place.Length == 0 ? texts.Format("draft.when", link, Days(activity)) : texts.Format("draft.whenWhere", link, Days(activity), DraftWords.Escape(place));
        var summary = OpenMark.In(activity.Summary).Any() ? "" : Ended(DraftWords.Escape(activity.Summary.Trim()));
        var figures = Joined("draft.and", activity.Figures.Where(f => f.Quantity.Precision != Precision.Unknown).Select(FigureText));
        cited = summary.Length == 0 ? cited : texts.Format("draft.summary", cited, summary);
        return figures.Length == 0 ? cited : texts.Format("draft.recorded", cited, figures);
    }

    // 人次 is counted in 人次: its name would only be said twice.
    private string FigureText(Figure figure) => figure.Metric.Name == figure.Metric.Unit
        ? DraftWords.Quantity(figure.Quantity, texts)
        : texts.Format("draft.figure", figure.Metric.Name, DraftWords.Quantity(figure.Quantity, texts));

    private string Ended(string sentence) => sentence.Length == 0 || "。.…！？!?".Contains(sentence[^1], StringComparison.Ordinal) ? sentence : sentence + texts["draft.end"];

    private string PlaceOf(Activity activity)
    {
        var region = activity.Region?.Division is { } division && division != draft.Division ? DraftWords.NameOf(division, texts.Language) : "";
        var place = activity.Venue.StartsWith(activity.Place, StringComparison.Ordinal) || activity.Place == region ? "" : activity.Place;
        return Joined("draft.place", new[] { region, place, activity.Venue }.Where(p => p.Length > 0));
    }

    private string Joined(string key, IEnumerable<string> parts) => parts.Aggregate("", (all, next) => all.Length == 0 ? next : texts.Format(key, all, next));

    private string Days(Activity activity)
    {
        if (activity.Precision == DatePrecision.Year)
        {
            return texts["draft.dayUnknown"];
        }

        var first = words.Date(activity.Day!.Value, activity.Precision).Short;
        if (activity.Precision == activity.EndPrecision && activity.End == activity.Precision.LastDay(activity.Day.Value))
        {
            return first;
        }

        var last = words.Date(activity.End, activity.EndPrecision);
        return texts.Format("draft.days", first, activity.End.Year == draft.Year && activity.EndPrecision != DatePrecision.Day ? last.Short : words.Until(activity, last).Text);
    }

    private void Section(string name) => Paragraph("## " + texts.Format("draft.section", Number(++sections), texts["draft." + name]));

    private string Number(int number) => texts.Language == Language.Chinese ? DraftWords.Numeral(number) : number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Paragraph(string paragraph) => text.Append(paragraph).Append("\n\n");
}
