using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using KexieSite.Configuration;

namespace KexieSite.Rendering;

/// <summary>Writes JSON Feed, version 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    // A feed is no HTML page: Han characters and markup need no escaping in it.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IBufferWriter<byte> buffer, Feed feed, SiteConfig config)
    {
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("home_page_url", feed.Page);
            json.WriteString("feed_url", feed.Self);
            json.WriteString("language", config.LanguageTag);
            Text(json, "description", config.Description);
            json.WriteStartArray("items");
            foreach (var entry in feed.Entries)
            {
                Item(json, entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
    }

    private static void Item(Utf8JsonWriter json, FeedEntry entry)
    {
        var item = entry.Item;
        json.WriteStartObject();
        json.WriteString("id", entry.Address);
        json.WriteString("url", entry.Address);
        json.WriteString("title", entry.Title);
        json.WriteString("content_html", entry.Html);
        Text(json, "summary", item.Summary);
        Text(json, "date_published", entry.Published);
        json.WriteString("date_modified", entry.Updated);
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

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is { Length: > 0 })
        {
            json.WriteString(name, text);
        }
    }
}
