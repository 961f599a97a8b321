using KexieSite.Configuration;
using KexieSite.Paths;
using KexieSite.Planning;
using KexieSite.Rendering;

namespace KexieSite.Tests.Rendering;

public sealed class PagerTests
{
    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 3, "1 2 3")]
    [InlineData(1, 4, "1 2 3 4")]
    [InlineData(1, 6, "1 2 3 … 6")]
    [InlineData(1, 500, "1 2 3 … 500")]
    [InlineData(4, 500, "1 2 3 4 5 6 … 500")]
    [InlineData(5, 500, "1 2 3 4 5 6 7 … 500")]
    [InlineData(6, 500, "1 … 4 5 6 7 8 … 500")]
    [InlineData(5, 9, "1 2 3 4 5 6 7 8 9")]
    [InlineData(495, 500, "1 … 493 494 495 496 497 … 500")]
    [InlineData(496, 500, "1 … 494 495 496 497 498 499 500")]
    [InlineData(500, 500, "1 … 498 499 500")]
    public void Pager_shows_both_ends_and_what_is_around_the_page(int number, int count, string shown)
    {
        var pages = Of(number, count).Pages;

        Assert.Equal(shown, string.Join(' ', pages.Select(p => p.IsAfterGap ? $"… {p.Number}" : $"{p.Number}")));
        Assert.InRange(pages.Length, 1, 9);
    }

    [Fact]
    public void Pager_leads_to_addresses_of_the_site()
    {
        var pager = Of(2, 3);

        Assert.Equal(["/kexie/years/", "/kexie/years/page/2/", "/kexie/years/page/3/"], pager.Pages.Select(p => p.Href));
        Assert.Equal(("/kexie/years/", "/kexie/years/page/3/"), (pager.Previous, pager.Next));
        Assert.Null(Of(1, 3).Previous);
        Assert.Null(Of(3, 3).Next);
    }

    private static KexieSite.Views.PagerView Of(int number, int count) =>
        Pager.Of(new PageSlice(UrlPath.Root.Page("years"), number, count, 0, 0), new SiteUrl("https://x.cn", "/kexie/"));
}
