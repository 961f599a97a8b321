using System.Collections.Immutable;
using System.Globalization;
using KexieSite.Diagnostics;

namespace KexieSite.Rendering.Charts;

/// <summary>An axis from 0 to a round number.</summary>
/// <param name="Step">The distance of its lines: 1, 2 or 5 times a power of ten.</param>
/// <param name="Count">How many steps it has, at most five.</param>
internal readonly record struct ChartScale(decimal Step, int Count)
{
    private const int MostSteps = 5;

    /// <summary>The upper end.</summary>
    public decimal Top => Step * Count;

    /// <summary>The lines, from 0 up.</summary>
    public ImmutableArray<decimal> Ticks
    {
        get
        {
            var step = Step;
            return [.. Enumerable.Range(0, Count + 1).Select(i => i * step)];
        }
    }

    /// <summary>The scale with the fewest empty steps above the largest value.</summary>
    /// <param name="largest">The largest value, not negative.</param>
    /// <param name="isWhole">Whether values are counted in whole numbers, so that a step is one.</param>
    public static ChartScale For(decimal largest, bool isWhole)
    {
        if (largest <= 0)
        {
            return new ChartScale(1, 1);
        }

        var power = 1m;
        while (power > largest / MostSteps)
        {
            power /= 10;
        }

        while (power * 10 <= largest / MostSteps)
        {
            power *= 10;
        }

        var step = power * (largest <= power * MostSteps ? 1 : largest <= 2 * power * MostSteps ? 2 : largest <= 5 * power * MostSteps ? 5 : 10);
        step = isWhole ? Math.Max(step, 1) : step;
        return new ChartScale(step, (int)Math.Ceiling(largest / step));
    }

    /// <summary>A number as short as it stands at an axis: 5,000, 1.5万, 2亿; in English 1.5k, 2M.</summary>
    public static string Short(decimal value, string unit, Language language)
    {
        // 万 of 万元 would be read as one word.
        var (size, word) = unit.StartsWith('万') ? (1m, "")
            : language == Language.Chinese ? (value >= 100_000_000 ? (100_000_000m, "亿") : value >= 10_000 ? (10_000m, "万") : (1m, ""))
            : value >= 1_000_000 ? (1_000_000m, "M") : value >= 1_000 ? (1_000m, "k") : (1m, "");
        var scaled = value / size;
        var decimals = word.Length == 0 ? 2 : scaled >= 100 ? 0 : scaled >= 10 ? 1 : 2;
        return Math.Round(scaled, decimals, MidpointRounding.AwayFromZero).ToString("#,0.##", CultureInfo.InvariantCulture) + word;
    }
}
