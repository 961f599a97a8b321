using KexieSite.Chinese;
using KexieSite.Configuration;

namespace KexieSite.Model;

/// <summary>Reads a date, known to the day, the month or the year, and says in so many words what is wrong with one.</summary>
internal static class DateField
{
    private static readonly string[] Between = ["至", "到", "—", "–", "~", "～", " - "];

    public static ContentDate? Read(FieldReader fields, string name)
    {
        if (fields.Scalar(name) is not { } scalar)
        {
            return null;
        }

        var key = fields.Written(name);
        switch (ContentDate.Read(scalar.Text))
        {
            case DateReading.Found found:
                return found.Date;
            case DateReading.NoSuchDay day:
                fields.Report(FieldRules.NoSuchDay, scalar, key, scalar.Text, day.Year, day.Month, day.LastDay);
                return null;
            case DateReading.NoSuchMonth month:
                fields.Report(FieldRules.NoSuchMonth, scalar, key, scalar.Text, month.Month);
                return null;
            case DateReading.NoSuchTime:
                fields.Report(FieldRules.NoSuchTime, scalar, key, scalar.Text);
                return null;
            case DateReading.NotPlausible year:
                fields.Report(FieldRules.NotPlausible, scalar, key, scalar.Text, year.Year);
                return null;
            default:
                if (Span(scalar.Text) is var (first, last))
                {
                    fields.Report(FieldRules.DateSpan, scalar, key, scalar.Text, first, last);
                    return null;
                }

                fields.Report(FieldRules.NotADate, scalar, key, scalar.Text);
                return null;
        }
    }

    /// <summary>Reads a date that must be known to the day.</summary>
    public static ContentDate? ReadDay(FieldReader fields, string name)
    {
        var date = Read(fields, name);
        if (date is { Precision: not DatePrecision.Day })
        {
            fields.Report(FieldRules.NeedsDay, fields.Node(name)!, fields.Written(name), fields.Text(name)!);
            return null;
        }

        return date;
    }

    // Two dates in one value: 2021-09-11 至 2021-09-17.
    private static (string First, string Last)? Span(string text) =>
        text.Split(Between, 2, StringSplitOptions.TrimEntries) is [var first, var last] && IsDate(first) && IsDate(last) ? (first, last) : null;

    private static bool IsDate(string text) => ContentDate.Read(text) is DateReading.Found;
}
