using System.Collections.Frozen;
using KexieSite.Configuration;
using KexieSite.Loading;
using KexieSite.Parsing;
using KexieSite.Paths;
using KexieSite.Pictures;

namespace KexieSite.Planning;

/// <summary>Where each published source is found: turns the symbolic links of a text into addresses.</summary>
/// <param name="published">The address of every published text, section folder and copied file.</param>
/// <param name="sizes">The sizes of the pictures that pages show.</param>
public sealed class LinkMap(IReadOnlyDictionary<SourcePath, UrlPath> published, FrozenDictionary<SourcePath, PictureSize> sizes)
{
    /// <summary>The same addresses with other pictures.</summary>
    internal LinkMap With(FrozenDictionary<SourcePath, PictureSize> pictures) => new(published, pictures);

    /// <summary>The address of a published source, or null.</summary>
    public UrlPath? Find(SourcePath source) => published.TryGetValue(source, out var url) ? url : null;

    /// <summary>The size of a picture that pages show.</summary>
    public PictureSize? Size(SourcePath picture) => sizes.TryGetValue(picture, out var size) ? size : null;

    /// <summary>The size of a picture in a text; null where its address is none of the site's content.</summary>
    public PictureSize? Size(LinkTarget picture) => picture switch
    {
        LinkTarget.File file => Size(file.Path),
        LinkTarget.Address address when SourceTree.Content.Combine(address.Path.Value[1..]) is { } path => Size(path),
        _ => null,
    };

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
