using System.Globalization;
using KexieSite.Diagnostics;

namespace KexieSite.Chinese;

/// <summary>
/// Quantities as people read them: <c>38,000 人次</c>, <c>约 6.2 万人次</c>, <c>6 万人次以上</c>, <c>未知</c>. The words come
/// from the text table; 万 and 亿 are used in Chinese, for inexact numbers that stay short with them.
/// </summary>
public static class QuantityText
{
    private const decimal TenThousand = 10_000;
    private const decimal HundredMillion = 100_000_000;

    /// <summary>The text of one quantity.</summary>
    public static string Format(Quantity quantity, TextTable texts) => quantity.Precision switch
    {
        Precision.Unknown => texts["quantity.unknown"],
        Precision.About => texts.Format("quantity.about", Amount(quantity, texts)),
        Precision.AtLeast => texts.Format("quantity.at-least", Amount(quantity, texts), quantity.Unit.Length == 0 ? " " : ""),
        Precision.Almost => texts.Format("quantity.almost", Amount(quantity, texts)),
        _ => Amount(quantity, texts),
    };

    /// <summary>The text of a sum; parts that are unknown are named beside it.</summary>
    public static string Format(QuantitySum sum, TextTable texts) =>
        sum is { UnknownParts: > 0, KnownParts: > 0 }
            ? texts.Format("quantity.with-unknown", Format(sum.Total, texts), sum.UnknownParts)
            : Format(sum.Total, texts);

    private static string Amount(Quantity quantity, TextTable texts)
    {
        var number = Number(quantity, texts.Language);
        var gap = quantity.Unit.Length > 0 && char.IsAsciiDigit(number[^1]) && quantity.Unit != "%" ? " " : "";
        return number + gap + quantity.Unit;
    }

    private static string Number(Quantity quantity, Language language)
    {
        var (scale, word) = Math.Abs(quantity.Value) switch
        {
            >= HundredMillion => (HundredMillion, " 亿"),
            >= TenThousand => (TenThousand, " 万"),
            _ => (1m, ""),
        };
        var scaled = quantity.Value / scale;
        return quantity.Precision == Precision.Exact || language != Language.Chinese || decimal.Round(scaled, 2) != scaled
            ? Grouped(quantity.Value)
            : Grouped(scaled) + word;
    }

    private static string Grouped(decimal value) => value.ToString("#,0.############", CultureInfo.InvariantCulture);
}
