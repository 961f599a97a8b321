using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Theming;

namespace KexieSite.Building;

/// <summary>The step that makes ready what renders the pages.</summary>
internal static class SiteThemes
{
    /// <summary>Loads the theme that site.yml names, and builds it where it has changed; null where it has an error. The caller disposes of it.</summary>
    public static Task<Checked<Theme?>> LoadAsync(
        BuildOptions options, SiteConfig config, CancellationToken cancel, DefaultThemeSource kexie = DefaultThemeSource.Program)
    {
        var catalog = new ThemeCatalog(options.SiteFolder, options.BuiltInTheme, new ThemeBuild(options.ProgramFolder)) { DefaultSource = kexie };
        return catalog.LoadAsync(new ThemeReference(config.Theme, SourceTree.Configuration, config.ThemeSpan), cancel);
    }
}
