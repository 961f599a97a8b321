using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace KexieSite.Parsing.Dialect;

/// <summary>
/// Writes the notes below the text. Roles of DPUB-ARIA name the parts for those who do not see them, in whatever
/// language the page is.
/// </summary>
internal sealed class FootnotesRenderer : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup obj)
    {
        _ = renderer.EnsureLine();
        _ = renderer.WriteLine("<section class=\"footnotes\" role=\"doc-endnotes\">").WriteLine("<ol>");
        foreach (var note in obj.OfType<Footnote>().Where(n => n.Order > 0))
        {
            ((BodyRenderer)renderer).References.NoteLabels[note.Order] = note.Label?.TrimStart('^') ?? "";
            _ = renderer.Write($"<li id=\"fn:{note.Order}\">");
            renderer.WriteChildren(note);
            _ = renderer.WriteLine("</li>");
        }

        _ = renderer.WriteLine("</ol>").WriteLine("</section>");
    }
}
