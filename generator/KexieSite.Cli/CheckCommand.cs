using System.CommandLine;
using Kexie.Theme;
using KexieSite.Building;
using KexieSite.Diagnostics;

namespace KexieSite.Cli;

/// <summary><c>kexie check</c>: everything that a careful editor would look at before publishing.</summary>
internal sealed class CheckCommand : SiteCommand
{
    private readonly Option<bool> fix = Flag("--fix");
    private readonly Option<bool> external = Flag("--external");
    private readonly Option<bool> drafts = Flag("--drafts");
    private readonly Option<bool> future = Flag("--future");
    private readonly Option<bool> strict = Flag("--strict");
    private readonly Option<bool> timings = Flag("--timings");

    public CheckCommand()
        : base("check")
    {
        foreach (var option in (Option[])[fix, external, drafts, future, strict, timings])
        {
            Add(option);
        }
    }

    /// <inheritdoc />
    public override async Task<Outcome> RunAsync(Request request, IProgress<BuildProgress> progress, CancellationToken cancel)
    {
        var result = await SiteCheck.RunAsync(OptionsOf(request), request.Clock, progress, cancel);
        var isStrict = request.Parsed.GetValue(strict);
        var fails = result.Diagnostics.Any(d => d.Severity == Severity.Error || (isStrict && d.Severity == Severity.Warning));
        return new Outcome(Verdict.Of(!fails, result.Diagnostics), CheckSummary.Of(result, request.Elapsed, request.Texts))
        {
            Pages = result.Pages,
            Elapsed = request.Elapsed,
            Skipped = result.Skipped,
            Diagnostics = result.Diagnostics,
            Corrected = result.Corrected,
            Timings = request.Parsed.GetValue(timings) ? result.Timings : [],
        };
    }

    private CheckOptions OptionsOf(Request request) =>
        new(new BuildOptions
        {
            SiteFolder = request.Site,
            BuiltInTheme = KexieTheme.Assembly,
            Drafts = request.Parsed.GetValue(drafts),
            Future = request.Parsed.GetValue(future),
            Today = request.Today,
        })
        {
            Fix = request.Parsed.GetValue(fix),
            External = request.Parsed.GetValue(external),
        };

    private static Option<bool> Flag(string name) => new(name) { Arity = ArgumentArity.Zero };
}
