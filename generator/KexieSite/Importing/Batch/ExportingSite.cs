using KexieSite.Configuration;
using KexieSite.Importing.Guessing;
using KexieSite.Model;
using KexieSite.Regions;

namespace KexieSite.Importing.Batch;

/// <summary>
/// Whether a text that comes back from Word is of this site; and what becomes of one that another site exported. There, a text without a region was of that
/// site's; here it would silently be of this one's. Whether it is published, a person decides.
/// </summary>
internal sealed class ExportingSite(SiteConfig config)
{
    private readonly RegionResolver resolver = new(config.Divisions, config.Region);
    private readonly string region = config.Region?.FullPath ?? "";

    /// <summary>Whether this site exported a text: the address is its own, and the region.</summary>
    public bool IsThis(ExportedText text) =>
        text.Region == region && SiteUrl.TryParse(text.Site) is { } from && new[] { config.Url, config.Declared }.Any(own => own is not null && AreSame(own, from));

    /// <summary>Whether a region that a text states is this site's, or lies in it.</summary>
    public bool IsOwn(Division? stated) => stated is not null && config.Region is { } own && stated.IsWithin(own);

    /// <summary>What a text of another site that states no region gets: that of its site, if it is one that this site knows, else that it is not known.</summary>
    public string RegionOf(ExportedText text, string unknown) =>
        text.Region is { Length: > 0 } from && resolver.Resolve(from, null).Division is not null ? from : unknown;

    /// <summary>What was concluded of a text of another site whose own front matter cannot be used.</summary>
    public GuessedFrontMatter Foreign(GuessedFrontMatter guessed, ExportedText text, string unknown)
    {
        var isOwn = guessed.Sure("region") is { } stated && IsOwn(resolver.Resolve(stated, null).Division);
        var hasRegion = guessed.Sure("region") is not null || !Field.Named("region").Kinds.Contains(guessed.Kind);
        return guessed with
        {
            OtherBody = guessed.OtherBody ?? (isOwn ? null : text.Site),
            Guesses = hasRegion ? guessed.Guesses : [.. guessed.Guesses.Append(new Guess("region", RegionOf(text, unknown), text.Site)).OrderBy(g => Field.All.IndexOf(Field.Named(g.Key))).ThenByDescending(g => g.IsSure)],
        };
    }

    // With or without a certificate it is the same site.
    private static bool AreSame(SiteUrl one, SiteUrl other) =>
        one.BasePath == other.BasePath && string.Equals(new Uri(one.Origin).IdnHost, new Uri(other.Origin).IdnHost, StringComparison.OrdinalIgnoreCase);
}
