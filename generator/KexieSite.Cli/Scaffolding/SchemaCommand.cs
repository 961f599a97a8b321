using System.Collections.Immutable;
using KexieSite.Building;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Paths;
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

        return Task.FromResult(new Outcome(ExitCode.Done, Closing(files, made.Diagnostics.IsEmpty, request.Texts))
        {
            Written = files.Length,
            Files = files,
            Elapsed = request.Elapsed,
            Diagnostics = made.Diagnostics,
        });
    }

    // Files of one use stand together, above what they are for.
    private static string Closing(ImmutableArray<SourcePath> files, bool isAllAsMade, TextTable texts) => files.IsEmpty
        ? texts[isAllAsMade ? "cli.schema.nothing" : "cli.schema.kept"]
        : texts.Format("cli.schema.done", files.Length) + string.Concat(files.GroupBy(UseOf).Select(group =>
            string.Concat(group.Select(file => $"\n  {file}")) + "\n    " + texts["cli.schema.use." + group.Key]));

    private static string UseOf(SourcePath file) => file.Segments[^1] switch
    {
        "settings.json" => "settings",
        "extensions.json" => "extensions",
        "site.schema.json" => "site",
        _ when file.Extension == ".code-snippets" => "snippets",
        _ when file.Value.EndsWith(".schema.json", StringComparison.Ordinal) => "frontMatter",
        _ => "additions",
    };
}
