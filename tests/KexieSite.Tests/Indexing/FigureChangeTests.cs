using KexieSite.Chinese;
using KexieSite.Indexing;

namespace KexieSite.Tests.Indexing;

public sealed class FigureChangeTests
{
    [Theory]
    [InlineData("900", "800", "Increase 12.5")]
    [InlineData("800", "900", "Decrease 11.1")]
    [InlineData("约900", "800", "Increase 12.5 about")]
    [InlineData("900", "800左右", "Increase 12.5 about")]
    [InlineData("0", "800", "Decrease 100")]
    [InlineData("2400", "800", "Increase 200")]
    [InlineData("800", "800", "Same 0")]
    [InlineData("约800", "800", "Same 0 about")]
    [InlineData("10001", "10000", "Same 0 about")]
    [InlineData("10005", "10000", "Increase 0.1")]
    [InlineData("5", "0", "FromZero 0")]
    [InlineData("0", "0", "Same 0")]
    [InlineData("900余", "800", "Unclear 0")]
    [InlineData("900", "800余", "Unclear 0")]
    [InlineData("900", "近800", "Unclear 0")]
    [InlineData("900", "xx", "Unclear 0")]
    [InlineData("xx", "800", "Unclear 0")]
    [InlineData("xx", "xx", "Unclear 0")]
    public void Change_is_said_only_where_both_numbers_are_exact_or_estimates(string now, string before, string expected)
    {
        Assert.True(Quantity.TryParse(now, out var current));
        Assert.True(Quantity.TryParse(before, out var earlier));

        var change = FigureChange.Of(current, earlier);

        Assert.Equal(expected, $"{change.Kind} {change.Percent:0.#}{(change.IsAbout ? " about" : "")}");
    }
}
