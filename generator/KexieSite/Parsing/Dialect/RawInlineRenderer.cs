using KexieSite.Configuration;
using KexieSite.Parsing.Sanitizing;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace KexieSite.Parsing.Dialect;

/// <summary>Writes raw HTML inside paragraphs as the policy has it; comments are left out, unless HTML is trusted.</summary>
internal sealed class RawInlineRenderer : HtmlObjectRenderer<HtmlInline>
{
    // How far the end of an element whose content is removed is looked for.
    private const int Reach = 200;

    protected override void Write(HtmlRenderer renderer, HtmlInline obj)
    {
        var body = (BodyRenderer)renderer;
        if (body.Policy == HtmlPolicy.Trusted)
        {
            _ = body.Write(obj.Tag);
        }
        else if (!obj.Tag.StartsWith("<!", StringComparison.Ordinal) && !obj.Tag.StartsWith("<?", StringComparison.Ordinal))
        {
            WriteTag(body, obj);
        }
    }

    private static void WriteTag(BodyRenderer body, HtmlInline tag)
    {
        var (start, end) = (tag.Span.Start, tag.Span.End + 1);
        if (body.Policy == HtmlPolicy.None)
        {
            body.Findings.AddOncePerLine(MarkdownRules.HtmlShownAsText, start, end, RawHtml.Excerpt(tag.Tag));
            _ = body.WriteEscape(tag.Tag);
        }
        else if (RawHtml.NameOfSwallower(tag.Tag) is { } name && !IsClosed(tag, name))
        {
            body.Findings.AddOncePerLine(MarkdownRules.ElementRemoved, start, end, name);
            body.Raw.Add(body.Position, start, 0);
        }
        else
        {
            body.Raw.Add(body.Position, start, tag.Tag.Length);
            _ = body.Write(tag.Tag);
        }
    }

    private static bool IsClosed(HtmlInline opening, string name)
    {
        if (name == "plaintext" || ForeignContent.Is(name))
        {
            // The first has no end; of the others only the text stays.
            return false;
        }

        var next = opening.NextSibling;
        for (var i = 0; i < Reach && next is not null; i++)
        {
            if (next is HtmlInline closing && closing.Tag.StartsWith("</" + name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            next = next.NextSibling;
        }

        return false;
    }
}
