using KexieSite.Configuration;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Planning;
using KexieSite.Views;

namespace KexieSite.Rendering.Metadata;

/// <summary>
/// What search engines read about a page (schema.org): who runs the site, how to search it, where the page stands in it, and what
/// it is: an event, a report, an article, a list.
/// </summary>
internal sealed class StructuredData(Site site, SiteView view)
{
    private readonly string home = site.Config.Url.Absolute(Paths.UrlPath.Root);

    private Footer Footer => site.Config.Footer;

    /// <summary>The JSON for <c>application/ld+json</c>; empty for a page of which nothing is to be said.</summary>
    public string Of(PageSubject subject) => subject.Planned is HomePage || subject.Page.Breadcrumb.Length > 0
        ? JsonLd.Graph(graph =>
        {
            Subject(graph, subject);
            Breadcrumb(graph, subject.Page);
        })
        : "";

    private void Subject(JsonLd graph, PageSubject subject)
    {
        switch (subject)
        {
            case { Planned: HomePage }:
                WebSite(graph);
                break;
            case { Item: Activity activity }:
                EventData.Write(graph, activity, subject);
                break;
            case { Item: (Report or Notice) and var item }:
                ArticleData.Write(graph, item, subject, site.Today, () => Publisher(graph));
                break;
            case { List: var (list, slice) }:
                Collection(graph, subject, list, slice);
                break;
        }
    }

    private void WebSite(JsonLd graph)
    {
        graph.Node("WebSite", () =>
        {
            graph.Text("@id", home + "#site");
            graph.Text("name", view.Title);
            graph.Text("alternateName", view.ShortTitle == view.Title ? "" : view.ShortTitle);
            graph.Text("url", home);
            graph.Text("description", view.Description);
            graph.Text("inLanguage", view.LanguageTag);
            Publisher(graph);
            if (view.Search is { } search)
            {
                graph.Node("potentialAction", "SearchAction", () =>
                {
                    graph.Node("target", "EntryPoint", () => graph.Text("urlTemplate", $"{site.Config.Url.Origin}{search}?q={{search_term_string}}"));
                    graph.Text("query-input", "required name=search_term_string");
                });
            }
        });
        if (Footer.Organizer.Length > 0)
        {
            graph.Node("Organization", () => Organization(graph));
        }
    }

    private void Organization(JsonLd graph)
    {
        graph.Text("@id", home + "#organization");
        graph.Text("name", Footer.Organizer);
        graph.Text("url", home);
        graph.Text("telephone", Footer.Phone);
        graph.Text("email", Footer.Email);
        if (Footer.Address.Length + Footer.Postcode.Length > 0)
        {
            graph.Node("address", "PostalAddress", () =>
            {
                graph.Text("streetAddress", Footer.Address);
                graph.Text("postalCode", Footer.Postcode);
                graph.Text("addressRegion", site.Config.Region?.Lineage.First().Name ?? "");
                graph.Text("addressCountry", site.Config.Region is null ? "" : "CN"); // a division of GB/T 2260
            });
        }
    }

    private void Publisher(JsonLd graph)
    {
        if (Footer.Organizer.Length > 0)
        {
            graph.Node("publisher", "Organization", () =>
            {
                graph.Text("@id", home + "#organization");
                graph.Text("name", Footer.Organizer);
                graph.Text("url", home);
            });
        }
    }

    private void Collection(JsonLd graph, PageSubject subject, ItemList list, PageSlice slice) => graph.Node("CollectionPage", () =>
    {
        graph.Text("name", subject.Page.Title);
        graph.Text("url", subject.Page.Canonical);
        graph.Text("description", subject.Page.Description);
        graph.Text("inLanguage", view.LanguageTag);
        graph.Node("isPartOf", "WebSite", () =>
        {
            graph.Text("@id", home + "#site");
            graph.Text("name", view.Title);
            graph.Text("url", home);
        });
        graph.Node("mainEntity", "ItemList", () =>
        {
            graph.Number("numberOfItems", list.Items.Length);

            // Every item is in one section; in the many other lists it would only be named again.
            if (subject.Planned is SectionPage or TermPage)
            {
                graph.List("itemListElement", [.. slice.Of(list.Items).Index()], entry => Element(graph, slice.Start + entry.Index + 1, entry.Item));
            }
        });
    });

    private void Element(JsonLd graph, int position, ContentItem item) => graph.Node("ListItem", () =>
    {
        graph.Number("position", position);
        graph.Text("name", item.Title);
        graph.Text("url", site.Config.Url.Absolute(item.Url));
    });

    private void Breadcrumb(JsonLd graph, PageView page)
    {
        if (page.Breadcrumb.Length == 0)
        {
            return;
        }

        var origin = site.Config.Url.Origin;
        var steps = page.Breadcrumb.Select(step => (Name: step.Text, Address: origin + step.Href)).Append((Name: page.Title, Address: page.Canonical)).Index().ToList();
        graph.Node("BreadcrumbList", () => graph.List("itemListElement", steps, step => graph.Node("ListItem", () =>
        {
            graph.Number("position", step.Index + 1);
            graph.Text("name", step.Item.Name);
            graph.Text("item", step.Item.Address);
        })));
    }
}
