using KexieSite.Building;
using KexieSite.Loading;
using KexieSite.Writing;

namespace KexieSite.Cli;

/// <summary><c>kexie clean</c>: removes what builds made, nothing else.</summary>
internal sealed class CleanCommand : SiteCommand
{
    private readonly ValueOption output = new("--output", "folder");

    public CleanCommand()
        : base("clean") => Add(output);

    /// <inheritdoc />
    public override Task<Outcome> RunAsync(Request request, IProgress<BuildProgress> progress, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (!File.Exists(SourceTree.Configuration.In(request.Site)))
        {
            var noSite = LoadingRules.NoSite.At(null, null, request.Site);
            return Task.FromResult(new Outcome(ExitCode.Environment, request.Texts["cli.clean.refused"]) { Diagnostics = [noSite] });
        }

        var folder = output.In(request.Parsed) ?? "output";
        var removed = OutputFolder.Clean(Path.Combine(request.Site, folder));
        var closing = removed.HasErrors ? request.Texts["cli.clean.refused"]
            : request.Texts.Format("cli.clean.done", folder, removed.Value, request.Elapsed.TotalSeconds);
        return Task.FromResult(new Outcome(Verdict.Of(!removed.HasErrors, removed.Diagnostics), closing)
        {
            Removed = removed.Value,
            Elapsed = request.Elapsed,
            Diagnostics = removed.Diagnostics,
        });
    }
}
