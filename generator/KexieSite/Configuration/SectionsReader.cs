using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Configuration;

/// <summary>Reads <c>sections</c>: folder → kind, title, page size. The three default sections stay unless they are described anew.</summary>
internal static partial class SectionsReader
{
    private const int DefaultPageSize = 20;

    private static readonly KeyTable Keys = new("kind", "title", "pageSize", "update", "summary");

    // Folders below the output that the build itself fills (content model, URLs). A folder with a dot could be one of its files,
    // and one with a capital could be another folder elsewhere.
    private static readonly ImmutableArray<string> Reserved =
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
            fields.Number("pageSize", 1, 1000) ?? DefaultPageSize, Update(fields), fields.Text("summary") ?? "");
    }

    private static ContentKind KindOf(string folder) => folder switch
    {
        "activities" => ContentKind.Activity,
        "reports" => ContentKind.Report,
        "notices" => ContentKind.Notice,
        _ => ContentKind.Page,
    };

    // 14d or 14天; 2w or 2周; 6m or 6个月, a month being 30 days.
    private static int? Update(FieldReader fields)
    {
        if (fields.Scalar("update") is not { } scalar)
        {
            return null;
        }

        var match = Duration().Match(scalar.Text.Trim());
        if (!match.Success)
        {
            fields.Report(ConfigurationRules.Duration, scalar, scalar.Text.Trim());
            return null;
        }

        var days = match.Groups["unit"].Value switch { "w" or "周" => 7, "m" or "个月" or "月" => 30, _ => 1 };
        return days * int.Parse(match.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^(?<number>[0-9]{1,4})\s*(?<unit>d|天|日|w|周|m|个月|月)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Duration();
}
