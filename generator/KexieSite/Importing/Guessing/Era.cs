using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KexieSite.Chinese;
using KexieSite.Model;

namespace KexieSite.Importing.Guessing;

/// <summary>Something that a text mentions and that bounds its year.</summary>
/// <param name="Words">The words of the text.</param>
/// <param name="First">The first year whose summary can mention it.</param>
/// <param name="Last">The last year whose summary would; <see cref="int.MaxValue"/> where it is never over.</param>
/// <param name="IsLate">Whether it was in the last four months of its first year: a plan that mentions it is for the next.</param>
internal sealed partial record Era(string Words, int First, int Last, bool IsLate)
{
    private const int September = 9;

    // 青少年科技创新大赛: the national one had its 20th in 2005, those of the provinces in that year or the next (浙江第29届: 2015).
    private const int ContestEpoch = 1985;
    private const string LaterProvince = "浙江";

    private static readonly Lazy<ImmutableArray<Era>> Known = new(() => [.. EmbeddedLines.Read("eras").SelectMany(Parse)]);

    /// <summary>What a text mentions, each once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="province">The short name of the province that it is from; null where that is not known.</param>
    public static ImmutableArray<Era> In(ImportedText text, string? province)
    {
        var all = string.Join('\n', text.Passages.Select(p => p.Text).Prepend(text.Title));
        return [.. Known.Value.Where(era => all.Contains(era.Words, StringComparison.Ordinal)), .. Contests(all, province)];
    }

    /// <summary>Whether a report of this type and year can mention it. What was over a year ago may still be mentioned.</summary>
    public bool Fits(int year, ReportType? type) =>
        (Last == int.MaxValue || year <= Last + 1) && year >= (IsLate ? FirstFor(type) : First - 1);

    /// <summary>The first year that a report of this type which mentions it can be of.</summary>
    public int FirstFor(ReportType? type) => type == ReportType.Plan && IsLate ? First + 1 : First;

    private static IEnumerable<Era> Contests(string text, string? province) => Contest().Matches(text).Take(1).Select(match =>
    {
        var year = ContestEpoch + (ChineseNumber.ReadSmall(match.Groups["number"].ValueSpan) ?? 0);
        var isLater = match.Value.Contains(LaterProvince, StringComparison.Ordinal) || province == LaterProvince;
        return new Era(match.Value, isLater ? year + 1 : year, year + 1, IsLate: false);
    });

    private static IEnumerable<Era> Parse(string line)
    {
        var fields = line.Split(' ');
        var first = DateOnly.ParseExact(fields[1], "yyyy-MM", CultureInfo.InvariantCulture);
        var last = fields[2] == "*" ? int.MaxValue : int.Parse(fields[2], CultureInfo.InvariantCulture);
        return fields[0].Split('|').Select(words => new Era(words, first.Year, last, first.Month >= September));
    }

    [GeneratedRegex("第(?<number>[1-4][0-9]|[二三四]?十[一二三四五六七八九]?)届[^，。；第]{0,6}青少年科技创新(?:大赛|竞赛)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Contest();
}
