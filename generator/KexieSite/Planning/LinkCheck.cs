using System.Collections.Frozen;
using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Paths;

namespace KexieSite.Planning;

/// <summary>Checks every link inside the site against what the site will have.</summary>
internal sealed class LinkCheck(Site site, SourceTree tree, LinkMap map, FrozenSet<UrlPath> addresses, ICollection<Diagnostic> found)
{
    // Pages that the build makes as soon as there is something to show on them.
    private static readonly ImmutableArray<string> Indexes = ["/years/", "/regions/", "/series/", "/topics/", "/search/"];

    private readonly FrozenDictionary<SourcePath, ContentItem> items = site.Items.ToFrozenDictionary(i => i.Source);
    private readonly FrozenDictionary<UrlPath, ContentItem> pages = site.Items.DistinctBy(i => i.Url).ToFrozenDictionary(i => i.Url);
    private readonly FrozenSet<SourcePath> skipped = site.Skipped.Select(s => s.Source).ToFrozenSet();

    /// <summary>Checks the links of a text.</summary>
    public void Check(ContentItem item)
    {
        foreach (var link in item.Body.Links)
        {
            Check(item, link);
        }
    }

    /// <summary>The links of the menu or the footer that can be shown: an index that has nothing yet is left out.</summary>
    public ImmutableArray<NamedLink> Check(ImmutableArray<NamedLink> links) => [.. links.Where(IsShown)];

    private void Check(ContentItem item, BodyLink link)
    {
        switch (link.Target)
        {
            case LinkTarget.SameDocument { Fragment: var fragment }:
                CheckAnchor(item, fragment, item, link);
                break;
            case LinkTarget.Address address when !addresses.Contains(LinkMap.AsPage(address.Path)):
                found.Add(PlanningRules.NoSuchAddress.At(item.Source, link.Span, link.Written, Nearest(address.Path)));
                break;
            case LinkTarget.Address { Fragment: var fragment } address when pages.TryGetValue(LinkMap.AsPage(address.Path), out var page):
                CheckAnchor(item, fragment, page, link);
                break;
            case LinkTarget.File file:
                CheckFile(item, file, link);
                break;
        }
    }

    private void CheckFile(ContentItem item, LinkTarget.File file, BodyLink link)
    {
        if (items.TryGetValue(file.Path, out var target))
        {
            CheckAnchor(item, file.Fragment, target, link);
        }
        else if (skipped.Contains(file.Path))
        {
            found.Add(PlanningRules.NotPublished.At(item.Source, link.Span, link.Written));
        }
        else if (file.Path.Extension is ".md" or "" && map.Find(file.Path) is null && !tree.Has(file.Path))
        {
            found.Add(MissingFile.Finding(tree, file.Path, link.Written, new Origin(item.Source, link.Span)));
        }
    }

    private void CheckAnchor(ContentItem item, string fragment, ContentItem target, BodyLink link)
    {
        if (fragment.Length > 0 && !target.Body.Anchors.Contains(fragment))
        {
            object hint = NearestName.Of(fragment, target.Body.Anchors) is { } nearest
                ? new TextKey("nearest.some", "#" + nearest)
                : target.Body.Outline.Length == 0
                    ? new TextKey("nearest.noAnchors")
                    : new TextKey("nearest.anchors", string.Join('、', target.Body.Outline.Select(h => "#" + h.Id)));
            found.Add(PlanningRules.NoSuchAnchor.At(item.Source, link.Span, "#" + fragment, target.Title, hint));
        }
    }

    private bool IsShown(NamedLink link)
    {
        if (link.IsOutside)
        {
            return true;
        }

        var path = link.Target.Split('#', '?')[0];
        if (UrlPath.TryParse(Uri.UnescapeDataString(path)) is { } url && addresses.Contains(LinkMap.AsPage(url)))
        {
            return true;
        }

        if (!Indexes.Contains(path) && site.Config.Sections.All(s => s.Url.Value != path))
        {
            found.Add(PlanningRules.NoSuchAddress.At(SourceTree.Configuration, link.Span, link.Target, Nearest(UrlPath.TryParse(path) ?? UrlPath.Root)));
        }

        return false;
    }

    private TextKey Nearest(UrlPath path) => NearestName.Of(path.Value, addresses.Select(a => a.Value).Order(StringComparer.Ordinal)) is { } nearest
        ? new TextKey("nearest.some", nearest)
        : new TextKey("nearest.address");
}
