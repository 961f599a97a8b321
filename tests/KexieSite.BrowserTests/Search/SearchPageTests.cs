using System.Globalization;
using KexieSite.Bench;
using Microsoft.Playwright;

namespace KexieSite.BrowserTests.Search;

/// <summary>The search page among ten thousand items.</summary>
[Collection(nameof(LargeSite))]
public sealed class SearchPageTests(LargeSite site)
{
    private const int MostBytes = 60_000;
    private const string Count = "[data-search-count]";

    private static readonly Lazy<string[]> Texts = new(() =>
    {
        var items = AssociationSite.Generate(10_000);
        return [.. items.Select(i => string.Join('\n', i.Title, i.Summary, string.Join('\n', i.Topics), i.Series, i.Town, AssociationSite.Body(i, items)))];
    });

    [SkippableTheory]
    [InlineData("机器人", "机器人")]
    [InlineData("心肺复", "心肺复")]
    [InlineData("士专家", "士专家")]
    [InlineData("第41场", "第41场")]
    [InlineData("1067", "1067")]
    [InlineData("１０６７人次", "1067人次")]
    [InlineData("癌", "癌")]
    [InlineData("全國科普日", "全国科普日")]
    [InlineData("健康和航天", "健康和航天")]
    [InlineData("魔芋 心肺复苏 冬", "魔芋", "心肺复苏", "冬")]
    public async Task Number_is_that_of_a_plain_search(string query, params string[] terms)
    {
        await using var visitor = await SearchAsync("/search/?q=" + Uri.EscapeDataString(query));
        var expected = Texts.Value.Count(text => terms.All(term => text.Contains(term, StringComparison.Ordinal)));

        Assert.Equal(expected.ToString(CultureInfo.InvariantCulture), await visitor.Page.Locator(Count).TextContentAsync());
        Assert.Equal(Math.Min(expected, 10), await visitor.Page.Locator("#search-results li").CountAsync());
        Assert.Empty(visitor.Complaints);
    }

    [SkippableTheory]
    [InlineData("科普日")]
    [InlineData("仙桃市 无人机")]
    [InlineData("2021年")]
    [InlineData("站")]
    public async Task First_result_costs_under_60_kilobytes(string query)
    {
        await using var visitor = await site.NewcomerAsync();
        await visitor.Page.AddInitScriptAsync("""
            new MutationObserver(() => {
              if (document.body?.dataset.bytes || !document.querySelector('#search-results li')) return;
              document.body.dataset.bytes = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, e) => sum + e.transferSize, 0);
            }).observe(document, { childList: true, subtree: true });
            """);
        await visitor.OpenAsync("/search/?q=" + Uri.EscapeDataString(query));
        var bytes = await visitor.Page.Locator("body[data-bytes]").GetAttributeAsync("data-bytes");

        Assert.InRange(int.Parse(bytes!, CultureInfo.InvariantCulture), 10_000, MostBytes);
    }

    [SkippableFact]
    public async Task Keyboard_alone_leads_from_the_home_page_to_a_result()
    {
        await using var visitor = await site.VisitorAsync();
        var page = visitor.Page;
        await visitor.OpenAsync("/");
        await TabToAsync(page, "input[name=q]");
        await page.Keyboard.TypeAsync("仙桃市 无人机");
        await page.Keyboard.PressAsync("Enter");
        await AnsweredAsync(page);
        await FacetsAsync(page);
        await TabToAsync(page, "#search-results a");
        await page.Keyboard.PressAsync("Enter");
        // WaitForURLAsync misses a page that comes between its first look and its listening.
        await page.Locator("h1", new() { HasText = "仙桃市" }).WaitForAsync();

        Assert.Contains("/activities/", page.Url, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Facets_stand_in_the_address_and_back_leads_back()
    {
        await using var visitor = await SearchAsync("/search/?q=科普日&region=云南省");
        var page = visitor.Page;
        var before = (await page.Locator(Count).TextContentAsync())!;
        await page.Locator("select[name=year]:enabled").SelectOptionAsync("2021");
        await page.Locator(Count + ":not(:empty)", new() { HasNotText = before }).WaitForAsync();
        Assert.Contains("year=2021&region=yunnan", page.Url, StringComparison.Ordinal);
        Assert.All(await page.Locator("#search-results time").AllTextContentsAsync(), day => Assert.StartsWith("2021年", day, StringComparison.Ordinal));

        await page.GoBackAsync();
        await page.Locator(Count, new() { HasText = before }).WaitForAsync();
    }

    [SkippableFact]
    public async Task Further_results_come_on_request_and_take_the_focus()
    {
        await using var visitor = await SearchAsync("/search/?q=机器人");
        await visitor.Page.Locator("#search-more").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.Locator("#search-results li:nth-child(20)").WaitForAsync();

        await Assertions.Expect(visitor.Page.Locator("#search-results li:nth-child(11) a")).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task Missing_file_is_told_in_a_sentence()
    {
        await using var visitor = await site.NewcomerAsync();
        await visitor.Page.RouteAsync("**/search/grams/**", route => route.FulfillAsync(new() { Status = 404 }));
        await visitor.OpenAsync("/search/?q=科普");

        await visitor.Page.Locator("#search-alert", new() { HasText = "搜索数据没有取到" }).WaitForAsync();
        Assert.Equal("", await visitor.Page.Locator(Count).TextContentAsync());
    }

    [SkippableFact]
    public async Task Markup_in_a_query_stays_text()
    {
        await using var visitor = await SearchAsync("/search/?q=" + Uri.EscapeDataString("<img src=x onerror=alert(1)>"));

        Assert.Equal("0", await visitor.Page.Locator(Count).TextContentAsync());
        Assert.Equal(0, await visitor.Page.Locator("main img").CountAsync());
        Assert.Empty(visitor.Complaints);
    }

    [SkippableTheory]
    [InlineData("/search/?q=科普日")]
    [InlineData("/search/?q=科普&year=2021&kind=report")]
    [InlineData("/search/?q=魑魅魍魉")]
    public async Task Axe_finds_nothing(string address)
    {
        await using var visitor = await SearchAsync(address);
        await FacetsAsync(visitor.Page);

        Assert.Empty(await Ways.RunAxeAsync(visitor, Ways.Common));
        Assert.Empty(visitor.Complaints);
    }

    private async Task<Visitor> SearchAsync(string address)
    {
        var visitor = await site.VisitorAsync();
        await visitor.OpenAsync(address);
        await AnsweredAsync(visitor.Page);
        return visitor;
    }

    // A wait for a script's value would need an eval, which the policy forbids.
    private static Task AnsweredAsync(IPage page) => page.Locator(Count + ":not(:empty)").WaitForAsync();

    // The facets come last; until then the keyboard passes them by.
    private static Task FacetsAsync(IPage page) => page.Locator("select[name=year]:enabled").WaitForAsync();

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < 60 && !await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector); i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.True(await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector));
    }
}
