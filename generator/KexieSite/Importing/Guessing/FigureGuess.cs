using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Diagnostics;

namespace KexieSite.Importing.Guessing;

/// <summary>
/// The figures that a text states: 「发放资料3万余份」 is 资料: 3万余. Sure is a metric for which the text gives one number
/// only, which is that of the whole: <see cref="FigureScope"/>. What is to come is not counted.
/// </summary>
internal static partial class FigureGuess
{
    private const int Before = 14;
    private const int FarAfter = 24;
    private const int Verb = 2;
    private const int CloseBy = 1;
    private const int MostShown = 3;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，,。;；:!?、");

    /// <summary>The figures, in the order of the site's metrics.</summary>
    public static IEnumerable<Guess> Of(ImportedText text, FigureScope scope)
    {
        var words = FigureWords.For(text.Config.Metrics);
        var found = WithHeadings(text).SelectMany(p => In(p.Text, p.Heading, words, scope)).ToList();
        foreach (var metric in words.Select(w => w.Metric))
        {
            var values = found.Where(f => f.Metric == metric).OrderByDescending(f => f.IsOfWhole).DistinctBy(f => f.Value).ToList();
            var isSure = values is [{ IsOfWhole: true }];
            var reason = isSure ? null : new TextKey(values.Count > 1 ? "import.reason.severalFigures" : values is [{ IsOfEvent: true }] ? "import.reason.oneEvent" : "import.reason.notWhole");
            foreach (var value in values.Take(MostShown))
            {
                yield return new Guess("figures", value.Value, value.Quote, isSure, reason) { Metric = metric.Name };
            }
        }
    }

    private static IEnumerable<(string Text, string Heading)> WithHeadings(ImportedText text)
    {
        var heading = "";
        foreach (var passage in text.Passages)
        {
            heading = passage.IsHeading ? passage.Text : heading;
            if (!passage.IsAhead)
            {
                yield return (passage.Text, heading);
            }
        }
    }

    private static IEnumerable<Found> In(string text, string heading, ImmutableArray<FigureWords> words, FigureScope scope)
    {
        var line = FullWidth.Fold(text);
        (Metric Metric, int Start, string Unit)? said = null;
        foreach (Match match in Number().Matches(line))
        {
            var unit = UnitAt(line, match.Index + match.Length);
            if (unit.Length == 0 || IsBeginning().IsMatch(line.AsSpan(0, match.Index)))
            {
                continue;
            }

            var named = Best(line, match, unit, words);
            var metric = named ?? (said is { } before && before.Unit == unit && IsOfTheSame(line, before.Start, match.Index) ? before.Metric : null);
            if (metric is null || ValueOf(match.Value, unit, metric) is not { } value)
            {
                continue;
            }

            said = (metric, match.Index, unit);
            yield return new Found(
                metric, value, Quoting.Around(text, match.Index, match.Length + unit.Length), named is not null && scope.Covers(line, match.Index, heading), FigureScope.IsOfEvent(line[..match.Index]));
        }
    }

    // The metric whose word stands nearest; 「培训学员1100人」 counts learners, not trainings.
    private static Metric? Best(string line, Match number, string unit, ImmutableArray<FigureWords> words)
    {
        var (start, end) = (number.Index, number.Index + number.Length + unit.Length);
        var before = Clause(line[Math.Max(0, start - Before)..start], fromEnd: true);
        var after = Clause(line[end..Math.Min(line.Length, end + FarAfter)], fromEnd: false);
        return words.Select(w => (w.Metric, Distance: Distance(w, unit, before, after))).Where(w => w.Distance < int.MaxValue)
            .OrderBy(w => w.Distance).Select(w => w.Metric).FirstOrDefault();
    }

    // 计划发放资料5万份，实际发放3万份: of what, is said once. The same word stands in front of both, in one sentence.
    private static bool IsOfTheSame(string line, int before, int start)
    {
        var sentence = Quoting.Sentence(line, start);
        var verb = start < Verb ? "" : line[(start - Verb)..start];
        return verb.Length > 0 && verb.All(Han.Is) && sentence == Quoting.Sentence(line, before)
            && Clause(line[Math.Max(0, before - Before)..before], fromEnd: true).Contains(verb, StringComparison.Ordinal) && !verb.EndsWith('年');
    }

    private static int Distance(FigureWords words, string unit, string before, string after)
    {
        var isClose = words.CloseUnits.Contains(unit);
        if (!(isClose || words.Units.Contains(unit)) || words.Others.Any(other => before.Contains(other, StringComparison.Ordinal) || (isClose && after.Contains(other, StringComparison.Ordinal))))
        {
            return int.MaxValue;
        }

        var distance = words.Words.Min(word => Math.Min(DistanceBefore(before, word), DistanceAfter(after, word)));
        return isClose && distance > CloseBy ? int.MaxValue : distance;
    }

    private static string Clause(string text, bool fromEnd)
    {
        var mark = fromEnd ? text.AsSpan().LastIndexOfAny(ClauseEnds) : text.AsSpan().IndexOfAny(ClauseEnds);
        return mark < 0 ? text : fromEnd ? text[(mark + 1)..] : text[..mark];
    }

    private static int DistanceBefore(string before, string word) =>
        before.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at ? before.Length - at - word.Length : int.MaxValue;

    // 30余场次科普活动: a word behind the number must follow at once; a further one counts less than one in front.
    private static int DistanceAfter(string after, string word) =>
        after.IndexOf(word, StringComparison.Ordinal) is >= 0 and <= 4 and var at ? at + 1 : int.MaxValue;

    private static string UnitAt(string line, int start) =>
        Unit().Match(line[start..Math.Min(line.Length, start + 6)]) is { Success: true } match ? match.Value : "";

    // 余份 belongs to the number; 份(册) is counted in the first.
    private static string? ValueOf(string number, string unit, Metric metric)
    {
        var plain = unit.Split('(')[0];
        number = number.TrimStart('共', '累', '计', '达', '到');
        var written = plain == metric.Unit || (metric.Unit.StartsWith(plain, StringComparison.Ordinal) && metric.OtherUnits.Contains(plain)) ? number : number + plain;
        return Quantity.TryParse(written, out var quantity) && quantity.Precision != Precision.Unknown && (quantity.Unit.Length == 0 || quantity.Unit == metric.Unit || metric.OtherUnits.Contains(quantity.Unit))
            ? written
            : null;
    }

    [GeneratedRegex("(?:约|近|超过|超|逾|共|达到|达|累计|至少|不少于)?(?<![0-9.第])[0-9][0-9,]{0,9}(?:\\.[0-9]{1,3})?[余多]?[百千万亿]{0,2}[余多]?(?![0-9])", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:人次|场次|个班|人\(次\)|场\(次\)|份\(册\)|册\(份\)|[份册本张套块幅面场次期讲班人名位篇项件条个期])", RegexOptions.None, 1000)]
    private static partial Regex Unit();

    // 由1210人发展到4509人: where it began is no result.
    [GeneratedRegex("[由从比](?:原来|上年|去年)?的?$", RegexOptions.None, 1000)]
    private static partial Regex IsBeginning();

    /// <summary>A number that stands in a text.</summary>
    private sealed record Found(Metric Metric, string Value, string Quote, bool IsOfWhole, bool IsOfEvent);
}
