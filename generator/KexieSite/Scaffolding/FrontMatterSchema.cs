using System.Text.Json.Nodes;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Model;

namespace KexieSite.Scaffolding;

/// <summary>The front matter of a kind as JSON Schema, made from the field table: every key under both of its names.</summary>
internal static class FrontMatterSchema
{
    /// <summary>The schema, without what names it.</summary>
    /// <param name="kind">The kind of content.</param>
    /// <param name="lists">The site's own words.</param>
    /// <param name="texts">The texts of the site's language.</param>
    public static JsonObject Of(ContentKind kind, SchemaLists lists, TextTable texts)
    {
        var keys = new KeyTable([.. Field.All.Where(f => f.Kinds.Contains(kind)).Select(f => $"{f.Name} {f.Alias}")]);
        return SchemaShapes.Mapping(keys, Described, kind == ContentKind.Report ? ["title", "year", "type"] : ["title"]);

        JsonObject Described(string name)
        {
            var shape = ShapeOf(name, lists);
            shape["description"] = texts[$"field.{name}"];
            return shape;
        }
    }

    private static JsonObject ShapeOf(string name, SchemaLists lists) => name switch
    {
        "kind" => SchemaShapes.Words(CommonWords.Kinds),
        "status" => SchemaShapes.Words(ItemWords.Status),
        "type" => SchemaShapes.Words(ItemWords.ReportTypes),
        "period" => SchemaShapes.Words(ItemWords.Periods),
        "draft" => SchemaShapes.YesNo(),
        "date" or "end" or "publish" or "expires" or "updated" => SchemaShapes.Date(),
        "year" => SchemaShapes.Year(),
        "region" => SchemaShapes.Offered(lists.Regions),
        "series" => SchemaShapes.Offered(lists.Series),
        "topics" => SchemaShapes.OneOrMore(SchemaShapes.Offered(lists.Topics)),
        "organizers" or "partners" or "aliases" => SchemaShapes.OneOrMore(SchemaShapes.Text()),
        "slug" => SchemaShapes.Text("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$"),
        "number" => SchemaShapes.Text("^[^〔〕\\s]+〔[0-9]{4}〕[1-9][0-9]*号$"),
        "figures" => Figures(lists),
        "cover" => SchemaShapes.AnyOf(SchemaShapes.Text(), SchemaShapes.Mapping(FileFields.CoverKeys, _ => SchemaShapes.Text(), "src")),
        "attachments" => SchemaShapes.OneOrMore(
            SchemaShapes.AnyOf(SchemaShapes.Text(), SchemaShapes.Mapping(FileFields.AttachmentKeys, _ => SchemaShapes.Text(), "file"))),
        "ignore" => new() { ["type"] = "object", ["propertyNames"] = SchemaShapes.Text("^[Kk][Xx][0-9]{4}$"), ["additionalProperties"] = SchemaShapes.Text() },
        "extra" => SchemaShapes.Anything(),
        _ => SchemaShapes.Text(),
    };

    private static JsonObject Figures(SchemaLists lists)
    {
        var properties = new JsonObject();
        foreach (var metric in lists.Metrics)
        {
            properties[metric.Name] = new JsonObject { ["type"] = new JsonArray("string", "number"), ["minimum"] = 0, ["description"] = metric.Unit };
        }

        return new() { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
    }
}
