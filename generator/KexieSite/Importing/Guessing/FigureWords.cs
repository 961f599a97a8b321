using System.Collections.Frozen;
using System.Collections.Immutable;
using KexieSite.Configuration;

namespace KexieSite.Importing.Guessing;

/// <summary>How texts speak of a metric.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Words">What is counted, or done with it.</param>
/// <param name="Units">The units in which it is counted then.</param>
/// <param name="Others">Words before the number with which something else is counted: 接待咨询300人次.</param>
/// <param name="CloseUnits">Units of many things, in which it is counted only where a word stands right beside the number: 300余人参加, 500名群众.</param>
internal sealed record FigureWords(Metric Metric, ImmutableArray<string> Words, ImmutableArray<string> Units, ImmutableArray<string> Others, ImmutableArray<string> CloseUnits)
{
    private static readonly Lazy<FrozenDictionary<string, string[]>> Known = new(() => EmbeddedLines.Read("figure-words").Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToFrozenDictionary(fields => fields[0]));

    // Metrics that every text speaks of in many ways and for many things: which number is the year's, only a person knows.
    private static readonly HashSet<string> LeftToPeople = ["项目", "经费", "获奖", "学会", "基地"];

    /// <summary>The words for each metric of a site that numbers are looked for.</summary>
    public static ImmutableArray<FigureWords> For(IEnumerable<Metric> metrics) =>
        [.. metrics.Where(m => !LeftToPeople.Contains(m.Name)).Select(metric => Known.Value.TryGetValue(metric.Name, out var fields)
            ? new FigureWords(metric, List(fields, 1), List(fields, 2), List(fields, 3), List(fields, 4))
            : new FigureWords(metric, [metric.Name], [metric.Unit, .. metric.OtherUnits], [], []))];

    private static ImmutableArray<string> List(string[] fields, int place) => place < fields.Length ? [.. fields[place].Split(' ')] : [];
}
