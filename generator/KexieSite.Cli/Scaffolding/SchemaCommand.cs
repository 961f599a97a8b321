using KexieSite.Building;
using KexieSite.Loading;
using KexieSite.Scaffolding;

namespace KexieSite.Cli.Scaffolding;

/// <summary><c>kexie schema</c>: schemas, settings and snippets for editors.</summary>
internal sealed class SchemaCommand() : SiteCommand("schema")
{
    /// <inheritdoc />
    public override string Interrupted => "cli.interrupted.nothing";

    /// <inheritdoc />
    public override Task<Outcome> RunAsync(Request request, IProgress<BuildProgress> progress, CancellationToken cancel)
    {
        var made = EditorSetup.Write(request.Site, cancel);
        if (made.Value is not { } files)
        {
            var isOfContent = made.Diagnostics.All(d => d.Rule != LoadingRules.NoSite && d.Rule != ScaffoldingRules.ForeignSchema);
            return Task.FromResult(new Outcome(isOfContent ? ExitCode.Content : ExitCode.Environment, request.Texts["cli.schema.refused"]) { Diagnostics = made.Diagnostics });
        }

        var names = string.Concat(files.Select(file => $"\n  {file}"));
        return Task.FromResult(new Outcome(ExitCode.Done, files.IsEmpty ? request.Texts["cli.schema.nothing"] : request.Texts.Format("cli.schema.done", files.Length) + names)
        {
            Written = files.Length,
            Files = files,
            Elapsed = request.Elapsed,
            Diagnostics = made.Diagnostics,
        });
    }
}
