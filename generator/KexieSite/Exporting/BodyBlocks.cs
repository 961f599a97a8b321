using System.Collections.Frozen;
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
    private const string LanguageClass = "language-";

    private readonly MarkdownBody body;
    private readonly FrozenSet<string> linked;
    private readonly ImmutableArray<ImportedBlock>.Builder blocks = ImmutableArray.CreateBuilder<ImportedBlock>();
    private InlineLine line = new();

    private BodyBlocks(MarkdownBody body, FrozenSet<string> linked) => (this.body, this.linked) = (body, linked);

    /// <summary>The blocks of a text. Links and pictures have their addresses as written; a gallery is its pictures.</summary>
    public static ImmutableArray<ImportedBlock> Of(MarkdownBody body)
    {
        var document = new HtmlParser().ParseDocument("<body>" + BodyHtml.Of(body.Parts));
        return Of(document.Body!, body, body.Links.Select(l => l.Target).OfType<LinkTarget.SameDocument>().Select(l => l.Fragment).ToFrozenSet(StringComparer.Ordinal));
    }

    private static ImmutableArray<ImportedBlock> Of(INode container, MarkdownBody body, FrozenSet<string> linked)
    {
        var reader = new BodyBlocks(body, linked);
        reader.Read(container);
        reader.EndLine();
        return reader.blocks.ToImmutable();
    }

    private ImmutableArray<ImportedBlock> Of(INode container) => Of(container, body, linked);

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
                new BodyLine(line, body).Read(node);
            }
        }
    }

    private void ReadBlock(IElement element)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                var words = InlineLine.Plain(LineOf(element));
                blocks.Add(new HeadingBlock(Math.Max(element.LocalName[1] - '0', 2), words) { Id = IdOf(element, words) });
                break;
            case "ul" or "ol":
                blocks.Add(ListOf(element));
                break;
            case "table":
                AddTable(element);
                break;
            case "blockquote":
                blocks.Add(new QuoteBlock(Of(element)));
                break;
            case "figure":
                AddFigure(element);
                break;
            case "section" when element.ClassName == "footnotes":
                blocks.AddRange(element.QuerySelectorAll("section > ol > li").Select((note, i) => new FootnoteBlock(i + 1, Of(note)) { Label = BodyLine.LabelOf(body, i + 1) }));
                break;
            case "dl" when element.FirstElementChild?.LocalName == "dt" && element.LastElementChild?.LocalName == "dd":
                blocks.Add(new DefinitionListBlock(DefinitionsOf(element)));
                break;
            case "dt":
                blocks.Add(new ParagraphBlock([.. LineOf(element).Select(p => p is InlineText text ? text with { Strong = true } : p)]));
                break;
            case "pre":
                blocks.Add(Verbatim(element));
                break;
            case "hr":
                blocks.Add(new RuleBlock());
                break;
            case "kx-block" when BodyHtml.PartOf<BodyPart.Block>(element, body.Parts) is { Content.Written: var written }:
                blocks.Add(new ComputedBlock(written));
                break;
            case "kx-gallery":
                blocks.AddRange(BodyHtml.Gallery(element, body.Parts).Select(p => new PictureBlock(p.Written, p.Alt, p.Caption)));
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
        return new ListBlock(start, [.. list.Children.Where(c => c.LocalName == "li").Select(Of)]);
    }

    // The anchor that the words make anyway counts only where a link of the text leads to it.
    private string IdOf(IElement heading, ImmutableArray<ImportedInline> words) =>
        heading.Id is { Length: > 0 } id && (linked.Contains(id) || !HeadingAnchor.IsOf(words, id)) ? id : "";

    private ImmutableArray<DefinitionItem> DefinitionsOf(IElement list)
    {
        var items = ImmutableArray.CreateBuilder<DefinitionItem>();
        var isTerm = false;
        foreach (var child in list.Children)
        {
            if (child.LocalName == "dt" && !isTerm)
            {
                items.Add(new DefinitionItem([], []));
            }

            isTerm = child.LocalName == "dt";
            var item = items[^1];
            items[^1] = isTerm ? item with { Terms = item.Terms.Add(InlineLine.Plain(LineOf(child))) } : item with { Definitions = item.Definitions.Add(Of(child)) };
        }

        return items.ToImmutable();
    }

    private void AddTable(IElement table)
    {
        var written = table.QuerySelectorAll("tr").Where(r => r.Closest("table") == table).ToList();
        var rows = written.ConvertAll(r => r.Children.Select(LineOf).ToImmutableArray());
        var hasHeader = table.QuerySelector("tr")?.Children.All(c => c.LocalName == "th") == true;
        ImmutableArray<ImportedInline> caption = table.QuerySelector("caption") is { } named ? LineOf(named) : [];
        if (caption.IsEmpty && blocks is [.., ParagraphBlock above] && CaptionText.IsOfTable(InlineLine.PlainText(above.Content)))
        {
            caption = above.Content;
            blocks.RemoveAt(blocks.Count - 1);
        }

        var header = hasHeader ? rows[0] : [];
        blocks.Add(new TableBlock(caption, header.All(c => c.IsEmpty) ? [] : [.. header.Select(c => InlineLine.Plain(c))], [.. rows.Skip(hasHeader ? 1 : 0)])
        {
            Alignments = written.Exists(r => r.Children.Any(c => AlignmentOf(c) != ColumnAlignment.None)) ? [.. written[0].Children.Select(AlignmentOf)] : [],
        });
    }

    private static ColumnAlignment AlignmentOf(IElement cell) =>
        cell.ClassList.Contains("align-left") ? ColumnAlignment.Left
        : cell.ClassList.Contains("align-center") ? ColumnAlignment.Centre
        : cell.ClassList.Contains("align-right") ? ColumnAlignment.Right
        : ColumnAlignment.None;

    private void AddFigure(IElement figure)
    {
        var caption = figure.QuerySelector("figcaption") is { } named ? InlineLine.PlainText(LineOf(named)) : "";
        var pictures = figure.QuerySelectorAll("img").SelectMany(img => LineOf(img)).OfType<InlinePicture>().ToList();
        blocks.AddRange(pictures.Select((p, i) => new PictureBlock(p.File, p.Alt, i == pictures.Count - 1 ? caption : "")));
    }

    private static VerbatimBlock Verbatim(IElement element)
    {
        var language = element.FirstElementChild?.ClassList.FirstOrDefault(c => c.StartsWith(LanguageClass, StringComparison.Ordinal));
        return new VerbatimBlock(element.TextContent is [.. var text, '\n'] ? text : element.TextContent, language?[LanguageClass.Length..] ?? "");
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
        new BodyLine(inner, body).Read(element);
        return inner.Complete();
    }

    private static bool IsBlock(IElement element) => element.LocalName is
        "address" or "article" or "aside" or "blockquote" or "dd" or "details" or "div" or "dl" or "dt" or "figure" or "footer" or "h1" or "h2" or "h3" or "h4"
        or "h5" or "h6" or "header" or "hr" or "kx-block" or "kx-gallery" or "main" or "nav" or "ol" or "p" or "pre" or "section" or "summary" or "table" or "ul";
}
