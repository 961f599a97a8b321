using System.Text.Json.Nodes;
using KexieSite.Configuration;
using KexieSite.Diagnostics;

namespace KexieSite.Scaffolding;

/// <summary><c>site.yml</c> as JSON Schema, made from the tables by which it is read.</summary>
/// <param name="lists">The site's own words.</param>
/// <param name="texts">The texts of the site's language.</param>
internal sealed class SiteSchema(SchemaLists lists, TextTable texts)
{
    /// <summary>The schema, without what names it.</summary>
    public JsonObject Write() => Mapping("", SiteConfigReader.Keys, name => name switch
    {
        "url" => SchemaShapes.Text("^\\s*[Hh][Tt][Tt][Pp][Ss]?://"),
        "language" => SchemaShapes.Words(SiteConfigReader.Languages),
        "html" => SchemaShapes.Words(SiteConfigReader.HtmlPolicies),
        "feeds" or "search" or "compress" => SchemaShapes.YesNo(),
        "region" => SchemaShapes.Offered(lists.Regions),
        "sections" => Sections(),
        "menu" => SchemaShapes.ListOf(Link("menu")),
        "series" or "topics" => Terms(name),
        "metrics" => SchemaShapes.ListOf(Mapping(
            "metrics", MetricsReader.Keys, key => key == "units" ? SchemaShapes.OneOrMore(SchemaShapes.Text()) : SchemaShapes.Text(), "name", "unit")),
        "divisions" => NamesOr(Texts("divisions", OwnDivisionsReader.Keys, "name")),
        "footer" => Footer(),
        "check" => Check(),
        "editions" => SchemaShapes.ListOf(Texts("editions", EditionsReader.Keys, "language", "title", "url")),
        "extra" => SchemaShapes.Anything(),
        _ => SchemaShapes.Text(),
    },
    "title",
    "url");

    private JsonObject Sections() => new()
    {
        ["type"] = "object",
        ["propertyNames"] = SchemaShapes.Text("^[^A-Z./]+$"),
        ["additionalProperties"] = Mapping("sections", SectionsReader.Keys, name => name switch
        {
            "kind" => SchemaShapes.Words(CommonWords.Kinds),
            "pageSize" => SchemaShapes.Number(1, 1000),
            "update" => Update(),
            _ => SchemaShapes.Text(),
        }),
    };

    private JsonObject Footer() => Mapping("footer", FooterReader.Keys, name => name == "links"
        ? SchemaShapes.ListOf(Mapping("footer.links", FooterReader.GroupKeys, key => key == "links" ? SchemaShapes.ListOf(Link("menu")) : SchemaShapes.Text(), "title"))
        : SchemaShapes.Text());

    private JsonObject Check() => Mapping("check", CheckReader.Keys, name => name switch
    {
        "update" => Update(),
        "numbers" => SchemaShapes.OneOrMore(SchemaShapes.Text()),
        "words" => SchemaShapes.ListOf(Mapping("check.words", CheckReader.WordKeys, key => key == "since" ? SchemaShapes.Year() : SchemaShapes.Text(), "wrong", "right")),
        _ => SchemaShapes.ListOf(Mapping("check.ignore", CheckReader.IgnoreKeys, _ => SchemaShapes.OneOrMore(SchemaShapes.Text()), "code", "reason")),
    });

    private JsonObject Link(string path) => Texts(path, LinksReader.Keys, "title", "url");

    private JsonObject Terms(string path) => NamesOr(Texts(path, TermsReader.Keys, "name"));

    private static JsonObject NamesOr(JsonObject mapping) => SchemaShapes.OneOrMore(SchemaShapes.AnyOf(SchemaShapes.Text(), mapping));

    private static JsonObject Update() => SchemaShapes.Text("^[0-9]{1,4}\\s*(d|天|日|w|周|m|个月|月)$");

    private JsonObject Texts(string path, KeyTable keys, params ReadOnlySpan<string> required) => Mapping(path, keys, _ => SchemaShapes.Text(), required);

    private JsonObject Mapping(string path, KeyTable keys, Func<string, JsonObject> shapeOf, params ReadOnlySpan<string> required) =>
        SchemaShapes.Mapping(keys, name => Described(shapeOf(name), path.Length == 0 ? name : $"{path}.{name}"), required);

    private JsonObject Described(JsonObject shape, string path)
    {
        shape["description"] = texts[$"setting.{path}"];
        return shape;
    }
}
