using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Theming;

/// <summary>What one theme brings by itself, without what it extends.</summary>
/// <param name="Manifest">Its theme.yml.</param>
/// <param name="Templates">Its compiled templates.</param>
/// <param name="Assets">Its assets.</param>
/// <param name="Texts">Its text table in each language as written, empty where it has none.</param>
/// <param name="Code">What unloads its assembly; null for the built-in theme and for a theme without templates.</param>
internal sealed record ThemeLayer(
    ThemeManifest Manifest,
    ImmutableArray<Template> Templates,
    ImmutableArray<ThemeAsset> Assets,
    (string Chinese, string English) Texts,
    ThemeLoadContext? Code = null)
{
    public const string AssetFolder = "assets/";

    public const string ChineseTexts = "texts/zh-CN.txt";
    public const string EnglishTexts = "texts/en.txt";

    /// <summary>The assets whose names can stand in an address, and an error for each other one.</summary>
    public static (ImmutableArray<ThemeAsset> Assets, ImmutableArray<Diagnostic> Findings) Sort(
        IEnumerable<ThemeAsset> assets, SourcePath? folder)
    {
        ThemeAsset[] all = [.. assets];
        return (
            [.. all.Where(IsSafe)],
            [.. all.Where(a => !IsSafe(a)).Select(a => ThemeRules.UnsafeAsset.At(folder?.Combine(AssetFolder + a.Path), null, a.Theme, a.Path))]);

        // The published name is a little longer.
        static bool IsSafe(ThemeAsset asset) =>
            UrlPath.TryParse(asset.Path) is not null && UrlPath.TryParse(AssetPublication.Hashed(asset.Path, "00000000")) is not null;
    }
}
