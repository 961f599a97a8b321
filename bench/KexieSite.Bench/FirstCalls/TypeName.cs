using System.Collections.Immutable;

namespace KexieSite.Bench.FirstCalls;

/// <summary>The name of a type with what its parameters stand for: <c>Name`2[First,Second[]]</c>; nested types are behind a plus.</summary>
/// <param name="Name">The name, with its namespace.</param>
/// <param name="Arguments">What the type parameters stand for, those of the outer types first.</param>
/// <param name="IsArray">Whether it is an array of it.</param>
public sealed record TypeName(string Name, ImmutableArray<TypeName> Arguments, bool IsArray)
{
    /// <summary>Reads a name.</summary>
    public static TypeName Parse(string text)
    {
        var isArray = text.EndsWith("[]", StringComparison.Ordinal);
        var element = isArray ? text[..^2] : text;
        var open = element.IndexOf('[', StringComparison.Ordinal);
        return open < 0
            ? new TypeName(element, [], isArray)
            : new TypeName(element[..open], [.. Split(element[(open + 1)..^1]).Select(Parse)], isArray);
    }

    /// <summary>The parts of a list between its commas; what stands in brackets is one part.</summary>
    public static List<string> Split(string list)
    {
        var parts = new List<string>();
        for (var rest = list; rest.Length > 0;)
        {
            var comma = IndexOutside(rest, ',');
            parts.Add(comma < 0 ? rest : rest[..comma]);
            rest = comma < 0 ? "" : rest[(comma + 1)..];
        }

        return parts;
    }

    /// <summary>The first place of a sign that is not in brackets; -1 where there is none.</summary>
    public static int IndexOutside(string text, char sign)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth == 0 && text[i] == sign)
            {
                return i;
            }
        }

        return -1;
    }
}
