using System.Collections.Frozen;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Paths;
using KexieSite.Theming;
using KexieSite.Views;

namespace KexieSite.Tests.Views;

public sealed class SiteViewTests
{
    private static readonly FrozenDictionary<string, UrlPath> Assets =
        new[] { UrlPath.Root.Page("assets").Page("css").File("site.3f9a1c2b.css") }.ToFrozenDictionary(_ => "css/site.css");

    [Theory]
    [InlineData("0874-4610000（办公室）", "08744610000")]
    [InlineData("0874-4610000、4610001", "08744610000")]
    [InlineData("+86 (874) 461 0000", "+868744610000")]
    [InlineData("（0874）4610000转801", "08744610000")]
    [InlineData("请打总机", "")]
    public void Telephone_link_dials_the_first_number(string phone, string dialled) =>
        Assert.Equal(dialled, Site($"footer:\n  phone: \"{phone}\"").Dial);

    [Theory]
    [InlineData("https://kexie.example.org", "/", "/assets/css/site.3f9a1c2b.css")]
    [InlineData("https://example.org/kexie", "/kexie/", "/kexie/assets/css/site.3f9a1c2b.css")]
    public void Addresses_begin_with_the_folder_that_the_site_is_served_from(string url, string home, string stylesheet)
    {
        var site = Site("", url);

        Assert.Equal((home, stylesheet), (site.Home, site.Asset("css/site.css")));
    }

    [Fact]
    public void Asset_that_the_theme_does_not_have_is_named_with_the_one_that_was_meant()
    {
        var missing = Assert.Throws<MissingAssetException>(() => Site("").Asset("css/sight.css"));

        Assert.Equal(("css/sight.css", "css/site.css"), (missing.Path, missing.Nearest.Arguments[0]));
    }

    private static SiteView Site(string more, string url = "https://kexie.example.org")
    {
        var config = SiteConfigReader.Read($"title: 县科协\nurl: {url}\n{more}", new SourcePath("site.yml"));
        Assert.Empty(config.Diagnostics);
        return new(config.Value, TextTable.Parse(Language.Chinese, ""), Assets) { Menu = [], FooterLinks = [], Feeds = [], Tables = [] };
    }
}
