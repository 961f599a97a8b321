using System.Xml;
using KexieSite.Configuration;

namespace KexieSite.Rendering;

/// <summary>Writes Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static void Write(XmlWriter xml, Feed feed, SiteConfig config)
    {
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, config.LanguageTag);
        Text(xml, "id", feed.Self);
        Text(xml, "title", feed.Title);
        Text(xml, "updated", feed.Updated);
        Link(xml, "self", "application/atom+xml", feed.Self);
        Link(xml, "alternate", "text/html", feed.Page);
        Author(xml, config.Footer.Organizer.Length > 0 ? config.Footer.Organizer : config.Title);
        foreach (var entry in feed.Entries)
        {
            Entry(xml, entry);
        }

        xml.WriteEndElement();
    }

    private static void Entry(XmlWriter xml, FeedEntry entry)
    {
        var item = entry.Item;
        xml.WriteStartElement("entry", Namespace);
        Text(xml, "id", entry.Address);
        Text(xml, "title", entry.Title);
        if (entry.Published is { } published)
        {
            Text(xml, "published", published);
        }

        Text(xml, "updated", entry.Updated);
        Link(xml, "alternate", "text/html", entry.Address);
        if (item.Author.Length > 0)
        {
            Author(xml, item.Author);
        }

        foreach (var topic in item.Topics)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", XmlFile.Valid(topic));
            xml.WriteEndElement();
        }

        if (item.Summary.Length > 0)
        {
            Text(xml, "summary", item.Summary);
        }

        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(XmlFile.Valid(entry.Html));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, XmlFile.Valid(text));

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        Text(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string rel, string type, string href)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }
}
