using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace KexieSite.Parsing.Dialect;

/// <summary>Writes links and pictures; a picture on another site becomes a link to it.</summary>
internal sealed class LinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        var body = (BodyRenderer)renderer;
        if (obj.IsImage)
        {
            _ = WritePicture(body, obj, isFigure: false);
            return;
        }

        var mark = body.IsInLink ? null : body.References.Link(Url(obj), obj.Span.Start, obj.Span.End + 1);
        body.WriteLink(mark, obj.Title, obj, () => body.WriteChildren(obj));
    }

    /// <summary>Writes a picture, without its title in a figure; false when it is no picture of the site.</summary>
    public static bool WritePicture(BodyRenderer body, LinkInline picture, bool isFigure)
    {
        var alt = PlainText.Of(picture);
        var (mark, link) = body.References.Picture(Url(picture), alt, picture.Title ?? "", picture.Span.Start, picture.Span.End + 1);
        if (mark is null)
        {
            body.WriteLink(link, picture.Title, picture, () => body.WriteEscape(alt.Length > 0 || link is null ? alt : Url(picture)));
            return false;
        }

        _ = body.Write("<img src=\"").Write(mark).Write("\" alt=\"").WriteEscape(alt).Write('"');
        body.WriteTitle(isFigure ? null : picture.Title);
        _ = body.WriteAttributes(picture).Write('>');
        return true;
    }

    private static string Url(LinkInline link) => link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
}
