using System.CommandLine;
using Kexie.Theme;
using KexieSite.Building;
using KexieSite.Configuration;
using KexieSite.Diagnostics;

namespace KexieSite.Cli;

/// <summary><c>kexie build</c>: turns the content into the website.</summary>
internal sealed class BuildCommand : SiteCommand
{
    private readonly ValueOption output = new("--output", "folder");
    private readonly ValueOption baseUrl = new("--base-url", "url") { Accepts = value => SiteUrl.TryParse(value) is not null };
    private readonly Option<bool> drafts = Flag("--drafts");
    private readonly Option<bool> future = Flag("--future");
    private readonly Option<bool> strict = Flag("--strict");
    private readonly Option<bool> clean = Flag("--clean");
    private readonly Option<bool> timings = Flag("--timings");

    public BuildCommand()
        : base("build")
    {
        foreach (Option option in (Option[])[output, baseUrl, drafts, future, strict, clean, timings])
        {
            Add(option);
        }
    }

    /// <inheritdoc />
    public override async Task<Outcome> RunAsync(Request request, IProgress<BuildProgress> progress, CancellationToken cancel)
    {
        var options = OptionsOf(request);
        var result = await SiteBuild.RunAsync(options, request.Clock, progress, cancel);
        var elapsed = request.Elapsed;
        return new Outcome(Verdict.Of(result.Ok, result.Diagnostics), BuildSummary.Of(result, elapsed, request.Texts) + Elsewhere(options, result, request.Texts))
        {
            Pages = result.Pages,
            Written = result.Written,
            Removed = result.Removed,
            Elapsed = elapsed,
            Skipped = result.Skipped,
            Diagnostics = result.Diagnostics,
            Timings = request.Parsed.GetValue(timings) ? result.Timings : [],
        };
    }

    // Where the site is needs no word, unless it is not in the site's folder.
    private static string Elsewhere(BuildOptions options, BuildResult result, TextTable texts)
    {
        var (site, place) = (Path.GetFullPath(options.SiteFolder), Path.GetFullPath(Path.Combine(options.SiteFolder, options.Output)));
        return result.Ok && Path.GetRelativePath(site, place) is var way && (Path.IsPathRooted(way) || way.StartsWith("..", StringComparison.Ordinal))
            ? "\n" + texts.Format("cli.build.where", place)
            : "";
    }

    private BuildOptions OptionsOf(Request request)
    {
        var options = new BuildOptions
        {
            SiteFolder = request.Site,
            BuiltInTheme = KexieTheme.Assembly,
            BaseUrl = baseUrl.In(request.Parsed),
            Drafts = request.Parsed.GetValue(drafts),
            Future = request.Parsed.GetValue(future),
            Strict = request.Parsed.GetValue(strict),
            Clean = request.Parsed.GetValue(clean),
            Today = request.Today,
        };
        return output.In(request.Parsed) is { } folder ? options with { Output = folder } : options;
    }

    private static Option<bool> Flag(string name) => new(name) { Arity = ArgumentArity.Zero };
}
