using System.Text;
using KexieSite.Importing.Web;

namespace KexieSite.Tests.Importing.Web;

public sealed class PageEncodingTests
{
    private const string Simplified = "富源县科学技术协会开展科普活动，全县群众都来参加，我们发放了许多资料。";
    private const string Traditional = "科學技術協會舉辦科普活動，全縣的民眾都來參加，我們發放了許多資料。";

    [Theory]
    [InlineData("gb2312", "<meta charset=gb2312>")]
    [InlineData("gb18030", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=GBK\">")]
    [InlineData("gb18030", "")]
    [InlineData("utf-8", "<meta charset=\"gb2312\">")]
    [InlineData("utf-8", "")]
    [InlineData("utf-16", "")]
    public void A_page_is_read_in_the_encoding_that_it_is_in(string encoding, string meta)
    {
        var html = $"<html><head>{meta}</head><body>{Simplified}</body></html>";
        var bytes = SavedPage.Named(encoding).GetBytes(html);
        var text = WebPageReader.Decode(encoding == "utf-16" ? [.. Encoding.Unicode.Preamble, .. bytes] : bytes);
        Assert.Equal(html, text.Text);
        Assert.Equal(0, text.Broken);
    }

    [Theory]
    [InlineData("<meta charset=big5>")]
    [InlineData("<meta charset=iso-8859-1>")]
    [InlineData("")]
    public void A_page_in_Big5_is_told_from_one_in_GBK(string meta)
    {
        var html = $"<html><head>{meta}</head><body>{Traditional}</body></html>";
        Assert.Equal(html, WebPageReader.Decode(SavedPage.Named("big5").GetBytes(html)).Text);
    }

    [Fact]
    public void A_character_that_GB2312_lacks_is_read_all_the_same()
    {
        var html = "<meta charset=gb2312><body>朱镕基、喆、㙍</body>";
        Assert.Equal(html, WebPageReader.Decode(SavedPage.Named("gb18030").GetBytes(html)).Text);
    }

    [Fact]
    public void Broken_bytes_are_counted()
    {
        byte[] bytes = [.. SavedPage.Named("gb18030").GetBytes("<meta charset=gbk><body>" + Simplified), 0x81, 0x20, .. Encoding.ASCII.GetBytes("</body>")];
        Assert.Equal(1, WebPageReader.Decode(bytes).Broken);
    }
}
