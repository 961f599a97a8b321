using System.Text;
using KexieSite.Importing;
using KexieSite.Tests.Chinese;

namespace KexieSite.Tests.Importing;

/// <summary>A damaged byte does not make another encoding of a text.</summary>
public sealed class DamagedEncodingTests
{
    private const string English = "The association’s café was “full” — naïve visitors, 20 °C, a résumé… It opened at nine and closed at five, and nobody went home without a leaflet. ";
    private const string French = "Les élèves ont préparé une exposition à la bibliothèque; l’entrée était gratuite et la journée très animée. ";
    private const string Mixed = "The Science Association (富源县科学技术协会) held its open day on 17 September 2021; 3,000 leaflets were handed out at 胜境广场. ";
    private const string Chinese = "富源县科学技术协会2021年工作总结。一年来，县科协开展了科普宣传活动三十余场次，发放资料三万余份。";
    private const string Traditional = "科學技術協會的活動總結。一年來，協會開展了宣傳活動三十餘場次，發放資料三萬餘份，群眾踴躍參與。";

    [Theory]
    [InlineData(English)]
    [InlineData(French)]
    [InlineData(Mixed)]
    [InlineData(Chinese)]
    [InlineData(Traditional)]
    public void A_UTF_8_text_with_one_damaged_byte_is_UTF_8(string text) => Check(text, 65001, isUtf8: true);

    [Theory]
    [InlineData(Mixed)]
    [InlineData(Chinese)]
    [InlineData(Traditional)]
    public void A_text_in_GB_18030_with_one_damaged_byte_is_none_in_UTF_8(string text) => Check(text, 54936, isUtf8: false);

    [Fact]
    public void Nor_is_one_in_Big5() => Check(Traditional, 950, isUtf8: false);

    [Theory]
    [InlineData(Mixed)]
    [InlineData("富源")]
    [InlineData("ABC 科协 DEF")]
    [InlineData("Tel: 县科协 0874-0000000")]
    public void A_few_Chinese_words_in_GBK_are_read_as_such(string text) => Assert.Equal(new DecodedText(text, "gb18030"), DecodedText.From(Named(54936).GetBytes(text)));

    [Fact]
    public void A_page_that_calls_itself_GBK_is_UTF_8_where_nearly_all_of_it_is()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Chinese), 0xE5, 0xAE, .. Encoding.UTF8.GetBytes("。" + Chinese)];
        Assert.Equal("utf-8", DecodedText.From(bytes, "gb2312").Encoding);
        Assert.Equal("gb18030", DecodedText.From([.. Named(54936).GetBytes(Chinese), 0xFF], "gb2312").Encoding);
    }

    [Theory]
    [InlineData("果树嫁接这一课最受欢迎，学员都说学得会、用得上。\n", 0)]
    [InlineData("果树嫁接这一课最受欢迎，学员都说学得会、用得上。\n", 4)]
    [InlineData("果树嫁接这一课最受欢迎，学员都说学得会、用得上。2021", 9)]
    [InlineData("果树嫁接这一课最受欢迎，学员都说学得会、用得上。 ABC", 21)]
    public void A_lost_byte_of_GBK_takes_the_characters_behind_it_with_it_no_further_than_its_own(string line, int at)
    {
        var bytes = Named(54936).GetBytes(Chinese + "\n" + line);
        var lost = Named(54936).GetByteCount(Chinese + "\n" + line[..at]);

        foreach (var place in new[] { lost, lost + 1 })
        {
            var decoded = DecodedText.From([.. bytes[..place], .. bytes[(place + 1)..]]).Text;
            Assert.StartsWith(Chinese + "\n" + line[..Math.Max(0, at - 2)], decoded, StringComparison.Ordinal);
            Assert.EndsWith(line[Math.Min(at + 5, line.Length)..], decoded, StringComparison.Ordinal);
            Assert.InRange(decoded.Count(c => c == '\uFFFD'), 1, 5);
            Assert.Equal(Chinese.Length + 1 + line.Length, decoded.Length);
        }
    }

    [Fact]
    public void Whole_GBK_with_rare_characters_and_four_bytes_is_read_as_it_is()
    {
        const string Rare = "果树𠀀㐀接，嘅囍朎镕喆堃2021年，㐀12月，犇骉A丂9丂 玥\n";
        Assert.Equal(Chinese + Rare, DecodedText.From(Named(54936).GetBytes(Chinese + Rare)).Text);
    }

    [Fact]
    public void Characters_that_a_disk_lost_are_marked_not_passed_over()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Chinese + "共发放"), 0, 0, .. Encoding.UTF8.GetBytes("三万份。"), 0, (byte)'\n', .. Encoding.UTF8.GetBytes("完。"), 0, 0];
        Assert.Equal(Chinese + "共发放\uFFFD三万份。\n完。", DecodedText.From(bytes).Text);
    }

    [Fact]
    public void GBK_that_was_taken_for_Western_text_is_Chinese_again()
    {
        var western = Encoding.Latin1.GetString(Named(54936).GetBytes(Chinese + "\nABC 2021\n"));
        Assert.StartsWith("¸»Ô´ÏØ", western, StringComparison.Ordinal);
        Assert.Equal(Chinese + "\nABC 2021\n", DecodedText.From(Encoding.UTF8.GetBytes(western)).Text);
    }

    [Theory]
    [InlineData("Les élèves ont été très animés à la fête; l’œuvre. ")]
    [InlineData("ÜBER ÄÖÜ ßß ÄÖ, ÀÉÈ «ÉÉ» ÖÖ ÄÄ ÜÜ éé èè ñÑ. ")]
    [InlineData("± × ÷ °C §§ ¶¶ ©® ½¼ µ ")]
    public void Western_text_stays_Western(string text) => Assert.Equal(text, DecodedText.From(Encoding.UTF8.GetBytes(text)).Text);

    // Every byte of the text in turn is lost, becomes another one, or has one put before it.
    private static void Check(string text, int codePage, bool isUtf8)
    {
        var random = new XorShift(20210917);
        var bytes = Named(codePage).GetBytes(text);
        for (var at = 0; at < bytes.Length; at++)
        {
            var other = (byte)(0x80 + random.Next(0x80));
            byte[][] damaged = [[.. bytes[..at], .. bytes[(at + 1)..]], [.. bytes[..at], other, .. bytes[(at + 1)..]], [.. bytes[..at], other, .. bytes[at..]]];
            foreach (var one in damaged)
            {
                var decoded = DecodedText.From(one);
                Assert.True(isUtf8 == (decoded.Encoding == "utf-8"), $"“{decoded.Encoding}” at {at}, {other:X2}: {decoded.Text}");
            }
        }
    }

    private static Encoding Named(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
}
