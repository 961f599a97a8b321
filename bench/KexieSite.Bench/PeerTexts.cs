using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace KexieSite.Bench;

/// <summary>
/// The texts of Hugo's and Eleventy's sites: the same bodies as kexie's, and ready-made in the front matter what kexie works
/// out by itself: each item carries every region above it, its years, and each pair of the two.
/// </summary>
internal static class PeerTexts
{
    private static readonly ImmutableDictionary<string, string> NameOf = Place.All
        .SelectMany(place => place.Codes.Zip(place.Names)).DistinctBy(pair => pair.First, StringComparer.Ordinal)
        .ToImmutableDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    /// <summary>Writes <c>content/</c> into a folder.</summary>
    public static void Write(string folder, ImmutableArray<GeneratedItem> items)
    {
        foreach (var item in items)
        {
            AssociationSite.WriteFile(Path.Join(folder, item.File), FrontMatter(item) + AssociationSite.Body(item, items));
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
