using AngleSharp.Dom;
using KexieSite.Pictures;
using KexieSite.Tests.Pictures;

namespace KexieSite.Tests.Rendering;

public sealed class PicturePageTests
{
    private const string Page = "/activities/2021/kepuri/";

    private const string Site = """
        == content/activities/2021/2021-09-17-科普日.md
        ---
        标题: 全国科普日
        封面: {图片: a.jpg, 说明: 群众在展板前}
        ---
        ![广场](b.jpg "文化广场")

        ![展板](c.jpg) <img src="c.jpg" alt="" width="400"><img src="c.jpg" alt="" height="90">

        == content/activities/2021/a.jpg
        1600x900
        == content/activities/2021/b.jpg
        1200x800
        == content/activities/2021/c.jpg
        800x600
        """;

    [Fact]
    public async Task Every_picture_has_its_size()
    {
        using var site = await BuiltSite.OfAsync(Site);
        Assert.Equal(
            ["a.jpg 1600x900", "b.jpg 1200x800", "c.jpg 800x600", "c.jpg 400x300", "c.jpg 120x90"],
            site.Page(Page).QuerySelectorAll("article img").Select(i => $"{Name(i)} {i.GetAttribute("width")}x{i.GetAttribute("height")}"));
    }

    [Fact]
    public async Task All_but_the_first_picture_are_loaded_late()
    {
        using var site = await BuiltSite.OfAsync(Site);
        Assert.Equal([null, "lazy", "lazy", "lazy", "lazy"], site.Page(Page).QuerySelectorAll("article img").Select(i => i.GetAttribute("loading")));
        Assert.Equal([null, "async", "async", "async", "async"], site.Page(Page).QuerySelectorAll("article img").Select(i => i.GetAttribute("decoding")));
        Assert.Equal("lazy", site.Page("/activities/").QuerySelector("main img")!.GetAttribute("loading"));
    }

    [Fact]
    public async Task A_cover_that_the_text_shows_is_not_shown_twice_and_the_first_picture_is_loaded_at_once()
    {
        using var site = await BuiltSite.OfAsync(Site.Replace("图片: a.jpg", "图片: b.jpg", StringComparison.Ordinal));
        var pictures = site.Page(Page).QuerySelectorAll("article img");
        Assert.Equal(["b.jpg", "c.jpg", "c.jpg", "c.jpg"], pictures.Select(Name));
        Assert.Equal([null, "lazy", "lazy", "lazy"], pictures.Select(i => i.GetAttribute("loading")));
        Assert.Equal("文化广场", pictures[0].ParentElement!.QuerySelector("figcaption")!.TextContent);
    }

    [Fact]
    public async Task The_cover_stands_in_lists_with_its_size()
    {
        using var site = await BuiltSite.OfAsync(Site);
        var cover = site.Page("/activities/").QuerySelector("main img")!;
        Assert.Equal(("a.jpg", "1600", "900"), (Name(cover), cover.GetAttribute("width"), cover.GetAttribute("height")));
    }

    [Fact]
    public async Task A_published_photograph_does_not_tell_where_it_was_taken()
    {
        using var site = await BuiltSite.OfAsync(Site);
        Assert.True(PictureReader.Read(BuiltSite.Picture("1600x900")).HasLocation);
        Assert.False(PictureReader.Read(site.Bytes("activities/2021/a.jpg")).HasLocation);
        Assert.Equal(PublishedPictureTests.Publish(BuiltSite.Picture("1600x900")), site.Bytes("activities/2021/a.jpg"));
        Assert.Equal(3, site.Result.Diagnostics.Count(d => d.Rule == PictureRules.LocationRemoved));
    }

    [Fact]
    public async Task Feeds_have_the_sizes_too()
    {
        using var site = await BuiltSite.OfAsync(Site);
        Assert.Contains("b.jpg\\u0022 alt=\\u0022广场\\u0022 width=\\u00221200\\u0022 height=\\u0022800\\u0022".Replace("\\u0022", "\\\"", StringComparison.Ordinal), site.Text("feed.json").Replace("\\u0022", "\\\"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string Name(IElement image) => image.GetAttribute("src")!.Split('/')[^1];
}
