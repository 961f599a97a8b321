using System.Collections.Immutable;

namespace KexieSite.Model;

/// <summary>What a file beside the texts may be, by its extension.</summary>
internal static class FileTypes
{
    /// <summary>What a cover or a picture may be.</summary>
    public static ImmutableArray<string> Pictures { get; } = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"];

    /// <summary>
    /// What is never published as a file: what a browser would run as a page of the site, with the site's rights; what a
    /// server would run; and texts of the site itself, which may be drafts.
    /// </summary>
    public static ImmutableArray<string> Forbidden { get; } =
    [
        ".html", ".htm", ".shtml", ".xhtml", ".xht", ".mhtml", ".mht", ".xml", ".xsl", ".svgz", ".js", ".mjs",
        ".php", ".asp", ".aspx", ".jsp", ".cgi", ".md",
    ];
}
