using System.Collections.Immutable;
using KexieSite.Configuration;

namespace KexieSite.Importing;

/// <summary>
/// What a Word file of <c>kexie export</c> says of the content file that it was made of. Paper does not show it, and anybody may have changed it:
/// whoever uses it checks it as if a stranger had written it, and believes what the text shows instead wherever the two differ.
/// </summary>
/// <param name="Path">Where the content file lay: <c>content/reports/2021/总结.md</c>.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Site">The address of its site, with the folder below the host.</param>
/// <param name="FrontMatter">The lines between its <c>---</c> lines.</param>
public sealed record ExportedText(string Path, ContentKind Kind, string Site, string FrontMatter)
{
    /// <summary>
    /// The region of its site, from the province down; empty where the site has none; null where the file does not say. Before a site has a domain, its
    /// address is that of every other new site.
    /// </summary>
    public string? Region { get; init; }

    /// <summary>The anchors of the text by the names of Word's bookmarks.</summary>
    public ImmutableDictionary<string, string> Anchors { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The labels of footnotes and the languages of code, by the names of Word's bookmarks around them.</summary>
    public ImmutableDictionary<string, string> Names { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// What the page has where the file has nothing, by the names of Word's bookmarks: blocks that are computed, and pictures that Word does not show, by the
    /// paths that the text had.
    /// </summary>
    public ImmutableDictionary<string, ImportedBlock> Blocks { get; init; } = ImmutableDictionary<string, ImportedBlock>.Empty;

    /// <summary>The web addresses of pages that the text did not name by their files.</summary>
    public ImmutableHashSet<string> Addresses { get; init; } = [];
}
