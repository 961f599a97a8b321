using KexieSite.Building;
using Microsoft.Playwright;

namespace KexieSite.BrowserTests;

/// <summary>A site built with the default theme into a temporary folder, served, and a browser to look at it.</summary>
public abstract class ServedSite : IAsyncLifetime
{
    // Quiet and alone: no sandbox in a container, no call home.
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly string folder = Directory.CreateTempSubdirectory("kexie-browser-").FullName;
    private StaticServer? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

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
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Arguments });
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
    /// A fresh browser profile on the site. Without a browser the test is skipped, in CI it fails.
    /// </summary>
    public async Task<Visitor> VisitorAsync(BrowserNewContextOptions? options = null)
    {
        Skip.If(Chromium.Path is null && !Chromium.IsRequired, Chromium.Missing);
        Assert.True(Chromium.Path is not null, Chromium.Missing);
        return await Visitor.OfAsync(browser!, Origin, options ?? new());
    }

    /// <summary>The folder of the site to build; one that is written here goes into <paramref name="own"/>.</summary>
    protected abstract string Prepare(string own);
}
