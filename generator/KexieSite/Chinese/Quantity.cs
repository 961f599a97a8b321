namespace KexieSite.Chinese;

/// <summary>What people write for an amount: <c>38,000</c>, <c>6万余人次</c>, <c>约3000</c>, <c>xx</c>.</summary>
/// <param name="Value">
/// The number with 十百千万亿 multiplied out, below 10¹⁵. <c>30万元</c> is 300000 with the unit 元: a metric counted in 万元
/// divides by 10000, which is exact in decimal arithmetic.
/// </param>
/// <param name="Unit">The unit as it was written (<c>人次</c>, <c>元</c>, <c>%</c>); empty for a bare number.</param>
/// <param name="Precision">How exactly the value is known.</param>
public readonly record struct Quantity(decimal Value, string Unit, Precision Precision)
{
    /// <summary>
    /// Reads a quantity; full-width digits and spaces are accepted. False, and never an exception, for what is no
    /// quantity: a range, a negative number, a number of 10¹⁵ or more.
    /// </summary>
    public static bool TryParse(string text, out Quantity quantity)
    {
        var read = QuantityReader.Read(text);
        quantity = read ?? new Quantity(0, "", Precision.Unknown);
        return read is not null;
    }
}
