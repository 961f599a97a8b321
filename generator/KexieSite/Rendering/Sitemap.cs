using System.Xml;
using KexieSite.Model;
using KexieSite.Planning;
using KexieSite.Rendering.Metadata;

namespace KexieSite.Rendering;

/// <summary>Writes sitemaps and their index (sitemaps.org, protocol 0.9).</summary>
internal static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void Write(XmlWriter xml, SitemapFile sitemap, Site site)
    {
        xml.WriteStartElement(sitemap.Parts.Length > 0 ? "sitemapindex" : "urlset", Namespace);
        foreach (var part in sitemap.Parts)
        {
            Entry(xml, "sitemap", site.Config.Url.Absolute(part), null);
        }

        foreach (var page in sitemap.Pages)
        {
            Entry(xml, "url", site.Config.Url.Absolute(page.Url), page is ItemPage item ? ItemDates.Changed(item.Item, site.Today) : null);
        }

        xml.WriteEndElement();
    }

    private static void Entry(XmlWriter xml, string name, string address, string? changed)
    {
        xml.WriteStartElement(name, Namespace);
        xml.WriteElementString("loc", Namespace, address);
        if (changed is not null)
        {
            xml.WriteElementString("lastmod", Namespace, changed);
        }

        xml.WriteEndElement();
    }
}
