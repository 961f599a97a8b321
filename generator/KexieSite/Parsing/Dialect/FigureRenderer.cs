using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KexieSite.Parsing.Dialect;

/// <summary>Writes paragraphs; a picture alone in one, with a title, is a figure and the title its caption.</summary>
internal sealed class FigureRenderer : ParagraphRenderer
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock obj)
    {
        if (obj.Inline?.FirstChild is LinkInline { IsImage: true, NextSibling: null, Title.Length: > 0 } picture)
        {
            WriteFigure((BodyRenderer)renderer, picture);
        }
        else
        {
            base.Write(renderer, obj);
        }
    }

    private static void WriteFigure(BodyRenderer body, LinkInline picture)
    {
        _ = body.EnsureLine();
        _ = body.Write("<figure>");
        if (LinkRenderer.WritePicture(body, picture, isFigure: true))
        {
            _ = body.Write("<figcaption>").WriteEscape(picture.Title).Write("</figcaption>");
        }

        _ = body.WriteLine("</figure>");
    }
}
