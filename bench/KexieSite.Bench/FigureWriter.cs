using System.Collections.Immutable;
using System.Globalization;

namespace KexieSite.Bench;

/// <summary>Makes figures and writes them in the many ways in which people do.</summary>
internal static class FigureWriter
{
    private const int TenThousand = 10_000;

    private static readonly ImmutableArray<Measure> OfActivities =
    [
        new("人次", "人次", 60, 30_000), new("资料", "份", 100, 60_000), new("展板", "块", 4, 300), new("讲座", "场", 1, 24),
        new("志愿者", "人", 5, 400), new("场次", "场", 1, 30),
    ];

    // The most is less than ten times the least: no year is ten times the one before.
    private static readonly ImmutableArray<Measure> OfReports =
    [
        new("场次", "场", 30, 260), new("人次", "人次", 20_000, 180_000), new("资料", "份", 10_000, 90_000), new("培训", "期", 13, 120),
        new("学员", "人次", 1_000, 9_000), new("项目", "项", 1, 30), new("获奖", "项", 1, 40), new("论文", "篇", 80, 700),
        new("会员", "人", 900, 8_000), new("学会", "个", 3, 40), new("基地", "个", 1, 25),
    ];

    /// <summary>Two to four figures of an activity, five to eight of a report.</summary>
    public static ImmutableArray<GeneratedFigure> Figures(XorShift random, bool isReport)
    {
        var measures = (isReport ? OfReports : OfActivities).ToList();
        var wanted = isReport ? random.Between(4, 7) : random.Between(2, 4);
        var figures = ImmutableArray.CreateBuilder<GeneratedFigure>();
        while (figures.Count < wanted)
        {
            var measure = random.OneOf(measures);
            measures.Remove(measure);
            figures.Add(Write(random, measure, random.Between(measure.Least, measure.Most)));
        }

        if (isReport)
        {
            figures.Add(Money(random));
        }

        return figures.DrainToImmutable();
    }

    private static GeneratedFigure Write(XorShift random, Measure measure, int value) => random.Below(20) switch
    {
        < 6 => Exact(measure, value, Plain(value)),
        < 8 => Exact(measure, value, value.ToString("#,0", CultureInfo.InvariantCulture)),
        < 11 => Exact(measure, value, Plain(value) + measure.Unit),
        < 13 when value >= TenThousand => Exact(measure, Floor(value, 1000), InTenThousands(Floor(value, 1000))),
        < 15 when value >= TenThousand => new(measure.Name, Floor(value, TenThousand), Exactness.AtLeast, $"{value / TenThousand}万余{measure.Unit}"),
        < 15 when value >= 20 => new(measure.Name, Floor(value, 10), Exactness.AtLeast, $"{Floor(value, 10)}多{measure.Unit}"),
        < 16 when value >= 100 => new(measure.Name, Floor(value, 100), Exactness.About, $"约{Floor(value, 100)}"),
        < 17 when value >= 100 => new(measure.Name, Floor(value, 100), Exactness.Almost, $"近{Floor(value, 100)}{measure.Unit}"),
        < 18 when value >= TenThousand => new(measure.Name, Floor(value, 1000), Exactness.AtLeast, $"超过{InTenThousands(Floor(value, 1000))}"),
        18 => new(measure.Name, 0, Exactness.Unknown, "xx"),
        _ => Exact(measure, value, Plain(value)),
    };

    // 经费 is counted in 万元 and written in either unit.
    private static GeneratedFigure Money(XorShift random)
    {
        var thousands = random.Between(90, 800);
        var value = thousands / 10m;
        var written = value.ToString("0.#", CultureInfo.InvariantCulture);
        return random.Below(4) switch
        {
            0 => new("经费", value, Exactness.Exact, written),
            1 => new("经费", value, Exactness.Exact, $"{thousands * 1000}元"),
            2 => new("经费", value, Exactness.Exact, $"{written}万元"),
            _ => new("经费", value, Exactness.About, $"约{written}万元"),
        };
    }

    private static GeneratedFigure Exact(Measure measure, int value, string written) => new(measure.Name, value, Exactness.Exact, written);

    private static string Plain(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string InTenThousands(int value) => (value / (decimal)TenThousand).ToString("0.#", CultureInfo.InvariantCulture) + "万";

    private static int Floor(int value, int step) => value / step * step;

    private sealed record Measure(string Name, string Unit, int Least, int Most);
}
