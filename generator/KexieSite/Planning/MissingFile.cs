using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Paths;

namespace KexieSite.Planning;

/// <summary>Says that a file is missing, and which one was probably meant.</summary>
internal static class MissingFile
{
    /// <summary>The finding: a file of another case first, then one of the same name elsewhere, then a similar name in the folder.</summary>
    public static Diagnostic Finding(SourceTree tree, SourcePath path, string written, Origin use)
    {
        var meant = tree.DifferingInCase(path) ?? tree.Files.Where(f => f.FileName == path.FileName).Cast<SourcePath?>().FirstOrDefault() ?? Similar(tree, path);
        object hint = meant is { } file ? new TextKey("nearest.some", Relative(use.File.Folder, file)) : new TextKey("nearest.file", path.Value);
        return PlanningRules.NoSuchFile.At(use.File, use.Span, written, hint);
    }

    private static SourcePath? Similar(SourceTree tree, SourcePath path)
    {
        var siblings = tree.Files.Where(f => f.Folder == path.Folder).ToList();
        var name = NearestName.Of(path.FileName, siblings.Select(f => f.FileName));
        return name is null ? null : siblings.Find(f => f.FileName == name);
    }

    private static string Relative(SourcePath folder, SourcePath file)
    {
        var (from, to) = (folder.Segments, file.Segments);
        var shared = from.Zip(to).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Join('/', Enumerable.Repeat("..", from.Length - shared).Concat(to.Skip(shared)));
    }
}
