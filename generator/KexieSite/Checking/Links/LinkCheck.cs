using System.Collections.Frozen;
using KexieSite.Configuration;
using KexieSite.Loading;
using KexieSite.Parsing;
using KexieSite.Paths;

namespace KexieSite.Checking.Links;

/// <summary>Finds addresses that could be written better, without asking anybody outside. What is broken inside the site, planning finds.</summary>
/// <param name="site">Where the site is served.</param>
/// <param name="addresses">What it has; null where that is not known.</param>
internal sealed class LinkCheck(SiteUrl site, FrozenSet<UrlPath>? addresses)
{
    public IEnumerable<Finding> Check(Manuscript manuscript) =>
        manuscript.Item is null ? [] : manuscript.Item.Body.Links.Select(link => Check(manuscript, link)).OfType<Finding>();

    /// <summary>The links of the menu and the footer.</summary>
    public static IEnumerable<Finding> Check(SiteConfig config) =>
        config.Menu.Concat(config.Footer.Links.SelectMany(group => group.Links))
            .Select(link => KnownHttps.For(link.Target) is { } better
                ? Finding.Of(LinkRules.KnownHttps.At(SourceTree.Configuration, link.Span, link.Target, better))
                : null)
            .OfType<Finding>();

    private Finding? Check(Manuscript manuscript, BodyLink link)
    {
        if (link.Target is not LinkTarget.Outside { Url: var address })
        {
            return null;
        }

        return Own(address) is { } own ? OwnAddress(manuscript, link, own)
            : KnownHttps.For(address) is { } better
                ? new Finding(manuscript.Found(LinkRules.KnownHttps, link.Span, address, better), Correction(manuscript, link) is { } correction ? [correction] : [])
            : null;
    }

    private Finding OwnAddress(Manuscript manuscript, BodyLink link, UrlPath own) =>
        addresses is not null && !addresses.Contains(own.AsPage()) && !addresses.Contains(own)
            ? Finding.Of(manuscript.Found(LinkRules.NoOwnPage, link.Span, link.Written))
            : Finding.Of(manuscript.Found(LinkRules.OwnAddress, link.Span, link.Written, (addresses?.Contains(own) == true ? own : own.AsPage()).Value));

    // The path below the site's root, whether http or https was written.
    private UrlPath? Own(string address)
    {
        var root = site.Origin[site.Origin.IndexOf(':', StringComparison.Ordinal)..] + site.BasePath;
        var rest = address.StartsWith("http:", StringComparison.OrdinalIgnoreCase) ? address[4..]
            : address.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? address[5..] : "";
        return (rest + "/").StartsWith(root, StringComparison.OrdinalIgnoreCase)
            ? UrlPath.TryParse(Uri.UnescapeDataString("/" + (rest + "/")[root.Length..].TrimEnd('/').Split('?', '#')[0]))
            : null;
    }

    // Only where the address stands at the link itself: that of a link by reference may stand anywhere.
    private static Correction? Correction(Manuscript manuscript, BodyLink link)
    {
        var (start, end) = (manuscript.Offset(link.Span.Line, link.Span.Column), manuscript.Offset(link.Span.EndLine, link.Span.EndColumn));
        var places = Enumerable.Range(start, Math.Max(0, end - start))
            .Where(at => string.Compare(manuscript.Text, at, link.Written, 0, link.Written.Length, StringComparison.Ordinal) == 0).ToList();
        return places is [.., var place] && link.Written.StartsWith("http:", StringComparison.Ordinal) ? new Correction(place, place + 4, "https") : null;
    }
}
