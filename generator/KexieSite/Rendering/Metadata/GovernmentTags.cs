using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Planning;
using KexieSite.Views;

namespace KexieSite.Rendering.Metadata;

/// <summary>
/// The tags of 《政府网站发展指引》(国办发〔2017〕47号, 附件2 网页设计规范): the site's on every page, a column's on lists, an article's on
/// items; each only where its value is known. An article's <c>Description</c> is the <c>description</c> that the layout writes
/// on every page: HTML does not tell the two names apart, and forbids a second one.
/// </summary>
internal sealed class GovernmentTags(Site site, Words words)
{
    private const string Separator = ",";
    private const int MostKeywords = 5;

    private readonly ConcurrentDictionary<ItemList, string> keywords = new(ReferenceEqualityComparer.Instance);

    private readonly ImmutableArray<MetaView> ofSite = Known(
        ("SiteName", site.Config.Title), ("SiteDomain", new Uri(site.Config.Url.Origin).Authority), ("SiteIDCode", site.Config.Footer.SiteCode));

    public ImmutableArray<MetaView> Of(PageSubject subject) => subject.Item switch
    {
        null => [.. ofSite, .. Column(subject.Planned, subject.Page.Description)],
        StandalonePage => [.. ofSite, .. Known(("Url", subject.Page.Canonical))],
        var item => [.. ofSite, .. Article(subject, item)],
    };

    private ImmutableArray<MetaView> Column(PlannedPage planned, string description) => planned switch
    {
        SectionPage p => Column(p.Index.Section.Title, description, p.Index, $"kind.{p.Index.Section.Kind}"),
        SectionYearPage p => Column(p.Index.Section.Title, description, p.Year, $"kind.{p.Index.Section.Kind}"),
        YearPage p => Column(words.Year(p.Year.Year), description, p.Year, "page.years"),
        RegionPage p => Column(p.Region.Division.Name, description, p.Region, "page.regions"),
        RegionYearPage p => Column(p.Region.Division.Name, description, p.Year, "page.regions"),
        TermPage p => Column(p.Index.Term.Name, description, p.Index, p.Kind == TermKind.Series ? "page.series" : "page.topics"),
        _ => [],
    };

    private ImmutableArray<MetaView> Column(string name, string description, ItemList list, string type) => Known(
        ("ColumnName", name), ("ColumnDescription", description), ("ColumnKeywords", keywords.GetOrAdd(list, Keywords)), ("ColumnType", words.Texts[type]));

    // What a list is about is what most of its items are about.
    private static string Keywords(ItemList list) => string.Join(
        Separator,
        list.Items.SelectMany(i => i.Topics).CountBy(t => t).OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).Take(MostKeywords).Select(t => t.Key));

    private ImmutableArray<MetaView> Article(PageSubject subject, ContentItem item) => Known(
        ("ArticleTitle", item.Title),
        ("PubDate", ItemDates.Published(item, site.Today)?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? ""),
        ("ContentSource", item.Credit.Length > 0 ? item.Credit : subject.Issuer),
        ("Keywords", string.Join(Separator, item.Topics)),
        ("Author", item.Author),
        ("Image", subject.Image?.Src ?? ""),
        ("Url", subject.Page.Canonical));

    private static ImmutableArray<MetaView> Known(params ReadOnlySpan<(string Name, string Content)> tags)
    {
        var known = ImmutableArray.CreateBuilder<MetaView>();
        foreach (var (name, content) in tags)
        {
            if (content.Length > 0)
            {
                known.Add(new MetaView(name, content));
            }
        }

        return known.DrainToImmutable();
    }
}
