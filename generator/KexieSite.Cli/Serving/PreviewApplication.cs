using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace KexieSite.Cli.Serving;

/// <summary>
/// Answers requests: the pages of the site, and below <c>/_kexie/</c> what belongs to the preview. Nothing is looked up in the file system by what a
/// request says: an address is a key into what the site plans to publish.
/// </summary>
internal sealed class PreviewApplication(Preview preview, HostCheck hosts, FindingsText findings, Diary diary, CancellationToken end)
    : IHttpApplication<HttpContext>
{
    /// <summary>Where the preview's own addresses begin.</summary>
    public const string Own = "/_kexie/";

    private readonly PageAnswers pages = new(preview, findings, diary);

    /// <inheritdoc />
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    /// <inheritdoc />
    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    /// <inheritdoc />
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The edge: one page's failure must not end the preview")]
    public async Task ProcessRequestAsync(HttpContext context)
    {
        try
        {
            await AnswerAsync(context);
        }
        catch (OperationCanceledException)
        {
            // The browser went away, or the preview ends.
        }
        catch (Exception exception)
        {
            diary.Failed(exception);
            if (!context.Response.HasStarted)
            {
                await WriteAsync(context, PageAnswer.Plain(StatusCodes.Status500InternalServerError, findings.Texts.Format("cli.failed.bug", exception)));
            }
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'self'";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (!hosts.Allows(context.Request.Host.Host))
        {
            await WriteAsync(context, PageAnswer.Plain(StatusCodes.Status403Forbidden, findings.Texts["serve.foreignHost"]));
        }
        else if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            headers.Allow = "GET, HEAD";
            await WriteAsync(context, PageAnswer.Plain(StatusCodes.Status405MethodNotAllowed, findings.Texts["serve.method"]));
        }
        else if (PathOf(context) is not { } path)
        {
            await WriteAsync(context, PageAnswer.Plain(StatusCodes.Status400BadRequest, findings.Texts["serve.badAddress"]));
        }
        else if (path == Own + "events")
        {
            await EventStream.WriteAsync(context, preview, pages, findings, end);
        }
        else
        {
            await WriteAsync(context, ClientFiles.Find(path) ?? await pages.OfAsync(path, context.RequestAborted));
        }
    }

    // As it was sent, and decoded once: what the server makes of dots and slashes must not decide what is found.
    private static string? PathOf(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        return target.StartsWith('/') ? Uri.UnescapeDataString(target.Split('?')[0]) : null;
    }

    private static async Task WriteAsync(HttpContext context, PageAnswer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Bytes.Length;
        if (answer.IsLasting)
        {
            response.Headers.CacheControl = "max-age=31536000, immutable";
        }

        if (answer.Location is { } location)
        {
            response.Headers.Location = location;
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(answer.Bytes, context.RequestAborted);
        }
    }
}
