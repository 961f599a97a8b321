using System.Collections.Frozen;
using KexieSite.Configuration;
using KexieSite.Parsing;
using KexieSite.Paths;

namespace KexieSite.Planning;

/// <summary>Where each published source is found: turns the symbolic links of a text into addresses.</summary>
/// <param name="published">The address of every published text, section folder and copied file.</param>
public sealed class LinkMap(FrozenDictionary<SourcePath, UrlPath> published)
{
    /// <summary>The address of a published source, or null.</summary>
    public UrlPath? Find(SourcePath source) => published.TryGetValue(source, out var url) ? url : null;

    /// <summary>What to write into <c>href</c> or <c>src</c>, not yet HTML-escaped; null when the target is not published.</summary>
    public string? Href(LinkTarget target, SiteUrl site) => target switch
    {
        LinkTarget.Outside outside => outside.Url,
        LinkTarget.SameDocument here => Anchor(here.Fragment) is { Length: > 0 } anchor ? anchor : "#",
        LinkTarget.File file => Find(file.Path) is { } url ? site.Href(url) + Anchor(file.Fragment) : null,
        LinkTarget.Address address => site.Href(AsPage(address.Path)) + address.Query + Anchor(address.Fragment),
        _ => null,
    };

    /// <summary>The page meant by an address: <c>/about</c> is written for <c>/about/</c>.</summary>
    internal static UrlPath AsPage(UrlPath path) =>
        path.IsPage || Path.GetExtension(path.Value).Length > 0 ? path : UrlPath.TryParse(path.Value + "/") ?? path;

    private static string Anchor(string fragment) => fragment.Length == 0 ? "" : "#" + Uri.EscapeDataString(fragment);
}
