using System.Collections.Frozen;
using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Paths;
using KexieSite.Theming;

namespace KexieSite.Views;

/// <summary>What every page of the site shares; made once.</summary>
public sealed class SiteView
{
    private readonly SiteUrl url;
    private readonly FrozenDictionary<string, UrlPath> assets;

    /// <param name="config">What site.yml says.</param>
    /// <param name="texts">The texts of the theme.</param>
    /// <param name="assets">Where the assets of the theme are published, by the paths that templates write.</param>
    internal SiteView(SiteConfig config, TextTable texts, FrozenDictionary<string, UrlPath> assets)
    {
        url = config.Url;
        this.assets = assets;
        Texts = texts;
        Title = config.Title;
        ShortTitle = config.ShortTitle;
        Description = config.Description;
        LanguageTag = config.LanguageTag;
        Footer = config.Footer;
        Extra = config.Extra;
        Editions = [.. config.Editions.Select(e => new EditionView(e.Title, e.Url, e.LanguageTag))];
    }

    /// <summary>The texts of the theme's own templates, in the site's language.</summary>
    public TextTable Texts { get; }

    /// <summary>The site's full name.</summary>
    public string Title { get; }

    /// <summary>The short name, for the header and window titles.</summary>
    public string ShortTitle { get; }

    /// <summary>One or two sentences about the site; empty where none is given.</summary>
    public string Description { get; }

    /// <summary>For <c>lang</c>: <c>zh-CN</c> or <c>en</c>.</summary>
    public string LanguageTag { get; }

    /// <summary>Who runs the site and where it is registered; empty texts are not shown.</summary>
    public Footer Footer { get; }

    /// <summary>The site's own keys in site.yml, for its own theme.</summary>
    public YamlMapping Extra { get; }

    /// <summary>The main menu.</summary>
    public required ImmutableArray<LinkView> Menu { get; init; }

    /// <summary>The links of the footer, in groups.</summary>
    public required ImmutableArray<LinkGroupView> FooterLinks { get; init; }

    /// <summary>The feeds of the whole site; none when the site has none.</summary>
    public required ImmutableArray<FeedLinkView> Feeds { get; init; }

    /// <summary>The tables that can be downloaded.</summary>
    public required ImmutableArray<LinkView> Tables { get; init; }

    /// <summary>The site in other languages, in the order of site.yml.</summary>
    public ImmutableArray<EditionView> Editions { get; }

    /// <summary>The calendar of all activities; null where there is none.</summary>
    public FeedLinkView? Calendar { get; init; }

    /// <summary>The home page.</summary>
    public string Home => url.Href(UrlPath.Root);

    /// <summary>The map of the site for people.</summary>
    public string Map => url.Href(UrlPath.Root.Page("sitemap"));

    /// <summary>The list of years; null where the site has none.</summary>
    public string? Years { get; init; }

    /// <summary>The tree of regions; null where the site has none.</summary>
    public string? Regions { get; init; }

    /// <summary>The search page, which a GET form asks with the field <c>q</c>; null where the site has none.</summary>
    public string? Search { get; init; }

    /// <summary>What a <c>tel:</c> link dials: the first number of the footer's telephone, without its separators.</summary>
    public string Dial => string.Concat(Footer.Phone
        .TakeWhile(c => char.IsAsciiDigit(c) || " +-()（）—".Contains(c, StringComparison.Ordinal))
        .Where(c => c == '+' || char.IsAsciiDigit(c)));

    /// <summary>
    /// The address of a file of the theme: <c>css/site.css</c> is published as <c>/assets/css/site.3f9a1c2b.css</c>. It changes
    /// with the file, so that it may be cached for good. Asking for a file that the theme does not have ends the build.
    /// </summary>
    public string Asset(string path) => url.Href(assets.TryGetValue(path, out var address) ? address : throw new MissingAssetException(path, assets.Keys.Order(StringComparer.Ordinal)));

    /// <summary>Whether the theme has a file: <c>css/own.css</c>.</summary>
    public bool HasAsset(string path) => assets.ContainsKey(path);

    /// <summary>
    /// The footer's police record at beian.mps.gov.cn; the record's own page where its number is written with its fourteen digits.
    /// </summary>
    public string PoliceRecord =>
        Footer.PoliceNumber is { Length: > 0 } number ? $"https://beian.mps.gov.cn/#/query/webSearch?code={number}" : "https://beian.mps.gov.cn/";

    /// <summary>A text of the theme with its placeholders filled in.</summary>
    public string Text(string key, params IEnumerable<object> arguments) => Texts.Format(key, arguments);
}

/// <summary>Links under a heading.</summary>
public sealed record LinkGroupView(string Title, ImmutableArray<LinkView> Links);

/// <summary>A feed, for <c>link rel="alternate"</c>.</summary>
/// <param name="Title">What it holds.</param>
/// <param name="Href">Its address.</param>
/// <param name="Type">Its media type.</param>
public sealed record FeedLinkView(string Title, string Href, string Type);
