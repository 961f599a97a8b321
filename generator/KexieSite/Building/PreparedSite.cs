using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Indexing;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Planning;
using KexieSite.Theming;

namespace KexieSite.Building;

/// <summary>All that is known of a site before its first page is rendered.</summary>
/// <param name="Tree">Its files.</param>
/// <param name="Documents">The texts that were read, as they were parsed, in the order of the tree: all of them but where texts were taken over from the last build.</param>
/// <param name="Texts">What was understood of every text, in the order of the tree.</param>
/// <param name="Rewrites">What was edited since the last build, where all else is as it was; else null.</param>
/// <param name="Site">Its content.</param>
/// <param name="Index">Its lists.</param>
/// <param name="Theme">Its theme; null where it cannot be loaded.</param>
/// <param name="Plan">Its outputs; null without a theme.</param>
internal sealed record PreparedSite(
    SourceTree Tree, Checked<ParsedDocument>[] Documents, Checked<Candidate>[] Texts, Rewrites? Rewrites, Site Site, SiteIndex Index, Theme? Theme, OutputPlan? Plan)
    : IDisposable
{
    /// <summary>What site.yml says.</summary>
    public SiteConfig Config => Site.Config;

    public void Dispose() => Theme?.Dispose();
}
