using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace KexieSite.Bench;

/// <summary>
/// The same items as a site for Hugo: the same bodies, Hugo's keys, and the lists that kexie makes by itself prepared as
/// taxonomies: each item carries every region above it, its years, and each pair of the two.
/// </summary>
public static class HugoSite
{
    private static readonly ImmutableDictionary<string, string> NameOf = Place.All
        .SelectMany(place => place.Codes.Zip(place.Names)).DistinctBy(pair => pair.First, StringComparer.Ordinal)
        .ToImmutableDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    /// <summary>Writes configuration, templates and content into a folder.</summary>
    public static void Write(string folder, ImmutableArray<GeneratedItem> items)
    {
        AssociationSite.CopyOwn("Hugo", folder);
        foreach (var item in items)
        {
            AssociationSite.WriteFile(Path.Join(folder, item.File), FrontMatter(item) + AssociationSite.Body(item, items));
        }

        // Without these pages Hugo makes no list of a section's year.
        foreach (var (section, year) in items.Select(item => (item.Section, item.Years[0])).Distinct())
        {
            AssociationSite.WriteFile(Path.Join(folder, "content", section, "_index.md"), $"---\ntitle: {(section == "reports" ? "报告" : "活动")}\n---\n");
            AssociationSite.WriteFile(
                Path.Join(folder, "content", section, year.ToString(CultureInfo.InvariantCulture), "_index.md"), $"---\ntitle: {year}年\noutputs: [HTML]\n---\n");
        }
    }

    private static string FrontMatter(GeneratedItem item)
    {
        var text = new StringBuilder("---\n");
        text.Append(CultureInfo.InvariantCulture, $"title: {item.Title}\ndate: {item.Date:yyyy-MM-dd}\nsummary: {item.Summary}\n");
        text.Append(CultureInfo.InvariantCulture, $"place: {item.Place.Name}{item.Town}\n");
        var regions = item.Place.Codes.Select(code => NameOf[code]).ToList();
        AddList("regions", regions);
        AddList("years", item.Years.Select(year => $"{year}年"));
        AddList("regionyears", regions.SelectMany(name => item.Years.Select(year => $"{name}{year}年")));
        AddList("topics", item.Topics);
        AddList("series", item.Series.Length > 0 ? [item.Series] : []);
        text.Append("figures:\n");
        foreach (var figure in item.Figures)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {figure.Metric}: \"{figure.Written}\"\n");
        }

        return text.Append("---\n\n").ToString();

        void AddList(string key, IEnumerable<string> values) => text.Append(key).Append(": [").AppendJoin(", ", values).Append("]\n");
    }
}
