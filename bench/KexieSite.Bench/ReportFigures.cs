using System.Collections.Immutable;

namespace KexieSite.Bench;

/// <summary>Makes the reports of a generated site agree with its activities: a yearly total is no less than what it is made of.</summary>
internal static class ReportFigures
{
    /// <summary>The items, where a report states less than its place's activities of that year, with their sum.</summary>
    public static ImmutableArray<GeneratedItem> Agree(ImmutableArray<GeneratedItem> items)
    {
        var sums = items.Where(i => !i.IsReport)
            .SelectMany(i => i.Place.Codes.SelectMany(code => i.Figures.Select(f => (Key: (code, i.Years[0], f.Metric), f.Value))))
            .GroupBy(f => f.Key, f => f.Value).ToDictionary(g => g.Key, g => g.Sum());
        return [.. items.Select(i => i.IsReport ? i with { Figures = [.. i.Figures.Select(f => Agreeing(f, sums.GetValueOrDefault((i.Place.Code, i.Years[0], f.Metric))))] } : i)];
    }

    private static GeneratedFigure Agreeing(GeneratedFigure figure, decimal sum) =>
        figure.Exactness == Exactness.Unknown || figure.Value >= sum ? figure : new(figure.Metric, sum, Exactness.Exact, $"{sum:0.##}");
}
