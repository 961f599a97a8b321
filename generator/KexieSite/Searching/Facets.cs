using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Paths;

namespace KexieSite.Searching;

/// <summary>
/// By what results are narrowed: a JSON object. <c>regions</c> has name, path and parent's place (-1 for none) of every region,
/// a parent before its children; <c>places</c> the regions that list the items of one place; then a value a document: <c>kind</c>
/// as a row of digits, <c>year</c> (0 for none), <c>place</c> (-1 for none); <c>more</c> the further years of what lasts into them.
/// </summary>
internal static class Facets
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(IReadOnlyList<ContentItem> documents, SiteIndex index)
    {
        var buffer = new ArrayBufferWriter<byte>(documents.Count * 8);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WriteRegions(json, documents, [.. index.Regions]);
            json.WriteString("kind", string.Concat(documents.Select(d => (char)('0' + (int)d.Kind))));
            Numbers(json, "year", documents.Select(d => d.Years is [var year, ..] ? year : 0));
            json.WriteStartObject("more");
            foreach (var (number, item) in documents.Index().Where(d => d.Item.Years.Length > 1))
            {
                Numbers(json, number.ToString(System.Globalization.CultureInfo.InvariantCulture), item.Years.Skip(1));
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteRegions(Utf8JsonWriter json, IReadOnlyList<ContentItem> documents, IReadOnlyList<RegionIndex> regions)
    {
        var numbers = regions.Index().ToDictionary(r => r.Item.Url, r => r.Index);
        json.WriteStartArray("regions");
        foreach (var region in regions)
        {
            json.WriteStartArray();
            json.WriteStringValue(region.Division.Name);
            json.WriteStringValue(Path(region.Url));
            json.WriteNumberValue(region.Division.Parent is { } parent ? numbers[parent.Path] : -1);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        var places = documents.Select(d => d.Region?.Division).OfType<Regions.Division>().Distinct().ToList();
        json.WriteStartArray("places");
        foreach (var place in places)
        {
            Numbers(json, null, new ItemRegion(place).Listed.Select(d => numbers[d.Path]));
        }

        json.WriteEndArray();
        var placeNumbers = places.Index().ToDictionary(p => p.Item, p => p.Index);
        Numbers(json, "place", documents.Select(d => d.Region is { } region ? placeNumbers[region.Division] : -1));
    }

    // /regions/yunnan/qujing/ is yunnan/qujing in a query.
    private static string Path(UrlPath region) => region.Value.Split('/', 3)[2].TrimEnd('/');

    private static void Numbers(Utf8JsonWriter json, string? name, IEnumerable<int> numbers)
    {
        if (name is not null)
        {
            json.WritePropertyName(name);
        }

        json.WriteStartArray();
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
