using KexieSite.Configuration;

namespace KexieSite.Writing;

/// <summary>What a build says of itself in its manifest: why its pages may not be those for everybody. Most builds say nothing.</summary>
internal static class BuildNotes
{
    /// <summary>Drafts are among the pages.</summary>
    public const string Drafts = "drafts";

    /// <summary>Items whose day has not come are among the pages.</summary>
    public const string Future = "future";

    /// <summary>The files were not built but published into this folder.</summary>
    public const string Published = "published";

    private const string UrlWord = "url ";

    /// <summary>The addresses in the pages are not those of site.yml.</summary>
    public static string OtherUrl(SiteUrl url) => UrlWord + url.Origin + url.BasePath;

    /// <summary>The address that a note tells of; null where it tells something else.</summary>
    public static string? UrlOf(string note) => note.StartsWith(UrlWord, StringComparison.Ordinal) ? note[UrlWord.Length..] : null;
}
