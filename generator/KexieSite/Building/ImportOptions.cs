using System.Collections.Immutable;
using KexieSite.Diagnostics;

namespace KexieSite.Building;

/// <summary>What an import is asked to do.</summary>
public sealed record ImportOptions
{
    /// <summary>The site's folder: the one that holds <c>site.yml</c>.</summary>
    public required string SiteFolder { get; init; }

    /// <summary>The files and folders to import, relative to <see cref="StartFolder"/>.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>The folder that relative paths begin at.</summary>
    public required string StartFolder { get; init; }

    /// <summary>The section, or the folder below <c>content/</c>, that the texts go to; null where each goes to the section of its kind.</summary>
    public string? To { get; init; }

    /// <summary>Whether nothing is written but a report that <see cref="Report"/> names.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether every text becomes a draft.</summary>
    public bool Drafts { get; init; }

    /// <summary>The file that the report is written to; null for one beside <c>site.yml</c>.</summary>
    public string? Report { get; init; }

    /// <summary>The language of the report; null for that of the site.</summary>
    public Language? Language { get; init; }
}
