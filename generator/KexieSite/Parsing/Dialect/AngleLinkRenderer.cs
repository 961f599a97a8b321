using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace KexieSite.Parsing.Dialect;

/// <summary>Writes <c>&lt;https://…&gt;</c> and <c>&lt;name@example.cn&gt;</c>.</summary>
internal sealed class AngleLinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
    {
        var body = (BodyRenderer)renderer;
        var mark = body.IsInLink
            ? null
            : body.References.Link(obj.IsEmail ? "mailto:" + obj.Url : obj.Url, obj.Span.Start, obj.Span.End + 1);
        body.WriteLink(mark, null, obj, () => body.WriteEscape(obj.Url));
    }
}
