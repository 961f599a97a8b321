using System.Buffers;
using System.Text;
using KexieSite.Parsing.Dialect;

namespace KexieSite.Parsing.Sanitizing;

/// <summary>Writing HTML text and attributes.</summary>
internal static class Html
{
    /// <summary>ASCII white space of the HTML Standard.</summary>
    public static readonly char[] WhiteSpace = [' ', '\t', '\n', '\f', '\r'];

    private static readonly SearchValues<char> Special = SearchValues.Create(['&', '<', '>', '"', '\0', BodyReferences.Begin, BodyReferences.End]);

    /// <summary>Appends text so that it is safe between tags and between double quotes.</summary>
    public static void AppendEscaped(this StringBuilder output, ReadOnlySpan<char> text)
    {
        for (var special = text.IndexOfAny(Special); special >= 0; special = text.IndexOfAny(Special))
        {
            _ = output.Append(text[..special]).Append(text[special] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "",
            });
            text = text[(special + 1)..];
        }

        _ = output.Append(text);
    }

    /// <summary>Appends <c> name="value"</c>; a lone name for an empty value, except where empty means something.</summary>
    public static void AppendAttribute(this StringBuilder output, string name, string value)
    {
        _ = output.Append(' ').Append(name);
        if (value.Length > 0 || name == "alt")
        {
            _ = output.Append("=\"");
            output.AppendEscaped(value);
            _ = output.Append('"');
        }
    }
}
