using KexieSite.Chinese;
using KexieSite.Configuration;

namespace KexieSite.Model;

/// <summary>Reads a date and says in so many words what is wrong with one.</summary>
internal static class DateField
{
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
                fields.Report(FieldRules.NotADate, scalar, key, scalar.Text);
                return null;
        }
    }
}
