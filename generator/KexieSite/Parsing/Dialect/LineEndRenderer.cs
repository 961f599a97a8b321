using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace KexieSite.Parsing.Dialect;

/// <summary>
/// Writes line breaks inside paragraphs. A break between two East Asian characters is no space, as CSS Text 3 has it
/// for segment breaks (§4.1.3); quotation marks, dashes and dots that Chinese shares with Latin count as East
/// Asian here, for that is what they mostly are in these texts.
/// </summary>
internal sealed class LineEndRenderer : HtmlObjectRenderer<LineBreakInline>
{
    protected override void Write(HtmlRenderer renderer, LineBreakInline obj)
    {
        if (obj.IsHard)
        {
            renderer.WriteLine("<br>");
        }
        else if (!(IsWide(LastCharacter(obj.PreviousSibling)) && IsWide(FirstCharacter(obj.NextSibling))))
        {
            renderer.WriteLine();
        }
    }

    private static bool IsWide(char c) => c
        is (>= '\u2E80' and <= '\uA4CF') // radicals, CJK punctuation, kana, ideographs, Yi
        or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF01' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6')
        or (>= '\uD840' and <= '\uD88D') // first halves of the ideographs beyond U+20000
        or '“' or '”' or '‘' or '’' or '—' or '…' or '·';

    private static char LastCharacter(Inline? inline) => inline switch
    {
        LiteralInline { Content.Length: > 0 } literal => LastOf(literal),
        ContainerInline container => LastCharacter(container.LastChild),
        _ => '\0',
    };

    private static char LastOf(LiteralInline literal)
    {
        var last = literal.Content[literal.Content.End];
        return char.IsLowSurrogate(last) && literal.Content.Length > 1 ? literal.Content[literal.Content.End - 1] : last;
    }

    private static char FirstCharacter(Inline? inline) => inline switch
    {
        LiteralInline { Content.Length: > 0 } literal => literal.Content[literal.Content.Start],
        ContainerInline container => FirstCharacter(container.FirstChild),
        _ => '\0',
    };
}
