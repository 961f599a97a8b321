using KexieSite.Loading;
using KexieSite.Paths;

namespace KexieSite.Building;

/// <summary>The marks of the files below <c>themes/</c> at one time, without what is built of them.</summary>
internal sealed class ThemeFiles
{
    private static readonly SourcePath Themes = new("themes");

    private readonly Dictionary<SourcePath, FileMark> marks;

    private ThemeFiles(Dictionary<SourcePath, FileMark> marks) => this.marks = marks;

    /// <summary>Lists the files of a site's themes.</summary>
    /// <exception cref="IOException">A folder cannot be listed.</exception>
    public static ThemeFiles List(string siteFolder)
    {
        var found = new Dictionary<SourcePath, FileMark>();
        var open = new Stack<SourcePath>([Themes]);
        while (open.TryPop(out var folder) && Directory.Exists(folder.In(siteFolder)))
        {
            foreach (var entry in new DirectoryInfo(folder.In(siteFolder)).EnumerateFileSystemInfos().Where(e => !IsPassedOver(e.Name)))
            {
                if (folder.Combine(entry.Name) is not { } path)
                {
                    continue;
                }

                if (entry is FileInfo)
                {
                    found[path] = FileMark.Of(entry);
                }
                else if (!entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                {
                    open.Push(path);
                }
            }
        }

        return new ThemeFiles(found);
    }

    /// <summary>Whether a path lies among the files of themes, and is none that is built.</summary>
    public static bool Concern(SourcePath path) => path.IsInside(Themes) && !path.Segments.Any(IsPassedOver);

    /// <summary>Whether nothing was written to between two listings.</summary>
    public bool IsSameAs(ThemeFiles other) =>
        marks.Count == other.marks.Count && marks.All(m => other.marks.TryGetValue(m.Key, out var mark) && mark == m.Value);

    /// <summary>What was written, is new or is gone since an earlier listing.</summary>
    public IEnumerable<SourcePath> ChangedSince(ThemeFiles earlier) =>
        marks.Where(m => !earlier.marks.TryGetValue(m.Key, out var mark) || mark != m.Value).Select(m => m.Key)
            .Concat(earlier.marks.Keys.Where(path => !marks.ContainsKey(path)));

    /// <summary>The files of one theme of which its assembly is built.</summary>
    public ThemeFiles Templates(string theme)
    {
        var folder = Themes.Combine(theme)!.Value;
        var (assets, texts) = (folder.Combine("assets")!.Value, folder.Combine("texts")!.Value);
        return new(marks.Where(m => m.Key.IsInside(folder) && !m.Key.IsInside(assets) && !m.Key.IsInside(texts)).ToDictionary());
    }

    private static bool IsPassedOver(string name) => name is "bin" or "obj" || name.StartsWith('.');
}
