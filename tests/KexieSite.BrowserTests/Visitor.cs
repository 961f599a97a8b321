using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace KexieSite.BrowserTests;

/// <summary>One reader's browser: opens pages of the site and notes what must not happen there.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly string origin;
    private readonly Func<IPage, Task> leave;
    private readonly ConcurrentQueue<string> complaints = [];
    private readonly ConcurrentQueue<IRequest> requests = [];

    /// <param name="page">An empty page.</param>
    /// <param name="origin">Where the site is served, without a slash at the end.</param>
    /// <param name="leave">What becomes of the page when the visit is over.</param>
    internal Visitor(IPage page, string origin, Func<IPage, Task> leave)
    {
        this.origin = origin;
        this.leave = leave;
        Page = page;
        page.Console += OnConsole;
        page.PageError += OnPageError;
        page.Request += OnRequest;
        page.RequestFailed += OnRequestFailed;
    }

    /// <summary>The page in view.</summary>
    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, scripts that threw, requests that failed or went elsewhere.</summary>
    public IEnumerable<string> Complaints => complaints;

    /// <summary>Opens an address of the site and waits until it is loaded, or as far as <paramref name="until"/>.</summary>
    public async Task<IResponse> OpenAsync(string address, WaitUntilState until = WaitUntilState.Load) =>
        (await Page.GotoAsync(origin + address, new() { WaitUntil = until }))!;

    /// <summary>Bytes that came over the wire so far, heads included.</summary>
    public async Task<int> TransferredAsync()
    {
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
        async () => {
          // A shift is noted when its frame has been drawn.
          for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
          const observer = new PerformanceObserver(() => {});
          observer.observe({ type: 'layout-shift', buffered: true });
          // What moves may be a text, or be gone by now.
          const named = node => (node?.outerHTML ?? node?.parentElement?.outerHTML ?? 'gone').slice(0, 80);
          return observer.takeRecords().filter(s => !s.hadRecentInput).map(s =>
            `${s.value.toFixed(4)} ${s.sources.map(x => named(x.node)).join(' | ')}`);
        }
        """);

    public async ValueTask DisposeAsync()
    {
        // What the next page breaks off is nobody's complaint.
        Page.Console -= OnConsole;
        Page.PageError -= OnPageError;
        Page.Request -= OnRequest;
        Page.RequestFailed -= OnRequestFailed;
        await leave(Page);
    }

    private void OnConsole(object? sender, IConsoleMessage message)
    {
        if (message.Type is "error" or "warning")
        {
            complaints.Enqueue($"{message.Type}: {message.Text}");
        }
    }

    private void OnPageError(object? sender, string error) => complaints.Enqueue("script: " + error);

    private void OnRequestFailed(object? sender, IRequest request) => complaints.Enqueue($"failed: {request.Url} {request.Failure}");

    private void OnRequest(object? sender, IRequest request)
    {
        requests.Enqueue(request);
        if (!request.Url.StartsWith(origin + "/", StringComparison.Ordinal))
        {
            complaints.Enqueue("leaves the site: " + request.Url);
        }
    }
}
