using System.Collections.Immutable;
using System.Globalization;
using KexieSite.Diagnostics;
using KexieSite.Model;
using KexieSite.Views;

namespace KexieSite.Rendering.Metadata;

/// <summary>The tags of the Open Graph protocol (ogp.me), which programs read that show a link with its title and picture.</summary>
internal sealed class OpenGraphTags(Site site)
{
    private const string DateAndTime = "yyyy-MM-dd'T'HH:mm:sszzz";

    public ImmutableArray<MetaView> Of(PageSubject subject) =>
    [
        .. Known(
            ("og:type", subject.Item is null or StandalonePage ? "website" : "article"),
            ("og:title", subject.Page.Title),
            ("og:description", subject.Page.Description),
            ("og:url", subject.Page.Canonical),
            ("og:site_name", site.Config.Title),
            ("og:locale", site.Config.Language == Language.Chinese ? "zh_CN" : "")), // English without a country is the protocol's default
        .. subject.Image is { } image ? Image(image) : [],
        .. subject.Item is { } item and not StandalonePage ? Article(item) : [],
    ];

    private static IEnumerable<MetaView> Image(PictureView image) => Known(
        ("og:image", image.Src),
        ("og:image:width", image.Width.ToString(CultureInfo.InvariantCulture)),
        ("og:image:height", image.Height.ToString(CultureInfo.InvariantCulture)),
        ("og:image:alt", image.Alt));

    private IEnumerable<MetaView> Article(ContentItem item) => Known(
    [
        ("article:published_time", Text(ItemDates.Published(item, site.Today))),
        ("article:modified_time", Text(ItemDates.Updated(item, site.Today) is { } day ? ItemDates.Start(day, site.Config) : null)),
        ("article:section", item.Section?.Title ?? ""),
        .. item.Topics.Select(topic => ("article:tag", topic)),
    ]);

    private static IEnumerable<MetaView> Known(params IEnumerable<(string Name, string Content)> tags) =>
        tags.Where(t => t.Content.Length > 0).Select(t => new MetaView(t.Name, t.Content, IsProperty: true));

    // ISO 8601; the day alone where no time of day was written.
    private static string Text(DateTimeOffset? moment) =>
        moment?.ToString(moment.Value.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : DateAndTime, CultureInfo.InvariantCulture) ?? "";
}
