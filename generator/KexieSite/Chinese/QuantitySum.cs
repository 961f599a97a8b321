namespace KexieSite.Chinese;

/// <summary>
/// A total of quantities in one unit that never claims more than its parts: exact only when every part is exact, 以上 when
/// the inexact parts are all lower bounds or unknown, else 约. Parts that are unknown are also counted beside the total.
/// </summary>
public sealed record QuantitySum
{
    private QuantitySum(decimal value, string unit, Precision precision, int known, int unknown)
    {
        Value = value;
        Unit = unit;
        Precision = precision;
        KnownParts = known;
        UnknownParts = unknown;
    }

    /// <summary>The total of the known parts.</summary>
    public decimal Value { get; }

    /// <summary>The unit of every part.</summary>
    public string Unit { get; }

    /// <summary>Exact, AtLeast or About; Unknown when there are parts and all of them are unknown.</summary>
    public Precision Precision { get; }

    /// <summary>How many parts have a value.</summary>
    public int KnownParts { get; }

    /// <summary>How many parts are unknown.</summary>
    public int UnknownParts { get; }

    /// <summary>The total as a quantity.</summary>
    public Quantity Total => new(Value, Unit, Precision);

    /// <summary>The sum of nothing: an exact 0.</summary>
    public static QuantitySum Zero(string unit) => new(0, unit, Precision.Exact, 0, 0);

    /// <summary>The sum of parts in one unit.</summary>
    /// <exception cref="ArgumentException">A part has another unit: a bug of the caller, who converts first.</exception>
    public static QuantitySum Of(string unit, IEnumerable<Quantity> parts) =>
        parts.Aggregate(Zero(unit), static (sum, part) => sum.Plus(part));

    /// <summary>This sum and one more part.</summary>
    /// <inheritdoc cref="Of" path="/exception" />
    public QuantitySum Plus(Quantity part) => Plus(part.Precision == Precision.Unknown
        ? new QuantitySum(0, part.Unit, Precision.Unknown, 0, 1)
        : new QuantitySum(part.Value, part.Unit, part.Precision == Precision.Almost ? Precision.About : part.Precision, 1, 0));

    /// <summary>Two sums of different parts in one.</summary>
    /// <inheritdoc cref="Of" path="/exception" />
    public QuantitySum Plus(QuantitySum other) =>
        Unit == other.Unit
            ? new QuantitySum(Value + other.Value, Unit, Combine(this, other), KnownParts + other.KnownParts, UnknownParts + other.UnknownParts)
            : throw new ArgumentException($"{other.Unit} cannot be added to {Unit}", nameof(other));

    private static Precision Combine(QuantitySum a, QuantitySum b)
    {
        var isKnown = a.KnownParts + b.KnownParts > 0;
        var isUnknown = a.UnknownParts + b.UnknownParts > 0;
        return Has(Precision.About) ? Precision.About
            : isUnknown && !isKnown ? Precision.Unknown
            : isUnknown || Has(Precision.AtLeast) ? Precision.AtLeast
            : Precision.Exact;

        bool Has(Precision precision) => (a.KnownParts > 0 && a.Precision == precision) || (b.KnownParts > 0 && b.Precision == precision);
    }
}
