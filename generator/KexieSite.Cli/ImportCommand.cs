using System.Collections.Immutable;
using System.CommandLine;
using KexieSite.Building;
using KexieSite.Diagnostics;
using KexieSite.Importing.Batch;

namespace KexieSite.Cli;

/// <summary><c>kexie import</c>: turns Word files, web pages and plain texts into content.</summary>
internal sealed class ImportCommand : SiteCommand
{
    // A folder may hold hundreds of old Word files: the report names all of them.
    private const int MostShownOfAKind = 10;

    private readonly Argument<string[]> files = new("files") { Arity = ArgumentArity.ZeroOrMore };
    private readonly ValueOption to = new("--to", "target");
    private readonly ValueOption report = new("--report", "file");
    private readonly Option<bool> dryRun = Flag("--dry-run");
    private readonly Option<bool> drafts = Flag("--drafts");

    public ImportCommand()
        : base("import")
    {
        Add(files);
        foreach (var option in (Option[])[to, dryRun, report, drafts])
        {
            Add(option);
        }
    }

    /// <inheritdoc />
    public override string Interrupted => "cli.interrupted.importing";

    /// <inheritdoc />
    public override IEnumerable<string> Complaints(ParseResult parsed, TextTable texts) =>
        parsed.GetValue(files) is { Length: > 0 } ? [] : [texts["cli.usage.noFiles"]];

    /// <inheritdoc />
    public override Task<Outcome> RunAsync(Request request, IProgress<BuildProgress> progress, CancellationToken cancel)
    {
        var options = new ImportOptions
        {
            SiteFolder = request.Site,
            StartFolder = request.Surroundings.Folder,
            Paths = [.. request.Parsed.GetValue(files) ?? []],
            To = to.In(request.Parsed),
            DryRun = request.Parsed.GetValue(dryRun),
            Drafts = request.Parsed.GetValue(drafts),
            Report = report.In(request.Parsed),
            Language = request.Texts.Language,
        };
        var result = SiteImport.Run(options, request.Clock, progress, cancel);
        var shown = Shown(result);
        var isFine = result.HasRun && !result.Diagnostics.Any(d => d.Severity == Severity.Error);
        return Task.FromResult(new Outcome(Verdict.Of(isFine, result.Diagnostics), ImportSummary.Of(result, options, request))
        {
            Written = options.DryRun ? 0 : result.Items.Where(i => i.Fate is ImportFate.Written or ImportFate.Draft).Sum(i => 1 + i.Files),
            Elapsed = request.Elapsed,
            Diagnostics = shown,
            Noted = [.. result.Diagnostics.Except(shown)],
            Imported = result.Items,
        });
    }

    // What a person must know at once; what is to be looked at in the texts stands in the report.
    private static ImmutableArray<Diagnostic> Shown(ImportResult result)
    {
        var ofTexts = result.Items.Where(i => i.Fate != ImportFate.Refused).SelectMany(i => i.Notes).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. result.Diagnostics.Where(d => (!ofTexts.Contains(d) && d.Severity > Severity.Info) || d.Severity == Severity.Error).GroupBy(d => d.Rule).SelectMany(g => g.Take(MostShownOfAKind)).Order()];
    }

    private static Option<bool> Flag(string name) => new(name) { Arity = ArgumentArity.Zero };
}
