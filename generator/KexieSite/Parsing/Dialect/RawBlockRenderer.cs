using KexieSite.Configuration;
using KexieSite.Parsing.Sanitizing;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace KexieSite.Parsing.Dialect;

/// <summary>Writes raw HTML blocks as the policy has it. A block that is nothing but a comment is left out, unless HTML is trusted.</summary>
internal sealed class RawBlockRenderer : HtmlObjectRenderer<HtmlBlock>
{
    private static readonly string[] EndTags = ["</script>", "</pre>", "</style>", "</textarea>"];

    protected override void Write(HtmlRenderer renderer, HtmlBlock obj)
    {
        var body = (BodyRenderer)renderer;
        var html = obj.Lines.ToString();
        if (body.Policy == HtmlPolicy.Trusted)
        {
            _ = body.EnsureLine();
            _ = body.WriteLine(html);
        }
        else if (!RawHtml.IsComment(html))
        {
            _ = body.EnsureLine();
            if (TakesInTheRest(obj, html))
            {
                body.Findings.Add(MarkdownRules.UnclosedHtml, obj.Span.Start, obj.Span.Start + 1, RawHtml.Excerpt(html));
            }

            if (body.Policy == HtmlPolicy.None)
            {
                body.Findings.AddOncePerLine(MarkdownRules.HtmlShownAsText, obj.Span.Start, obj.Span.End + 1, RawHtml.Excerpt(html));
                _ = body.Write("<p>").WriteEscape(html).WriteLine("</p>");
            }
            else
            {
                AddPlaces(body, obj);
                _ = body.WriteLine(RawHtml.Contain(html));
            }
        }
    }

    // CommonMark's kinds 1 to 5 have an end of their own, and without it go on to the end of the text.
    private static bool TakesInTheRest(HtmlBlock block, string html) => block.Type switch
    {
        HtmlBlockType.ScriptPreOrStyle => !EndTags.Any(tag => html.Contains(tag, StringComparison.OrdinalIgnoreCase)),
        HtmlBlockType.Comment => !html.Contains("-->", StringComparison.Ordinal),
        HtmlBlockType.ProcessingInstruction => !html.Contains("?>", StringComparison.Ordinal),
        HtmlBlockType.CData => !html.Contains("]]>", StringComparison.Ordinal),
        HtmlBlockType.DocumentType => !html.Contains('>', StringComparison.Ordinal),
        _ => false,
    };

    private static void AddPlaces(BodyRenderer body, HtmlBlock block)
    {
        var position = body.Position;
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var line = block.Lines.Lines[i];
            body.Raw.Add(position, line.Position, line.Slice.Length + 1);
            position += line.Slice.Length + 1;
        }
    }
}
