using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Paths;
using KexieSite.Regions;

namespace KexieSite.Configuration;

/// <summary>What <c>site.yml</c> says, complete with defaults.</summary>
public sealed record SiteConfig
{
    /// <summary>The site's full name.</summary>
    public required string Title { get; init; }

    /// <summary>The short name for the header and for window titles; the full name where none is given.</summary>
    public required string ShortTitle { get; init; }

    /// <summary>One or two sentences about the site, for search engines and feeds; empty where none is given.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where the site is served.</summary>
    public required SiteUrl Url { get; init; }

    /// <summary>Where site.yml names the address; null where it does not.</summary>
    public SourceSpan? UrlSpan { get; init; }

    /// <summary>The address that site.yml names, where the build is for another one (<c>--base-url</c>); else null.</summary>
    public SiteUrl? Declared { get; init; }

    /// <summary>The language of the pages' own words.</summary>
    public Language Language { get; init; }

    /// <summary>The language as HTML and feeds name it: <c>zh-CN</c> or <c>en</c>.</summary>
    public string LanguageTag => Language == Language.English ? "en" : "zh-CN";

    /// <summary>The zone in which dates are days.</summary>
    public SiteTimeZone TimeZone { get; init; } = SiteTimeZone.Shanghai;

    /// <summary>The association's own region, which items without one belong to; null for a site of many regions.</summary>
    public Division? Region { get; init; }

    /// <summary>The divisions this site knows: the table and its own.</summary>
    public required Divisions Divisions { get; init; }

    /// <summary>The theme's name.</summary>
    public string Theme { get; init; } = "kexie";

    /// <summary>Where site.yml names the theme; null where it does not.</summary>
    public SourceSpan? ThemeSpan { get; init; }

    /// <summary>The sections in the order in which they are shown.</summary>
    public required ImmutableArray<Section> Sections { get; init; }

    /// <summary>The entries of the main menu; where none is given, the theme shows the sections and indexes.</summary>
    public ImmutableArray<NamedLink> Menu { get; init; } = [];

    /// <summary>The campaigns that activities may belong to without a warning.</summary>
    public required ImmutableArray<Term> Series { get; init; }

    /// <summary>Topics that have an address or a summary of their own; others need no entry.</summary>
    public ImmutableArray<Term> Topics { get; init; } = [];

    /// <summary>What may be counted.</summary>
    public ImmutableArray<Metric> Metrics { get; init; } = Metric.Defaults;

    /// <summary>Who runs the site and where it is registered.</summary>
    public Footer Footer { get; init; } = Footer.Empty;

    /// <summary>Whether Atom and JSON feeds are written.</summary>
    public bool Feeds { get; init; } = true;

    /// <summary>Whether the site offers a search page.</summary>
    public bool Search { get; init; } = true;

    /// <summary>The site in other languages.</summary>
    public ImmutableArray<Edition> Editions { get; init; } = [];

    /// <summary>Whether compressed copies are written beside the files that servers send as text.</summary>
    public bool Compress { get; init; }

    /// <summary>What becomes of raw HTML in a text.</summary>
    public HtmlPolicy Html { get; init; }

    /// <summary>What the checks need to know.</summary>
    public CheckSettings Check { get; init; } = CheckSettings.Default;

    /// <summary>The site's own keys, for its own theme.</summary>
    public YamlMapping Extra { get; init; } = YamlMapping.Empty;

    /// <summary>The section of a folder below <c>content/</c>, or null.</summary>
    public Section? SectionOf(string folder) => Sections.FirstOrDefault(s => s.Folder == folder);
}

/// <summary>A folder below <c>content/</c> and the list page that shows it.</summary>
/// <param name="Folder">The folder's name, which is also the first segment of its addresses.</param>
/// <param name="Kind">What its files are, unless they say otherwise.</param>
/// <param name="Title">The list page's title.</param>
/// <param name="PageSize">Items on a page of the list.</param>
/// <param name="Update">Days within which something new must appear, or null for no promise.</param>
/// <param name="Summary">A sentence about the section; empty where none is given.</param>
public sealed record Section(string Folder, ContentKind Kind, string Title, int PageSize, int? Update, string Summary)
{
    /// <summary>Where <see cref="Update"/> is promised in site.yml; null where it is not.</summary>
    public SourceSpan? UpdateSpan { get; init; }

    /// <summary>The address of the list page.</summary>
    public UrlPath Url { get; } = UrlPath.Root.Page(Folder);
}

/// <summary>A series or topic that the site describes.</summary>
/// <param name="Name">The name as activities write it.</param>
/// <param name="Slug">Its segment in addresses; empty to take the pinyin of the name.</param>
/// <param name="Summary">A sentence about it; empty where none is given.</param>
public sealed record Term(string Name, string Slug, string Summary);
