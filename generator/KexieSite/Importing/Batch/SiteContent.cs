using System.Collections.Immutable;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Paths;
using KexieSite.Regions;

namespace KexieSite.Importing.Batch;

/// <summary>What a site has already: its addresses, its topics, and the texts that were imported before; and what an import adds to it.</summary>
internal sealed class SiteContent
{
    // A draft without a date is dated by it, so that addresses do not depend on the day of the import.
    private static readonly AssemblyOptions Options = new(new DateOnly(2000, 1, 1), Drafts: true, Future: true);

    // A site's language may have been another when a text was imported.
    private static readonly string[] OriginKeys = [.. new[] { Language.Chinese, Language.English }.Select(language => TextTable.For(language)["import.key.origin"])];

    private readonly SiteConfig config;
    private readonly RegionResolver resolver;
    private readonly HashSet<UrlPath> addresses = [];
    private readonly HashSet<UrlPath> old = [];
    private readonly HashSet<UrlPath> indexes = [UrlPath.Root];
    private readonly Dictionary<UrlPath, SourcePath> pages = [];
    private readonly Dictionary<SourcePath, ImmutableArray<string>> anchors = [];
    private readonly HashSet<string> names;

    // Where the search for a free name begins: an archive has hundreds of texts of one title, and no name becomes free again.
    private readonly Dictionary<string, int> numbers = [];
    private readonly Dictionary<string, SourcePath> byOrigin = [];
    private readonly Dictionary<string, SourcePath> bySource = [];

    private SiteContent(SiteConfig config, SourceTree tree)
    {
        this.config = config;
        resolver = new RegionResolver(config.Divisions, config.Region);
        names = tree.Files.Select(f => f.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The topics of site.yml and of the site's texts, in ordinal order.</summary>
    public ImmutableArray<string> Topics { get; private set; } = [];

    /// <summary>Reads a site's content.</summary>
    public static SiteContent Of(SourceTree tree, SiteConfig config)
    {
        var content = new SiteContent(config, tree);
        var topics = new SortedSet<string>(config.Topics.Select(t => t.Name), StringComparer.Ordinal);
        foreach (var path in tree.Texts)
        {
            topics.UnionWith(content.Add(tree.ReadText(path))?.Topics ?? []);
        }

        content.Topics = [.. topics];
        return content;
    }

    /// <summary>Where a text lies that was imported before; null where it was not.</summary>
    public SourcePath? Find(ImportOrigin origin) => byOrigin.TryGetValue(origin.Key, out var path) ? path : null;

    /// <summary>Where another version of a text's file lies that was imported before; null where there is none.</summary>
    public SourcePath? FindOther(ImportOrigin origin) => bySource.TryGetValue($"{origin.Source}#{origin.Ordinal}", out var path) ? path : null;

    /// <summary>The text whose page an address is; null for other addresses.</summary>
    public SourcePath? TextAt(UrlPath url) => pages.TryGetValue(url, out var path) ? path : null;

    /// <summary>Whether a text has a place of this name.</summary>
    public bool HasAnchor(SourcePath text, string anchor) => anchors.TryGetValue(text, out var known) && known.Contains(anchor);

    /// <summary>Whether an address is that of a list which the site surely has.</summary>
    public bool IsIndex(UrlPath url) => indexes.Contains(url);

    /// <summary>Whether the site has a file.</summary>
    public bool Has(SourcePath path) => names.Contains(path.Value);

    /// <summary>Whether an address is that of a page, or led to one once.</summary>
    public bool IsTaken(UrlPath url) => addresses.Contains(url) || old.Contains(url) || indexes.Contains(url);

    /// <summary>The kind that a folder gives to its files.</summary>
    public ContentKind KindIn(SourcePath text) => text.Segments is [_, var first, _, ..] ? config.SectionOf(first)?.Kind ?? ContentKind.Page : ContentKind.Page;

    /// <summary>Reads a text as if it were in the site.</summary>
    public Checked<Candidate> Read(SourcePath path, string text) => Read(new SourceFile(path, text, []));

    /// <summary>The first of the names for which neither the file nor, once written, its address is taken.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="stem">The name without its ending.</param>
    /// <param name="files">The endings of the files beside it, behind the name: <c>-1.jpg</c>.</param>
    /// <param name="textOf">The text of the file under a name.</param>
    public (string Stem, string Text) Free(SourcePath folder, string stem, IReadOnlyCollection<string> files, Func<string, string> textOf)
    {
        var wanted = $"{folder.Value}/{stem}";
        for (var number = numbers.GetValueOrDefault(wanted, 1); ; number++)
        {
            var name = number == 1 ? stem : Numbered(stem, number);
            if (files.Append(".md").Any(end => names.Contains($"{folder.Value}/{name}{end}")))
            {
                continue;
            }

            var text = textOf(name);
            if (Read(PathOf(folder, name), text).Value.Item is not { } item || !addresses.Contains(item.Url))
            {
                numbers[wanted] = number;
                return (name, text);
            }
        }
    }

    // An address ends where it becomes too long: the name gives way, so that its number counts in the address, too.
    private static string Numbered(string stem, int number)
    {
        var ending = $"-{number}";
        while (stem.Length > 2 && !Slug.From(stem + ending).EndsWith(ending, StringComparison.Ordinal))
        {
            stem = stem[..^(char.IsLowSurrogate(stem[^1]) ? 2 : 1)];
        }

        return stem + ending;
    }

    /// <summary>The mistakes that a text would have in this site.</summary>
    public IEnumerable<Diagnostic> Mistakes(SourcePath path, string text) =>
        Read(path, text).Diagnostics.Where(d => d.Severity == Severity.Error);

    /// <summary>Takes a text's names and address.</summary>
    public void Take(SourcePath path, string text, IEnumerable<SourcePath> files)
    {
        names.UnionWith(files.Append(path).Select(p => p.Value));
        _ = Add(new SourceFile(path, text, []));
    }

    private static SourcePath PathOf(SourcePath folder, string stem) => new($"{folder.Value}/{stem}.md");

    private Checked<Candidate> Read(SourceFile file) => Read(DocumentReader.Read(file, config.Html));

    private Checked<Candidate> Read(Checked<ParsedDocument> document) => ItemReader.Read(config, resolver, Options, document);

    // A text with mistakes has no item, but it was imported all the same.
    private ContentItem? Add(SourceFile file)
    {
        var document = DocumentReader.Read(file, config.Html);
        if (OriginOf(document.Value) is { } origin)
        {
            _ = byOrigin.TryAdd(origin.Key, file.Path);
            _ = bySource.TryAdd($"{origin.Source}#{origin.Ordinal}", file.Path);
        }

        var item = Read(document).Value.Item;
        if (item is not null)
        {
            addresses.Add(item.Url);
            old.UnionWith(item.Aliases.Select(a => a.Url));
            _ = pages.TryAdd(item.Url, item.Source);
            anchors[item.Source] = item.Body.Anchors;
            indexes.UnionWith(item.IsDraft ? [] : IndexesOf(item));
        }

        return item;
    }

    private static IEnumerable<UrlPath> IndexesOf(ContentItem item)
    {
        UrlPath?[] all =
        [
            item.Section?.Url,
            item.Years.IsEmpty ? null : UrlPath.Root.Page("years"),
            item.Region is null ? null : UrlPath.Root.Page("regions"),
            item.Topics.IsEmpty ? null : UrlPath.Root.Page("topics"),
            item is Activity { Series.Length: > 0 } ? UrlPath.Root.Page("series") : null,
        ];
        return all.OfType<UrlPath>();
    }

    private static ImportOrigin? OriginOf(ParsedDocument document) => (document.FrontMatter ?? YamlMapping.Empty).Entries
        .Select(e => e.Value).OfType<YamlMapping>().SelectMany(m => m.Entries)
        .Where(e => OriginKeys.Contains(e.Key.Text)).Select(e => e.Value).OfType<YamlScalar>()
        .Select(written => ImportOrigin.TryParse(written.Text)).FirstOrDefault(origin => origin is not null);
}
