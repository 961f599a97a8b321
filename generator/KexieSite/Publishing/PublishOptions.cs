namespace KexieSite.Publishing;

/// <summary>What a publication is asked to do.</summary>
public sealed record PublishOptions
{
    /// <summary>The site's folder: the one that holds <c>site.yml</c>.</summary>
    public required string SiteFolder { get; init; }

    /// <summary>The absolute path of the served folder, or of the link that leads to it.</summary>
    public required string To { get; init; }

    /// <summary>The built site, relative to the site's folder.</summary>
    public string From { get; init; } = "output";

    /// <summary>Whether to go back to the version before instead of publishing the built site.</summary>
    public bool Back { get; init; }

    /// <summary>Whether only to tell what would be done.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether the served folder is to be a symbolic link that is switched, also where it was not made by a publication.</summary>
    public bool Link { get; init; }

    /// <summary>Whether a site is published that was built with drafts, with items of the future or for another address.</summary>
    public bool Force { get; init; }
}
