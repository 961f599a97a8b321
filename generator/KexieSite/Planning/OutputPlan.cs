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
public sealed class OutputPlan
{
    private OutputPlan(PlanBasis basis) => Basis = basis;

    /// <summary>The outputs; no two share an address when there is no error.</summary>
    public required ImmutableArray<PlannedOutput> Outputs { get; init; }

    /// <summary>Where published sources are found.</summary>
    public required LinkMap Links { get; init; }

    /// <summary>What the site has for the <c>:::</c> blocks of its texts.</summary>
    public required FrozenDictionary<BodyBlock, PlannedBlock> Blocks { get; init; }

    /// <summary>The menu without what cannot be shown.</summary>
    public required ImmutableArray<NamedLink> Menu { get; init; }

    /// <summary>The footer's links without what cannot be shown.</summary>
    public required ImmutableArray<LinkGroup> FooterLinks { get; init; }

    /// <summary>What it was made from.</summary>
    internal PlanBasis Basis { get; }

    /// <summary>What stands at an address, the first where several outputs claim it; null where nothing does.</summary>
    public PlannedOutput? Find(UrlPath address) => Basis.Addresses.Find(address) is { } place ? Outputs[place] : null;

    /// <summary>Plans a site: collisions, missing files, templates and broken links are all found here.</summary>
    /// <param name="site">The content.</param>
    /// <param name="index">Its lists.</param>
    /// <param name="tree">The files beside the texts.</param>
    /// <param name="pictures">The headers of the pictures among them.</param>
    /// <param name="theme">The theme that will render the pages.</param>
    /// <param name="search">The search index; null for a site without a search.</param>
    /// <param name="before">An earlier plan, of which is taken over what must be the same; the plan is equal to one made without it.</param>
    public static Checked<OutputPlan> Of(
        Site site, SiteIndex index, SourceTree tree, PictureHeaders pictures, Theme theme, SearchIndex? search = null, OutputPlan? before = null)
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
            .. site.Items.Where(i => !i.Aliases.IsEmpty).SelectMany(item => item.Aliases.Select(alias => new RedirectPage(alias, item))),
        ];
        var addresses = AddressBook.Of(outputs, before?.Basis.Addresses);
        found.AddRange(addresses.Clashes);

        var basis = new PlanBasis(site.Config, tree, addresses, ItemDirectory.Of(site, before?.Basis.Items), LinksAreRight: false);
        var map = before is not null && basis.HasAddressesOf(before.Basis)
            ? before.Links.With(use.Sizes)
            : new LinkMap(new Dictionary<SourcePath, UrlPath>(Published(site, index, use.Files)), use.Sizes);
        var broken = new List<Diagnostic>();
        var check = new LinkCheck(site.Config, tree, map, missing, addresses, basis.Items, broken);
        foreach (var item in ToCheck(site, basis, before?.Basis))
        {
            check.Check(item);
        }

        basis = basis with { LinksAreRight = broken.Count == 0 };
        var menu = check.Check(site.Config.Menu);
        ImmutableArray<LinkGroup> footer = [.. site.Config.Footer.Links.Select(g => g with { Links = check.Check(g.Links) }).Where(g => g.Links.Length > 0)];
        return new(new OutputPlan(basis) { Outputs = outputs, Links = map, Blocks = blocks, Menu = menu, FooterLinks = footer }, [.. found, .. broken]);
    }

    // Where all links were right and still mean what they meant, only those of texts that were rewritten can be wrong.
    private static IEnumerable<ContentItem> ToCheck(Site site, PlanBasis basis, PlanBasis? before) =>
        before is { LinksAreRight: true } && basis.HasTargetsOf(before) ? basis.Items.Since(before.Items).Select(i => i.After) : site.Items;

    // A text may link to a file, to the folder of an index.md, and to the folder of a section or of one of its years.
    private static IEnumerable<KeyValuePair<SourcePath, UrlPath>> Published(Site site, SiteIndex index, ImmutableArray<CopiedFile> files) =>
        site.Items.Select(i => KeyValuePair.Create(i.Source, i.Url))
            .Concat(site.Items.Where(i => i.Source.Stem == "index").Select(i => KeyValuePair.Create(i.Source.Folder, i.Url)))
            .Concat(files.Select(f => KeyValuePair.Create(f.Source, f.Url)))
            .Concat(index.Sections.SelectMany(s => s.Years.Select(y => PagePlan.OfYear(s.Section.Url, y.Year)).Prepend(s.Section.Url))
                .Select(url => KeyValuePair.Create(SourceTree.Content.Combine(url.Value[1..])!.Value, url)));
}
