using KexieSite.Publishing;
using KexieSite.Writing;

namespace KexieSite.Tests.Publishing;

public sealed class PublishOrderTests
{
    [Fact]
    public void What_pages_need_comes_before_them_and_what_tells_of_them_after()
    {
        var page = new VersionFile(new RecordedFile("index.html", default, default), VersionPart.Site);
        var before = new SiteVersion(1, default, new Dictionary<string, VersionFile>(StringComparer.Ordinal) { ["index.html"] = page });

        Assert.Equal(
            [
                "activities/a.jpg", "assets/css/site.12345678.css", "assets/css/site.12345678.css.gz", "data/activities.csv", "search/index-12345678.json",
                "new/index.html", "new/index.html.br", "new/index.html.gz", "index.html", "index.html.gz", "calendar.ics", "feed.json", "sitemap-1.xml", "sitemap.xml",
            ],
            PublishOrder.Of(
                [
                    "sitemap.xml", "index.html.gz", "index.html", "feed.json", "new/index.html.gz", "new/index.html.br", "new/index.html", "sitemap-1.xml", "calendar.ics",
                    "activities/a.jpg", "assets/css/site.12345678.css.gz", "assets/css/site.12345678.css", "data/activities.csv", "search/index-12345678.json",
                ],
                before));
    }

    [Theory]
    [InlineData("assets/css/site.12345678.css", true)]
    [InlineData("assets/img/icon.51a206ff.svg.gz", true)]
    [InlineData("assets/css/site.css", false)]
    [InlineData("search/texts/0-12345678.bin", false)]
    [InlineData("activities/assets/a.12345678.jpg", false)]
    public void Only_the_theme_s_own_files_stay_longer(string name, bool stays) => Assert.Equal(stays, PublishOrder.IsThemeAsset(name));
}
