using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace KexieSite.Cli.Serving;

/// <summary>Tells an open page what happens (server-sent events, WHATWG HTML 9.2): <c>reload</c> when it would look different now, else <c>findings</c>.</summary>
internal static class EventStream
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Answers until the browser goes away, the page is to be loaded again, or the preview ends.</summary>
    /// <param name="context">The request: <c>page</c> is the page's address, <c>seen</c> the mark of what it shows.</param>
    /// <param name="preview">What is shown.</param>
    /// <param name="pages">Renders the page as it is now.</param>
    /// <param name="findings">Puts what was found into words.</param>
    /// <param name="end">The preview ends.</param>
    public static async Task WriteAsync(HttpContext context, Preview preview, PageAnswers pages, FindingsText findings, CancellationToken end)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, end);
        var href = context.Request.Query["page"].ToString();
        var seen = context.Request.Query["seen"].ToString();
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        while (!over.IsCancellationRequested)
        {
            var turn = preview.Current;
            var page = await pages.OfAsync(Uri.UnescapeDataString(href), over.Token);
            var isSame = page.Digest == seen;
            var text = isSame ? $"event: findings\ndata: {findings.Json(turn, href, page)}\n\n" : "event: reload\ndata: \n\n";
            await context.Response.WriteAsync(text, Encoding.UTF8, over.Token);
            if (!isSame)
            {
                return;
            }

            while (await Task.WhenAny(turn.Replaced, Task.Delay(Heartbeat, over.Token)) != turn.Replaced)
            {
                over.Token.ThrowIfCancellationRequested();
                await context.Response.WriteAsync(": still here\n\n", Encoding.UTF8, over.Token);
            }
        }
    }
}
