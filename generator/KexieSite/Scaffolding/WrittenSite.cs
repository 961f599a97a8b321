using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Paths;
using KexieSite.Regions;

namespace KexieSite.Scaffolding;

/// <summary>A site as it is written: its settings and all of its texts, drafts and those of later days too.</summary>
/// <param name="Config">What site.yml says.</param>
/// <param name="Texts">The texts, understood, in the order of their paths.</param>
internal sealed record WrittenSite(SiteConfig Config, ImmutableArray<Checked<Candidate>> Texts)
{
    // Nothing is too early, and nothing has expired.
    private static readonly AssemblyOptions Everything = new(DateOnly.MinValue, Drafts: true, Future: true);

    /// <summary>Reads a site; null, with the reason, where site.yml is missing or has an error. What is wrong in texts stands with the texts.</summary>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be read.</exception>
    public static Checked<WrittenSite?> Read(string siteFolder)
    {
        var tree = SourceTree.List(siteFolder);
        var configuration = SiteConfiguration.Read(tree, null);
        if (configuration.Value is not { } config || configuration.HasErrors)
        {
            return new(null, configuration.Diagnostics);
        }

        var resolver = ResolverOf(config);
        var texts = tree.Texts.AsParallel().AsOrdered().Select(path => Understand(config, resolver, tree.ReadText(path)));
        return new(new WrittenSite(config, [.. texts]), []);
    }

    /// <summary>All that can be published some day.</summary>
    public IEnumerable<ContentItem> Items => Texts.Select(text => text.Value.Item).OfType<ContentItem>();

    /// <summary>The addresses that are taken.</summary>
    public IEnumerable<UrlPath> Addresses =>
        [.. Items.SelectMany(item => item.Aliases.Select(alias => alias.Url).Append(item.Url)), .. Config.Sections.Select(section => section.Url), .. ReservedAddresses];

    /// <summary>Understands one more text of this site.</summary>
    public Checked<Candidate> Understand(NewFile file) => Understand(Config, ResolverOf(Config), new SourceFile(file.Path, file.Text, []));

    /// <summary>The site of a day, as a build with drafts would take it.</summary>
    public Site On(DateOnly today) => SiteAssembly.Gather(Config, Texts, new AssemblyOptions(today, Drafts: true, Future: false)).Value;

    private static IEnumerable<UrlPath> ReservedAddresses => SectionsReader.Reserved.Select(UrlPath.Root.Page);

    private static RegionResolver ResolverOf(SiteConfig config) => new(config.Divisions, config.Region);

    private static Checked<Candidate> Understand(SiteConfig config, RegionResolver resolver, SourceFile file) =>
        ItemReader.Read(config, resolver, Everything, DocumentReader.Read(file, config.Html));
}
