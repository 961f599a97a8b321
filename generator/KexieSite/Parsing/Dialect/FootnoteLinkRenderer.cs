using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace KexieSite.Parsing.Dialect;

/// <summary>Writes a footnote's mark in the text, and the way back from the note to each of its marks.</summary>
internal sealed class FootnoteLinkRenderer : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink obj)
    {
        var body = (BodyRenderer)renderer;
        var order = obj.Footnote.Order;
        if (body.IsInLink)
        {
            return;
        }

        var mark = body.References.Own(obj.IsBackLink ? $"fnref:{obj.Index}" : $"fn:{order}", obj.Span.Start, obj.Span.End + 1);
        _ = obj.IsBackLink
            ? body.Write($" <span class=\"footnote-back\"><a href=\"{mark}\" role=\"doc-backlink\">↩</a></span>")
            : body.Write($"<sup class=\"footnote-ref\"><a href=\"{mark}\" id=\"fnref:{obj.Index}\" role=\"doc-noteref\">{order}</a></sup>");
    }
}
