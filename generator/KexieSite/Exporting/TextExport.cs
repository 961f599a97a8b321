using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Paths;

namespace KexieSite.Exporting;

/// <summary>Exports one content file as a Word file.</summary>
public static class TextExport
{
    /// <summary>Writes the Word file; the value is whether it did. A draft, and a text whose day has not come, are exported too.</summary>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static Checked<bool> Run(TextExportOptions options, TimeProvider clock)
    {
        var tree = SourceTree.List(options.SiteFolder);
        var (config, found) = SiteConfiguration.Read(tree, null);
        if (config is null)
        {
            return new(false, found);
        }

        if (PathIn(tree, options.File) is not { } path)
        {
            return new(false, [ExportRules.NoText.At(null, null, options.File)]);
        }

        if (!options.Replaces && Path.Exists(options.Output))
        {
            return new(false, [ExportRules.Exists.At(null, null, options.Output)]);
        }

        var addresses = new SiteAddresses(config, tree, options.Today ?? config.TimeZone.Today(clock));
        var read = addresses.Read(path);
        ImmutableArray<Diagnostic> errors = [.. found.Concat(read.Diagnostics).Where(d => d.Severity == Severity.Error)];
        if (errors.Length > 0 || read.Value.Item is not { } item)
        {
            return new(false, errors);
        }

        var text = ItemText.Of(item, addresses);
        Write(options.Output, WordFile.Write(text.Value), options.Replaces);
        return new(true, text.Diagnostics);
    }

    /// <summary>The Word file of a text as it is now; null where it is none of the site's, or has mistakes.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static byte[]? Word(SourcePath path, SiteAddresses addresses) =>
        addresses.Tree.Texts.Contains(path) && addresses.Read(path) is var read && read.Value.Item is { } item && !read.Diagnostics.Any(d => d.Severity == Severity.Error)
            ? WordFile.Write(ItemText.Of(item, addresses).Value)
            : null;

    private static SourcePath? PathIn(SourceTree tree, string file)
    {
        var relative = Path.GetRelativePath(tree.SiteFolder, file);
        return Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal) ? null
            : new SourcePath(relative) is var path && tree.Texts.Contains(path) ? path : null;
    }

    // Whole or not at all: nobody finds half a file.
    private static void Write(string output, byte[] bytes, bool replaces)
    {
        var beside = output + ".kexie";
        File.WriteAllBytes(beside, bytes);
        try
        {
            File.Move(beside, output, replaces);
        }
        catch (IOException)
        {
            File.Delete(beside);
            throw;
        }
    }
}

/// <summary>What to export, and where to.</summary>
/// <param name="SiteFolder">The absolute path of the site's folder.</param>
/// <param name="File">The absolute path of the content file.</param>
/// <param name="Output">The absolute path of the Word file.</param>
public sealed record TextExportOptions(string SiteFolder, string File, string Output)
{
    /// <summary>Whether a file that is there is replaced.</summary>
    public bool Replaces { get; init; }

    /// <summary>The day of the export; null for the real one.</summary>
    public DateOnly? Today { get; init; }
}
