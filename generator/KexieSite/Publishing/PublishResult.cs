using System.Collections.Immutable;
using KexieSite.Diagnostics;

namespace KexieSite.Publishing;

/// <summary>What a publication did, or with a dry run would do.</summary>
/// <param name="Ok">Whether readers get the site that was asked for. Where not, they get what they got before.</param>
/// <param name="Pages">HTML pages of the site that readers get now.</param>
/// <param name="Change">What is different from the version before.</param>
/// <param name="Now">The version that readers get now; null where there is none, or with a dry run none yet.</param>
/// <param name="Back">What <c>--back</c> would go to from there; null where there is nothing.</param>
/// <param name="Diagnostics">What was found, in a stable order.</param>
public sealed record PublishResult(
    bool Ok, int Pages, SiteChange Change, PublishedVersion? Now, PublishedVersion? Back, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>A version of the site that was published and is kept.</summary>
/// <param name="Number">Its number; later versions have higher ones.</param>
/// <param name="Published">When it was published, on the clocks of the site's time zone.</param>
public sealed record PublishedVersion(int Number, DateTimeOffset Published);

/// <summary>How far a publication is.</summary>
/// <param name="Done">Files that are done.</param>
/// <param name="Total">All files.</param>
public readonly record struct PublishProgress(int Done, int Total);
