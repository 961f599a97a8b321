using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Model;

/// <summary>The whole content of a site, understood: what will be published and what will not.</summary>
/// <param name="Config">What site.yml says.</param>
/// <param name="Today">The day of the build in the site's time zone.</param>
/// <param name="Items">What is published, in the order of the source paths.</param>
/// <param name="Skipped">What is not published this time, and why.</param>
public sealed record Site(SiteConfig Config, DateOnly Today, ImmutableArray<ContentItem> Items, ImmutableArray<SkippedItem> Skipped);

/// <summary>A file that is not published this time.</summary>
/// <param name="Source">The file.</param>
/// <param name="Reason">Why, as a text for people.</param>
public sealed record SkippedItem(SourcePath Source, TextKey Reason);
