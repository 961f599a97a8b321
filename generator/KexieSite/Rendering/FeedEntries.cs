using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Paths;
using KexieSite.Planning;

namespace KexieSite.Rendering;

/// <summary>What both formats of a feed have in common.</summary>
internal sealed record FeedEntries(string Title, string Page, string Self, DateTimeOffset Updated, ImmutableArray<ContentItem> Items)
{
    private const int Newest = 20;

    public static FeedEntries Of(FeedFile feed, Site site, SiteIndex index)
    {
        var config = site.Config;
        ImmutableArray<ContentItem> items = [.. (feed.Section?.Items ?? index.Newest).Where(i => i.Day is not null).Take(Newest)];
        var title = feed.Section is { } section ? $"{config.Title} · {section.Section.Title}" : config.Title;
        return new FeedEntries(
            title, config.Url.Absolute(feed.Section?.Section.Url ?? UrlPath.Root), config.Url.Absolute(feed.Url), items.Max(i => Changed(i, config)), items);
    }

    /// <summary>When an item last changed: its <c>updated</c>, else its own day.</summary>
    public static DateTimeOffset Changed(ContentItem item, SiteConfig config) =>
        item.Updated is { } day ? config.TimeZone.Moment(new Chinese.ContentDate(day, null, null)) : item.Moment!.Value;
}
