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
        LinkTarget.Address address => site.Href(address.Path.AsPage()) + address.Query + Anchor(address.Fragment),
        _ => null,
    };

    private static string Anchor(string fragment) => fragment.Length == 0 ? "" : "#" + Uri.EscapeDataString(fragment);
}
