using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Paths;
using KexieSite.Planning;
using KexieSite.Regions;
using KexieSite.Views;

namespace KexieSite.Rendering;

/// <summary>The items of a site as lists show them, each made when it is first shown, and links to the lists they are in.</summary>
internal sealed class Cards
{
    private readonly SiteUrl url;
    private readonly LinkMap links;
    private readonly Words words;
    private readonly FrozenDictionary<string, LinkView> series;
    private readonly FrozenDictionary<string, LinkView> topics;
    private readonly ConcurrentDictionary<SourcePath, ItemCard> cards = new();

    public Cards(Site site, SiteIndex index, LinkMap links, Words words)
    {
        url = site.Config.Url;
        this.links = links;
        this.words = words;
        series = Terms(index.Series, "series");
        topics = Terms(index.Topics, "topics");
    }

    public ItemCard Of(ContentItem item) => cards.GetOrAdd(item.Source, static (_, of) => of.This.Card(of.Item), (This: this, Item: item));

    public ImmutableArray<ItemCard> Of(IEnumerable<ContentItem> items) => [.. items.Select(Of)];

    public LinkView Region(Division division) => new(division.Name, url.Href(division.Path));

    public LinkView? Series(string name) => series.GetValueOrDefault(name);

    public ImmutableArray<LinkView> Topics(ContentItem item) => [.. item.Topics.Select(t => topics.GetValueOrDefault(t)).OfType<LinkView>()];

    public PictureView? Cover(ContentItem item) =>
        item.Cover is { } cover && links.Find(cover.Path) is { } source && links.Size(cover.Path) is { } size
            ? new PictureView(url.Href(source), cover.Title, size.Width, size.Height)
            : null;

    private FrozenDictionary<string, LinkView> Terms(ImmutableArray<TermIndex> terms, string folder)
    {
        var list = UrlPath.Root.Page(folder);
        return terms.ToFrozenDictionary(t => t.Term.Name, t => new LinkView(t.Term.Name, url.Href(list.Page(t.Term.Slug))));
    }

    private ItemCard Card(ContentItem item) => new()
    {
        Kind = item.Kind,
        KindText = words.Kind(item),
        Title = item.Title,
        Href = url.Href(item.Url),
        Date = item.Day is { } day ? words.Date(day, item.Precision) : null,
        Region = item.Region is { } region ? Region(region.Division) : null,
        Series = item is Activity activity ? Series(activity.Series) : null,
        Summary = item.Summary,
        Badge = words.Badge(item),
        Cover = Cover(item),
    };
}
