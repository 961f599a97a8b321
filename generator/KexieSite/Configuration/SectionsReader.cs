using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Configuration;

/// <summary>Reads <c>sections</c>: folder → kind, title, page size. The three default sections stay unless they are described anew.</summary>
internal static class SectionsReader
{
    private const int DefaultPageSize = 20;

    internal static readonly KeyTable Keys = new("kind", "title", "pageSize", "update", "summary");

    // Folders below the output that the build itself fills (content model, URLs). A folder with a dot could be one of its files,
    // and one with a capital could be another folder elsewhere.
    internal static readonly ImmutableArray<string> Reserved =
        ["years", "regions", "series", "topics", "search", "sitemap", "data", "assets", "page", "calendar", "feed"];

    public static ImmutableArray<Section> Read(FieldReader site, TextTable texts)
    {
        var written = site.Mapping("sections") is { } mapping
            ? mapping.Entries.Select(entry => Section(entry, site, texts)).OfType<Section>().ToList()
            : [];
        Section[] defaults =
        [
            Default("activities", ContentKind.Activity, texts),
            Default("reports", ContentKind.Report, texts),
            Default("notices", ContentKind.Notice, texts),
        ];
        return [.. written, .. defaults.Where(d => written.TrueForAll(s => s.Folder != d.Folder))];
    }

    private static Section Default(string folder, ContentKind kind, TextTable texts) =>
        new(folder, kind, texts[$"section.{folder}"], DefaultPageSize, null, "");

    private static Section? Section(YamlEntry entry, FieldReader site, TextTable texts)
    {
        var folder = entry.Key.Text;
        if (!UrlPath.IsSafeSegment(folder) || folder.Any(c => char.IsUpper(c) || c == '.'))
        {
            site.Report(ConfigurationRules.Segment, entry.Key, folder);
            return null;
        }

        if (Reserved.Contains(folder))
        {
            site.Report(ConfigurationRules.ReservedFolder, entry.Key, folder);
            return null;
        }

        if (entry.Value is not YamlMapping mapping)
        {
            site.Report(YamlRules.WrongShape, entry.Value, folder, new TextKey("shape.mapping"));
            return null;
        }

        var fields = site.Below(mapping, Keys);
        var kind = fields.Word("kind", CommonWords.Kinds, KindOf(folder));
        return new Section(
            folder, kind, fields.Text("title") ?? (texts[$"section.{folder}"] is { Length: > 0 } title ? title : folder),
            fields.Number("pageSize", 1, 1000) ?? DefaultPageSize, Duration.Days(fields, "update"), fields.Text("summary") ?? "")
        {
            UpdateSpan = fields.Node("update")?.Span,
        };
    }

    private static ContentKind KindOf(string folder) => folder switch
    {
        "activities" => ContentKind.Activity,
        "reports" => ContentKind.Report,
        "notices" => ContentKind.Notice,
        _ => ContentKind.Page,
    };
}
