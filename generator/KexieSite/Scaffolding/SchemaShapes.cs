using System.Text.Json.Nodes;
using KexieSite.Configuration;

namespace KexieSite.Scaffolding;

/// <summary>
/// The shapes of values in JSON Schema, draft 07: the one that YAML editors know. A schema is stricter than the reader nowhere that
/// matters: where people write numbers for texts and texts for numbers, both are taken.
/// </summary>
internal static class SchemaShapes
{
    /// <summary>A text; YAML makes a number of some.</summary>
    public static JsonObject Text() => new() { ["type"] = new JsonArray("string", "number") };

    /// <summary>A text of a form.</summary>
    public static JsonObject Text(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    /// <summary>A text with words to offer; others may be written too.</summary>
    public static JsonObject Offered(IEnumerable<string> words)
    {
        var shape = Text();
        if (ArrayOf(words) is { Count: > 0 } offered)
        {
            shape["examples"] = offered;
        }

        return shape;
    }

    /// <summary>A whole number within bounds.</summary>
    public static JsonObject Number(int least, int most) => new() { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most };

    /// <summary>One of a set of words.</summary>
    public static JsonObject Words<T>(WordTable<T> words) => new() { ["enum"] = ArrayOf(words.Words.Distinct(StringComparer.Ordinal)) };

    /// <summary>Yes or no, in words or as YAML has them.</summary>
    public static JsonObject YesNo()
    {
        var words = ArrayOf(CommonWords.YesNo.Words);
        words.Add((JsonNode)true);
        words.Add((JsonNode)false);
        return new() { ["enum"] = words };
    }

    /// <summary>A date that begins with a year of four digits.</summary>
    public static JsonObject Date() => AnyOf(Text("^\\s*[0-9０-９〇零○一二三四五六七八九]{4}"), Number(1900, 2100));

    /// <summary>A year.</summary>
    public static JsonObject Year() => AnyOf(Number(1900, 2100), Text("^[0-9０-９]{4}年?$"));

    /// <summary>One or several.</summary>
    public static JsonObject OneOrMore(JsonObject item) => AnyOf(item, ListOf((JsonObject)item.DeepClone()));

    /// <summary>A list.</summary>
    public static JsonObject ListOf(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

    /// <summary>One shape or another.</summary>
    public static JsonObject AnyOf(params IEnumerable<JsonObject> shapes) => new() { ["anyOf"] = new JsonArray([.. shapes]) };

    /// <summary>A mapping with the keys of a table, each under all of its names, and no others.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="shapeOf">The shape of the value of a key, by its English name.</param>
    /// <param name="required">The keys that must be there, under whichever name.</param>
    public static JsonObject Mapping(KeyTable keys, Func<string, JsonObject> shapeOf, params ReadOnlySpan<string> required)
    {
        var properties = new JsonObject();
        foreach (var word in keys.Words)
        {
            properties[word] = shapeOf(keys.Find(word)!);
        }

        var mapping = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (required.Length > 0)
        {
            mapping["allOf"] = AllOf(keys, required);
        }

        return mapping;
    }

    /// <summary>A mapping with any keys.</summary>
    public static JsonObject Anything() => new() { ["type"] = "object" };

    /// <summary>Texts as a JSON array.</summary>
    public static JsonArray ArrayOf(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static JsonArray AllOf(KeyTable keys, ReadOnlySpan<string> required)
    {
        var all = new JsonArray();
        foreach (var name in required)
        {
            all.Add((JsonNode)AnyOf(keys.Words.Where(word => keys.Find(word) == name).Select(word => new JsonObject { ["required"] = new JsonArray(word) })));
        }

        return all;
    }
}
