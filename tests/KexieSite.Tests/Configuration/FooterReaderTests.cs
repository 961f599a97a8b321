using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Loading;

namespace KexieSite.Tests.Configuration;

public sealed class FooterReaderTests
{
    [Theory]
    [InlineData("icp", "京ICP备05012345号-1")]
    [InlineData("icp", "滇ICP备2021000123号")]
    [InlineData("icp", "京ICP证030173号")]
    [InlineData("police", "京公网安备11010502030000号")]
    [InlineData("police", "京公网安备 11010502030000号")]
    [InlineData("siteCode", "'5303250001'")]
    [InlineData("siteCode", "bm00000000")]
    [InlineData("postcode", "'655500'")]
    [InlineData("email", "kexie@fuyuan.example.org")]
    public void Registrations_of_the_usual_form_are_read(string key, string text) => Assert.Empty(Read($"{key}: {text}").Diagnostics);

    [Theory]
    [InlineData("icp", "ICP备05012345", "KX1111")]
    [InlineData("icp", "京ICP备号", "KX1111")]
    [InlineData("police", "京公网安备1101050203号", "KX1112")]
    [InlineData("siteCode", "'530325'", "KX1113")]
    [InlineData("siteCode", "1234567890123", "KX1113")]
    [InlineData("postcode", "65550", "KX1114")]
    [InlineData("email", "fuyuan.example.org", "KX1115")]
    [InlineData("email", "a b@example.org", "KX1115")]
    public void Another_form_is_a_warning_and_shown_as_it_is(string key, string text, string code)
    {
        var read = Read($"{key}: {text}");

        var found = Assert.Single(read.Diagnostics);
        Assert.Equal((code, Severity.Warning, 4, key.Length + 5), (found.Rule.Code, found.Rule.Severity, found.Span!.Value.Line, found.Span.Value.Column));
        var footer = read.Value.Footer;
        Assert.Equal([text.Trim('\'')], new[] { footer.Icp, footer.Police, footer.SiteCode, footer.Postcode, footer.Email }.Where(t => t.Length > 0));
    }

    [Theory]
    [InlineData("京公网安备11010502030000号", "11010502030000")]
    [InlineData("京公网安备 １１０１０５０２０３００００号", "11010502030000")]
    [InlineData("京公网安备1101号", "")]
    public void Police_record_leads_to_its_own_page_where_its_digits_are_known(string written, string digits) =>
        Assert.Equal(digits, Read($"police: {written}").Value.Footer.PoliceNumber);

    [Fact]
    public void Chinese_keys_are_hinted_at()
    {
        var found = Assert.Single(Read("邮箱: kexie@example.org").Diagnostics);

        Assert.Equal("是否想写“email”？", found.ChineseHint());
    }

    [Theory]
    [InlineData("{language: en, title: English, url: https://x.cn/en}")]
    [InlineData("{language: zh-Hant, title: 繁體, url: https://x.cn/en/}")]
    public void Edition_is_a_language_a_title_and_an_address(string edition)
    {
        var read = SiteConfigReader.Read($"title: 县科协\nurl: https://x.cn\neditions: [{edition}]\n", SourceTree.Configuration);

        Assert.Empty(read.Diagnostics);
        Assert.Equal("https://x.cn/en/", Assert.Single(read.Value.Editions).Url);
    }

    [Theory]
    [InlineData("{language: 英文, title: English, url: https://x.cn/en/}", "KX1110 3:23")]
    [InlineData("{language: en, title: English, url: /en/}", "KX1102 3:48")]
    [InlineData("{language: en, title: English}", "KX1101 3:12")]
    [InlineData("English", "KX1014 3:12")]
    public void Mistakes_of_editions_are_found(string edition, string place)
    {
        var read = SiteConfigReader.Read($"title: 县科协\nurl: https://x.cn\neditions: [{edition}]\n", SourceTree.Configuration);

        Assert.Equal(place, Assert.Single(read.Diagnostics).Place());
    }

    private static Checked<SiteConfig> Read(string line) =>
        SiteConfigReader.Read($"title: 县科协\nurl: https://x.cn\nfooter:\n  {line}\n", SourceTree.Configuration);
}
