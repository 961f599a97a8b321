using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using KexieSite.Diagnostics;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Planning;

namespace KexieSite.Rendering;

/// <summary>Writes Atom (RFC 4287): the newest items with their whole text.</summary>
internal sealed class AtomFeed(Site site, SiteIndex index, Markup markup)
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public void Write(FeedFile feed, IBufferWriter<byte> buffer)
    {
        var entries = FeedEntries.Of(feed, site, index);
        var config = site.Config;
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, config.Language == Language.English ? "en" : "zh-CN");
            Text(xml, "id", entries.Self);
            Text(xml, "title", entries.Title);
            Text(xml, "updated", Moment(entries.Updated));
            Link(xml, "self", "application/atom+xml", entries.Self);
            Link(xml, "alternate", "text/html", entries.Page);
            Author(xml, config.Footer.Organizer.Length > 0 ? config.Footer.Organizer : config.Title);
            foreach (var item in entries.Items)
            {
                Entry(xml, item);
            }
        }

        buffer.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
        buffer.Write("\n"u8);
    }

    private void Entry(XmlWriter xml, ContentItem item)
    {
        var address = site.Config.Url.Absolute(item.Url);
        xml.WriteStartElement("entry", Namespace);
        Text(xml, "id", address);
        Text(xml, "title", item.Title);
        Text(xml, "published", Moment(item.Moment!.Value));
        Text(xml, "updated", Moment(FeedEntries.Changed(item, site.Config)));
        Link(xml, "alternate", "text/html", address);
        if (item.Author.Length > 0)
        {
            Author(xml, item.Author);
        }

        foreach (var topic in item.Topics)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", topic);
            xml.WriteEndElement();
        }

        if (item.Summary.Length > 0)
        {
            Text(xml, "summary", item.Summary);
        }

        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(markup.AbsoluteHtml(item.Body, address));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, XmlText.Valid(text));

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

    private static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
