using System.Text;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Model;

namespace KexieSite.Scaffolding;

/// <summary>Writes front matter: what is known as keys and values, all else that the kind can have as comments, each with an example.</summary>
internal static class FrontMatterText
{
    /// <summary>The front matter with its <c>---</c> lines; keys are Chinese in Chinese and English in English.</summary>
    /// <param name="kind">The kind of content.</param>
    /// <param name="known">What is known: values as they stand behind their keys, by the English names of the keys.</param>
    /// <param name="examples">Examples that take the place of those in the texts.</param>
    /// <param name="texts">The texts of the site's language.</param>
    public static string Of(ContentKind kind, IReadOnlyDictionary<string, string> known, IReadOnlyDictionary<string, string> examples, TextTable texts)
    {
        var fields = Field.All.Where(f => f.Kinds.Contains(kind) && f.Name != "kind").ToList();
        var lines = new StringBuilder("---\n");
        foreach (var field in fields.Where(f => known.ContainsKey(f.Name)))
        {
            lines.Append(Entry(field, known[field.Name], texts)).Append(field.Name == "slug" ? "  # " + texts["new.slug"] : "").Append('\n');
        }

        lines.Append("# ").Append(texts["new.others"]).Append('\n');
        foreach (var field in fields.Where(f => !known.ContainsKey(f.Name)))
        {
            lines.Append(Comment(field, examples.GetValueOrDefault(field.Name, texts[$"field.{field.Name}.example"]), texts));
        }

        return lines.Append("---\n").ToString();
    }

    /// <summary>A key and its value; a value of several lines begins with a line end.</summary>
    public static string Entry(Field field, string value, TextTable texts) =>
        $"{(texts.Language == Language.Chinese ? field.Alias : field.Name)}:{(value.StartsWith('\n') ? "" : " ")}{value}";

    // "#地点: 县文化广场  # 具体地点": without its first # it counts.
    private static string Comment(Field field, string example, TextTable texts)
    {
        var entry = Entry(field, example, texts).Split('\n');
        entry[0] += "  # " + texts[$"field.{field.Name}"];
        return string.Concat(entry.Select(line => $"#{line}\n"));
    }
}
