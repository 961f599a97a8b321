using System.Globalization;
using KexieSite.Model;

namespace KexieSite.Rendering.Metadata;

/// <summary>Says of a report or notice who published it when, and what it is about (schema.org/Report, schema.org/Article).</summary>
internal static class ArticleData
{
    /// <param name="graph">Where to write.</param>
    /// <param name="item">The report or notice.</param>
    /// <param name="subject">Its page.</param>
    /// <param name="today">The day of the build.</param>
    /// <param name="publisher">Writes who runs the site.</param>
    public static void Write(JsonLd graph, ContentItem item, PageSubject subject, DateOnly today, Action publisher) =>
        graph.Node(item is Report ? "Report" : "Article", () =>
        {
            graph.Text("headline", item.Title);
            graph.Text("url", subject.Page.Canonical);
            graph.Text("mainEntityOfPage", subject.Page.Canonical);
            graph.Text("description", item.Summary);
            graph.Moment("datePublished", ItemDates.Published(item, today));
            graph.Day("dateModified", ItemDates.Updated(item, today));
            Author(graph, item, subject.Issuer);
            publisher();
            graph.Text("reportNumber", (item as Report)?.Number ?? "");
            graph.Text("temporalCoverage", item is Report report ? Covered(report) : "");
            if (item.Region is { } region)
            {
                graph.Node("spatialCoverage", "Place", () => graph.Text("name", JsonLd.PathOf(region)));
            }

            graph.Text("image", subject.Image?.Src ?? "");
            graph.Text("articleSection", item.Section?.Title ?? "");
            graph.Text("keywords", string.Join(',', item.Topics));
            graph.Text("inLanguage", subject.Page.Site.LanguageTag);
        });

    // Who signs is an organisation. Whether an author is one or a person the text does not say, and schema.org allows a mere text.
    private static void Author(JsonLd graph, ContentItem item, string issuer)
    {
        if (issuer.Length > 0)
        {
            graph.Node("author", "Organization", () => graph.Text("name", issuer));
        }
        else
        {
            graph.Text("author", item.Author);
        }
    }

    // ISO 8601: a year, a month, or the first and the last month.
    private static string Covered(Report report)
    {
        var (first, last) = (Month(report.Period.First), Month(report.Period.Last));
        return report.Period.IsYear ? report.Year.ToString("0000", CultureInfo.InvariantCulture) : first == last ? first : $"{first}/{last}";

        string Month(int month) => string.Create(CultureInfo.InvariantCulture, $"{report.Year:0000}-{month:00}");
    }
}
