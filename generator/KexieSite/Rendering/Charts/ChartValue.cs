using KexieSite.Chinese;
using KexieSite.Diagnostics;
using KexieSite.Views;

namespace KexieSite.Rendering.Charts;

/// <summary>A value of a chart.</summary>
/// <param name="Amount">The amount that is drawn; 0 and without meaning where nothing is.</param>
/// <param name="Fill">How exactly it is known.</param>
/// <param name="Text">The value in words.</param>
/// <param name="Precision">Which way it is inexact; a sum with unknown parts is a lower bound.</param>
internal sealed record ChartValue(decimal Amount, ChartFill Fill, string Text, Precision Precision)
{
    public bool IsDrawn => Fill is ChartFill.Exact or ChartFill.Inexact;

    /// <summary>A sum; null where nothing was counted.</summary>
    public static ChartValue Of(QuantitySum? sum, TextTable texts)
    {
        if (sum is null)
        {
            return Nothing(texts);
        }

        var precision = sum is { UnknownParts: > 0, KnownParts: > 0, Precision: Precision.Exact } ? Precision.AtLeast : sum.Precision;
        return new ChartValue(sum.Value, FillOf(precision), QuantityText.Format(sum, texts), precision);
    }

    /// <summary>A single quantity; null where there is none.</summary>
    public static ChartValue Of(Quantity? quantity, TextTable texts) => quantity is not { } known
        ? Nothing(texts)
        : new ChartValue(known.Value, FillOf(known.Precision), QuantityText.Format(known, texts), known.Precision);

    private static ChartValue Nothing(TextTable texts) => new(0, ChartFill.None, texts["chart.none"], Precision.Unknown);

    private static ChartFill FillOf(Precision precision) => precision switch
    {
        Precision.Exact => ChartFill.Exact,
        Precision.Unknown => ChartFill.Unknown,
        _ => ChartFill.Inexact,
    };
}

/// <summary>A value with its name.</summary>
/// <param name="Label">The name.</param>
/// <param name="Tick">The name as short as it can be, below an axis.</param>
/// <param name="Value">The value.</param>
/// <param name="Parts">The value's parts, or none.</param>
internal sealed record ChartPoint(string Label, string Tick, ChartValue Value, System.Collections.Immutable.ImmutableArray<ChartValue> Parts);
