namespace KexieSite.Building;

/// <summary>What a check is asked to do.</summary>
/// <param name="Site">The site, as it would be built.</param>
public sealed record CheckOptions(BuildOptions Site)
{
    /// <summary>Whether what can be put right safely is put right in the files.</summary>
    public bool Fix { get; init; }

    /// <summary>Whether outside links are asked for.</summary>
    public bool External { get; init; }
}
