using System.Text;
using System.Xml.Linq;
using static KexieSite.Importing.Word.WordNames;

namespace KexieSite.Importing.Word;

/// <summary>Counts the numbered paragraphs of a text (ECMA-376, part 1, 17.9).</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, XElement> lists;
    private readonly Dictionary<string, XElement> definitions;
    private readonly Dictionary<string, int?[]> counters = new(StringComparer.Ordinal);
    private readonly HashSet<string> begun = new(StringComparer.Ordinal);

    public WordNumbering(XElement? root)
    {
        lists = ById(root, "num", "numId");
        definitions = ById(root, "abstractNum", "abstractNumId");
    }

    /// <summary>Counts a paragraph of a list; null where the list is not known or has no marks.</summary>
    public WordItem? Count(string? listId, int level)
    {
        if (listId is null or "0" || level is < 0 or >= Levels || !lists.TryGetValue(listId, out var list)
            || list.Value("abstractNumId") is not { } definition || Level(list, definition, level) is not { } look)
        {
            return null;
        }

        var format = look.Value("numFmt") ?? "decimal";
        var text = look.Value("lvlText") ?? "";
        var number = Step(list, listId, definition, level);
        if (format == "bullet")
        {
            return new WordItem(listId, level, text.Trim().Length == 0 ? WordMark.None : WordMark.Bullet, 0, "");
        }

        var label = Label(list, definition, text);
        return format == "none" || text.Length == 0 ? null
            : new WordItem(listId, level, IsListMark(format, text) ? WordMark.Number : WordMark.Words, number, label);
    }

    // What Markdown has as a list: 1. and 1) and 1、; （1） and 一、 stay words.
    private static bool IsListMark(string format, string text) =>
        format is "decimal" or "decimalZero" or "decimalFullWidth" or "decimalFullWidth2" or "decimalHalfWidth"
        && text.StartsWith('%') && (text.Length < 3 || text[^1] is '.' or '．' or '、' or ')' or '）' or >= '1' and <= '9');

    private int Step(XElement list, string listId, string definition, int level)
    {
        if (!counters.TryGetValue(definition, out var counts))
        {
            counters[definition] = counts = new int?[Levels];
        }

        if (begun.Add(listId))
        {
            foreach (var change in list.Elements(W + "lvlOverride").Where(o => o.Number("startOverride") is not null && o.NumberOf("ilvl") is >= 0 and < Levels))
            {
                counts[change.NumberOf("ilvl")!.Value] = null;
            }
        }

        var number = counts[level] is { } last ? last + 1 : Start(list, definition, level);
        counts[level] = number;
        Array.Clear(counts, level + 1, Levels - level - 1);
        return number;
    }

    private int Start(XElement list, string definition, int level) =>
        Override(list, level).Number("startOverride") ?? Level(list, definition, level).Number("start") ?? 1;

    private string Label(XElement list, string definition, string text)
    {
        var label = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%' || i + 1 >= text.Length || text[i + 1] is < '1' or > '9')
            {
                _ = label.Append(text[i]);
                continue;
            }

            var level = text[++i] - '1';
            var number = counters[definition][level] ?? Start(list, definition, level);
            _ = label.Append(NumberText.Of(number, Level(list, definition, level).Value("numFmt") ?? "decimal"));
        }

        return label.ToString();
    }

    private XElement? Level(XElement list, string definition, int level) =>
        Override(list, level)?.Element(W + "lvl")
        ?? (definitions.TryGetValue(definition, out var known) ? known.Elements(W + "lvl").FirstOrDefault(l => l.NumberOf("ilvl") == level) : null);

    private static XElement? Override(XElement list, int level) => list.Elements(W + "lvlOverride").FirstOrDefault(o => o.NumberOf("ilvl") == level);

    private static Dictionary<string, XElement> ById(XElement? root, string name, string id)
    {
        var all = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var element in root?.Elements(W + name) ?? [])
        {
            if (element.Attribute(W + id)?.Value is { } key)
            {
                _ = all.TryAdd(key, element);
            }
        }

        return all;
    }
}

/// <summary>A paragraph's place in a list.</summary>
/// <param name="List">The list.</param>
/// <param name="Level">How deep it is nested, from 0.</param>
/// <param name="Mark">What stands before it.</param>
/// <param name="Number">Its number, where it has one.</param>
/// <param name="Label">The number as it is shown.</param>
internal sealed record WordItem(string List, int Level, WordMark Mark, int Number, string Label);

/// <summary>What stands before a paragraph of a list.</summary>
internal enum WordMark
{
    /// <summary>Nothing: it goes on with the item above it.</summary>
    None,

    /// <summary>A bullet.</summary>
    Bullet,

    /// <summary>A number that a Markdown list can have.</summary>
    Number,

    /// <summary>Another number, which becomes words of the paragraph.</summary>
    Words,
}
