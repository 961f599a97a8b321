using System.Collections.Immutable;
using System.Globalization;

namespace KexieSite.Bench;

/// <summary>The same items as a site for Hugo, with the lists that kexie makes by itself as taxonomies.</summary>
public static class HugoSite
{
    /// <summary>Writes configuration, templates and content into a folder.</summary>
    public static void Write(string folder, ImmutableArray<GeneratedItem> items)
    {
        AssociationSite.CopyOwn("Hugo", folder);
        PeerTexts.Write(folder, items);

        // Without these pages Hugo makes no list of a section's year.
        foreach (var (section, year) in items.Select(item => (item.Section, item.Years[0])).Distinct())
        {
            AssociationSite.WriteFile(Path.Join(folder, "content", section, "_index.md"), $"---\ntitle: {(section == "reports" ? "报告" : "活动")}\n---\n");
            AssociationSite.WriteFile(
                Path.Join(folder, "content", section, year.ToString(CultureInfo.InvariantCulture), "_index.md"), $"---\ntitle: {year}年\noutputs: [HTML]\n---\n");
        }
    }
}
