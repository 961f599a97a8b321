using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Paths;
using KexieSite.Planning;
using KexieSite.Views;

namespace KexieSite.Rendering;

/// <summary>Makes the views of content files.</summary>
internal sealed class ItemPages(PageFrame frame, Cards cards, SiteIndex index, LinkMap links, Markup markup, ReportPages reports)
{
    public ItemView Of(ContentItem item)
    {
        var common = Common(item);
        return item switch
        {
            Activity activity => new ActivityView(common, common.Card.Date!)
            {
                End = frame.Words.Date(activity.End, activity.EndPrecision) is var end && end != common.Card.Date ? frame.Words.Until(activity, end) : null,
                Place = activity.Place,
                Venue = activity.Venue,
                Series = cards.Series(activity.Series),
                Status = frame.Words.Status(activity),
                Organizers = activity.Organizers,
                Partners = activity.Partners,
            },
            Report report => reports.Complete(
                new ReportView(common, common.Card.Date!, Year(report), frame.Words.Texts[report.Period.TextKey], frame.Words.Type(report))
                {
                    Issuer = report.Issuer,
                    Number = report.Number,
                },
                report),
            Notice notice => new NoticeView(common, common.Card.Date!)
            {
                Body = Salutation.Marked(common.Body),
                Issuer = notice.Issuer,
                Number = notice.Number,
            },
            _ => new StandalonePageView(common),
        };
    }

    private ItemView Common(ContentItem item)
    {
        var page = frame.Page(item.Title, item.Url, Breadcrumb(item), item.Section) with { Description = item.Summary };
        var beside = index.Beside(item);
        var cover = IsShownInText(item) ? null : cards.Of(item).Cover;
        return new ItemView(page, cards.Of(item), markup.Body(item.Body, isBelowPicture: cover is not null))
        {
            Cover = cover,
            Outline = [.. item.Body.Outline.Select(h => new HeadingView(h.Level, h.Text, "#" + Uri.EscapeDataString(h.Id)))],
            Region = item.Region is { } region ? cards.Region(region.Division) : null,
            RegionPath = item.Region is { } path ? string.Concat(path.Division.Lineage.Select(d => d.Name)) : "",
            TodayPartOf = item.Region?.Division.Successor is { } successor ? cards.Region(successor) : null,
            Figures = [.. item.Figures.Select(frame.Words.Figure)],
            Topics = cards.Topics(item),
            Attachments = [.. item.Attachments.Where(a => links.Find(a.Path) is not null).Select(Attachment)],
            Author = item.Author,
            Credit = item.Credit,
            Updated = item.Updated is { } updated ? frame.Words.Date(updated) : null,
            Older = beside.Older is { } older ? cards.Of(older) : null,
            Newer = beside.Newer is { } newer ? cards.Of(newer) : null,
            MakeRelated = () => cards.Of(index.Related(item)),
            IsSigned = IsSigned(item),
            Extra = item.Extra,
        };
    }

    // A cover that the text shows itself need not stand above it.
    private static bool IsShownInText(ContentItem item) =>
        item.Cover is { } cover && item.Body.Pictures.Any(p => p.Target is LinkTarget.File file && file.Path == cover.Path);

    // A signature is a line of its own, or one with the date behind the name.
    private static bool IsSigned(ContentItem item)
    {
        const int WithDate = 15;
        var issuer = item switch { Report report => report.Issuer, Notice notice => notice.Issuer, _ => "" };
        var text = item.Body.PlainText.AsSpan();
        var last = text.LastIndexOf('\n');
        var before = last < 0 ? -1 : text[..last].LastIndexOf('\n');
        return issuer.Length > 0 && (IsSignature(text[(last + 1)..]) || (last >= 0 && IsSignature(text[(before + 1)..last])));

        bool IsSignature(ReadOnlySpan<char> line) => line.StartsWith(issuer, StringComparison.Ordinal) && line.Length <= issuer.Length + WithDate;
    }

    private AttachmentView Attachment(FileReference file) =>
        new(file.Title, frame.Href(links.Find(file.Path)!.Value), file.Path.Extension.TrimStart('.').ToUpperInvariant());

    private IEnumerable<LinkView> Breadcrumb(ContentItem item)
    {
        if (item.Section is { } section)
        {
            yield return frame.Section(section);
            if (item.Years is [var year, ..])
            {
                yield return new LinkView(frame.Words.Year(year), frame.Href(PagePlan.OfYear(section.Url, year)));
            }
        }
    }

    // The year of the report's own region says most; without a region, that of the whole site.
    private LinkView Year(Report report)
    {
        var list = report.Region?.Division.Path ?? UrlPath.Root.Page("years");
        return new LinkView(frame.Words.Year(report.Year), frame.Href(PagePlan.OfYear(list, report.Year)));
    }
}
