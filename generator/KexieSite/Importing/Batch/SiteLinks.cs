using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Loading;
using KexieSite.Paths;

namespace KexieSite.Importing.Batch;

/// <summary>Makes of web addresses that lead into the site itself what a writer writes: the texts and files they stand for. Then the build keeps them right.</summary>
/// <param name="config">The site.</param>
/// <param name="content">What it has.</param>
/// <param name="exporter">Who exported the text; null for other texts.</param>
internal sealed class SiteLinks(SiteConfig config, SiteContent content, SiteLinks.Exporter? exporter)
{
    /// <summary>Who exported a text.</summary>
    /// <param name="Text">What the file says of it.</param>
    /// <param name="IsThis">Whether it was this site, and no other.</param>
    internal sealed record Exporter(ExportedText Text, bool IsThis);

    private readonly ImmutableArray<SiteUrl> sites =
        [.. new[] { config.Url, config.Declared, exporter is null ? null : SiteUrl.TryParse(exporter.Text.Site) }.OfType<SiteUrl>().Distinct()];

    /// <summary>Whether a link leads to a page or file of the site which it does not have, or not yet.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The link as a text in a folder has it; the same one where its target is none that the site has.</summary>
    public InlineLink Of(InlineLink link, SourcePath folder)
    {
        if (!Uri.TryCreate(link.Target, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Query.Length > 0
            || PathOf(uri) is not { } path || UrlPath.TryParse(Uri.UnescapeDataString(path)) is not { } url)
        {
            return link;
        }

        var fragment = Uri.UnescapeDataString(uri.Fragment.TrimStart('#'));
        return content.TextAt(url.AsPage()) is { } text ? link with { Target = Relative(folder, text), Fragment = content.HasAnchor(text, fragment) ? fragment : "" }
            : !url.IsPage && SourceTree.Content.Combine(url.Value[1..]) is { } file && content.Has(file) ? link with { Target = Relative(folder, file) }
            : content.IsIndex(url.AsPage()) && fragment.Length == 0 ? link with { Target = url.AsPage().Value }
            : exporter is { IsThis: true } && exporter.Text.Addresses.Contains(link.Target) ? link with { Target = url.Value, Fragment = fragment }
            : Open(link);
    }

    private InlineLink Open(InlineLink link)
    {
        IsOpen = true;
        return link;
    }

    /// <summary>The path from a folder to a file, both below <c>content/</c>.</summary>
    public static string Relative(SourcePath folder, SourcePath file)
    {
        var (from, to) = (folder.Segments, file.Segments);
        var common = from.Zip(to).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Join('/', [.. Enumerable.Repeat("..", from.Length - common), .. to.Skip(common)]);
    }

    private string? PathOf(Uri uri) => sites
        .Where(site => string.Equals(new Uri(site.Origin).IdnHost, uri.IdnHost, StringComparison.OrdinalIgnoreCase) && uri.AbsolutePath.StartsWith(site.BasePath, StringComparison.Ordinal))
        .Select(site => uri.AbsolutePath[(site.BasePath.Length - 1)..]).FirstOrDefault();
}
