using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Scaffolding;

/// <summary>The files that help an editor: schemas, and settings, recommendations and snippets for VS Code.</summary>
internal static class EditorFiles
{
    /// <summary>The settings.</summary>
    public static readonly SourcePath Settings = new(".vscode/settings.json");

    /// <summary>The extensions that are recommended.</summary>
    public static readonly SourcePath Extensions = new(".vscode/extensions.json");

    /// <summary>The snippets.</summary>
    public static readonly SourcePath Snippets = new(".vscode/kexie.code-snippets");

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What says in a schema that it is made by us; it stands in no other file.</summary>
    public static string SchemaMark => "kexie schema";

    /// <summary>The schemas: one for site.yml, one for the front matter of each kind.</summary>
    public static ImmutableArray<NewFile> Schemas(SchemaLists lists, TextTable texts) =>
    [
        Schema("site", new SiteSchema(lists, texts).Write(), texts),
        .. Enum.GetValues<ContentKind>().Select(kind => Schema(kind.ToString().ToLowerInvariant(), FrontMatterSchema.Of(kind, lists, texts), texts)),
    ];

    /// <summary>What VS Code is told: the settings, the recommended extensions, the snippets.</summary>
    public static ImmutableArray<NewFile> VisualStudioCode(SchemaLists lists, TextTable texts)
    {
        var snippets = Json(EditorSnippets.Of(lists, texts));
        return
        [
            new NewFile(Settings, EmbeddedTemplate.Read("settings.json")),
            new NewFile(Extensions, EmbeddedTemplate.Read("extensions.json")),
            new NewFile(Snippets, $"// {texts.Format("schema.snippets", Fingerprint(snippets))}\n{snippets}"),
        ];
    }

    /// <summary>What a file that a person has changed lacks, to be copied from: <c>.vscode/kexie-settings.json</c>, which no editor reads by itself.</summary>
    public static NewFile Additions(SourcePath changed, JsonObject missing, TextTable texts)
    {
        var json = Json(missing);
        var name = changed == Snippets ? "snippets.json" : changed.Segments[^1];
        return new NewFile(new SourcePath($".vscode/kexie-{name}"), $"// {texts.Format("schema.additions", Fingerprint(json), changed)}\n{json}");
    }

    /// <summary>Whether snippets or additions are as we made them: their first line has the fingerprint of the others.</summary>
    public static bool IsAsMade(string text) =>
        text.Split('\n', 2) is [var first, var rest] && first.Contains($"[{Fingerprint(rest)}]", StringComparison.Ordinal);

    private static NewFile Schema(string name, JsonObject shape, TextTable texts)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$comment"] = $"{SchemaMark}: {texts["schema.comment"]}",
            ["title"] = texts[$"schema.title.{name}"],
        };
        foreach (var (key, value) in shape)
        {
            schema[key] = value?.DeepClone();
        }

        return new NewFile(new SourcePath($".vscode/schemas/{name}.schema.json"), Json(schema)) { Replaces = true };
    }

    private static string Json(JsonObject value) => value.ToJsonString(Readable) + "\n";

    private static string Fingerprint(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
}
