using System.Collections.Immutable;

namespace KexieSite.Loading;

/// <summary>
/// One look at every file and folder that a build may read, without reading them: <c>site.yml</c> and all below <c>content/</c> and
/// <c>themes/</c>.
/// </summary>
internal static class SourceSurvey
{
    private const char Separator = '\t';

    private static readonly ImmutableArray<string> Folders = [SourceTree.Content.Value, "themes"];

    /// <summary>
    /// What a site is made of, a line each: its path and its <see cref="FileIdentity"/>. Null where the look cannot vouch for it: there is
    /// a link or a name with a control character, something was changed only just now, or the system does not tell enough.
    /// </summary>
    /// <param name="siteFolder">The absolute path of the site's folder.</param>
    /// <param name="now">The current time.</param>
    public static ImmutableArray<string>? Of(string siteFolder, DateTimeOffset now)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        return Add(SourceTree.Configuration.Value) && Folders.Where(f => Path.Exists(Path.Join(siteFolder, f))).All(Add) ? lines.DrainToImmutable() : null;

        // A folder is looked at before it is listed: a name that comes in between makes it differ.
        bool Add(string path)
        {
            var full = Path.Join(siteFolder, path);
            if (path.Any(char.IsControl) || FileIdentity.At(full) is not { } identity || identity.IsTooYoung(now))
            {
                return false;
            }

            lines.Add($"{path}{Separator}{identity}");
            return !identity.IsFolder || Directory.EnumerateFileSystemEntries(full).All(entry => Add(path + "/" + Path.GetFileName(entry)));
        }
    }

    /// <summary>Whether a site is still made of just what it was.</summary>
    /// <param name="siteFolder">The absolute path of the site's folder.</param>
    /// <param name="lines">What <see cref="Of"/> said of it.</param>
    public static bool Holds(string siteFolder, IReadOnlyCollection<string> lines) =>
        lines.All(line => line.Split(Separator) is [var path, var identity] && FileIdentity.At(Path.Join(siteFolder, path))?.ToString() == identity)
        && Folders.All(folder => lines.Any(line => line.StartsWith(folder + Separator, StringComparison.Ordinal)) || !Path.Exists(Path.Join(siteFolder, folder)));
}
