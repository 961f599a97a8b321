using System.Reflection;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Theming;

/// <summary>The theme <c>kexie</c>: all of it, also theme.yml, assets and texts, is inside its assembly.</summary>
internal static class BuiltInTheme
{
    /// <summary>Its name, which always means this theme, whatever stands in <c>themes/</c>.</summary>
    public const string Name = "kexie";

    public static Checked<ThemeManifest> ReadManifest(Assembly assembly) =>
        ThemeManifestReader.Read(
            Text(assembly, ThemeManifestReader.FileName)
                ?? throw new InvalidOperationException($"'{assembly.GetName().Name}' has no {ThemeManifestReader.FileName} embedded"),
            Name,
            new SourcePath($"themes/{Name}/{ThemeManifestReader.FileName}"));

    public static Checked<ThemeLayer> Load(Assembly assembly, ThemeManifest manifest)
    {
        // A name made on Windows from %(RecursiveDir) has its own slashes.
        var assets =
            from resource in assembly.GetManifestResourceNames()
            let path = resource.Replace('\\', '/')
            where path.StartsWith(ThemeLayer.AssetFolder, StringComparison.Ordinal)
            select new ThemeAsset(path[ThemeLayer.AssetFolder.Length..], Name, () => assembly.GetManifestResourceStream(resource)!);
        var (safe, findings) = ThemeLayer.Sort(assets, folder: null);
        var texts = (Text(assembly, ThemeLayer.ChineseTexts) ?? "", Text(assembly, ThemeLayer.EnglishTexts) ?? "");
        return new(new ThemeLayer(manifest, [.. Template.In(assembly, Name, folder: null)], safe, texts), findings);
    }

    private static string? Text(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource);
        using var reader = stream is null ? null : new StreamReader(stream);
        return reader?.ReadToEnd();
    }
}
