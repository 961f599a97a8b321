using System.Reflection;

namespace KexieSite.Building;

/// <summary>What a build is asked to do.</summary>
public sealed record BuildOptions
{
    /// <summary>The site's folder: the one that holds <c>site.yml</c>.</summary>
    public required string SiteFolder { get; init; }

    /// <summary>The assembly of the theme <c>kexie</c>.</summary>
    public required Assembly BuiltInTheme { get; init; }

    /// <summary>The folder of <c>KexieSite.dll</c> and <c>RazorLight.dll</c>, against which a site's own theme is built.</summary>
    public string ProgramFolder { get; init; } = AppContext.BaseDirectory;

    /// <summary>The folder that is written, relative to the site's.</summary>
    public string Output { get; init; } = "output";

    /// <summary>Takes the place of <c>url</c> in site.yml; null to keep it.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Whether drafts are published.</summary>
    public bool Drafts { get; init; }

    /// <summary>Whether items are published whose day has not come.</summary>
    public bool Future { get; init; }

    /// <summary>Whether a warning stops the build as an error does.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether every file is written anew, whatever the output folder's record says of it.</summary>
    public bool Clean { get; init; }

    /// <summary>The day to build for; null for the current one.</summary>
    public DateOnly? Today { get; init; }
}
