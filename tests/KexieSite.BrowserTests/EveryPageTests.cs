using Microsoft.Playwright;

namespace KexieSite.BrowserTests;

/// <summary>What holds on every kind of page, in a real browser under a strict Content-Security-Policy.</summary>
[Collection(nameof(DemonstrationSite))]
public sealed class EveryPageTests(DemonstrationSite site)
{
    // WCAG 2.2, 1.4.10 Reflow: 320 by 256 CSS pixels, as on a screen of 1280 by 1024 at 400 %.
    private static readonly ViewportSize Reflow = new() { Width = 320, Height = 256 };
    private static readonly ViewportSize Phone = new() { Width = 375, Height = 740 };

    public static TheoryData<string> Kinds => PageKinds.All;

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_is_complained_of_and_nothing_leaves_the_site(string address)
    {
        await using var visitor = await site.VisitorAsync();
        var response = await visitor.OpenAsync(address);
        await visitor.ReadToTheEndAsync();
        Assert.Equal(200, response.Status);
        Assert.Empty(visitor.Complaints);
    }

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_is_cut_off_at_400_percent(string address)
    {
        await using var visitor = await site.VisitorAsync(Reflow);
        await visitor.OpenAsync(address);
        Assert.Equal(Reflow.Width, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_moves_while_the_page_loads(string address)
    {
        await using var visitor = await site.VisitorAsync(Phone);
        await visitor.OpenAsync(address);
        await visitor.ReadToTheEndAsync();
        Assert.Empty(await visitor.LayoutShiftsAsync());
    }

    [SkippableFact]
    public async Task What_moves_is_noticed()
    {
        await using var visitor = await site.VisitorAsync(Phone);
        await visitor.OpenAsync("/");
        await visitor.Page.EvaluateAsync("document.querySelector('main').style.marginTop = '100px'");
        Assert.NotEmpty(await visitor.LayoutShiftsAsync());
    }

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_can_be_read_without_script(string address)
    {
        await using var visitor = await site.WithoutScriptAsync();
        await visitor.OpenAsync(address);
        Assert.Empty(visitor.Complaints);
        Assert.False(string.IsNullOrWhiteSpace(await visitor.Page.Locator("h1").InnerTextAsync()));
        Assert.Equal(0, await visitor.Page.Locator("button[type=button]:visible").CountAsync());
    }

    [SkippableFact]
    public async Task What_does_not_exist_is_answered_with_the_page_for_it()
    {
        await using var visitor = await site.VisitorAsync();
        var response = await visitor.OpenAsync("/activities/1895/nothing/");
        Assert.Equal(404, response.Status);
        Assert.True(await visitor.Page.Locator("main a").CountAsync() > 0);
    }

    [SkippableFact]
    public async Task Every_kind_of_page_in_the_output_is_among_the_kinds_looked_at()
    {
        await using var visitor = await site.VisitorAsync();
        var looked = PageKinds.Addresses.Select(TemplateOf).Distinct(StringComparer.Ordinal);
        var pages = Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories)
            .Where(file => !File.ReadAllText(file).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
            .Select(TemplateOfFile).Distinct(StringComparer.Ordinal);
        Assert.Empty(pages.Except(looked, StringComparer.Ordinal));
    }

    // The layout names the template on the body.
    private string TemplateOf(string address) =>
        TemplateOfFile(Path.Join(site.Output, address.EndsWith('/') ? address + "index.html" : address));

    private static string TemplateOfFile(string file)
    {
        const string mark = "data-page=\"";
        var html = File.ReadAllText(file);
        var start = html.IndexOf(mark, StringComparison.Ordinal);
        Assert.True(start >= 0, file + " does not say what kind of page it is");
        start += mark.Length;
        return html[start..html.IndexOf('"', start)];
    }
}
