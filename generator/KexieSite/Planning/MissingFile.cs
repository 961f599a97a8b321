using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Paths;

namespace KexieSite.Planning;

/// <summary>Says that a file is missing, and which one was probably meant.</summary>
internal sealed class MissingFile(SourceTree tree)
{
    private const int MostComparisons = 100; // each takes a look at every name of a folder

    private readonly Lazy<ILookup<string, SourcePath>> byName =
        new(() => tree.Files.ToLookup(f => f.FileName, StringComparer.OrdinalIgnoreCase));

    private readonly Lazy<ILookup<SourcePath, SourcePath>> byFolder = new(() => tree.Files.ToLookup(f => f.Folder));

    private int comparisons;

    /// <summary>The finding: a file of another case first, then one of the same name elsewhere, then a similar name in the folder.</summary>
    /// <param name="what">The key of a text for what it was to be: <c>missing.link</c>, <c>missing.picture</c>, <c>missing.attachment</c>.</param>
    /// <param name="path">The file.</param>
    /// <param name="written">As it was written.</param>
    /// <param name="use">Where.</param>
    public Diagnostic Finding(string what, SourcePath path, string written, Origin use)
    {
        object hint = (DifferingInCase(path) ?? Elsewhere(path) ?? Similar(path)) is { } file
            ? new TextKey("nearest.some", Relative(use.File.Folder, file))
            : new TextKey("nearest.file", path.Value);
        return PlanningRules.NoSuchFile.At(use.File, use.Span, written, hint, new TextKey(what));
    }

    private SourcePath? DifferingInCase(SourcePath path) => First(byName.Value[path.FileName]
        .Where(f => string.Equals(f.Value, path.Value, StringComparison.OrdinalIgnoreCase)));

    private SourcePath? Elsewhere(SourcePath path) => First(byName.Value[path.FileName].Where(f => f.FileName == path.FileName));

    private SourcePath? Similar(SourcePath path)
    {
        if (comparisons++ >= MostComparisons)
        {
            return null;
        }

        var siblings = byFolder.Value[path.Folder];
        var name = NearestName.Of(path.FileName, siblings.Select(f => f.FileName));
        return name is null ? null : First(siblings.Where(f => f.FileName == name));
    }

    private static SourcePath? First(IEnumerable<SourcePath> files) => files.Cast<SourcePath?>().FirstOrDefault();

    private static string Relative(SourcePath folder, SourcePath file)
    {
        var (from, to) = (folder.Segments, file.Segments);
        var shared = from.Zip(to).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Join('/', Enumerable.Repeat("..", from.Length - shared).Concat(to.Skip(shared)));
    }
}
