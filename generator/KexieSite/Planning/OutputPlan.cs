using System.Collections.Frozen;
using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Indexing;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Paths;
using KexieSite.Pictures;
using KexieSite.Searching;
using KexieSite.Theming;

namespace KexieSite.Planning;

/// <summary>Every file of the site to be, before a byte of it is rendered.</summary>
/// <param name="Outputs">The outputs; no two share an address when there is no error.</param>
/// <param name="Links">Where published sources are found.</param>
/// <param name="Blocks">What the site has for the <c>:::</c> blocks of its texts.</param>
/// <param name="Menu">The menu without what cannot be shown.</param>
/// <param name="FooterLinks">The footer's links without what cannot be shown.</param>
public sealed record OutputPlan(
    ImmutableArray<PlannedOutput> Outputs,
    LinkMap Links,
    FrozenDictionary<BodyBlock, PlannedBlock> Blocks,
    ImmutableArray<NamedLink> Menu,
    ImmutableArray<LinkGroup> FooterLinks)
{
    /// <summary>Plans a site: collisions, missing files, templates and broken links are all found here.</summary>
    /// <param name="site">The content.</param>
    /// <param name="index">Its lists.</param>
    /// <param name="tree">The files beside the texts.</param>
    /// <param name="pictures">The headers of the pictures among them.</param>
    /// <param name="theme">The theme that will render the pages.</param>
    /// <param name="search">The search index; null for a site without a search.</param>
    public static Checked<OutputPlan> Of(Site site, SiteIndex index, SourceTree tree, PictureHeaders pictures, Theme theme, SearchIndex? search = null)
    {
        var found = new List<Diagnostic>();
        ImmutableArray<PlannedPage> pages = [.. PagePlan.Of(site, index, search)];
        var blocks = BlockPlan.Of(site, index, found);
        found.AddRange(theme.Missing(pages.Select(p => p.Template).Concat(BlockPlan.Templates(blocks.Keys))));
        found.AddRange(TermCheck.Check(TermKind.Series, index.Series).Concat(TermCheck.Check(TermKind.Topic, index.Topics)));

        var missing = new MissingFile(tree);
        var use = new FileUse(tree, pictures, missing, found);
        foreach (var item in site.Items)
        {
            use.Add(item);
        }

        use.Complete();
        var assets = theme.Publish();
        found.AddRange(assets.Diagnostics);
        ImmutableArray<PlannedOutput> outputs =
        [
            .. pages,
            .. MachineFilePlan.Of(site, index, pages),
            .. MachineFilePlan.Of(search),
            .. assets.Value.Select(a => new AssetFile(UrlPath.TryParse("/assets/" + a.PublishedPath)!.Value, a)),
            .. use.Files,
            .. site.Items.SelectMany(item => item.Aliases.Select(alias => new RedirectPage(alias, item))),
        ];
        found.AddRange(AddressCheck.Check(outputs));

        var map = new LinkMap(new Dictionary<SourcePath, UrlPath>(Published(site, index, use.Files)), use.Sizes);
        var check = new LinkCheck(site, tree, map, missing, outputs.Select(o => o.Url).ToHashSet(), found);
        foreach (var item in site.Items)
        {
            check.Check(item);
        }

        var menu = check.Check(site.Config.Menu);
        ImmutableArray<LinkGroup> footer = [.. site.Config.Footer.Links.Select(g => g with { Links = check.Check(g.Links) }).Where(g => g.Links.Length > 0)];
        return new(new OutputPlan(outputs, map, blocks, menu, footer), [.. found]);
    }

    // A text may link to a file, to the folder of an index.md, and to the folder of a section or of one of its years.
    private static IEnumerable<KeyValuePair<SourcePath, UrlPath>> Published(Site site, SiteIndex index, ImmutableArray<CopiedFile> files) =>
        site.Items.Select(i => KeyValuePair.Create(i.Source, i.Url))
            .Concat(site.Items.Where(i => i.Source.Stem == "index").Select(i => KeyValuePair.Create(i.Source.Folder, i.Url)))
            .Concat(files.Select(f => KeyValuePair.Create(f.Source, f.Url)))
            .Concat(index.Sections.SelectMany(s => s.Years.Select(y => PagePlan.OfYear(s.Section.Url, y.Year)).Prepend(s.Section.Url))
                .Select(url => KeyValuePair.Create(SourceTree.Content.Combine(url.Value[1..])!.Value, url)));
}
