using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Theming;

/// <summary>The themes that a site can use: the built-in one and those in its <c>themes/</c> folder.</summary>
/// <param name="siteFolder">The site's folder on disk.</param>
/// <param name="builtIn">The assembly of the theme <c>kexie</c>.</param>
/// <param name="build">What builds the site's own themes.</param>
public sealed class ThemeCatalog(string siteFolder, Assembly builtIn, ThemeBuild build)
{
    /// <summary>The name of the theme that needs no folder.</summary>
    public const string Default = BuiltInTheme.Name;

    /// <summary>Where that theme comes from; a folder is only looked at where it holds a whole theme.</summary>
    public DefaultThemeSource DefaultSource { get; init; }

    /// <summary>The built-in theme, then every folder below <c>themes/</c> with a theme.yml, in ordinal order.</summary>
    public ImmutableArray<string> Names
    {
        get
        {
            var root = Path.Combine(siteFolder, "themes");
            var folders = Directory.Exists(root) ? Directory.GetDirectories(root).Select(d => Path.GetFileName(d)) : [];
            return [Default, .. folders.Where(n => n != Default && IsTheme(n)).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>
    /// Reads a theme and what it extends, and builds what has changed. Null when there is an error; the caller disposes
    /// of the theme.
    /// </summary>
    /// <exception cref="IOException">A theme's file cannot be read.</exception>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The caller disposes of the theme")]
    public async Task<Checked<Theme?>> LoadAsync(ThemeReference wanted, CancellationToken cancel = default)
    {
        var chain = ReadChain(wanted);
        if (chain.HasErrors)
        {
            return new(null, chain.Diagnostics);
        }

        var layers = new List<ThemeLayer>();
        var findings = chain.Diagnostics.ToBuilder();
        foreach (var manifest in chain.Value)
        {
            var layer = await LoadLayerAsync(manifest, cancel);
            findings.AddRange(layer.Diagnostics);
            if (layer.Value is not null)
            {
                layers.Add(layer.Value);
            }
        }

        if (!findings.Any(f => f.Severity == Severity.Error))
        {
            return new(new Theme([.. layers]), findings.DrainToImmutable());
        }

        layers.ForEach(l => l.Code?.Unload());
        return new(null, findings.DrainToImmutable());
    }

    /// <summary>The manifests from the theme itself to the last it extends; read before anything is built.</summary>
    private Checked<ImmutableArray<ThemeManifest>> ReadChain(ThemeReference wanted)
    {
        var chain = ImmutableArray.CreateBuilder<ThemeManifest>();
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var next = wanted; next is not null; next = chain[^1].Extends)
        {
            var names = chain.Select(m => m.Name).Append(next.Name);
            if (chain.Any(m => m.Name == next.Name))
            {
                findings.Add(ThemeRules.CircularExtends.At(next.File, next.Span, string.Join(" → ", names)));
                break;
            }

            var manifest = ReadManifest(next);
            findings.AddRange(manifest.Diagnostics);
            if (manifest.Value is null)
            {
                break;
            }

            chain.Add(manifest.Value);
        }

        return new(chain.DrainToImmutable(), findings.DrainToImmutable());
    }

    private Checked<ThemeManifest?> ReadManifest(ThemeReference wanted)
    {
        if (wanted.Name == Default)
        {
            var manifest = BuiltInTheme.ReadManifest(builtIn);
            return new(manifest.Value, manifest.Diagnostics);
        }

        if (!UrlPath.IsSafeSegment(wanted.Name) || !Directory.Exists(Path.Combine(siteFolder, "themes", wanted.Name)))
        {
            return new(null, [ThemeRules.UnknownTheme.At(wanted.File, wanted.Span, wanted.Name, string.Join(", ", Names))]);
        }

        return new SiteTheme(siteFolder, wanted.Name).ReadManifest();
    }

    private async Task<Checked<ThemeLayer?>> LoadLayerAsync(ThemeManifest manifest, CancellationToken cancel)
    {
        if (manifest.Name != Default || (DefaultSource != DefaultThemeSource.Program && IsTheme(Default)))
        {
            var compiled = manifest.Name == Default && DefaultSource == DefaultThemeSource.FolderWithoutTemplates ? builtIn : null;
            return await new SiteTheme(siteFolder, manifest.Name).LoadAsync(manifest, compiled, build, cancel);
        }

        var layer = BuiltInTheme.Load(builtIn, manifest);
        return new(layer.Value, layer.Diagnostics);
    }

    private bool IsTheme(string name) => File.Exists(Path.Combine(siteFolder, "themes", name, ThemeManifestReader.FileName));
}
