using System.Globalization;
using System.Text.RegularExpressions;
using KexieSite.Chinese;
using KexieSite.Paths;

namespace KexieSite.Model;

/// <summary>What a file's name says: a date (or a month, <c>2021-09-</c>) at its beginning and the rest, from which the address is made.</summary>
/// <param name="Date">The date, or null when the name does not begin with one that exists.</param>
/// <param name="Rest">The name without date and extension; for <c>index.md</c> that of its folder.</param>
internal sealed partial record FileName(ContentDate? Date, string Rest)
{
    public static FileName Of(SourcePath path)
    {
        var stem = path.Stem == "index" && path.Folder.Segments.Length > 1 ? path.Folder.FileName : path.Stem;
        var match = Dated().Match(stem);
        if (!match.Success)
        {
            return new FileName(null, stem);
        }

        var day = match.Groups["day"];
        var text = $"{match.Groups["year"].Value}-{match.Groups["month"].Value}{(day.Success ? "-" : "")}{day.Value}";
        return ContentDate.Read(text) is DateReading.Found found ? new FileName(found.Date, match.Groups["rest"].Value) : new FileName(null, stem);
    }

    /// <summary>The year that a folder of the path is named after (<c>content/activities/2021/…</c>), or null.</summary>
    public static int? FolderYear(SourcePath path) =>
        path.Folder.Segments.Skip(2).LastOrDefault(s => s.Length == 4 && s.All(char.IsAsciiDigit)) is { } year
            ? int.Parse(year, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex("^(?<year>[12][0-9]{3})(?:(?<month>[0-9]{2})(?<day>[0-9]{2})|[-_.](?<month>[0-9]{1,2})[-_.](?<day>[0-9]{1,2})|年(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日)(?![0-9])[-_ ]*(?<rest>.*)$|^(?<year>[12][0-9]{3})(?:-(?<month>[0-9]{2})-|年(?<month>[0-9]{1,2})月)(?<rest>[^0-9].*)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dated();
}
