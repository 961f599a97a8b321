using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace KexieSite.BrowserTests;

/// <summary>One reader's browser: opens pages of the site and notes what must not happen there.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext profile;
    private readonly string origin;
    private readonly ConcurrentQueue<string> complaints = [];
    private readonly ConcurrentQueue<IRequest> requests = [];

    private Visitor(IBrowserContext profile, IPage page, string origin)
    {
        this.profile = profile;
        this.origin = origin;
        Page = page;
    }

    /// <summary>The page in view.</summary>
    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, scripts that threw, requests that failed or went elsewhere.</summary>
    public IEnumerable<string> Complaints => complaints;

    internal static async Task<Visitor> OfAsync(IBrowser browser, string origin, BrowserNewContextOptions options)
    {
        var fresh = await browser.NewContextAsync(options);
        var visitor = new Visitor(fresh, await fresh.NewPageAsync(), origin);
        visitor.Listen();
        return visitor;
    }

    /// <summary>Opens an address of the site and waits until it is loaded.</summary>
    public async Task<IResponse> OpenAsync(string address) =>
        (await Page.GotoAsync(origin + address, new() { WaitUntil = WaitUntilState.Load }))!;

    /// <summary>Bytes that came over the wire so far, heads included.</summary>
    public async Task<int> TransferredAsync()
    {
        // The icon may come after everything else.
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var sizes = await Task.WhenAll([.. requests.Select(r => r.SizesAsync())]);
        return sizes.Sum(s => s.ResponseHeadersSize + s.ResponseBodySize);
    }

    /// <summary>Scrolls to the end, so that everything lazy is loaded.</summary>
    public async Task ReadToTheEndAsync()
    {
        await Page.EvaluateAsync("""
            async () => {
              for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
                scrollTo(0, y);
                await new Promise(requestAnimationFrame);
              }
              await Promise.all([...document.images].filter(i => !i.complete).map(i => new Promise(done => i.onload = i.onerror = done)));
            }
            """);
    }

    /// <summary>What moved without being asked to, each with how far (Cumulative Layout Shift).</summary>
    public Task<string[]> LayoutShiftsAsync() => Page.EvaluateAsync<string[]>("""
        () => new Promise(done => {
          const shifts = [];
          const observer = new PerformanceObserver(list => shifts.push(...list.getEntries()));
          observer.observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(shifts.filter(s => !s.hadRecentInput).map(s =>
            `${s.value.toFixed(4)} ${s.sources.map(x => x.node?.outerHTML?.slice(0, 80)).join(' | ')}`)), 50);
        })
        """);

    public ValueTask DisposeAsync() => profile.DisposeAsync();

    private void Listen()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Enqueue($"{message.Type}: {message.Text}");
            }
        };
        Page.PageError += (_, error) => complaints.Enqueue("script: " + error);
        Page.RequestFailed += (_, request) => complaints.Enqueue($"failed: {request.Url} {request.Failure}");
        Page.Request += (_, request) =>
        {
            requests.Enqueue(request);
            if (!request.Url.StartsWith(origin + "/", StringComparison.Ordinal))
            {
                complaints.Enqueue("leaves the site: " + request.Url);
            }
        };
    }
}
