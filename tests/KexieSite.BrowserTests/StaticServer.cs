using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace KexieSite.BrowserTests;

/// <summary>
/// Serves an output folder as an ordinary web server would: compressed, with <c>404.html</c> for what is not there, and with the
/// strict policy that the site promises to work under.
/// </summary>
internal sealed class StaticServer : IAsyncDisposable
{
    private readonly WebApplication server;

    private StaticServer(WebApplication server) => this.server = server;

    /// <summary>Where it is served, without a slash at the end.</summary>
    public string Origin => server.Urls.Single();

    public static async Task<StaticServer> StartAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = folder });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddResponseCompression(options =>
        {
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "text/javascript", "application/octet-stream"];
        });
        var app = builder.Build();
        app.UseResponseCompression();
        app.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = "default-src 'self'";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            return next(context);
        });
        var files = new PhysicalFileProvider(folder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            ServeUnknownFileTypes = true,
            ContentTypeProvider = new FileExtensionContentTypeProvider { Mappings = { [".ics"] = "text/calendar" } },
        });
        app.Run(async context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.SendFileAsync(Path.Join(folder, "404.html"));
        });
        await app.StartAsync();
        return new StaticServer(app);
    }

    public async ValueTask DisposeAsync() => await server.DisposeAsync();
}
