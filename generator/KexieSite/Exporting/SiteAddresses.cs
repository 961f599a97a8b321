using KexieSite.Configuration;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Paths;
using KexieSite.Regions;

namespace KexieSite.Exporting;

/// <summary>The web addresses of what the links of a text lead to, as a reader of the Word file needs them.</summary>
/// <param name="config">The site.</param>
/// <param name="tree">Its files.</param>
/// <param name="today">The day of the export.</param>
public sealed class SiteAddresses(SiteConfig config, SourceTree tree, DateOnly today)
{
    private readonly RegionResolver resolver = new(config.Divisions, config.Region);
    private readonly Dictionary<SourcePath, UrlPath?> texts = [];

    /// <summary>The site's files.</summary>
    public SourceTree Tree => tree;

    /// <summary>The site's address, with the folder below its host.</summary>
    public string Root => config.Url.Absolute(UrlPath.Root);

    /// <summary>The site's region, from the province down; empty where it has none.</summary>
    public string Region => config.Region?.FullPath ?? "";

    /// <summary>Reads a content file of the site; drafts, and texts whose day has not come, as well as others.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    internal Diagnostics.Checked<Candidate> Read(SourcePath text) =>
        ItemReader.Read(config, resolver, new AssemblyOptions(today, Drafts: true, Future: true), DocumentReader.Read(tree.ReadText(text), config.Html));

    /// <summary>The address, percent-encoded; null where the site has no such file, and for places in the text itself.</summary>
    /// <exception cref="IOException">A text that a link leads to cannot be read.</exception>
    public string? Of(LinkTarget target)
    {
        var address = target switch
        {
            LinkTarget.Outside outside => outside.Url,
            LinkTarget.File file when OfFile(file.Path) is { } url => config.Url.Absolute(url) + Anchor(file.Fragment),
            LinkTarget.Address page => config.Url.Absolute(page.Path.AsPage()) + page.Query + Anchor(page.Fragment),
            _ => null,
        };
        return Uri.IsWellFormedUriString(address, UriKind.Absolute) ? address : null;
    }

    private static string Anchor(string fragment) => fragment.Length == 0 ? "" : "#" + Uri.EscapeDataString(fragment);

    private UrlPath? OfFile(SourcePath path) =>
        !path.IsInside(SourceTree.Content) ? null
        : path.Extension == ".md" ? OfText(path)
        : tree.Files.Contains(path) ? UrlPath.TryParse(path.Value[SourceTree.Content.Value.Length..])
        : config.Sections.FirstOrDefault(s => path == new SourcePath($"{SourceTree.Content.Value}/{s.Folder}"))?.Url;

    // A text with mistakes has no address, and its link none.
    private UrlPath? OfText(SourcePath path)
    {
        if (!texts.TryGetValue(path, out var url))
        {
            texts[path] = url = tree.Texts.Contains(path) ? Read(path).Value.Item?.Url : null;
        }

        return url;
    }
}
