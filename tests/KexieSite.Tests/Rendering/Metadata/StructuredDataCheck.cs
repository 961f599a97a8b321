using System.Globalization;
using System.Text.Json;

namespace KexieSite.Tests.Rendering.Metadata;

/// <summary>What schema.org and the search engines that read it require of each type that the site uses.</summary>
internal static class StructuredDataCheck
{
    private static readonly Dictionary<string, string[]> Required = new(StringComparer.Ordinal)
    {
        ["WebSite"] = ["name", "url"],
        ["Organization"] = ["name"],
        ["PostalAddress"] = [],
        ["SearchAction"] = ["target", "query-input"],
        ["EntryPoint"] = ["urlTemplate"],
        ["BreadcrumbList"] = ["itemListElement"],
        ["ListItem"] = ["position", "name"],
        ["Event"] = ["name", "startDate", "endDate", "location", "eventStatus", "url"],
        ["Place"] = ["name"],
        ["Report"] = ["headline", "datePublished", "url", "mainEntityOfPage"],
        ["Article"] = ["headline", "datePublished", "url", "mainEntityOfPage"],
        ["CollectionPage"] = ["name", "url", "mainEntity"],
        ["ItemList"] = ["numberOfItems"],
    };

    private static readonly HashSet<string> Addresses = ["url", "item", "image", "mainEntityOfPage", "eventStatus", "eventAttendanceMode", "@id", "urlTemplate"];

    /// <summary>The nodes of a page's graph, checked.</summary>
    public static List<JsonElement> Nodes(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement.Clone();
        Assert.Equal("https://schema.org", root.GetProperty("@context").GetString());
        var nodes = root.GetProperty("@graph").EnumerateArray().ToList();
        nodes.ForEach(Check);
        return nodes;
    }

    private static void Check(JsonElement node)
    {
        var type = node.GetProperty("@type").GetString()!;
        Assert.True(Required.TryGetValue(type, out var required), $"{type} is not among the types that are checked");
        Assert.All(required, name => Assert.True(node.TryGetProperty(name, out _), $"{type} wants {name}: {node}"));
        Assert.Equal(node.EnumerateObject().Count(), node.EnumerateObject().Select(p => p.Name).Distinct(StringComparer.Ordinal).Count());
        foreach (var property in node.EnumerateObject())
        {
            CheckValue(property.Name, property.Value);
        }

        if (type is "BreadcrumbList")
        {
            var steps = node.GetProperty("itemListElement").EnumerateArray().ToList();
            Assert.Equal(Enumerable.Range(1, steps.Count), steps.Select(s => s.GetProperty("position").GetInt32()));
            Assert.All(steps, s => Assert.True(s.TryGetProperty("item", out _)));
        }
        else if (type is "Place" && node.TryGetProperty("address", out var address))
        {
            Assert.True(address.EnumerateObject().Count() > 1, "an address that says nothing");
        }
    }

    private static void CheckValue(string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Check(value);
                break;
            case JsonValueKind.Array:
                Assert.All(value.EnumerateArray().ToList(), Check);
                break;
            case JsonValueKind.String:
                var text = value.GetString()!;
                Assert.NotEmpty(text);
                Assert.True(!Addresses.Contains(name) || Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal), $"{name}: {text}");
                Assert.True(name is not ("startDate" or "endDate" or "datePublished" or "dateModified") || IsDate(text), $"{name}: {text}");
                break;
            default:
                Assert.Equal(JsonValueKind.Number, value.ValueKind);
                break;
        }
    }

    // ISO 8601: a day, a month or year where no more is known, or a moment.
    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        || DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
