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

        var results = await visitor.Page.Locator("#search-results li").AllAsync();
        var seen = new List<(string Day, string Badge)>();
        foreach (var result in results)
        {
            seen.Add((await result.Locator("time").TextContentAsync() ?? "", string.Concat(await result.Locator(".badge").AllTextContentsAsync())));
            Assert.Equal(await OnPageAsync((await result.Locator("a").GetAttributeAsync("href"))!), seen[^1]);
        }

        Assert.Contains(seen, s => s is { Day: "2022年", Badge: "计划" });
        Assert.Contains(seen, s => s.Day.EndsWith('月'));
        Assert.Empty(visitor.Complaints);
    }

    private async Task<(string Day, string Badge)> OnPageAsync(string href)
    {
        await using var visitor = await site.VisitorAsync();
        await visitor.OpenAsync(href);
        return (await visitor.Page.Locator(".item time").First.TextContentAsync() ?? "", string.Concat(await visitor.Page.Locator(".item > header .badge").AllTextContentsAsync()));
    }
}
