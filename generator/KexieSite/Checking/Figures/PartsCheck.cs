using System.Text.RegularExpressions;
using KexieSite.Chinese;

namespace KexieSite.Checking.Figures;

/// <summary>Finds parts in a sentence that are more than the total they are taken from (举办活动30场，其中讲座20场、展览15场), with or without spaces around the numbers. Parts that are less leave the rest unsaid; of people, a part may be counted twice (女学员, 少数民族学员).</summary>
internal static partial class PartsCheck
{
    public static IEnumerable<Finding> Check(Manuscript manuscript)
    {
        foreach (var passage in manuscript.Passages.Where(p => p.Text.Contains("其中", StringComparison.Ordinal)))
        {
            foreach (var match in Sentence().Matches(passage.Text).AsEnumerable())
            {
                var total = match.Groups["total"];
                var unit = match.Groups["unit"].Value;
                var parts = Clauses(match.Groups["parts"].Value, unit).Select(Value).ToList();
                if (parts.Count > 1 && parts.TrueForAll(p => p is not null) && Value(total.Value) is { } stated && parts.Sum() is { } sum && sum > stated)
                {
                    yield return Finding.Of(manuscript.Found(
                        FigureRules.PartsExceed, passage, total.Index, total.Index + total.Length, total.Value + unit, $"{sum:0.##}{unit}"));
                }
            }
        }
    }

    // One number a clause; the first clause without one ends the list.
    private static IEnumerable<string> Clauses(string parts, string unit) =>
        parts.TrimStart('，', ',').Split(['、', '，', ',']).Select(clause => Part().Matches(clause).Where(m => m.Groups["unit"].Value == unit).ToList())
            .TakeWhile(numbers => numbers.Count == 1).Select(numbers => numbers[0].Groups["number"].Value);

    private static decimal? Value(string number) =>
        Quantity.TryParse(number.Replace(" ", "", StringComparison.Ordinal), out var quantity) && quantity.Precision == Precision.Exact ? quantity.Value : null;

    // A part of a part (其中…，其中…) ends the list.
    [GeneratedRegex(@"(?<![0-9.,])(?<total>[0-9][0-9,]*(\.[0-9]+)?( ?万)?) ?(?<unit>场次|[场份块期项篇个件元]) ?[，,；]? ?[（(]?其中[：:]?(?<parts>((?!其中)[^。；;\n])+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?<![0-9.,])(?<number>[0-9][0-9,]*(\.[0-9]+)?( ?万)?) ?(?<unit>场次|[场份块期项篇个件元])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Part();
}
