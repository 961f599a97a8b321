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
    /// What a site is made of, a line each, always in the same order: its path and its <see cref="FileIdentity"/>. Null where the look cannot vouch for it: there is
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
            return !identity.IsFolder || Names(full).All(name => Add($"{path}/{name}"));
        }
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal);

    /// <summary>The identity of each path of some lines.</summary>
    public static Dictionary<string, string> Identities(ImmutableArray<string> lines) =>
        lines.Select(line => line.Split(Separator)).ToDictionary(line => line[0], line => line[1], StringComparer.Ordinal);

    /// <summary>
    /// The texts that were edited between two looks, none where nothing has changed; null where anything else has, or something has come or
    /// gone. An editor that puts a new file in the old one's place changes its folder too, but no name in it.
    /// </summary>
    public static HashSet<SourcePath>? EditedTexts(ImmutableArray<string> before, ImmutableArray<string> after)
    {
        if (before.Length != after.Length)
        {
            return null;
        }

        var edited = new HashSet<SourcePath>();
        for (var i = 0; i < after.Length; i++)
        {
            if (before[i] == after[i])
            {
                continue;
            }

            var (old, now) = (before[i].Split(Separator), after[i].Split(Separator));
            if (old[0] != now[0] || old[1][0] != now[1][0] || default(SourcePath).Combine(now[0]) is not { } path || path.Value != now[0] || !Belongs(path))
            {
                return null;
            }

            if (now[1][0] == FileIdentity.FolderMark)
            {
                continue;
            }

            if (path.Extension != ".md")
            {
                return null;
            }

            edited.Add(path);
        }

        return edited;

        static bool Belongs(SourcePath path) => path == SourceTree.Content || path.IsInside(SourceTree.Content);
    }
}
