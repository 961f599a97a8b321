using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Theming;

namespace KexieSite.Building;

/// <summary>The theme of a live site: loaded again when its files or the site's choice change; while it is broken, the last good one stays.</summary>
internal sealed class LiveTheme(BuildOptions options) : IDisposable
{
    private readonly ThemeFiles atStart = ThemeFiles.List(options.SiteFolder);
    private ThemeFiles? loadedFrom;
    private string? name;

    /// <summary>The theme to render with; null until one could be loaded.</summary>
    public Theme? Current { get; private set; }

    /// <summary>What was found when it was last loaded.</summary>
    public ImmutableArray<Diagnostic> Found { get; private set; } = [];

    /// <summary>Whether <see cref="Current"/> is an older version than what the files hold.</summary>
    public bool IsHeld => Current is not null && Found.Any(d => d.Severity == Severity.Error);

    /// <summary>Loads the theme where anything has changed.</summary>
    /// <param name="config">The site's configuration.</param>
    /// <param name="files">The files below <c>themes/</c> as they are.</param>
    /// <param name="cancel">Stops a running build of the theme.</param>
    /// <returns>Whether it was loaded.</returns>
    /// <exception cref="IOException">A theme's file cannot be read.</exception>
    public async Task<bool> UpdateAsync(SiteConfig config, ThemeFiles files, CancellationToken cancel)
    {
        if (name == config.Theme && loadedFrom is not null && files.IsSameAs(loadedFrom))
        {
            return false;
        }

        var loaded = await SiteThemes.LoadAsync(options, config, cancel, SourceOfDefault(files));
        (name, loadedFrom, Found) = (config.Theme, files, loaded.Diagnostics);
        if (loaded.Value is { } theme)
        {
            Current?.Dispose();
            Current = theme;
        }

        return true;
    }

    /// <inheritdoc />
    public void Dispose() => Current?.Dispose();

    // The program was built with the folder's theme, as long as nobody changed it since.
    private DefaultThemeSource SourceOfDefault(ThemeFiles files) =>
        files.Templates(ThemeCatalog.Default).IsSameAs(atStart.Templates(ThemeCatalog.Default))
            ? files.IsSameAs(atStart) ? DefaultThemeSource.Program : DefaultThemeSource.FolderWithoutTemplates
            : DefaultThemeSource.Folder;
}
