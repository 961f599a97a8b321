using System.Collections.Immutable;
using KexieSite.Paths;

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

    /// <summary>The identity of each path of some lines.</summary>
    public static Dictionary<string, string> Identities(IEnumerable<string> lines) =>
        lines.Select(line => line.Split(Separator)).ToDictionary(line => line[0], line => line[1], StringComparer.Ordinal);

    /// <summary>
    /// The texts that were edited between two looks; null where anything else has changed, or something has come or gone. An editor that
    /// puts a new file in the old one's place changes its folder too, but no name in it.
    /// </summary>
    public static HashSet<SourcePath>? EditedTexts(ImmutableArray<string> before, ImmutableArray<string> after)
    {
        var old = Identities(before);
        var edited = new HashSet<SourcePath>();
        foreach (var (path, identity) in Identities(after))
        {
            if (!old.Remove(path, out var was) || was[0] != identity[0])
            {
                return null;
            }

            var source = new SourcePath(path);
            var isFolder = identity[0] == 'd';
            if (was == identity || (isFolder && (source == SourceTree.Content || source.IsInside(SourceTree.Content))))
            {
                continue;
            }

            if (isFolder || source.Extension != ".md" || !source.IsInside(SourceTree.Content))
            {
                return null;
            }

            edited.Add(source);
        }

        return old.Count == 0 ? edited : null;
    }

    /// <summary>Whether a site is still made of just what it was.</summary>
    /// <param name="siteFolder">The absolute path of the site's folder.</param>
    /// <param name="lines">What <see cref="Of"/> said of it.</param>
    public static bool Holds(string siteFolder, IReadOnlyCollection<string> lines) =>
        lines.All(line => line.Split(Separator) is [var path, var identity] && FileIdentity.At(Path.Join(siteFolder, path))?.ToString() == identity)
        && Folders.All(folder => lines.Any(line => line.StartsWith(folder + Separator, StringComparison.Ordinal)) || !Path.Exists(Path.Join(siteFolder, folder)));
}
