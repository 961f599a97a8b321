using System.Collections.Immutable;

namespace KexieSite.Bench;

/// <summary>The same items as a site for Eleventy, from the same files as <see cref="HugoSite"/>'s.</summary>
public static class EleventySite
{
    /// <summary>Writes configuration, templates and content into a folder; Eleventy itself is installed elsewhere, after its <c>package.json</c>.</summary>
    public static void Write(string folder, ImmutableArray<GeneratedItem> items)
    {
        AssociationSite.CopyOwn("Eleventy", folder);
        PeerTexts.Write(folder, items);
    }
}
