using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Paths;
using KexieSite.Theming;

namespace KexieSite.Planning;

/// <summary>One file of the site to be: what it is made from, and where it goes.</summary>
/// <param name="Url">Its address.</param>
public abstract record PlannedOutput(UrlPath Url)
{
    /// <summary>The source that asked for it, to be named when two ask for one address; null for the build's own pages.</summary>
    public virtual Origin? Origin => null;
}

/// <summary>A place in a source that asks for an output.</summary>
public sealed record Origin(SourcePath File, SourceSpan? Span);

/// <summary>A page that a template renders.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Template">The template's key.</param>
public abstract record PlannedPage(UrlPath Url, string Template) : PlannedOutput(Url);

/// <summary>The home page.</summary>
public sealed record HomePage() : PlannedPage(UrlPath.Root, "home");

/// <summary>The page of one content file.</summary>
public sealed record ItemPage(ContentItem Item, string Template) : PlannedPage(Item.Url, Template)
{
    /// <inheritdoc />
    public override Origin Origin => new(Item.Source, Item.AddressSpan);
}

/// <summary>A page of a section's list.</summary>
public sealed record SectionPage(SectionIndex Index, PageSlice Slice) : PlannedPage(Slice.Url, "section");

/// <summary>A page of what a section has of one year.</summary>
public sealed record SectionYearPage(SectionIndex Index, YearIndex Year, PageSlice Slice) : PlannedPage(Slice.Url, "section-year");

/// <summary>The list of years.</summary>
public sealed record YearsPage(UrlPath Url) : PlannedPage(Url, "years");

/// <summary>A page of what the site has of one year.</summary>
public sealed record YearPage(YearIndex Year, PageSlice Slice) : PlannedPage(Slice.Url, "year");

/// <summary>The tree of regions.</summary>
public sealed record RegionsPage(UrlPath Url) : PlannedPage(Url, "regions");

/// <summary>A page of what a region and those below it have.</summary>
public sealed record RegionPage(RegionIndex Region, PageSlice Slice) : PlannedPage(Slice.Url, "region");

/// <summary>A page of what a region and those below it have of one year.</summary>
public sealed record RegionYearPage(RegionIndex Region, YearIndex Year, PageSlice Slice) : PlannedPage(Slice.Url, "region-year");

/// <summary>The list of series or of topics.</summary>
public sealed record TermsPage(UrlPath Url, TermKind Kind, ImmutableArray<TermIndex> Terms) : PlannedPage(Url, "terms");

/// <summary>A page of what a series or topic has.</summary>
public sealed record TermPage(TermKind Kind, TermIndex Index, PageSlice Slice) : PlannedPage(Slice.Url, "term");

/// <summary>The map of the site for people.</summary>
public sealed record MapPage(UrlPath Url) : PlannedPage(Url, "map");

/// <summary>The search page.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Entry">The address of the file of the search index that it reads first.</param>
public sealed record SearchPage(UrlPath Url, UrlPath Entry) : PlannedPage(Url, "search");

/// <summary>What a server answers for an address that does not exist.</summary>
public sealed record NotFoundPage(UrlPath Url) : PlannedPage(Url, "404");

/// <summary>A page at an old address that leads to the new one.</summary>
public sealed record RedirectPage(Alias Alias, ContentItem Item) : PlannedOutput(Alias.Url)
{
    /// <inheritdoc />
    public override Origin Origin => new(Item.Source, Alias.Span);
}

/// <summary>A feed of the newest items.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Format">Its format.</param>
/// <param name="Section">The section, or null for the whole site.</param>
public sealed record FeedFile(UrlPath Url, FeedFormat Format, SectionIndex? Section) : PlannedOutput(Url);

/// <summary>A calendar of activities.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Page">The page that it belongs to.</param>
/// <param name="Series">The series; null for the calendar of all activities.</param>
/// <param name="Activities">What it holds, the newest first.</param>
public sealed record CalendarFile(UrlPath Url, UrlPath Page, TermIndex? Series, ImmutableArray<Activity> Activities) : PlannedOutput(Url);

/// <summary>A part of the XML sitemap; or, when it names parts, their index.</summary>
public sealed record SitemapFile(UrlPath Url, ImmutableArray<PlannedPage> Pages, ImmutableArray<UrlPath> Parts) : PlannedOutput(Url);

/// <summary>robots.txt.</summary>
public sealed record RobotsFile(UrlPath Url) : PlannedOutput(Url);

/// <summary>A table of all activities or all reports.</summary>
public sealed record TableFile(UrlPath Url, Configuration.ContentKind Kind) : PlannedOutput(Url);

/// <summary>A file of the search index.</summary>
public sealed record SearchIndexFile(UrlPath Url, ReadOnlyMemory<byte> Bytes) : PlannedOutput(Url);

/// <summary>A file of the theme.</summary>
public sealed record AssetFile(UrlPath Url, PublishedAsset Asset) : PlannedOutput(Url);

/// <summary>A picture or attachment, copied from beside the texts.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Source">The file.</param>
/// <param name="Use">The first place that uses it.</param>
/// <param name="Cleaned">What is published instead of the file's own bytes: an SVG without what could run; null for other files.</param>
public sealed record CopiedFile(UrlPath Url, SourcePath Source, Origin Use, string? Cleaned) : PlannedOutput(Url)
{
    /// <inheritdoc />
    public override Origin Origin => Use;
}

/// <summary>Series or topics.</summary>
public enum TermKind
{
    /// <summary>系列.</summary>
    Series,

    /// <summary>主题.</summary>
    Topic,
}

/// <summary>The format of a feed.</summary>
public enum FeedFormat
{
    /// <summary>Atom, RFC 4287.</summary>
    Atom,

    /// <summary>JSON Feed 1.1.</summary>
    Json,
}
