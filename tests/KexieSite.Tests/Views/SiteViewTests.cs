using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Paths;
using KexieSite.Views;

namespace KexieSite.Tests.Views;

public sealed class SiteViewTests
{
    [Theory]
    [InlineData("0874-4610000（办公室）", "08744610000")]
    [InlineData("0874-4610000、4610001", "08744610000")]
    [InlineData("+86 (874) 461 0000", "+868744610000")]
    [InlineData("（0874）4610000转801", "08744610000")]
    [InlineData("请打总机", "")]
    public void Telephone_link_dials_the_first_number(string phone, string dialled) =>
        Assert.Equal(dialled, Site($"footer:\n  phone: \"{phone}\"").Dial);

    [Theory]
    [InlineData("https://kexie.example.org", "/", "/assets/css/site.css")]
    [InlineData("https://example.org/kexie", "/kexie/", "/kexie/assets/css/site.css")]
    public void Addresses_begin_with_the_folder_that_the_site_is_served_from(string url, string home, string stylesheet)
    {
        var site = Site("", url);

        Assert.Equal((home, stylesheet), (site.Home, site.Asset("css/site.css")));
    }

    private static SiteView Site(string more, string url = "https://kexie.example.org")
    {
        var config = SiteConfigReader.Read($"title: 县科协\nurl: {url}\n{more}", new SourcePath("site.yml"));
        Assert.Empty(config.Diagnostics);
        return new(config.Value, TextTable.Parse(Language.Chinese, "")) { Menu = [], FooterLinks = [], Feeds = [], Tables = [] };
    }
}
