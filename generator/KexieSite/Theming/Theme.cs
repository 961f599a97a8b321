using System.Collections.Immutable;
using KexieSite.Diagnostics;

namespace KexieSite.Theming;

/// <summary>
/// A theme with everything that it takes from the themes it extends: a template, an asset or a line of text of the
/// theme itself replaces the one of the same name below it.
/// </summary>
public sealed class Theme : IDisposable
{
    private readonly ImmutableArray<ThemeLayer> layers;
    private readonly Dictionary<string, Template> templates;

    /// <param name="layers">The theme itself, then what it extends, to the last.</param>
    internal Theme(ImmutableArray<ThemeLayer> layers)
    {
        this.layers = layers;
        templates = Merge(layers.Reverse().SelectMany(l => l.Templates), t => t.Key);
        Assets = [.. Merge(layers.Reverse().SelectMany(l => l.Assets), a => a.Path).Values.OrderBy(a => a.Path, StringComparer.Ordinal)];
    }

    /// <summary>The theme's name: its folder's, or <c>kexie</c>.</summary>
    public string Name => Manifest.Name;

    /// <summary>What its theme.yml says.</summary>
    public ThemeManifest Manifest => layers[0].Manifest;

    /// <summary>The theme's name and the names of the themes it extends, to the last.</summary>
    public ImmutableArray<string> Chain => [.. layers.Select(l => l.Manifest.Name)];

    /// <summary>The keys of all templates, its own and those it takes over, in ordinal order.</summary>
    public ImmutableArray<string> TemplateKeys => [.. templates.Keys.Order(StringComparer.Ordinal)];

    /// <summary>All assets, its own and those it takes over, in ordinal order of their paths; no path stands twice.</summary>
    public ImmutableArray<ThemeAsset> Assets { get; }

    /// <summary>The assets as they are published, in the order of <see cref="Assets"/>; a stylesheet that names a missing file is an error.</summary>
    /// <exception cref="IOException">An asset cannot be read.</exception>
    public Checked<ImmutableArray<PublishedAsset>> Publish() => AssetPublication.Of(Assets);

    /// <summary>The chain as people read it: <c>mine → kexie</c>.</summary>
    internal string Lineage => string.Join(" → ", Chain);

    /// <summary>Reads the texts of the theme's own templates; empty when it has none in this language.</summary>
    public TextTable ReadTexts(Language language) =>
        TextTable.Parse(language, string.Join('\n', layers.Reverse().Select(l => language == Language.English ? l.Texts.English : l.Texts.Chinese)));

    /// <summary>Whether there is a template of this key.</summary>
    public bool Has(string key) => templates.ContainsKey(key);

    /// <summary>An error for each key that has no template, in the order given.</summary>
    public ImmutableArray<Diagnostic> Missing(IEnumerable<string> keys) =>
        [.. keys.Where(k => !Has(k)).Distinct(StringComparer.Ordinal).Select(k => ThemeRules.MissingTemplate.At(null, null, Lineage, k))];

    /// <summary>Lets go of the theme's assemblies, so that a later build of them can be loaded beside the pages still being rendered.</summary>
    public void Dispose()
    {
        foreach (var layer in layers)
        {
            layer.Code?.Unload();
        }
    }

    internal Template? Find(string key) => templates.GetValueOrDefault(key);

    private static Dictionary<string, T> Merge<T>(IEnumerable<T> parentsFirst, Func<T, string> name)
    {
        var merged = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in parentsFirst)
        {
            merged[name(item)] = item;
        }

        return merged;
    }
}
