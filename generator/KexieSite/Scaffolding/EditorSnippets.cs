using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Model;

namespace KexieSite.Scaffolding;

/// <summary>
/// Snippets for VS Code, one a kind: the front matter with places to fill in, and choices where a key takes certain words. Typed as
/// 活动, activity or huodong. The form is that of "Snippets in Visual Studio Code".
/// </summary>
internal static class EditorSnippets
{
    private const string Today = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE";

    /// <summary>The snippets of a site.</summary>
    public static JsonObject Of(SchemaLists lists, TextTable texts)
    {
        var snippets = new JsonObject();
        foreach (var kind in Enum.GetValues<ContentKind>())
        {
            var words = CommonWords.Kinds.Words.Where(word => CommonWords.Kinds.Find(word)!.Value == kind).ToList();
            snippets[texts[$"kind.{kind}"]] = new JsonObject
            {
                ["scope"] = "markdown",
                ["prefix"] = SchemaShapes.ArrayOf([.. words, Chinese.Slug.From(words[0])]),
                ["description"] = texts[$"schema.title.{kind.ToString().ToLowerInvariant()}"],
                ["body"] = SchemaShapes.ArrayOf(Body(kind, lists, texts)),
            };
        }

        return snippets;
    }

    private static IEnumerable<string> Body(ContentKind kind, SchemaLists lists, TextTable texts)
    {
        var stop = 0;
        return
        [
            "---",
            .. KeysOf(kind).Select(Field.Named).Select(field => FrontMatterText.Entry(field, Value(field.Name, ++stop, lists, texts), texts)).SelectMany(entry => entry.Split('\n')),
            "---",
            "",
            "$0",
        ];
    }

    private static ImmutableArray<string> KeysOf(ContentKind kind) => kind switch
    {
        ContentKind.Activity => ["title", "date", "region", "venue", "series", "organizers", "figures"],
        ContentKind.Report => ["title", "date", "year", "type", "period", "issuer"],
        ContentKind.Notice => ["title", "date", "issuer", "number"],
        _ => ["title"],
    };

    private static string Value(string name, int stop, SchemaLists lists, TextTable texts) => name switch
    {
        "date" => Place(stop, Today),
        "year" => Place(stop, "$CURRENT_YEAR"),
        "type" => Choice(stop, Own(ItemWords.ReportTypes, texts)),
        "period" => Choice(stop, Own(ItemWords.Periods, texts)),
        "series" when lists.Series.Length > 0 => Choice(stop, lists.Series),
        "region" when lists.Regions.Length > 0 => Choice(stop, lists.Regions),
        "figures" => "\n  " + Choice(stop, lists.Metrics.Select(m => m.Name)) + ": " + Place(stop + 10, "300"),
        _ => Place(stop, Escape(texts[$"field.{name}.example"])),
    };

    private static IEnumerable<string> Own<T>(WordTable<T> words, TextTable texts) =>
        words.Words.Select(word => words.WordOf(words.Find(word)!.Value, texts.Language)).Distinct();

    private static string Place(int stop, string text) => $"${{{stop}:{text}}}";

    private static string Choice(int stop, IEnumerable<string> words) =>
        $"${{{stop}|{string.Join(',', words.Select(word => Escape(word).Replace(",", "\\,", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)))}|}}";

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal).Replace("}", "\\}", StringComparison.Ordinal);
}
