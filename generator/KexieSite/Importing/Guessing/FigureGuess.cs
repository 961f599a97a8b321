using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Diagnostics;

namespace KexieSite.Importing.Guessing;

/// <summary>
/// The figures that a text states: 「发放资料3万余份」 is 资料: 3万余. Sure is a metric that the text gives one number for; of a report it must not be
/// that of a single event, unless the words say that it is a total. What is to come is not counted.
/// </summary>
internal static partial class FigureGuess
{
    private const int Before = 14;
    private const int FarAfter = 24;
    private const int CloseBy = 1;
    private const int MostShown = 3;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，,。;；:!?、");

    /// <summary>The figures, in the order of the site's metrics.</summary>
    public static IEnumerable<Guess> Of(ImportedText text, ContentKind kind)
    {
        var words = FigureWords.For(text.Config.Metrics);
        var found = text.Passages.Where(p => !p.IsAhead).SelectMany(p => In(p.Text, words)).ToList();
        foreach (var metric in words.Select(w => w.Metric))
        {
            var values = found.Where(f => f.Metric == metric).DistinctBy(f => f.Value).OrderByDescending(f => f.IsTotal).ToList();
            var isSure = values is [var only] && (kind == ContentKind.Activity || only.IsTotal || !(only.IsOfEvent || only.IsClose));
            var reason = isSure ? null : new TextKey(values.Count > 1 ? "import.reason.severalFigures" : "import.reason.oneEvent");
            foreach (var value in values.Take(MostShown))
            {
                yield return new Guess("figures", value.Value, value.Quote, isSure, reason) { Metric = metric.Name };
            }
        }
    }

    private static IEnumerable<Found> In(string text, ImmutableArray<FigureWords> words)
    {
        var line = FullWidth.Fold(text);
        foreach (Match match in Number().Matches(line))
        {
            var unit = UnitAt(line, match.Index + match.Length);
            if (unit.Length == 0 || IsBeginning().IsMatch(line.AsSpan(0, match.Index)) || Best(line, match, unit, words) is not var (metric, isClose) || ValueOf(match.Value, unit, metric) is not { } value)
            {
                continue;
            }

            // A paragraph about one event stays with it; a sentence that says "in all" does not.
            var isTotal = Total().IsMatch(Quoting.Sentence(line, match.Index));
            var isOfEvent = Event().IsMatch(line.AsSpan(0, match.Index));
            yield return new Found(metric, value, Quoting.Around(text, match.Index, match.Length + unit.Length), isTotal, isOfEvent, isClose);
        }
    }

    // The metric whose word stands nearest; 「培训学员1100人」 counts learners, not trainings.
    private static (Metric Metric, bool IsClose)? Best(string line, Match number, string unit, ImmutableArray<FigureWords> words)
    {
        var (start, end) = (number.Index, number.Index + number.Length + unit.Length);
        var before = Clause(line[Math.Max(0, start - Before)..start], fromEnd: true);
        var after = Clause(line[end..Math.Min(line.Length, end + FarAfter)], fromEnd: false);
        return words.Select(w => (w.Metric, IsClose: w.CloseUnits.Contains(unit), Distance: Distance(w, unit, before, after)))
            .Where(w => w.Distance < int.MaxValue)
            .OrderBy(w => w.Distance).Select(w => ((Metric, bool)?)(w.Metric, w.IsClose)).FirstOrDefault();
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

    [GeneratedRegex("全年|一年来|今年以来|[0-9]{4}年(?!第?[0-9一二三四五六七八九十]{1,2}月)|年内|累计|总计|共计|合计|全年共|上半年|下半年|半年来|据统计", RegexOptions.None, 1000)]
    private static partial Regex Total();

    [GeneratedRegex("[0-9]{1,2}月|当天|当日|活动中|活动周|活动月|科普日|宣传月|期间|现场|此次|本次|这次|[在为]《?[^，。]{2,12}(?:学校|小学|中学|社区|村)", RegexOptions.None, 1000)]
    private static partial Regex Event();

    /// <summary>A number that stands in a text.</summary>
    private sealed record Found(Metric Metric, string Value, string Quote, bool IsTotal, bool IsOfEvent, bool IsClose);
}
