using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Model;
using KexieSite.Paths;
using KexieSite.Planning;
using KexieSite.Views;

namespace KexieSite.Rendering.Metadata;

/// <summary>
/// Adds to a page's view what machines read of it: tags of the government's guide, Open Graph, structured data. Nothing is said that
/// the content does not say, and nothing at all about a page that search engines shall leave out.
/// </summary>
internal sealed class PageMetadata(Site site, PageFrame frame, Cards cards)
{
    private readonly GovernmentTags government = new(site, frame.Words);
    private readonly OpenGraphTags openGraph = new(site);
    private readonly StructuredData structured = new(site, frame.Site);

    // Only the home pages are known to say the same; each edition names all of them, itself too.
    private readonly ImmutableArray<EditionView> editions = frame.Site.Editions.Length == 0
        ? []
        : [new EditionView(site.Config.Title, site.Config.Url.Absolute(UrlPath.Root), site.Config.LanguageTag), .. frame.Site.Editions];

    public PageView Complete(PlannedPage planned, PageView seen)
    {
        var item = (planned as ItemPage)?.Item;
        var page = seen with { Template = planned.Template, Calendar = Calendar(planned) };
        if (page.IsHidden || item is { IsDraft: true })
        {
            return page with { IsHidden = true };
        }

        var subject = new PageSubject(planned, page, item, item is null ? null : Complete(cards.Cover(item)));
        return page with
        {
            MakeMetas = () => [.. government.Of(subject), .. openGraph.Of(subject)],
            MakeStructuredData = () => structured.Of(subject),
            Alternates = planned is HomePage ? editions : [],
        };
    }

    private FeedLinkView? Calendar(PlannedPage planned) => planned switch
    {
        TermPage { Kind: TermKind.Series } p => frame.Calendar(p.Index.Term.Name),
        ItemPage { Item: Activity activity } => frame.Calendar(activity.Series),
        HomePage or SectionPage { Index.Section.Kind: ContentKind.Activity } or SectionYearPage { Index.Section.Kind: ContentKind.Activity } => frame.Calendar(""),
        _ => null,
    };

    // Programs that show a link with its picture do not draw SVG.
    private PictureView? Complete(PictureView? picture) =>
        picture is null || picture.Src.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) ? null : picture with { Src = site.Config.Url.Origin + picture.Src };
}
