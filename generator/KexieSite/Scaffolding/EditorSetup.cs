using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Scaffolding;

/// <summary>Writes what helps an editor into a site: schemas anew each time, all else only where nobody has changed it.</summary>
public static class EditorSetup
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Writes the files of a site. A file that a person has changed stays; what it lacks is written beside it, and a finding says so.</summary>
    /// <returns>The files that are new or changed; null where there is no usable site, or something foreign has the name of a schema.</returns>
    /// <param name="siteFolder">The site's folder.</param>
    /// <param name="cancel">Stops before anything is written.</param>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read or written.</exception>
    public static Checked<ImmutableArray<SourcePath>?> Write(string siteFolder, CancellationToken cancel = default)
    {
        var read = WrittenSite.Read(siteFolder);
        if (read.Value is not { } site)
        {
            return new(null, read.Diagnostics);
        }

        var texts = TextTable.For(site.Config.Language);
        var lists = SchemaLists.Of(site.Config, [.. site.Items]);
        var files = EditorFiles.Schemas(lists, texts).Concat(EditorFiles.VisualStudioCode(lists, texts)).Select(file => Decide(file, siteFolder, texts)).ToList();
        ImmutableArray<Diagnostic> found = [.. files.Select(f => f.Finding).OfType<Diagnostic>()];
        if (found.Any(d => d.Severity == Severity.Error))
        {
            return new(null, found);
        }

        ImmutableArray<NewFile> toWrite = [.. files.Select(f => f.File).OfType<NewFile>()];
        new FileWriter(siteFolder).Write(toWrite, cancel);
        return new([.. toWrite.Select(file => file.Path)], found);
    }

    private static (NewFile? File, Diagnostic? Finding) Decide(NewFile file, string siteFolder, TextTable texts)
    {
        if (!Path.Exists(file.Path.In(siteFolder)))
        {
            return (file, null);
        }

        var present = File.ReadAllText(file.Path.In(siteFolder)).ReplaceLineEndings("\n");
        if (present == file.Text)
        {
            return (null, null);
        }

        if (file.Replaces)
        {
            return present.Contains(EditorFiles.SchemaMark, StringComparison.Ordinal) ? (file, null) : (null, ScaffoldingRules.ForeignSchema.At(file.Path, null));
        }

        if (file.Path == EditorFiles.Snippets && EditorFiles.IsAsMade(present))
        {
            return (file with { Replaces = true }, null);
        }

        var missing = Missing((JsonObject)Parse(file.Text)!, Parse(present) as JsonObject ?? []);
        return missing.Count == 0 ? (null, null) : Beside(EditorFiles.Additions(file.Path, missing, texts), file.Path, siteFolder);
    }

    // Additions that are there already are replaced by newer ones, but not if somebody has written into them.
    private static (NewFile? File, Diagnostic? Finding) Beside(NewFile additions, SourcePath kept, string siteFolder)
    {
        var place = additions.Path.In(siteFolder);
        var present = File.Exists(place) ? File.ReadAllText(place).ReplaceLineEndings("\n") : null;
        var isNew = present is null || (present != additions.Text && EditorFiles.IsAsMade(present));
        return (isNew ? additions with { Replaces = true } : null, ScaffoldingRules.SettingsKept.At(kept, null, additions.Path));
    }

    // What the file that is there has not.
    private static JsonObject Missing(JsonObject wanted, JsonObject present) =>
        new(wanted.Where(member => !Has(present[member.Key], member.Value)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

    private static bool Has(JsonNode? present, JsonNode? wanted) => (present, wanted) switch
    {
        (JsonObject there, JsonObject all) => all.All(member => Has(there[member.Key], member.Value)),
        (JsonArray there, JsonArray all) => all.All(item => there.Any(other => JsonNode.DeepEquals(other, item))),
        _ => JsonNode.DeepEquals(present, wanted),
    };

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: WithComments);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
