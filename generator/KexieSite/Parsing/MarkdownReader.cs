using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Parsing.Dialect;
using KexieSite.Parsing.Sanitizing;
using KexieSite.Paths;
using Markdig;
using Markdig.Syntax;

namespace KexieSite.Parsing;

/// <summary>
/// Reads the Markdown of a content file. The dialect is that of content-model.md: CommonMark, tables, footnotes, task
/// and definition lists, figures, anchors, <c>:::</c> blocks; a line break between two Han characters is no space.
/// </summary>
public static class MarkdownReader
{
    /// <summary>The longest text that is read, in UTF-16 code units: some six hundred printed pages of Chinese.</summary>
    public const int MaximumLength = 1_500_000;

    /// <summary>
    /// Reads a text. Whatever the text, this neither throws nor takes more than about a second; a text that is refused
    /// has an error, and its body is empty or without its raw HTML.
    /// </summary>
    /// <param name="text">The text without front matter, with any kind of line ends.</param>
    /// <param name="file">The file it comes from: links are resolved against its folder.</param>
    /// <param name="firstLine">The line of the file on which the text begins, counted from 1.</param>
    /// <param name="policy">What happens to raw HTML.</param>
    public static Checked<MarkdownBody> Read(string text, SourcePath file, int firstLine, HtmlPolicy policy)
    {
        var source = new BodySource(text, file, firstLine);
        var findings = new BodyFindings(source);
        if (source.Replaced is var (offset, character))
        {
            findings.Add(MarkdownRules.ControlCharacter, offset, offset + 1, $"U+{(int)character:X4}");
        }

        var references = new BodyReferences(source, findings);
        var html = BodyOf(source, references, findings, policy);
        return new Checked<MarkdownBody>(Assemble(html, references), findings.ToImmutable());
    }

    private static string BodyOf(BodySource source, BodyReferences references, BodyFindings findings, HtmlPolicy policy)
    {
        if (source.Text.Length > MaximumLength)
        {
            findings.Add(MarkdownRules.TooLong, 0, 0, source.Text.Length, MaximumLength);
            return "";
        }

        if (BodyLimits.FirstExcess(source.Text) is { } excess)
        {
            findings.Add(MarkdownRules.TooDeep, excess, excess);
            return "";
        }

        try
        {
            var document = Markdown.Parse(source.Text, MarkdownDialect.Pipeline);
            LeafBlock[] leaves = [.. document.Descendants<LeafBlock>()];
            Slips.Check(leaves, source, findings);
            OpenMarks.Check(document, source, findings);
            Headings.Prepare(leaves, findings);
            new Blocks(source, references, findings).Read(document);
            Tables.Check(leaves, source, findings);
            return Render(document, source, references, findings, policy);
        }
        catch (ArgumentException)
        {
            // Markdig's only way to say that a text is nested more than 128 deep, while parsing or while rendering.
            findings.Add(MarkdownRules.TooDeep, 0, 0);
            return "";
        }
    }

    private static string Render(
        MarkdownDocument document, BodySource source, BodyReferences references, BodyFindings findings, HtmlPolicy policy)
    {
        var renderer = new BodyRenderer(references, findings, policy, source.Text.Length);
        var html = renderer.RenderToString(document);
        if (renderer.Raw.IsEmpty)
        {
            return html;
        }

        var excess = HtmlDepth.FirstExcess(html);
        if (excess is null && new HtmlCleaner(references, findings, renderer.Raw).Clean(html) is { } cleaned)
        {
            return cleaned;
        }

        var place = excess is { } offset ? renderer.Raw.Source(offset) ?? 0 : 0;
        findings.Add(MarkdownRules.HtmlTooDeep, place, place);
        return new BodyRenderer(references, new BodyFindings(source), HtmlPolicy.None, source.Text.Length).RenderToString(document);
    }

    private static MarkdownBody Assemble(string html, BodyReferences references)
    {
        var parts = BodyAssembler.Cut(html, references);
        var read = MarkupReader.Read(parts);
        return new MarkdownBody(
            new(new BodyText(parts, read.Outline, read.Text, read.Asides) { NoteLabels = [.. references.NoteLabels.OrderBy(note => note.Key).Select(note => note.Value)] }),
            read.Anchors,
            [.. parts.Select(LinkOf).OfType<BodyLink>().Where(link => !references.IsOwn(link))],
            [.. parts.SelectMany(PicturesOf)],
            [.. parts.OfType<BodyPart.Block>().Select(part => part.Content)]);
    }

    private static IEnumerable<BodyPicture> PicturesOf(BodyPart part) => part switch
    {
        BodyPart.Picture picture => [picture.Image],
        BodyPart.Block { Content: BodyBlock.Gallery gallery } => gallery.Pictures,
        _ => [],
    };

    private static BodyLink? LinkOf(BodyPart part) => part switch
    {
        BodyPart.LinkStart start => start.Link,
        BodyPart.Address address => address.Link,
        _ => null,
    };
}
