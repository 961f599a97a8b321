namespace KexieSite.Theming;

/// <summary>What <c>theme.yml</c> says about a theme. Texts that are not given are empty.</summary>
/// <param name="Name">The theme's name: its folder's, or <c>kexie</c>.</param>
/// <param name="Title">The name for people; the theme's name when none is given.</param>
/// <param name="Extends">The theme that gives what this one lacks, or null.</param>
/// <param name="Version">The theme's own version, free text.</param>
/// <param name="Author">Who made it.</param>
/// <param name="Description">What it is for, in a sentence.</param>
public sealed record ThemeManifest(
    string Name,
    string Title,
    ThemeReference? Extends = null,
    string Version = "",
    string Author = "",
    string Description = "");
