using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KexieSite.Diagnostics;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Planning;

namespace KexieSite.Rendering;

/// <summary>Writes JSON Feed, version 1.1 (jsonfeed.org).</summary>
internal sealed class JsonFeed(Site site, SiteIndex index, Markup markup)
{
    // A feed is no HTML page: Han characters and markup need no escaping in it.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(FeedFile feed, IBufferWriter<byte> buffer)
    {
        var entries = FeedEntries.Of(feed, site, index);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", entries.Title);
            json.WriteString("home_page_url", entries.Page);
            json.WriteString("feed_url", entries.Self);
            json.WriteString("language", site.Config.Language == Language.English ? "en" : "zh-CN");
            if (site.Config.Description.Length > 0)
            {
                json.WriteString("description", site.Config.Description);
            }

            json.WriteStartArray("items");
            foreach (var item in entries.Items)
            {
                Item(json, item);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
    }

    private void Item(Utf8JsonWriter json, ContentItem item)
    {
        var address = site.Config.Url.Absolute(item.Url);
        json.WriteStartObject();
        json.WriteString("id", address);
        json.WriteString("url", address);
        json.WriteString("title", item.Title);
        json.WriteString("content_html", markup.AbsoluteHtml(item.Body, address));
        if (item.Summary.Length > 0)
        {
            json.WriteString("summary", item.Summary);
        }

        json.WriteString("date_published", Moment(item.Moment!.Value));
        json.WriteString("date_modified", Moment(FeedEntries.Changed(item, site.Config)));
        if (item.Author.Length > 0)
        {
            json.WriteStartArray("authors");
            json.WriteStartObject();
            json.WriteString("name", item.Author);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (item.Topics.Length > 0)
        {
            json.WriteStartArray("tags");
            foreach (var topic in item.Topics)
            {
                json.WriteStringValue(topic);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
