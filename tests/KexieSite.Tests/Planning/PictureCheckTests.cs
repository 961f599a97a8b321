using KexieSite.Diagnostics;
using KexieSite.Pictures;
using KexieSite.Tests.Pictures;

namespace KexieSite.Tests.Planning;

public sealed class PictureCheckTests
{
    private static readonly byte[] Heic = [0, 0, 0, 16, .. "ftypheic\0\0\0\0"u8];

    public static TheoryData<byte[], string, string> Mistakes => new()
    {
        { [], "KX1451 4:1", "a.jpg" },
        { TinyPicture.Jpeg(8, 6)[..30], "KX1451 4:1", "a.jpg" },
        { "<html>"u8.ToArray(), "KX1451 4:1", "a.jpg" },
        { Heic, "KX1452 4:1", "HEIC" },
        { [.. "II*\0"u8, 8, 0, 0, 0], "KX1452 4:1", "TIFF" },
        { TinyPicture.Png(8, 6), "KX1453 4:1", "a.png" },
        { TinyPicture.Jpeg(8, 6, TinyTiff.Block(1, isPlaced: true)), "KX1455 4:1", "a.jpg" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task What_is_wrong_with_a_picture_is_told_at_the_line_that_uses_it(byte[] file, string place, string named)
    {
        using var site = new TestSite();
        var found = Assert.Single((await About(site, "![](a.jpg)\n![](a.jpg)").Write("content/a.jpg", file).PlanAsync()).Diagnostics);
        Assert.Equal(place, found.Place());
        Assert.Contains(found.Arguments, a => a.ToString() == named);
    }

    [Fact]
    public async Task A_damaged_cover_is_told_at_its_key()
    {
        using var site = new TestSite();
        var planned = await site.Activity("2021/2021-09-17-科普日", "封面: a.png").Write("content/activities/2021/a.png", "").PlanAsync();
        Assert.Equal(["KX1451 3:5"], planned.Found);
    }

    [Fact]
    public async Task A_damaged_file_that_is_only_offered_for_download_is_nobodys_mistake()
    {
        using var site = new TestSite();
        Assert.Empty((await About(site, "[原图](a.jpg)").Write("content/a.jpg", "").PlanAsync()).Found);
    }

    [Fact]
    public async Task A_place_in_a_photograph_is_told_though_it_is_only_offered_for_download()
    {
        using var site = new TestSite();
        Assert.Equal(["KX1455 4:1"], (await About(site, "[原图](a.jpg)").Write("content/a.jpg", TinyPicture.Jpeg(8, 6, xmp: TinyPicture.Xmp)).PlanAsync()).Found);
    }

    [Fact]
    public async Task Notes_that_cannot_be_removed_are_a_warning()
    {
        using var site = new TestSite();
        Assert.Equal(["KX1456 4:1"], (await About(site, "![](a.avif)").Write("content/a.avif", TinyPicture.Avif(8, 6, hasNotes: true)).PlanAsync()).Found);
    }

    [Fact]
    public async Task An_svg_without_a_size_is_a_warning()
    {
        using var site = new TestSite();
        var planned = await About(site, "![](a.svg) ![](b.svg)").Write("content/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
            .Write("content/b.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 80 60'/>").PlanAsync();
        Assert.Equal(["KX1454 4:1"], planned.Found);
    }

    [Fact]
    public async Task Heavy_pictures_are_told_once_at_the_largest()
    {
        using var site = new TestSite();
        var planned = await About(site, "![](a.jpg)\n![](b.jpg)\n![](c.jpg)")
            .Write("content/a.jpg", Heavy(1_200_000)).Write("content/b.jpg", Heavy(2_400_000)).Write("content/c.jpg", TinyPicture.Jpeg(8, 6)).PlanAsync();
        var note = Assert.Single(planned.Diagnostics);
        Assert.Equal((PictureRules.Heavy, "KX1457 5:1"), (note.Rule, note.Place()));
        Assert.Equal(["2", "2.3", "4000", "3000"], note.Arguments.Select(a => a.ToString()));
        Assert.Equal(Severity.Info, note.Severity);
    }

    private static TestSite About(TestSite site, string text) => site.Write("content/about.md", $"---\n标题: 关于\n---\n{text}\n");

    private static byte[] Heavy(int length) => [.. TinyPicture.Jpeg(4000, 3000), .. new byte[length]];
}
