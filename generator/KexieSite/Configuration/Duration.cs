using System.Globalization;
using System.Text.RegularExpressions;

namespace KexieSite.Configuration;

/// <summary>Reads spans of time: <c>14d</c> or <c>14天</c>; <c>2w</c> or <c>2周</c>; <c>6m</c> or <c>6个月</c>, a month being 30 days.</summary>
internal static partial class Duration
{
    /// <summary>The days of a value; null where it is missing or, after a report, cannot be read.</summary>
    public static int? Days(FieldReader fields, string name)
    {
        if (fields.Scalar(name) is not { } scalar)
        {
            return null;
        }

        var match = Written().Match(scalar.Text.Trim());
        if (!match.Success)
        {
            fields.Report(ConfigurationRules.Duration, scalar, scalar.Text.Trim());
            return null;
        }

        var days = match.Groups["unit"].Value switch { "w" or "周" => 7, "m" or "个月" or "月" => 30, _ => 1 };
        return days * int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^(?<number>[0-9]{1,4})\s*(?<unit>d|天|日|w|周|m|个月|月)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();
}
