using System.Buffers;

namespace KexieSite.Parsing.Sanitizing;

/// <summary>
/// Empties inline SVG and MathML before a parser sees them. They are removed in any case, and the rules by which a
/// parser goes in and out of them are where sanitizers fail (mutation XSS).
/// </summary>
internal static class ForeignContent
{
    private static readonly string[] Names = ["svg", "math"];
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n\f/>");

    /// <summary>Whether an element of this name is foreign content.</summary>
    public static bool Is(string name) => name is "svg" or "math";

    /// <summary>
    /// The text with blanks in place of all attributes and contents of foreign elements. Nothing moves; an element
    /// without its end tag takes in the rest and is closed there.
    /// </summary>
    public static string Blank(string html)
    {
        foreach (var name in Names)
        {
            if (Tag(html, "<" + name, 0) >= 0)
            {
                html = Blank(html, name);
            }
        }

        return html;
    }

    private static string Blank(string html, string name)
    {
        var blanked = html.ToCharArray();
        var tail = "";
        for (var start = Tag(html, "<" + name, 0); start >= 0;)
        {
            var inner = start + 1 + name.Length;
            var tagEnd = html.IndexOf('>', inner);
            var isEmpty = tagEnd > 0 && html[tagEnd - 1] == '/';
            var end = isEmpty ? tagEnd - 1 : End(html, name, inner);
            tail = end < 0 ? $"</{name}>" : "";
            end = end < 0 ? html.Length : end;
            for (var i = inner; i < end; i++)
            {
                blanked[i] = html[i] == '\n' ? '\n' : ' ';
            }

            blanked[inner] = isEmpty ? blanked[inner] : '>';
            start = Tag(html, "<" + name, end);
        }

        return new string(blanked) + tail;
    }

    // Where the end tag begins, counting elements of the same name inside; negative without one.
    private static int End(string html, string name, int from)
    {
        var depth = 1;
        var next = Tag(html, "<" + name, from);
        for (var end = Tag(html, "</" + name, from); end >= 0; end = Tag(html, "</" + name, end + 1))
        {
            while (next >= 0 && next < end)
            {
                depth++;
                next = Tag(html, "<" + name, next + 1);
            }

            depth--;
            if (depth == 0)
            {
                return end;
            }
        }

        return -1;
    }

    private static int Tag(string html, string opening, int from)
    {
        for (var at = html.IndexOf(opening, from, StringComparison.OrdinalIgnoreCase); at >= 0;)
        {
            var end = at + opening.Length;
            if (end < html.Length && NameEnds.Contains(html[end]))
            {
                return at;
            }

            at = html.IndexOf(opening, end, StringComparison.OrdinalIgnoreCase);
        }

        return -1;
    }
}
