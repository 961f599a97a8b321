using System.CommandLine;
using KexieSite.Building;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Regions;
using KexieSite.Scaffolding;

namespace KexieSite.Cli.Scaffolding;

/// <summary><c>kexie init</c>: a new site that builds at once. What the options do not say is asked for at a terminal.</summary>
internal sealed class InitCommand : SiteCommand
{
    private readonly Argument<string> folder = new("folder") { Arity = ArgumentArity.ZeroOrOne };
    private readonly ValueOption region = new("--region", "region");
    private readonly ValueOption title = new("--title", "title");
    private readonly ValueOption url = new("--url", "url") { Accepts = value => SiteUrl.TryParse(value) is not null };

    public InitCommand()
        : base("init")
    {
        Add(folder);
        Add(region);
        Add(title);
        Add(url);
    }

    /// <inheritdoc />
    public override bool IsConversation => true;

    /// <inheritdoc />
    public override bool NeedsFolder => false;

    /// <inheritdoc />
    public override string Interrupted => "cli.interrupted.nothing";

    /// <inheritdoc />
    public override IEnumerable<string> Complaints(ParseResult parsed, TextTable texts) =>
        parsed.GetResult("--site") is null ? [] : [texts["cli.init.site"]];

    /// <inheritdoc />
    public override async Task<Outcome> RunAsync(Request request, IProgress<BuildProgress> progress, CancellationToken cancel)
    {
        var written = request.Parsed.GetValue(folder);
        var place = written is null ? request.Surroundings.Folder : Path.GetFullPath(written, request.Surroundings.Folder);
        if (NewSite.Refusal(place) is { } refusal)
        {
            return Refused(request, refusal);
        }

        var found = region.In(request.Parsed) is { } given ? NewSite.RegionOf(given) : new(null, []);
        if (found is { Value: null, Diagnostics: [var finding, ..] })
        {
            return Refused(request, finding);
        }

        if (await AskAsync(request, found.Value, cancel) is not { } asked)
        {
            return Outcome.Failure(ExitCode.Environment, request.Texts["cli.init.noRegion"]);
        }

        var made = NewSite.Create(place, asked, request.Today, request.Clock, cancel);
        return new Outcome(ExitCode.Done, Closing(asked, place, written, request.Texts))
        {
            Written = made.Value?.Length ?? 0,
            Files = made.Value ?? [],
            Elapsed = request.Elapsed,
            Diagnostics = [.. found.Diagnostics, .. made.Diagnostics],
        };
    }

    // Null where the region is not said and nobody can be asked. The other two have a value that is right for most.
    private async Task<SiteRequest?> AskAsync(Request request, Division? known, CancellationToken cancel)
    {
        var questions = Questions.Of(request);
        if (known is null && questions is null)
        {
            return null;
        }

        questions?.Begin();
        var own = known ?? await questions!.RegionAsync(cancel);
        var usual = NewSite.TitleOf(own, request.Texts.Language);
        var name = title.In(request.Parsed) ?? (questions is null ? usual : await questions.TextAsync("cli.init.ask.title", usual, cancel));
        var address = url.In(request.Parsed) ?? (questions is null ? NewSite.NoUrlYet : await questions.UrlAsync("cli.init.ask.url", NewSite.NoUrlYet, cancel));
        return new SiteRequest(string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), own, address.Trim(), request.Texts.Language);
    }

    private static Outcome Refused(Request request, Diagnostic finding) =>
        new(ExitCode.Environment, request.Texts["cli.init.refused"]) { Diagnostics = [finding] };

    private static string Closing(SiteRequest made, string place, string? written, TextTable texts)
    {
        var later = made.Url == NewSite.NoUrlYet ? texts.Format("cli.init.noUrl", made.Url) + "\n" : "";
        var enter = written is null ? "" : $"  cd {(written.Contains(' ', StringComparison.Ordinal) ? $"\"{written}\"" : written)}\n";
        return texts.Format("cli.init.done", made.Title, place) + "\n" + later + texts["cli.init.next"] + "\n" + enter + "  kexie serve --open" + (written is null ? "\n  kexie build" : "");
    }
}
