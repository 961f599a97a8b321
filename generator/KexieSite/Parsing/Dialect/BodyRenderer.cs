using System.Globalization;
using System.Text;
using KexieSite.Configuration;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace KexieSite.Parsing.Dialect;

/// <summary>Renders a document to HTML in which marks stand for addresses (<see cref="BodyReferences"/>).</summary>
internal sealed class BodyRenderer : HtmlRenderer
{
    private readonly StringWriter output;

    /// <summary>A renderer for one text of about <paramref name="length"/> characters.</summary>
    public BodyRenderer(BodyReferences references, BodyFindings findings, HtmlPolicy policy, int length)
        : this(new StringWriter(new StringBuilder(length + (length / 2)), CultureInfo.InvariantCulture) { NewLine = "\n" }, references, findings, policy)
    {
    }

    private BodyRenderer(StringWriter output, BodyReferences references, BodyFindings findings, HtmlPolicy policy)
        : base(output)
    {
        this.output = output;
        References = references;
        Findings = findings;
        Policy = policy;
        MarkdownDialect.Pipeline.Setup(this);
        ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new FigureRenderer());
        ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkRenderer());
        ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new AngleLinkRenderer());
        ObjectRenderers.ReplaceOrAdd<LineBreakInlineRenderer>(new LineEndRenderer());
        ObjectRenderers.ReplaceOrAdd<ThematicBreakRenderer>(new RuleRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new RawBlockRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new RawInlineRenderer());
        ObjectRenderers.Add(new FenceRenderer<FenceLine>());
        ObjectRenderers.Add(new FenceRenderer<FenceContainer>());
        ObjectRenderers.ReplaceOrAdd<Markdig.Extensions.Tables.HtmlTableRenderer>(new TableRenderer());
        ObjectRenderers.ReplaceOrAdd<Markdig.Extensions.TaskLists.HtmlTaskListRenderer>(new TaskRenderer());
        ObjectRenderers.ReplaceOrAdd<Markdig.Extensions.Footnotes.HtmlFootnoteGroupRenderer>(new FootnotesRenderer());
        ObjectRenderers.ReplaceOrAdd<Markdig.Extensions.Footnotes.HtmlFootnoteLinkRenderer>(new FootnoteLinkRenderer());
    }

    public BodyReferences References { get; }

    public BodyFindings Findings { get; }

    public HtmlPolicy Policy { get; }

    /// <summary>Where raw HTML went, and where it came from.</summary>
    public RawPlaces Raw { get; } = new();

    /// <summary>Whether the text of a link is being written: links do not nest.</summary>
    public bool IsInLink { get; private set; }

    /// <summary>How much has been written so far.</summary>
    public int Position => output.GetStringBuilder().Length;

    public string RenderToString(MarkdownDocument document)
    {
        _ = Render(document);
        return output.ToString();
    }

    /// <summary>Writes a link around what <paramref name="content"/> writes; only the content when there is no mark.</summary>
    public void WriteLink(string? mark, string? title, MarkdownObject owner, Action content)
    {
        if (mark is null || IsInLink)
        {
            content();
            return;
        }

        _ = Write("<a href=\"").Write(mark).Write('"');
        WriteTitle(title);
        _ = WriteAttributes(owner).Write('>');
        IsInLink = true;
        content();
        IsInLink = false;
        _ = Write("</a>");
    }

    /// <summary>Writes a title attribute unless the title is empty.</summary>
    public void WriteTitle(string? title)
    {
        if (!string.IsNullOrEmpty(title))
        {
            _ = Write(" title=\"").WriteEscape(title).Write('"');
        }
    }
}
