using System.Text;
using KexieSite.Importing;

namespace KexieSite.Tests.Importing;

public sealed class DecodedTextTests
{
    private const string Simplified = "富源县科学技术协会2021年工作总结。一年来，县科协开展了科普宣传活动三十余场次，发放资料三万余份。";
    private const string Traditional = "科學技術協會的活動總結。一年來，協會開展了宣傳活動三十餘場次，發放資料三萬餘份，群眾踴躍參與。";

    [Theory]
    [InlineData(65001, "utf-8")]
    [InlineData(54936, "gb18030")]
    [InlineData(1200, "utf-16")]
    [InlineData(1201, "utf-16BE")]
    public void A_simplified_text_is_read_in_the_encoding_in_which_it_makes_sense(int codePage, string name) => Check(Simplified, codePage, name);

    [Theory]
    [InlineData(950, "big5")]
    [InlineData(54936, "gb18030")]
    [InlineData(65001, "utf-8")]
    public void So_is_a_traditional_one(int codePage, string name) => Check(Traditional, codePage, name);

    [Theory]
    [InlineData(65001)]
    [InlineData(1200)]
    [InlineData(1201)]
    public void A_byte_order_mark_is_no_text(int codePage)
    {
        var encoding = Named(codePage);
        Assert.Equal(Simplified, DecodedText.From([.. encoding.GetPreamble(), .. encoding.GetBytes(Simplified)]).Text);
    }

    [Theory]
    [InlineData(65001, "utf-8")]
    [InlineData(54936, "gb18030")]
    public void Broken_places_do_not_change_the_encoding(int codePage, string name)
    {
        byte[] bytes = [.. Named(codePage).GetBytes(Simplified), 0xFF, (byte)'\n', .. Named(codePage).GetBytes(Simplified)];
        var decoded = DecodedText.From(bytes);
        Assert.Equal(name, decoded.Encoding);
        Assert.StartsWith(Simplified, decoded.Text, StringComparison.Ordinal);
        Assert.EndsWith(Simplified, decoded.Text, StringComparison.Ordinal);
        Assert.Contains('\uFFFD', decoded.Text);
    }

    [Fact]
    public void Line_ends_become_one_and_control_characters_go() =>
        Assert.Equal("甲\n乙\n丙\n丁\t。", DecodedText.From(Encoding.UTF8.GetBytes("甲\r\n乙\r丙\n丁\t\u0001\u200B。")).Text);

    [Fact]
    public void Bytes_that_are_no_text_have_no_encoding()
    {
        var bytes = Enumerable.Range(0, 4000).Select(i => (byte)(i * i * 7 % 251)).ToArray();
        Assert.Equal(new DecodedText("", ""), DecodedText.From(bytes));
    }

    private static void Check(string text, int codePage, string name) =>
        Assert.Equal(new DecodedText(text, name), DecodedText.From(Named(codePage).GetBytes(text)));

    private static Encoding Named(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
}
