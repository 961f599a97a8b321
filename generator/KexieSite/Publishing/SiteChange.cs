using KexieSite.Writing;

namespace KexieSite.Publishing;

/// <summary>The difference between two versions of a site, counted in files.</summary>
/// <param name="New">Files that the version before did not have.</param>
/// <param name="Changed">Files with another content.</param>
/// <param name="Removed">Files that only the version before had.</param>
public sealed record SiteChange(int New, int Changed, int Removed)
{
    /// <summary>No difference.</summary>
    public static SiteChange None { get; } = new(0, 0, 0);

    /// <summary>The difference between a version and a site; all files are new where there was no version.</summary>
    /// <param name="before">The version.</param>
    /// <param name="site">The hashes of the site's files.</param>
    /// <param name="altered">The files that readers do not get as they were published: these change too.</param>
    internal static SiteChange Between(SiteVersion? before, IReadOnlyDictionary<string, ContentHash> site, IReadOnlySet<string> altered)
    {
        var old = before?.Site ?? new Dictionary<string, ContentHash>(StringComparer.Ordinal);
        return new(
            site.Keys.Count(name => !old.ContainsKey(name)),
            site.Count(file => old.TryGetValue(file.Key, out var hash) && (hash != file.Value || altered.Contains(file.Key))),
            old.Keys.Count(name => !site.ContainsKey(name)));
    }
}
