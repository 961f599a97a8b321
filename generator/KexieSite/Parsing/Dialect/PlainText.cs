using System.Text;
using Markdig.Syntax.Inlines;

namespace KexieSite.Parsing.Dialect;

/// <summary>The text of inline elements without markup: for anchors and for what stands in place of a picture.</summary>
internal static class PlainText
{
    public static string Of(Inline? inline)
    {
        var text = new StringBuilder();
        Append(inline, text);
        return text.ToString();
    }

    // Recursion is bounded: Markdig refuses trees deeper than its limit.
    private static void Append(Inline? inline, StringBuilder text)
    {
        _ = inline switch
        {
            LiteralInline literal => text.Append(literal.Content.AsSpan()),
            CodeInline code => text.Append(code.ContentSpan),
            HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
            AutolinkInline address => text.Append(address.Url),
            LineBreakInline => text.Append(' '),
            DelimiterInline unmatched => text.Append(unmatched.ToLiteral()),
            _ => text,
        };

        if (inline is ContainerInline container)
        {
            foreach (var child in container)
            {
                Append(child, text);
            }
        }
    }
}
