using KexieSite.Chinese;
using KexieSite.Diagnostics;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Views;

namespace KexieSite.Rendering;

/// <summary>Words for values, in the site's language.</summary>
internal sealed class Words(TextTable texts, DateOnly today)
{
    public TextTable Texts => texts;

    public DateView Date(DateOnly day, DatePrecision precision = DatePrecision.Day)
    {
        var (text, brief) = precision switch
        {
            DatePrecision.Year => (Year(day.Year), Year(day.Year)),
            DatePrecision.Month => (MonthOfYear(day.Year, day.Month), Month(day.Month)),
            _ => (texts.Format("date.day", day.Year, day.Month, day.Day, Month(day.Month)), texts.Format("date.short", day.Month, day.Day, Month(day.Month))),
        };
        return new DateView(precision.Iso(day), text) { Short = brief };
    }

    /// <summary>The last day of an activity, without the year and month that the first one says before it.</summary>
    public DateView Until(Activity activity, DateView end)
    {
        var (first, last) = (activity.Day, activity.End);
        return (activity.Precision, activity.EndPrecision) != (DatePrecision.Day, DatePrecision.Day) || first?.Year != last.Year ? end
            : end with { Text = texts.Format(first?.Month == last.Month ? "date.until.day" : "date.until.month", last.Year, last.Month, last.Day, Month(last.Month)) };
    }

    public string Month(int month) => texts[$"month.{month}"];

    public string MonthOfYear(int year, int month) => texts.Format("date.month", year, month, Month(month));

    public string Year(int year) => texts.Format("date.year", year);

    public FigureView Figure(Figure figure) =>
        new(figure.Metric.Name, QuantityText.Format(figure.Quantity, texts), figure.Quantity.Precision == Precision.Exact);

    public FigureView Total(MetricTotal total) =>
        new(total.Metric.Name, QuantityText.Format(total.Sum, texts), total.Sum.Total.Precision == Precision.Exact && total.Sum.UnknownParts == 0);

    public string Kind(ContentItem item) => item switch
    {
        Report report => Type(report),
        _ => texts[$"kind.{item.Kind}"],
    };

    public string Type(Report report) => texts[$"report.{report.Type}"];

    /// <summary>What must be said of an activity that was not simply held; empty otherwise.</summary>
    public string Status(Activity activity) =>
        activity.Status != ActivityStatus.Held ? texts[$"badge.{activity.Status}"] : activity.Day > today ? texts["badge.upcoming"] : "";

    /// <summary>What must stand beside a title: that it is a draft, or an activity's status; empty otherwise.</summary>
    public string Badge(ContentItem item) => item.IsDraft ? texts["badge.draft"] : item is Activity activity ? Status(activity) : "";
}
