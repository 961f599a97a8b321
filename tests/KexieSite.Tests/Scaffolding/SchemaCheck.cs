using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using KexieSite.Configuration;
using KexieSite.Paths;

namespace KexieSite.Tests.Scaffolding;

/// <summary>Validates YAML against a JSON Schema as an editor does: what is not in quotes may be a number or a truth value.</summary>
internal sealed class SchemaCheck(string schema)
{
    private readonly JsonSchema rules = JsonSchema.FromText(schema);

    /// <summary>Whether the lines of a mapping are valid.</summary>
    public bool Accepts(string yaml) =>
        rules.Evaluate(JsonSerializer.SerializeToElement(NodeOf(YamlReader.Read(yaml.Split('\n'), new SourcePath("a.yml"), 1).Value))).IsValid;

    private static JsonNode? NodeOf(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(e => KeyValuePair.Create(e.Key.Text, NodeOf(e.Value)))),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(NodeOf)]),
        YamlScalar { IsQuoted: false, Text: "true" or "false" } flag => flag.Text == "true",
        YamlScalar { IsQuoted: false } number when decimal.TryParse(number.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) => value,
        YamlScalar text => text.Text,
        _ => null,
    };
}
