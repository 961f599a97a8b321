using System.Buffers;
using System.Text;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Planning;

namespace KexieSite.Rendering;

/// <summary>Writes what no template renders: feeds, calendars, sitemap, robots.txt, tables and redirects.</summary>
internal sealed class MachineFiles(Site site, SiteIndex index, Markup markup, Words words)
{
    public void Write(PlannedOutput output, IBufferWriter<byte> buffer)
    {
        switch (output)
        {
            case FeedFile { Format: FeedFormat.Atom } feed:
                XmlFile.Write(buffer, xml => AtomFeed.Write(xml, Feed.Of(feed, site, index, markup, words.Texts), site.Config));
                break;
            case FeedFile feed:
                JsonFeed.Write(buffer, Feed.Of(feed, site, index, markup, words.Texts), site.Config);
                break;
            case SitemapFile sitemap:
                XmlFile.Write(buffer, xml => Sitemap.Write(xml, sitemap, site));
                break;
            case CalendarFile calendar:
                new Calendar(site, words.Texts).Write(calendar, buffer);
                break;
            case TableFile table:
                new CsvTable(site, words.Texts).Write(table, buffer);
                break;
            case RobotsFile:
                Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\nSitemap: {site.Config.Url.Absolute(Paths.UrlPath.Root.File("sitemap.xml"))}\n", buffer);
                break;
            case RedirectPage redirect:
                Encoding.UTF8.GetBytes(Redirect.Html(redirect, site.Config, words.Texts), buffer);
                break;
            default:
                throw new InvalidOperationException($"nothing renders {output.GetType().Name}");
        }
    }
}
