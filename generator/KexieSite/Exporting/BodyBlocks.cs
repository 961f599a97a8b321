using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KexieSite.Importing;
using KexieSite.Parsing;

namespace KexieSite.Exporting;

/// <summary>
/// A parsed text as blocks: what the page has of it, whether Markdown or raw HTML made it. The way back from <see cref="MarkdownText"/>.
/// </summary>
public sealed class BodyBlocks
{
    private readonly ImmutableArray<BodyPart> parts;
    private readonly ImmutableArray<ImportedBlock>.Builder blocks = ImmutableArray.CreateBuilder<ImportedBlock>();
    private InlineLine line = new();

    private BodyBlocks(ImmutableArray<BodyPart> parts) => this.parts = parts;

    /// <summary>The blocks of a text. Links and pictures have their addresses as written; <c>:::</c> blocks that are computed are not among them.</summary>
    public static ImmutableArray<ImportedBlock> Of(MarkdownBody body)
    {
        var document = new HtmlParser().ParseDocument("<body>" + BodyHtml.Of(body.Parts));
        return Of(document.Body!, body.Parts);
    }

    private static ImmutableArray<ImportedBlock> Of(INode container, ImmutableArray<BodyPart> parts)
    {
        var reader = new BodyBlocks(parts);
        reader.Read(container);
        reader.EndLine();
        return reader.blocks.ToImmutable();
    }

    private void Read(INode container)
    {
        foreach (var node in container.ChildNodes)
        {
            if (node is IElement element && IsBlock(element))
            {
                EndLine();
                ReadBlock(element);
            }
            else if (node is IElement or IText)
            {
                new BodyLine(line, parts).Read(node);
            }
        }
    }

    private void ReadBlock(IElement element)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                blocks.Add(new HeadingBlock(Math.Max(element.LocalName[1] - '0', 2), InlineLine.Plain(LineOf(element))));
                break;
            case "ul" or "ol":
                blocks.Add(ListOf(element));
                break;
            case "table":
                AddTable(element);
                break;
            case "blockquote":
                blocks.Add(new QuoteBlock(Of(element, parts)));
                break;
            case "figure":
                AddFigure(element);
                break;
            case "section" when element.ClassName == "footnotes":
                blocks.AddRange(element.QuerySelectorAll("section > ol > li").Select((note, i) => new FootnoteBlock(i + 1, Of(note, parts))));
                break;
            case "dt":
                blocks.Add(new ParagraphBlock([.. LineOf(element).Select(p => p is InlineText text ? text with { Strong = true } : p)]));
                break;
            case "pre":
                AddLines(element);
                break;
            case "kx-gallery":
                blocks.AddRange(BodyHtml.Gallery(element, parts).Select(p => new PictureBlock(p.Written, p.Alt, p.Caption)));
                break;
            default:
                Read(element);
                EndLine();
                break;
        }
    }

    private ListBlock ListOf(IElement list)
    {
        int? start = list.LocalName == "ul" ? null : int.TryParse(list.GetAttribute("start"), out var first) ? first : 1;
        return new ListBlock(start, [.. list.Children.Where(c => c.LocalName == "li").Select(item => Of(item, parts))]);
    }

    private void AddTable(IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Where(r => r.Closest("table") == table).Select(r => r.Children.Select(LineOf).ToImmutableArray()).ToList();
        var hasHeader = table.QuerySelector("tr")?.Children.All(c => c.LocalName == "th") == true;
        ImmutableArray<ImportedInline> caption = table.QuerySelector("caption") is { } named ? LineOf(named) : [];
        if (caption.IsEmpty && blocks is [.., ParagraphBlock above] && CaptionText.IsOfTable(InlineLine.PlainText(above.Content)))
        {
            caption = above.Content;
            blocks.RemoveAt(blocks.Count - 1);
        }

        var header = hasHeader ? rows[0] : [];
        blocks.Add(new TableBlock(caption, header.All(c => c.IsEmpty) ? [] : [.. header.Select(c => InlineLine.Plain(c))], [.. rows.Skip(hasHeader ? 1 : 0)]));
    }

    private void AddFigure(IElement figure)
    {
        var caption = figure.QuerySelector("figcaption") is { } named ? InlineLine.PlainText(LineOf(named)) : "";
        var pictures = figure.QuerySelectorAll("img").SelectMany(img => LineOf(img)).OfType<InlinePicture>().ToList();
        blocks.AddRange(pictures.Select((p, i) => new PictureBlock(p.File, p.Alt, i == pictures.Count - 1 ? caption : "")));
    }

    private void AddLines(IElement element)
    {
        foreach (var text in element.TextContent.TrimEnd('\n').Split('\n'))
        {
            line.Text(text);
            line.Add(new InlineBreak());
        }

        EndLine();
    }

    // A paragraph of nothing but a picture is a figure without a caption.
    private void EndLine()
    {
        var content = line.Complete();
        line = new InlineLine();
        if (content is [InlinePicture picture])
        {
            blocks.Add(new PictureBlock(picture.File, picture.Alt, ""));
        }
        else if (!content.IsEmpty)
        {
            blocks.Add(new ParagraphBlock(content));
        }
    }

    private ImmutableArray<ImportedInline> LineOf(IElement element)
    {
        var inner = new InlineLine();
        new BodyLine(inner, parts).Read(element);
        return inner.Complete();
    }

    private static bool IsBlock(IElement element) => element.LocalName is
        "address" or "article" or "aside" or "blockquote" or "dd" or "details" or "div" or "dl" or "dt" or "figure" or "footer" or "h1" or "h2" or "h3" or "h4"
        or "h5" or "h6" or "header" or "hr" or "kx-gallery" or "main" or "nav" or "ol" or "p" or "pre" or "section" or "summary" or "table" or "ul";
}
