using Microsoft.Playwright;

namespace KexieSite.BrowserTests;

/// <summary>Access for all: axe over every kind of page in every way that it can be shown, and the keyboard alone.</summary>
[Collection(nameof(DemonstrationSite))]
public sealed class AccessTests(DemonstrationSite site)
{
    public static TheoryData<string> Kinds => PageKinds.All;

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public async Task Axe_finds_nothing(string address)
    {
        await using var visitor = await site.VisitorAsync();
        await visitor.OpenAsync(address);
        await visitor.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        Assert.Empty(await Ways.RunAxeAsync(visitor, PageKinds.Colourful.Contains(address) ? [.. Ways.Common, .. Ways.Rare] : Ways.Common));
    }

    [SkippableFact]
    public async Task The_first_stop_of_the_keyboard_leads_past_the_header()
    {
        await using var visitor = await site.VisitorAsync();
        await visitor.OpenAsync(PageKinds.Activity);
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(site.Origin + PageKinds.Activity + "#main");
        await visitor.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"));
    }

    [SkippableFact]
    public async Task The_focus_is_always_visible()
    {
        await using var visitor = await site.VisitorAsync();
        await visitor.OpenAsync("/");
        var stops = await visitor.Page.Locator("a[href], button, input, summary").CountAsync();
        for (var stop = 0; stop < Math.Min(stops, 60); stop++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            var seen = await visitor.Page.EvaluateAsync<string>(
                "(() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle + ' ' + s.outlineWidth; })()");
            Assert.Matches("^(solid|auto|double) [1-9]", seen);
        }
    }

    [SkippableTheory]
    [InlineData("/")]
    [InlineData(PageKinds.Activity)]
    [InlineData(PageKinds.Report)]
    [InlineData(PageKinds.Region)]
    [InlineData("/search/?q=科普")]
    public async Task Targets_are_as_large_as_a_fingertip(string address)
    {
        await using var visitor = await site.VisitorAsync(new() { Width = 375, Height = 740 });
        await visitor.OpenAsync(address);
        if (address.StartsWith("/search/", StringComparison.Ordinal))
        {
            await visitor.Page.Locator("select[name=year]:enabled").WaitForAsync();
        }

        var small = await visitor.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary')]
              .filter(e => e.checkVisibility() && !e.closest('.prose p, .prose li, .prose td, .skip, dd, .sentence') && !e.matches('.skip'))
              .map(e => [e, e.getBoundingClientRect()])
              .filter(([e, box]) => box.height < 43.5)
              .map(([e, box]) => `${e.tagName} ${e.textContent.trim().slice(0, 20)} ${Math.round(box.width)}×${Math.round(box.height)}`)
            """);
        Assert.Empty(small);
    }

    [SkippableTheory]
    [InlineData(Ways.Contrast)]
    [InlineData(Ways.DarkContrast)]
    public async Task Who_wants_more_contrast_reads_everything_in_ink(string way)
    {
        await using var visitor = await site.VisitorAsync();
        await visitor.OpenAsync("/");
        await Ways.SwitchAsync(visitor, way);
        var (ink, paper) = (await ColorAsync(visitor, "body", "color"), await ColorAsync(visitor, "body", "backgroundColor"));
        Assert.NotEqual(ink, paper);
        Assert.Equal(ink, await ColorAsync(visitor, ".counts", "color"));
        Assert.Equal(ink, await ColorAsync(visitor, ".cards time", "color"));
    }

    [SkippableFact]
    public async Task Forced_colours_show_where_one_is_and_which_button_is_pressed()
    {
        await using var visitor = await site.VisitorAsync();
        await visitor.OpenAsync("/");
        await Ways.SwitchAsync(visitor, Ways.ForcedColors);
        Assert.NotEqual(
            await ColorAsync(visitor, ".site-header nav a:not([aria-current])", "borderBottomColor"),
            await ColorAsync(visitor, ".site-header nav [aria-current]", "borderBottomColor"));
        Assert.NotEqual(
            await ColorAsync(visitor, ".modes [aria-pressed=false]", "borderBottomColor"),
            await ColorAsync(visitor, ".modes [aria-pressed=true]", "borderBottomColor"));
        Assert.Equal(
            await ColorAsync(visitor, "body", "backgroundColor"),
            await ColorAsync(visitor, ".site-header nav a:not([aria-current])", "borderBottomColor"));
    }

    [SkippableTheory]
    [InlineData("/")]
    [InlineData(PageKinds.Notice)]
    public async Task Paper_is_white_whatever_the_screen_is(string address)
    {
        await using var visitor = await site.VisitorAsync();
        await visitor.OpenAsync(address);
        await Ways.SwitchAsync(visitor, Ways.Dark);
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("rgb(255, 255, 255)", await ColorAsync(visitor, "body", "backgroundColor"));
        Assert.Equal("rgb(0, 0, 0)", await ColorAsync(visitor, "h1", "color"));
    }

    private static Task<string> ColorAsync(Visitor visitor, string selector, string property) =>
        visitor.Page.Locator(selector).First.EvaluateAsync<string>("(element, property) => getComputedStyle(element)[property]", property);
}
