using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KexieSite.Model;

namespace KexieSite.Rendering.Metadata;

/// <summary>
/// Writes JSON-LD with the words of schema.org. The result may stand in a <c>script</c> element as it is: Han characters stay readable,
/// and <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c>, U+2028 and U+2029 are escaped. What is empty or not known is not written.
/// </summary>
internal sealed class JsonLd
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Utf8JsonWriter json;

    private JsonLd(Utf8JsonWriter json) => this.json = json;

    /// <summary>A graph of the nodes that are written.</summary>
    public static string Graph(Action<JsonLd> nodes)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("@context", "https://schema.org");
            writer.WriteStartArray("@graph");
            nodes(new JsonLd(writer));
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A node, in the graph or in a list.</summary>
    public void Node(string type, Action content) => Object(type, content);

    /// <summary>A node as a value.</summary>
    public void Node(string name, string type, Action content)
    {
        json.WritePropertyName(name);
        Object(type, content);
    }

    /// <summary>A list of nodes or texts.</summary>
    public void List<T>(string name, IReadOnlyCollection<T> items, Action<T> each)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in items)
        {
            each(item);
        }

        json.WriteEndArray();
    }

    /// <summary>A text.</summary>
    public void Text(string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }

    /// <summary>A number.</summary>
    public void Number(string name, int number) => json.WriteNumber(name, number);

    /// <summary>A day after ISO 8601.</summary>
    public void Day(string name, DateOnly? day) => Text(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");

    /// <summary>The moment of an item after ISO 8601; the day alone where no time of day was written.</summary>
    public void Moment(string name, DateTimeOffset? moment) => Text(
        name, moment?.ToString(moment.Value.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) ?? "");

    /// <summary>Where a report or notice holds, or an activity took place, by its name from the province down.</summary>
    public static string PathOf(ItemRegion region) => string.Concat(region.Division.Lineage.Select(d => d.Name));

    private void Object(string type, Action content)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        content();
        json.WriteEndObject();
    }
}
