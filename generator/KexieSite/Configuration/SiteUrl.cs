using System.Collections.Frozen;
using KexieSite.Paths;

namespace KexieSite.Configuration;

/// <summary>Where the site is served: an origin and the folder below it.</summary>
/// <param name="Origin">
/// Scheme and host without a slash at the end: <c>https://kexie.example.org</c>. A host in Chinese is written in its ASCII form
/// (RFC 5891), as sitemaps and feeds want it.
/// </param>
/// <param name="BasePath">The folder with slashes at both ends: <c>/</c> or <c>/kexie/</c>.</param>
public sealed record SiteUrl(string Origin, string BasePath)
{
    // RFC 2606, sections 2 and 3, and RFC 6761: names that nobody can register.
    private static readonly FrozenSet<string> ReservedEnds = FrozenSet.Create("test", "example", "invalid", "localhost", "example.com", "example.net", "example.org");

    /// <summary>Whether the host is one that no reader can reach: a name reserved for examples and tests, or the machine itself.</summary>
    public bool IsPlaceholder
    {
        get
        {
            var uri = new Uri(Origin);
            var labels = uri.IdnHost.ToLowerInvariant().TrimEnd('.').Split('.');
            return uri.IsLoopback || ReservedEnds.Contains(labels[^1]) || ReservedEnds.Contains(string.Join('.', labels.TakeLast(2)));
        }
    }

    /// <summary>Reads an absolute http or https address without query; null for anything else.</summary>
    public static SiteUrl? TryParse(string text)
    {
        var isUrl = Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        if (!isUrl || uri!.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0 || uri.Host.Length == 0)
        {
            return null;
        }

        var path = uri.AbsolutePath.Trim('/');
        var authority = uri.Authority.Replace(uri.Host, uri.HostNameType == UriHostNameType.Dns ? uri.IdnHost : uri.Host, StringComparison.Ordinal);
        return new SiteUrl($"{uri.Scheme}://{authority}", path.Length == 0 ? "/" : $"/{path}/");
    }

    /// <summary>What a page links to: <c>/kexie/activities/</c>, percent-encoded.</summary>
    public string Href(UrlPath path) => BasePath.Length == 1 ? path.Encoded : BasePath + path.Encoded[1..];

    /// <summary>The address with its origin, as feeds and <c>rel=canonical</c> need it.</summary>
    public string Absolute(UrlPath path) => Origin + Href(path);
}
