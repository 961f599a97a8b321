namespace KexieSite.BrowserTests.Search;

/// <summary>What a result of the search says of its item, among the items of the demonstration site.</summary>
[Collection(nameof(DemonstrationSite))]
public sealed class SearchResultTests(DemonstrationSite site)
{
    [SkippableFact]
    public async Task Date_and_status_are_those_of_the_item_as_exactly_as_they_are_known()
    {
        await using var visitor = await site.VisitorAsync();
        await visitor.OpenAsync("/search/?q=2022年&kind=activity");
        await visitor.Page.Locator("[data-search-count]:not(:empty)").WaitForAsync();

        var seen = new List<(string Href, string Day, string Badge)>();
        foreach (var result in await visitor.Page.Locator("#search-results li").AllAsync())
        {
            var href = await result.Locator("a").GetAttributeAsync("href");
            seen.Add((href!, await result.Locator("time").TextContentAsync() ?? "", string.Concat(await result.Locator(".badge").AllTextContentsAsync())));
        }

        Assert.Contains(seen, s => s is { Day: "2022年", Badge: "计划" });
        Assert.Contains(seen, s => s.Day.EndsWith('月'));
        foreach (var (href, day, badge) in seen)
        {
            await visitor.OpenAsync(href);
            Assert.Equal(day, await visitor.Page.Locator(".item time").First.TextContentAsync());
            Assert.Equal(badge, string.Concat(await visitor.Page.Locator(".item > header .badge").AllTextContentsAsync()));
        }

        Assert.Empty(visitor.Complaints);
    }
}
