using System.Text.Json.Nodes;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Paths;
using KexieSite.Scaffolding;

namespace KexieSite.Tests.Scaffolding;

public sealed class NewSiteTests : IDisposable
{
    private readonly string folder = Path.Combine(Directory.CreateTempSubdirectory("kexie-init-").FullName, "site");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Its_site_yml_has_every_setting_that_is_read_and_each_can_be_used(Language language)
    {
        Make(language);
        var lines = File.ReadAllLines(Path.Combine(folder, "site.yml"));
        var whole = string.Join('\n', lines.Select(line => line.StartsWith('#') && !(line.Length > 2 && line[1] == ' ' && line[2] != ' ') ? line[1..] : line));

        var (_, found) = SiteConfigReader.Read(whole, new SourcePath("site.yml"));
        var written = Paths(YamlReader.Read(whole.Split('\n'), new SourcePath("site.yml"), 1).Value, "").ToHashSet();

        Assert.Empty(found.Select(d => $"{d.Place()} {d.Message(TextTable.For(language))}"));
        Assert.Empty(Settings(new SiteSchema(new SchemaLists([], [], [], []), TextTable.For(language)).Write(), "").Distinct().Except(written));
    }

    [Fact]
    public void Every_setting_is_explained_on_the_line_above_it()
    {
        Make(Language.Chinese);
        var lines = File.ReadAllLines(Path.Combine(folder, "site.yml"));
        var keys = Enumerable.Range(1, lines.Length - 1).Where(i => lines[i].Length > 1 && lines[i][0] == '#' && lines[i][1] is not ' ' && !lines[i].EndsWith(':'));
        Assert.All(keys, i => Assert.Matches("^# [^-]", lines[i - 1]));
        Assert.True(keys.Count() > 6);
    }

    [Fact]
    public void What_is_written_halfway_is_taken_back()
    {
        Directory.CreateDirectory(folder);
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.Throws<OperationCanceledException>(() => Make(Language.Chinese, cancel.Token));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));

        File.WriteAllText(Path.Combine(folder, "c.md"), "hers");
        Assert.Throws<IOException>(() => new FileWriter(folder).Write([new(new("a/b.md"), "1"), new(new("c.md"), "2")], default));
        Assert.Equal([Path.Combine(folder, "c.md")], Directory.EnumerateFileSystemEntries(folder));
        Assert.Equal("hers", File.ReadAllText(Path.Combine(folder, "c.md")));
    }

    [Fact]
    public void Schemas_are_made_anew_and_what_she_changed_stays()
    {
        Make(Language.Chinese);
        var settings = Path.Combine(folder, ".vscode/settings.json");
        File.WriteAllText(settings, "{\n  // mine\n  \"editor.fontSize\": 20,\n}\n");
        File.AppendAllText(Path.Combine(folder, "site.yml"), "topics: [农技]\n");

        var (written, found) = EditorSetup.Write(folder);

        Assert.Equal([".vscode/schemas/activity.schema.json", ".vscode/schemas/notice.schema.json", ".vscode/schemas/page.schema.json", ".vscode/schemas/report.schema.json"],
            written!.Value.Select(p => p.Value).Where(p => p.Contains("/schemas/", StringComparison.Ordinal) && !p.Contains("site.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal("KX7010", Assert.Single(found).Rule.Code);
        Assert.Contains("写在 .vscode/kexie-settings.json 里", found[0].ChineseHint(), StringComparison.Ordinal);
        var additions = File.ReadAllText(Path.Combine(folder, ".vscode/kexie-settings.json"));
        Assert.StartsWith("// 由 kexie schema 生成：.vscode/settings.json 里还没有的几项", additions, StringComparison.Ordinal);
        Assert.Contains("\n  \"yaml.schemas\": {\n    \"./.vscode/schemas/site.schema.json\": \"site.yml\"\n  }", additions, StringComparison.Ordinal);
        Assert.DoesNotContain("fontSize", additions, StringComparison.Ordinal);
        Assert.StartsWith("{\n  // mine", File.ReadAllText(settings), StringComparison.Ordinal);
        Assert.Empty(EditorSetup.Write(folder).Value!.Value);
    }

    [Fact]
    public void What_her_settings_lack_is_written_anew_unless_she_wrote_into_it()
    {
        Make(Language.Chinese);
        var (settings, additions) = (Path.Combine(folder, ".vscode/settings.json"), Path.Combine(folder, ".vscode/kexie-settings.json"));
        File.WriteAllText(settings, "{}");
        EditorSetup.Write(folder);
        File.WriteAllText(settings, "{\"files.encoding\": \"utf8\"}");
        Assert.Equal(".vscode/kexie-settings.json", Assert.Single(EditorSetup.Write(folder).Value!.Value).Value);
        Assert.DoesNotContain("files.encoding", File.ReadAllText(additions), StringComparison.Ordinal);

        File.AppendAllText(additions, "// mine\n");
        File.WriteAllText(settings, "{}");
        Assert.Empty(EditorSetup.Write(folder).Value!.Value);
        Assert.EndsWith("// mine\n", File.ReadAllText(additions), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_have_all_that_is_wanted_are_not_spoken_of()
    {
        Make(Language.Chinese);
        var settings = Path.Combine(folder, ".vscode/settings.json");
        var hers = JsonNode.Parse(File.ReadAllText(settings))!.AsObject();
        hers["[markdown]"]!["editor.fontSize"] = 20;
        File.WriteAllText(settings, hers.ToJsonString());

        Assert.Empty(EditorSetup.Write(folder).Diagnostics);
    }

    [Fact]
    public void Snippets_follow_the_site_until_somebody_changes_them()
    {
        Make(Language.Chinese);
        var snippets = Path.Combine(folder, ".vscode/kexie.code-snippets");
        File.WriteAllText(Path.Combine(folder, "site.yml"), File.ReadAllText(Path.Combine(folder, "site.yml")).Replace("科技活动周", "科普大篷车", StringComparison.Ordinal));

        var first = EditorSetup.Write(folder);
        Assert.Contains("|全国科普日,科普大篷车,科普进校园|", File.ReadAllText(snippets), StringComparison.Ordinal);
        Assert.Contains(EditorFiles.Snippets, first.Value!.Value);
        File.WriteAllText(snippets, File.ReadAllText(snippets).Replace("全国科普日", "全国科普月", StringComparison.Ordinal));
        var second = EditorSetup.Write(folder);

        Assert.Equal([("KX7010", EditorFiles.Snippets)], second.Diagnostics.Select(d => (d.Rule.Code, d.File!.Value)));
        Assert.Contains("全国科普月", File.ReadAllText(snippets), StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreign_file_with_the_name_of_a_schema_stops_everything()
    {
        Make(Language.Chinese);
        File.WriteAllText(Path.Combine(folder, ".vscode/schemas/page.schema.json"), "{}");
        File.Delete(Path.Combine(folder, ".vscode/schemas/site.schema.json"));

        var (written, found) = EditorSetup.Write(folder);

        Assert.Equal((true, "KX7011"), (written is null, Assert.Single(found).Rule.Code));
        Assert.False(File.Exists(Path.Combine(folder, ".vscode/schemas/site.schema.json")));
    }

    private void Make(Language language, CancellationToken cancel = default) => Assert.NotNull(NewSite.Create(
        folder, new SiteRequest("富源县科协", NewSite.RegionOf("富源县").Value!, NewSite.NoUrlYet, language), TestSite.Today, TimeProvider.System, cancel).Value);

    // "footer.links.title": the keys of a mapping, lists left out.
    private static IEnumerable<string> Paths(YamlNode node, string path) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(e => Paths(e.Value, $"{path}.{e.Key.Text}").Append($"{path}.{e.Key.Text}")),
        YamlSequence sequence => sequence.Items.SelectMany(item => Paths(item, path)),
        _ => [],
    };

    // The same of a schema; of sections, the folder is any name.
    private static IEnumerable<string> Settings(JsonNode? shape, string path) => shape switch
    {
        JsonObject { Count: > 0 } found when found["properties"] is JsonObject keys => keys.SelectMany(key => Settings(key.Value, $"{path}.{key.Key}").Append($"{path}.{key.Key}")),
        JsonObject found => new[] { Settings(found["items"], path), Settings(found["anyOf"], path), Settings(found["additionalProperties"], path + ".activities") }.SelectMany(s => s),
        JsonArray shapes => shapes.SelectMany(s => Settings(s, path)),
        _ => [],
    };
}
