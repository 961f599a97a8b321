using System.Reflection;

namespace Kexie.Theme;

/// <summary>The default theme, for the program that hands it to the library.</summary>
public static class KexieTheme
{
    /// <summary>The assembly that holds all of the theme: templates, assets, texts and theme.yml.</summary>
    public static Assembly Assembly => typeof(KexieTheme).Assembly;
}
