using KexieSite.Bench.Preview;
using Microsoft.Playwright;

namespace KexieSite.BrowserBench;

/// <summary>A Chromium with one open page.</summary>
internal sealed class OpenBrowser : IAsyncDisposable
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    // W3C Paint Timing: first-contentful-paint. Times since 1970 in ms.
    private const string NoteWhenShown = """
        addEventListener('DOMContentLoaded', () => { window.completeAt = performance.timeOrigin + performance.now(); });
        new PerformanceObserver(list => {
          for (const entry of list.getEntriesByName('first-contentful-paint')) window.paintedAt = performance.timeOrigin + entry.startTime;
        }).observe({ type: 'paint', buffered: true });
        """;

    // The page has no other sign that its script listens by now.
    private static readonly TimeSpan UntilListening = TimeSpan.FromMilliseconds(400);

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;
    private readonly IPage page;

    private OpenBrowser(IPlaywright playwright, IBrowser browser, IPage page) => (this.playwright, this.browser, this.page) = (playwright, browser, page);

    /// <summary>Opens the browser.</summary>
    public static async Task<OpenBrowser> StartAsync(string chromium)
    {
        var driver = await Playwright.CreateAsync();
        var opened = await driver.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Arguments });
        var context = await opened.NewContextAsync(new() { BypassCSP = true }); // for the questions below; a page's own script needs none
        await context.AddInitScriptAsync(NoteWhenShown);
        return new OpenBrowser(driver, opened, await context.NewPageAsync());
    }

    /// <summary>Opens the page of a text, saves the text, and waits until the page shows it by itself.</summary>
    /// <returns>From before the file was opened for writing until the new page was complete and until it was painted, in ms.</returns>
    public async Task<(double Complete, double Painted)> ShowAsync(PreviewProcess preview, Save save)
    {
        await page.GotoAsync(new Uri(preview.Address, save.Page).AbsoluteUri);
        await Task.Delay(UntilListening);
        if ((await page.ContentAsync()).Contains(save.Mark, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{save.Page} shows already what is to be saved");
        }

        var start = TimeProvider.System.GetUtcNow();
        await save.WriteAsync();
        var shown = await page.WaitForFunctionAsync(
            "mark => window.completeAt && window.paintedAt && document.body.textContent.includes(mark) && [completeAt, paintedAt]", save.Mark);
        var times = await shown.JsonValueAsync<double[]>();
        var saved = (start - DateTimeOffset.UnixEpoch).TotalMilliseconds;
        return (times[0] - saved, times[1] - saved);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
