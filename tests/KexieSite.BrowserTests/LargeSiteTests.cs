namespace KexieSite.BrowserTests;

/// <summary>The same promises where there are ten thousand items.</summary>
[Collection(nameof(LargeSite))]
public sealed class LargeSiteTests(LargeSite site)
{
    [SkippableTheory]
    [InlineData("/")]
    [InlineData("/activities/")]
    [InlineData("/activities/page/225/")]
    [InlineData("/years/")]
    [InlineData("/years/2021/")]
    [InlineData("/regions/")]
    [InlineData("/series/")]
    [InlineData("/sitemap/")]
    public async Task Axe_finds_nothing_and_nothing_is_complained_of(string address)
    {
        await using var visitor = await site.VisitorAsync();
        await visitor.OpenAsync(address);
        Assert.Empty(await Ways.RunAxeAsync(visitor, Ways.Common));
        Assert.Empty(visitor.Complaints);
    }
}
