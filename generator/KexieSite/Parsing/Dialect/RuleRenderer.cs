using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace KexieSite.Parsing.Dialect;

/// <summary>Writes <c>---</c> as HTML, not XHTML.</summary>
internal sealed class RuleRenderer : HtmlObjectRenderer<ThematicBreakBlock>
{
    protected override void Write(HtmlRenderer renderer, ThematicBreakBlock obj) => renderer.EnsureLine().WriteLine("<hr>");
}
