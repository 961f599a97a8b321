using KexieSite.Chinese;
using KexieSite.Diagnostics;

namespace KexieSite.Tests.Chinese;

public sealed class QuantityTests
{
    private static readonly TextTable Chinese = TextTable.For(Language.Chinese);
    private static readonly TextTable English = TextTable.For(Language.English);

    [Theory]
    [InlineData("38000", 38000, "", Precision.Exact)]
    [InlineData("38,000", 38000, "", Precision.Exact)]
    [InlineData("１，２００", 1200, "", Precision.Exact)]
    [InlineData("1,000.5", 1000.5, "", Precision.Exact)]
    [InlineData("3.8万", 38000, "", Precision.Exact)]
    [InlineData("1.2亿", 120000000, "", Precision.Exact)]
    [InlineData("30万元", 300000, "元", Precision.Exact)]
    [InlineData("85%", 85, "%", Precision.Exact)]
    [InlineData("共 5 场", 5, "场", Precision.Exact)]
    [InlineData("两万", 20000, "", Precision.Exact)]
    [InlineData("1万2千", 12000, "", Precision.Exact)]
    [InlineData("一万二", 12000, "", Precision.Exact)]
    [InlineData("一百零二人", 102, "人", Precision.Exact)]
    [InlineData("一千二百三十四万五千六百七十八", 12345678, "", Precision.Exact)]
    [InlineData("0", 0, "", Precision.Exact)]
    [InlineData("6万余人次", 60000, "人次", Precision.AtLeast)]
    [InlineData("超过1.1万", 11000, "", Precision.AtLeast)]
    [InlineData("30多场", 30, "场", Precision.AtLeast)]
    [InlineData("30多万", 300000, "", Precision.AtLeast)]
    [InlineData("20余万元", 200000, "元", Precision.AtLeast)]
    [InlineData("3千余", 3000, "", Precision.AtLeast)]
    [InlineData("百余人", 100, "人", Precision.AtLeast)]
    [InlineData("二十多场", 20, "场", Precision.AtLeast)]
    [InlineData("三百余人", 300, "人", Precision.AtLeast)]
    [InlineData("十余", 10, "", Precision.AtLeast)]
    [InlineData("十几万", 100000, "", Precision.AtLeast)]
    [InlineData("1,200余㎡", 1200, "㎡", Precision.AtLeast)]
    [InlineData("达3000人以上", 3000, "人", Precision.AtLeast)]
    [InlineData("逾500以上", 500, "", Precision.AtLeast)]
    [InlineData("约3000", 3000, "", Precision.About)]
    [InlineData("大约20", 20, "", Precision.About)]
    [InlineData("3000人左右", 3000, "人", Precision.About)]
    [InlineData("30来个", 30, "个", Precision.About)]
    [InlineData("约6万余", 60000, "", Precision.About)]
    [InlineData("近5万", 50000, "", Precision.Almost)]
    [InlineData("不足100", 100, "", Precision.Almost)]
    [InlineData("不到30场", 30, "场", Precision.Almost)]
    [InlineData("3万5", 35000, "", Precision.Exact)]
    [InlineData("2万3人次", 23000, "人次", Precision.Exact)]
    [InlineData("3万500", 30500, "", Precision.Exact)]
    [InlineData("xx", 0, "", Precision.Unknown)]
    [InlineData("xx余块", 0, "块", Precision.Unknown)]
    [InlineData("xx余万份", 0, "份", Precision.Unknown)]
    [InlineData("××多人次", 0, "人次", Precision.Unknown)]
    [InlineData("×××", 0, "", Precision.Unknown)]
    [InlineData("XX人次", 0, "人次", Precision.Unknown)]
    [InlineData("若干", 0, "", Precision.Unknown)]
    [InlineData("未知", 0, "", Precision.Unknown)]
    public void Quantity_reads_what_people_write(string text, double value, string unit, Precision precision)
    {
        Assert.True(Quantity.TryParse(text, out var quantity));
        Assert.Equal(new Quantity((decimal)value, unit, precision), quantity);
    }

    [Theory]
    [InlineData("")]
    [InlineData("很多")]
    [InlineData("数百人")]
    [InlineData("1~2")]
    [InlineData("3万-5万")]
    [InlineData("-5")]
    [InlineData("1.")]
    [InlineData("1,2")]
    [InlineData("38,0000")]
    [InlineData("1.5.5")]
    [InlineData("3万万")]
    [InlineData("五百千")]
    [InlineData("万")]
    [InlineData("9999999999999999999999")]
    [InlineData("999999999亿亿")]
    public void Quantity_refuses_what_is_none(string text) => Assert.False(Quantity.TryParse(text, out _));

    [Fact]
    public void A_number_of_400_digits_is_refused() => Assert.False(Quantity.TryParse(new string('9', 400), out _));

    [Fact]
    public void Money_converts_to_ten_thousands_exactly()
    {
        Assert.True(Quantity.TryParse("12.34万元", out var quantity));
        Assert.Equal(12.34m, quantity.Value / 10_000);
    }

    [Theory]
    [InlineData("38000人次", "38,000 人次", "38,000 人次")]
    [InlineData("约6.2万人次", "约 6.2 万人次", "about 62,000 人次")]
    [InlineData("6万余人次", "6 万人次以上", "at least 60,000 人次")]
    [InlineData("500以上", "500 以上", "at least 500")]
    [InlineData("近5万", "近 5 万", "almost 50,000")]
    [InlineData("约62345", "约 62,345", "about 62,345")]
    [InlineData("超过1.2亿元", "1.2 亿元以上", "at least 120,000,000 元")]
    [InlineData("85%", "85%", "85%")]
    [InlineData("xx", "未知", "unknown")]
    public void Text_says_how_exact_a_quantity_is(string text, string chinese, string english)
    {
        Assert.True(Quantity.TryParse(text, out var quantity));
        Assert.Equal(chinese, QuantityText.Format(quantity, Chinese));
        Assert.Equal(english, QuantityText.Format(quantity, English));
    }

    [Theory]
    [InlineData("100 200", "300 场", "300 场")]
    [InlineData("100 200余", "300 场以上", "at least 300 场")]
    [InlineData("100 约200", "约 300 场", "about 300 场")]
    [InlineData("100余 约200", "约 300 场", "about 300 场")]
    [InlineData("100余 近200", "约 300 场", "about 300 场")]
    [InlineData("100 xx 200 xx", "300 场以上（另有 2 项未知）", "at least 300 场 (and 2 more unknown)")]
    [InlineData("xx", "未知", "unknown")]
    [InlineData("", "0 场", "0 场")]
    public void A_sum_never_claims_more_than_its_parts(string parts, string chinese, string english)
    {
        var sum = QuantitySum.Of("场", parts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p =>
            Quantity.TryParse(p, out var quantity) ? quantity with { Unit = "场" } : throw new InvalidOperationException(p)));
        Assert.Equal(chinese, QuantityText.Format(sum, Chinese));
        Assert.Equal(english, QuantityText.Format(sum, English));
    }

    [Fact]
    public void Sums_of_sums_are_sums_of_all_parts()
    {
        var a = QuantitySum.Of("场", [new(3, "场", Precision.Exact), new(0, "场", Precision.Unknown)]);
        var b = QuantitySum.Of("场", [new(4, "场", Precision.AtLeast)]);
        var sum = a.Plus(b);
        Assert.Equal(new Quantity(7, "场", Precision.AtLeast), sum.Total);
        Assert.Equal((2, 1), (sum.KnownParts, sum.UnknownParts));
    }

    [Fact]
    public void A_sum_of_two_units_is_a_bug() =>
        Assert.Throws<ArgumentException>(() => QuantitySum.Of("场", [new(3, "份", Precision.Exact)]));
}
