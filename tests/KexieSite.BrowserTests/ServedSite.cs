using KexieSite.Building;
using Microsoft.Playwright;

namespace KexieSite.BrowserTests;

/// <summary>A site built with the default theme into a temporary folder, served, and a browser to look at it.</summary>
public abstract class ServedSite : IAsyncLifetime
{
    // Quiet and alone: no sandbox in a container, no call home.
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    // Milliseconds: a time limit is no check, and the machine may be busy.
    private const float Patience = 180_000;

    private readonly string folder = Directory.CreateTempSubdirectory("kexie-browser-").FullName;
    private StaticServer? server;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private IPage? scripted;
    private IPage? scriptless;

    /// <summary>Where the built site lies.</summary>
    public string Output => Path.Join(folder, "output");

    /// <summary>Where the site is served, without a slash at the end.</summary>
    public string Origin => server!.Origin;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        var result = await SiteBuild.RunAsync(
            new BuildOptions { SiteFolder = Prepare(Path.Join(folder, "site")), BuiltInTheme = Kexie.Theme.KexieTheme.Assembly, Output = Output, Today = new DateOnly(2026, 11, 1) },
            TimeProvider.System);
        Assert.True(result.Ok, string.Join('\n', result.Diagnostics));
        server = await StaticServer.StartAsync(Output);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Arguments, Timeout = Patience });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>
    /// A visitor without memory or cache. All have the same page, one after the other, because a new one costs more than what most
    /// tests do on it. Without a browser the test is skipped, in CI it fails.
    /// </summary>
    public async Task<Visitor> VisitorAsync(ViewportSize? viewport = null)
    {
        RequireBrowser();
        scripted ??= await NewPageAsync(new());
        Assert.Equal("about:blank", scripted.Url);
        await scripted.SetViewportSizeAsync(viewport?.Width ?? 1280, viewport?.Height ?? 720);
        return new Visitor(scripted, Origin, ForgetAsync);
    }

    /// <summary>The same with scripts turned off.</summary>
    public async Task<Visitor> WithoutScriptAsync()
    {
        RequireBrowser();
        scriptless ??= await NewPageAsync(new() { JavaScriptEnabled = false });
        Assert.Equal("about:blank", scriptless.Url);
        return new Visitor(scriptless, Origin, page => page.GotoAsync("about:blank"));
    }

    /// <summary>A visitor with a browser profile of its own, for a test that changes more than what it sees.</summary>
    public async Task<Visitor> NewcomerAsync(BrowserNewContextOptions? options = null)
    {
        RequireBrowser();
        return new Visitor(await NewPageAsync(options ?? new()), Origin, page => page.Context.CloseAsync());
    }

    private static void RequireBrowser()
    {
        Skip.If(Chromium.Path is null && !Chromium.IsRequired, Chromium.Missing);
        Assert.True(Chromium.Path is not null, Chromium.Missing);
    }

    private async Task<IPage> NewPageAsync(BrowserNewContextOptions options)
    {
        var profile = await browser!.NewContextAsync(options);
        profile.SetDefaultTimeout(Patience);
        var page = await profile.NewPageAsync();
        var session = await profile.NewCDPSessionAsync(page);
        await session.SendAsync("Network.setCacheDisabled", new Dictionary<string, object>(StringComparer.Ordinal) { ["cacheDisabled"] = true });
        return page;
    }

    private async Task ForgetAsync(IPage page)
    {
        if (page.Url.StartsWith(Origin, StringComparison.Ordinal))
        {
            await page.EvaluateAsync("localStorage.clear()");
        }

        await page.GotoAsync("about:blank");
        await page.EmulateMediaAsync(Ways.Unset);
    }

    /// <summary>The folder of the site to build; one that is written here goes into <paramref name="own"/>.</summary>
    protected abstract string Prepare(string own);
}
