using System.Collections.Immutable;

namespace KexieSite.Views;

/// <summary>What every page gives to its template, and to the layout around it. Immutable.</summary>
/// <remarks>What takes work and not every theme shows is made when a template first asks for it.</remarks>
public record PageView
{
    private readonly Lazy<ImmutableArray<MetaView>> metas = new([]);
    private readonly Lazy<string> structuredData = new("");

    /// <summary>What all pages share.</summary>
    public required SiteView Site { get; init; }

    /// <summary>The key of the template that renders it: <c>activity</c>, <c>region-year</c>.</summary>
    public string Template { get; init; } = "";

    /// <summary>The page's title, without the site's.</summary>
    public required string Title { get; init; }

    /// <summary>A plain text for search engines; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The page's address as links write it.</summary>
    public required string Href { get; init; }

    /// <summary>The page's address with its origin, for <c>rel=canonical</c>.</summary>
    public required string Canonical { get; init; }

    /// <summary>The way here from the home page, which comes first; the page itself is not in it. Empty on the home page.</summary>
    public ImmutableArray<LinkView> Breadcrumb { get; init; } = [];

    /// <summary>The feeds that announce this page: its section's, else the site's.</summary>
    public ImmutableArray<FeedLinkView> Feeds { get; init; } = [];

    /// <summary>The calendar of what the page is about, for programs that keep appointments; null where there is none.</summary>
    public FeedLinkView? Calendar { get; init; }

    /// <summary>What programs read about the page: tags of the government's guide, Open Graph. Written by <c>partials/machine</c>.</summary>
    public ImmutableArray<MetaView> Metas { get => metas.Value; init => metas = new(value); }

    /// <summary>
    /// The page's structured data (schema.org): JSON that is safe in <c>script type="application/ld+json"</c>, to be written raw; empty
    /// where nothing is to be said.
    /// </summary>
    public string StructuredData { get => structuredData.Value; init => structuredData = new(value); }

    /// <summary>The same page in every language of the site, this one included; empty where there is one language.</summary>
    public ImmutableArray<EditionView> Alternates { get; init; } = [];

    /// <summary>Whether search engines should leave it out (404, drafts).</summary>
    public bool IsHidden { get; init; }

    internal Func<ImmutableArray<MetaView>> MakeMetas { init => metas = new(value, LazyThreadSafetyMode.None); }

    internal Func<string> MakeStructuredData { init => structuredData = new(value, LazyThreadSafetyMode.None); }

    /// <summary>Whether the page is a menu entry's own or lies below it, for <c>aria-current</c>.</summary>
    public bool IsWithin(LinkView entry) =>
        entry.Href == Href || (entry.Href != Site.Home && entry.Href.EndsWith('/') && Href.StartsWith(entry.Href, StringComparison.Ordinal));
}
