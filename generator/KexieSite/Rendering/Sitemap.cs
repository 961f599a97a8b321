using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using KexieSite.Model;
using KexieSite.Planning;

namespace KexieSite.Rendering;

/// <summary>Writes sitemaps and their index (sitemaps.org, protocol 0.9).</summary>
internal static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void Write(SitemapFile sitemap, Site site, IBufferWriter<byte> buffer)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement(sitemap.Parts.Length > 0 ? "sitemapindex" : "urlset", Namespace);
            foreach (var part in sitemap.Parts)
            {
                Entry(xml, "sitemap", site.Config.Url.Absolute(part), null);
            }

            foreach (var page in sitemap.Pages)
            {
                Entry(xml, "url", site.Config.Url.Absolute(page.Url), page is ItemPage item ? Changed(item.Item, site.Today) : null);
            }
        }

        buffer.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
        buffer.Write("\n"u8);
    }

    private static void Entry(XmlWriter xml, string name, string address, DateOnly? changed)
    {
        xml.WriteStartElement(name, Namespace);
        xml.WriteElementString("loc", Namespace, address);
        if (changed is { } day)
        {
            xml.WriteElementString("lastmod", Namespace, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        xml.WriteEndElement();
    }

    // The page of an activity to come was not changed on a day that has not come.
    private static DateOnly? Changed(ContentItem item, DateOnly today) => item.Updated ?? (item.Day <= today ? item.Day : null);
}
