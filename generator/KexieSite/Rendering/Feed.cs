using System.Collections.Immutable;
using System.Globalization;
using KexieSite.Diagnostics;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Paths;
using KexieSite.Planning;
using KexieSite.Rendering.Metadata;

namespace KexieSite.Rendering;

/// <summary>What both formats of a feed say: the newest items with their whole text.</summary>
/// <param name="Title">The site's title, with the section's behind it.</param>
/// <param name="Page">The complete address of the page it belongs to.</param>
/// <param name="Self">Its own complete address.</param>
/// <param name="Updated">When an item last changed, after RFC 3339.</param>
/// <param name="Entries">The items, newest first.</param>
internal sealed record Feed(string Title, string Page, string Self, string Updated, ImmutableArray<FeedEntry> Entries)
{
    private const int Newest = 20;

    public static Feed Of(FeedFile feed, Site site, SiteIndex index, Markup markup, TextTable texts)
    {
        var config = site.Config;
        // The day of an activity to come is no day on which anything changed. Its entry is as new as what the site last told,
        // and not as the build, or readers would see it as new every day.
        var latest = site.Items.Max(i => Known(i, site)) ?? ItemDates.Start(site.Today, config);
        ImmutableArray<ContentItem> items = [.. index.Newest.Where(i => feed.Section is null || i.Section?.Folder == feed.Section.Section.Folder).Take(Newest)];
        return new Feed(
            feed.Section is { } section ? $"{config.Title} · {section.Section.Title}" : config.Title,
            config.Url.Absolute(feed.Section?.Section.Url ?? UrlPath.Root),
            config.Url.Absolute(feed.Url),
            Text(items.Max(Changed)),
            [.. items.Select(Entry)]);

        FeedEntry Entry(ContentItem item)
        {
            var address = config.Url.Absolute(item.Url);
            var published = ItemDates.Published(item, site.Today) is { } moment ? Text(moment) : null;
            return new FeedEntry(item, StatusTitle.Of(item, texts), address, markup.AbsoluteHtml(item.Body, address), published, Text(Changed(item)));
        }

        DateTimeOffset Changed(ContentItem item) => Known(item, site) ?? latest;
    }

    // Of a month or year that is all that is known, the last day is the first on which it was surely over.
    private static DateTimeOffset? Known(ContentItem item, Site site) =>
        ItemDates.Updated(item, site.Today) is { } updated ? ItemDates.Start(updated, site.Config)
        : ItemDates.Published(item, site.Today) ?? (ItemDates.Over(item, site.Today) is { } over ? ItemDates.Start(over, site.Config) : null);

    private static string Text(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}

/// <summary>An item in a feed.</summary>
/// <param name="Item">The item.</param>
/// <param name="Title">Its title, with its status where it was put off or called off.</param>
/// <param name="Address">The complete address of its page.</param>
/// <param name="Html">Its text, every address complete.</param>
/// <param name="Published">When it was published, after RFC 3339; null for an activity to come, whose date says another thing, and where the day is not known.</param>
/// <param name="Updated">When it last changed, after RFC 3339; never later than the day of the build.</param>
internal sealed record FeedEntry(ContentItem Item, string Title, string Address, string Html, string? Published, string Updated);
