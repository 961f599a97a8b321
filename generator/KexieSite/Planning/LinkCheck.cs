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
internal sealed class LinkCheck(
    SiteConfig config, SourceTree tree, LinkMap map, MissingFile missing, AddressBook addresses, ItemDirectory items, ICollection<Diagnostic> found)
{
    private const int MostHints = 100; // each takes a look at every address

    // What the build makes as soon as there is something to show.
    private static readonly FrozenSet<string> Indexes = new[]
    {
        "/years/", "/regions/", "/series/", "/topics/", "/search/", "/feed.xml", "/feed.json", "/calendar.ics", "/data/activities.csv", "/data/reports.csv",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Lazy<ImmutableArray<string>> inOrder = new(() => [.. addresses.Addresses.Select(a => a.Value).Order(StringComparer.Ordinal)]);
    private int hints;

    /// <summary>Checks the links and the pictures of a text; the files beside it are checked where their use is collected.</summary>
    public void Check(ContentItem item)
    {
        foreach (var link in item.Body.Links)
        {
            Check(item, link);
        }

        foreach (var picture in item.Body.Pictures)
        {
            if (picture.Target is LinkTarget.Address address && !addresses.Has(address.Path))
            {
                found.Add(PlanningRules.NoSuchAddress.At(item.Source, picture.Span, picture.Written, Nearest(address.Path)));
            }
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
            case LinkTarget.Address address when !addresses.Has(address.Path.AsPage()):
                found.Add(PlanningRules.NoSuchAddress.At(item.Source, link.Span, link.Written, Nearest(address.Path)));
                break;
            case LinkTarget.Address { Fragment: var fragment } address when items.Find(address.Path.AsPage()) is { } page:
                CheckAnchor(item, fragment, page, link);
                break;
            case LinkTarget.File file:
                CheckFile(item, file, link);
                break;
        }
    }

    private void CheckFile(ContentItem item, LinkTarget.File file, BodyLink link)
    {
        if (items.Find(file.Path) is { } target)
        {
            CheckAnchor(item, file.Fragment, target, link);
        }
        else if (items.IsSkipped(file.Path))
        {
            found.Add(PlanningRules.NotPublished.At(item.Source, link.Span, link.Written));
        }
        else if (file.Path.Extension is ".md" or "" && map.Find(file.Path) is null && !tree.Has(file.Path))
        {
            found.Add(missing.Finding("missing.link", file.Path, link.Written, new Origin(item.Source, link.Span)));
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
                    : new TextKey("nearest.anchors", BilingualText.List(target.Body.Outline.Select(h => "#" + h.Id)));
            found.Add(PlanningRules.NoSuchAnchor.At(item.Source, link.Span, "#" + fragment, target.Title, hint));
        }
    }

    private bool IsShown(NamedLink link)
    {
        if (link.IsOutside)
        {
            return true;
        }

        var path = UrlPath.TryParse(Uri.UnescapeDataString(link.Target.Split('#', '?')[0]))?.AsPage();
        if (path is { } url && addresses.Has(url))
        {
            return true;
        }

        if (path is null || !(Indexes.Contains(path.Value.Value) || config.Sections.Any(s => s.Url == path)))
        {
            found.Add(PlanningRules.NoSuchAddress.At(SourceTree.Configuration, link.Span, link.Target, Nearest(path ?? UrlPath.Root)));
        }

        return false;
    }

    private TextKey Nearest(UrlPath path) => hints++ < MostHints && NearestName.Of(path.Value, inOrder.Value) is { } nearest
        ? new TextKey("nearest.some", nearest)
        : new TextKey("nearest.address");
}
