using System.Text.RegularExpressions;
using KexieSite.Writing;

namespace KexieSite.Publishing;

/// <summary>
/// The order in which files come into a served folder, so that a page never refers to what is not there yet: what pages use, new
/// pages, changed pages, and last what tells of pages (feeds, calendars, sitemaps).
/// </summary>
internal static partial class PublishOrder
{
    /// <summary>The names in this order; a file's compressed copies come right after it.</summary>
    /// <param name="names">The files to come.</param>
    /// <param name="before">The version that stands there.</param>
    public static IEnumerable<string> Of(IEnumerable<string> names, SiteVersion? before) =>
        names.Select(name => (Name: name, Origin: CompressedCopies.OriginOf(name) ?? name))
            .OrderBy(file => Rank(file.Origin, before)).ThenBy(file => file.Origin, StringComparer.Ordinal).ThenBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => file.Name);

    /// <summary>
    /// Whether a name holds a hash of the content and the file nothing of any text: a stylesheet, script or font of the theme. Such a
    /// file stays for one version longer than its pages.
    /// </summary>
    public static bool IsThemeAsset(string name) => HashedAsset().IsMatch(name);

    private static int Rank(string name, SiteVersion? before) =>
        Herald().IsMatch(name) ? 3
        : !name.EndsWith(".html", StringComparison.Ordinal) ? 0
        : before is not null && before.Files.ContainsKey(name) ? 2
        : 1;

    [GeneratedRegex(@"(^|/)(feed\.(xml|json)|calendar\.ics|sitemap(-\d+)?\.xml|robots\.txt)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Herald();

    [GeneratedRegex(@"^assets/.+\.[0-9a-f]{8}\.[a-z0-9]+(\.gz|\.br)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HashedAsset();
}
