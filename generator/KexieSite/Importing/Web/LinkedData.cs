using System.Text.Json;
using AngleSharp.Html.Dom;

namespace KexieSite.Importing.Web;

/// <summary>What a page says in JSON-LD (schema.org): <c>headline</c>, <c>datePublished</c>, <c>author</c>, <c>publisher</c>. Empty where it does not.</summary>
internal sealed record LinkedData(string Title, string Date, string Author, string Publisher)
{
    private const int Longest = 200_000;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 };

    /// <summary>Reads the first block that names an article.</summary>
    public static LinkedData Of(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']").Select(s => s.TextContent).Where(s => s.Length < Longest))
        {
            if (TryRead(script) is { } data)
            {
                return data;
            }
        }

        return new LinkedData("", "", "", "");
    }

    private static LinkedData? TryRead(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return Things(document.RootElement).Select(Article).FirstOrDefault(a => a is not null);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonElement> Things(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => root.EnumerateArray(),
        JsonValueKind.Object when root.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array => graph.EnumerateArray(),
        _ => [root],
    };

    private static LinkedData? Article(JsonElement thing) => Text(thing, "headline") is { Length: > 0 } title ? new LinkedData(title, Text(thing, "datePublished"), NameOf(thing, "author"), NameOf(thing, "publisher")) : null;

    private static string NameOf(JsonElement thing, string role) => thing.TryGetProperty(role, out var named) ? named.ValueKind switch
    {
        JsonValueKind.String => named.GetString()!,
        JsonValueKind.Array when named.GetArrayLength() > 0 => Text(named[0], "name"),
        _ => Text(named, "name"),
    }
        : "";

    private static string Text(JsonElement thing, string name) =>
        thing.ValueKind == JsonValueKind.Object && thing.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
