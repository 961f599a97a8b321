using System.CommandLine;
using KexieSite.Building;
using KexieSite.Diagnostics;
using KexieSite.Exporting;

namespace KexieSite.Cli;

/// <summary><c>kexie export FILE.md</c>: a text as a Word file, to be printed and stamped.</summary>
internal sealed class ExportCommand : SiteCommand
{
    private readonly Argument<string[]> files = new("file") { Arity = ArgumentArity.ZeroOrMore };
    private readonly ValueOption output = new("--output", "file");
    private readonly Option<bool> force = new("--force") { Arity = ArgumentArity.Zero };

    public ExportCommand()
        : base("export")
    {
        Add(files);
        Add(output);
        Add(force);
    }

    /// <inheritdoc />
    public override IEnumerable<string> Complaints(ParseResult parsed, TextTable texts) =>
        parsed.GetValue(files) is [_] ? [] : [texts["cli.export.oneFile"]];

    /// <inheritdoc />
    public override Task<Outcome> RunAsync(Request request, IProgress<BuildProgress> progress, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var file = request.Parsed.GetValue(files)![0];
        var (folder, site) = (request.Surroundings.Folder, request.Site);
        var near = Path.GetFullPath(file, folder);
        var target = Path.GetFullPath(output.In(request.Parsed) ?? Path.GetFileNameWithoutExtension(file) + ".docx", folder);
        var options = new TextExportOptions(site, File.Exists(near) ? near : Path.GetFullPath(file, site), target)
        {
            Replaces = request.Parsed.GetValue(force),
            Today = request.Today,
        };
        var result = TextExport.Run(options, request.Clock);
        return Task.FromResult(new Outcome(
            Verdict.Of(result.Value, result.Diagnostics),
            result.Value ? request.Texts.Format("cli.export.done", target) : request.Texts["cli.export.refused"])
        {
            Written = result.Value ? 1 : 0,
            Elapsed = request.Elapsed,
            Diagnostics = result.Diagnostics,
        });
    }
}
