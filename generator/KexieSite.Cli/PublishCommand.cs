using System.CommandLine;
using KexieSite.Building;
using KexieSite.Diagnostics;
using KexieSite.Publishing;

namespace KexieSite.Cli;

/// <summary><c>kexie publish</c>: brings the built site to where a web server reads it, and back.</summary>
internal sealed class PublishCommand : SiteCommand
{
    private readonly ValueOption to = new("--to", "folder");
    private readonly ValueOption from = new("--from", "folder");
    private readonly Option<bool> back = Flag("--back");
    private readonly Option<bool> dryRun = Flag("--dry-run");
    private readonly Option<bool> link = Flag("--link");
    private readonly Option<bool> force = Flag("--force");

    public PublishCommand()
        : base("publish")
    {
        foreach (var option in (Option[])[to, from, back, dryRun, link, force])
        {
            Add(option);
        }
    }

    /// <inheritdoc />
    public override string Interrupted => "cli.interrupted.publishing";

    /// <inheritdoc />
    public override IEnumerable<string> Complaints(ParseResult parsed, TextTable texts) =>
        parsed.GetResult(to) is null ? [texts.Format("cli.usage.missing", to.Name, new TextKey("cli.value." + to.Kind))] : [];

    /// <inheritdoc />
    public override Task<Outcome> RunAsync(Request request, IProgress<BuildProgress> progress, CancellationToken cancel)
    {
        var options = OptionsOf(request);
        var result = SitePublication.Run(options, request.Clock, new PublishingProgress(progress), cancel);
        var elapsed = request.Elapsed;
        return Task.FromResult(new Outcome(Verdict.Of(result.Ok, result.Diagnostics), PublishSummary.Of(options, result, elapsed, request.Texts))
        {
            Pages = result.Pages,
            Written = result.Change.New + result.Change.Changed,
            Removed = result.Change.Removed,
            Elapsed = elapsed,
            Diagnostics = result.Diagnostics,
            Published = result,
        });
    }

    private PublishOptions OptionsOf(Request request)
    {
        var options = new PublishOptions
        {
            SiteFolder = request.Site,
            To = Path.GetFullPath(to.In(request.Parsed)!, request.Surroundings.Folder),
            Back = request.Parsed.GetValue(back),
            DryRun = request.Parsed.GetValue(dryRun),
            Link = request.Parsed.GetValue(link),
            Force = request.Parsed.GetValue(force),
        };
        return from.In(request.Parsed) is { } folder ? options with { From = folder } : options;
    }

    private static Option<bool> Flag(string name) => new(name) { Arity = ArgumentArity.Zero };

    private sealed class PublishingProgress(IProgress<BuildProgress> progress) : IProgress<PublishProgress>
    {
        public void Report(PublishProgress value) => progress.Report(new BuildProgress(BuildStage.Publishing, value.Done, value.Total));
    }
}
