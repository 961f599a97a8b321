using System.Collections.Immutable;
using System.Reflection;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Theming;

/// <summary>A site's own theme in <c>themes/{name}/</c>: its assets and texts are read from disk, its templates from its build.</summary>
internal sealed class SiteTheme(string siteFolder, string name)
{
    private static readonly EnumerationOptions EveryFile = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };

    /// <summary>The theme's folder in the site.</summary>
    public SourcePath Folder { get; } = new("themes/" + name);

    /// <summary>The folder on disk.</summary>
    public string FullPath => Folder.In(siteFolder);

    /// <summary>Reads theme.yml; without one the folder is no theme.</summary>
    public Checked<ThemeManifest?> ReadManifest()
    {
        var file = Folder.Combine(ThemeManifestReader.FileName)!.Value;
        if (!File.Exists(file.In(siteFolder)))
        {
            return new(null, [ThemeRules.NoManifest.At(file, null, name)]);
        }

        var manifest = ThemeManifestReader.Read(File.ReadAllText(file.In(siteFolder)), name, file);
        return new(manifest.Value, manifest.Diagnostics);
    }

    /// <summary>Builds the templates where they have changed, and reads everything.</summary>
    /// <param name="manifest">What its theme.yml says.</param>
    /// <param name="compiled">An assembly that holds its templates already; null to build them.</param>
    /// <param name="build">Builds them.</param>
    /// <param name="cancel">Stops a build.</param>
    public async Task<Checked<ThemeLayer?>> LoadAsync(ThemeManifest manifest, Assembly? compiled, ThemeBuild build, CancellationToken cancel)
    {
        var built = compiled is null ? await BuildAsync(build, cancel) : new(null, []);
        var (assets, findings) = ThemeLayer.Sort(ReadAssets(), Folder);
        findings = [.. built.Diagnostics, .. findings];
        if (built.HasErrors)
        {
            return new(null, findings);
        }

        var code = built.Value is null ? null : new ThemeLoadContext(name);
        var assembly = code?.LoadBuild(built.Value!) ?? compiled;
        ImmutableArray<Template> templates = assembly is null ? [] : [.. Template.In(assembly, name, Folder)];
        if (templates.FirstOrDefault(t => !t.IsPage) is { } foreign)
        {
            code?.Unload();
            return new(null, [.. findings, ThemeRules.NoViewImports.At(foreign.File, null, name, foreign.Key)]);
        }

        var texts = (ReadTexts(ThemeLayer.ChineseTexts), ReadTexts(ThemeLayer.EnglishTexts));
        return new(new ThemeLayer(manifest, templates, assets, texts, code), findings);
    }

    /// <summary>A theme of stylesheets and texts alone has nothing to build, and needs no SDK.</summary>
    private async Task<Checked<string?>> BuildAsync(ThemeBuild build, CancellationToken cancel)
    {
        var templates = Path.Combine(FullPath, "Templates");
        if (!Directory.Exists(templates) || !Directory.EnumerateFiles(templates, "*.cshtml", EveryFile).Any())
        {
            return new(null, []);
        }

        var project = ThemeProject.Find(siteFolder, Folder);
        return project.Value is null ? new(null, project.Diagnostics) : await build.RunAsync(project.Value, cancel);
    }

    private IEnumerable<ThemeAsset> ReadAssets()
    {
        var root = Path.Combine(FullPath, "assets");
        return
            from file in Directory.Exists(root) ? Directory.EnumerateFiles(root, "*", EveryFile) : []
            let path = Path.GetRelativePath(root, file).Replace('\\', '/')
            where !path.Split('/').Any(segment => segment.StartsWith('.'))
            select new ThemeAsset(path, name, () => File.OpenRead(file), Folder.Combine(ThemeLayer.AssetFolder + path));
    }

    private string ReadTexts(string path)
    {
        var file = Path.Combine(FullPath, path);
        return File.Exists(file) ? File.ReadAllText(file) : "";
    }
}
