using System.CommandLine;
using System.Globalization;
using Kexie.Theme;
using KexieSite.Building;
using KexieSite.Loading;

namespace KexieSite.Cli.Serving;

/// <summary><c>kexie serve</c>: shows the site in a browser of this machine while it is being written.</summary>
internal sealed class ServeCommand : SiteCommand
{
    private const int UsualPort = 8080;

    private readonly ValueOption host = new("--host", "host") { Accepts = value => ListenAddress.TryParse(value) is not null };
    private readonly ValueOption port = new("--port", "port") { Accepts = value => PortOf(value) is not null };
    private readonly Option<bool> open = new("--open") { Arity = ArgumentArity.Zero };
    private readonly Option<bool> drafts = new("--drafts") { Arity = ArgumentArity.Zero };
    private readonly Option<bool> future = new("--future") { Arity = ArgumentArity.Zero };

    public ServeCommand()
        : base("serve")
    {
        foreach (Option option in (Option[])[host, port, open, drafts, future])
        {
            Add(option);
        }
    }

    /// <inheritdoc />
    public override bool IsConversation => true;

    /// <inheritdoc />
    public override async Task<Outcome> RunAsync(Request request, IProgress<BuildProgress> progress, CancellationToken cancel)
    {
        if (!File.Exists(SourceTree.Configuration.In(request.Site)))
        {
            var noSite = LoadingRules.NoSite.At(null, null, request.Site);
            return new Outcome(ExitCode.Environment, request.Texts["serve.refused"]) { Diagnostics = [noSite] };
        }

        try
        {
            return await ServeAsync(request, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return new Outcome(ExitCode.Done, request.Texts["serve.ended"]);
        }
    }

    private async Task<Outcome> ServeAsync(Request request, CancellationToken cancel)
    {
        // Watched before the first reading, so that nothing is missed between the two.
        using var watch = new SiteWatch(request.Site);
        using var site = await OpenAsync(request, cancel);
        var diary = new Diary(request);
        var preview = new Preview(site.Current);
        var address = ListenAddress.TryParse(host.In(request.Parsed) ?? "127.0.0.1")!;
        var wanted = PortOf(port.In(request.Parsed) ?? "") ?? UsualPort;
        var application = new PreviewApplication(preview, new HostCheck(address), new FindingsText(request.Texts, request.Site), diary, cancel);
        await using var server = await PreviewServer.StartAsync(address, wanted, application, cancel);
        if (server is null)
        {
            return new Outcome(ExitCode.Environment, request.Texts.Format("serve.noPort", wanted, wanted + PreviewServer.PortsTried - 1));
        }

        diary.Opened(site.Current, server.Url + site.Current.Config?.Url.BasePath[1..], wanted == 0 || server.Port == wanted ? null : wanted, address.IsLoopback);
        if (request.Parsed.GetValue(open) && !Browser.TryOpen(server.Url))
        {
            request.Say(request.Texts["serve.noBrowser"]);
        }

        await new PreviewLoop(site, watch, preview, diary, request.Clock).RunAsync(cancel);
        return new Outcome(ExitCode.Done, request.Texts["serve.ended"]);
    }

    private async Task<LiveSite> OpenAsync(Request request, CancellationToken cancel)
    {
        var options = new BuildOptions
        {
            SiteFolder = request.Site,
            BuiltInTheme = KexieTheme.Assembly,
            Drafts = request.Parsed.GetValue(drafts),
            Future = request.Parsed.GetValue(future),
            Today = request.Today,
        };
        var progress = new LatestProgress();
        var opening = Task.Run(() => LiveSite.OpenAsync(options, request.Clock, progress, cancel), CancellationToken.None);
        if (request.Animated is { } screen)
        {
            await ProgressDisplay.FollowAsync(opening, progress, request.Surroundings.Output, screen, request.Texts);
        }

        return await opening;
    }

    // 0 asks for any free port.
    private static int? PortOf(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= ushort.MaxValue ? number : null;
}
