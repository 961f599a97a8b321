using System.Collections.Immutable;
using AngleSharp.Dom;

namespace KexieSite.Importing.Web;

/// <summary>Turns the elements of an article into blocks.</summary>
internal sealed class BlockReader(PageFiles files)
{
    private const int LongestCaption = 40;

    // WeChat and other sites fetch pictures by a script, and keep their address aside.
    private static readonly string[] PictureAddresses = ["src", "data-src", "data-original"];

    private readonly LineReader line = new();

    /// <summary>The blocks of an element.</summary>
    public ImmutableArray<ImportedBlock> Read(INode element)
    {
        var blocks = ImmutableArray.CreateBuilder<ImportedBlock>();
        AddChildren(element, blocks, default);
        Flush(blocks);
        return blocks.ToImmutable();
    }

    /// <summary>The words of an element as one line.</summary>
    public ImmutableArray<ImportedInline> ReadLine(INode element)
    {
        var paragraphs = Read(element).SelectMany(Lines).ToList();
        return [.. paragraphs.SelectMany((p, i) => i == 0 ? p : p.Insert(0, new InlineBreak()))];
    }

    private static IEnumerable<ImmutableArray<ImportedInline>> Lines(ImportedBlock block) => block switch
    {
        ParagraphBlock paragraph => [paragraph.Content],
        HeadingBlock heading => [heading.Content],
        PictureBlock picture => [[new InlinePicture(picture.File, picture.Alt)]],
        ListBlock list => list.Items.SelectMany(item => item).SelectMany(Lines),
        QuoteBlock quote => quote.Content.SelectMany(Lines),
        TableBlock table => table.Rows.SelectMany(row => row),
        _ => [],
    };

    private void AddChildren(INode parent, ImmutableArray<ImportedBlock>.Builder blocks, Style style)
    {
        foreach (var child in parent.ChildNodes)
        {
            if (child is IText text)
            {
                line.Add(text.Data, style.Strong, style.Emphasis);
            }
            else if (child is IElement element)
            {
                Add(element, blocks, style);
            }
        }
    }

    private void Add(IElement element, ImmutableArray<ImportedBlock>.Builder blocks, Style style)
    {
        switch (element.LocalName)
        {
            case "script" or "style" or "noscript" or "template" or "head" or "title" or "rt" or "rp":
                break;
            case "br":
                line.Break();
                break;
            case "img":
                AddPicture(element);
                break;
            case "a" when !HoldsBlocks(element):
                AddLink(element, style);
                break;
            case "video" or "audio" or "iframe" or "object" or "embed":
                files.Tell(WebRules.LostMedia, element.LocalName);
                break;
            case "s" or "strike" or "del" when element.TextContent.Trim() is { Length: > 0 } struck:
                files.Tell(WebRules.Struck, struck.Length > 40 ? struck[..40] + "…" : struck);
                break;
            case "sup" or "sub" when Digits(element) is { } digits:
                line.Add(digits, style.Strong, style.Emphasis);
                break;
            case var _ when ArticleFinder.IsBlock(element):
                Flush(blocks);
                AddBlock(element, blocks, style);
                Flush(blocks);
                break;
            default:
                AddChildren(element, blocks, style.Of(element));
                break;
        }
    }

    private void AddBlock(IElement element, ImmutableArray<ImportedBlock>.Builder blocks, Style style)
    {
        switch (element.LocalName)
        {
            case ['h', >= '1' and <= '6' and var level]:
                AddHeading(element, Math.Max(2, level - '0'), blocks);
                break;
            case "ul" or "ol":
                AddList(element, blocks);
                break;
            case "table":
                AddTable(element, blocks, style);
                break;
            case "blockquote":
                var quoted = new BlockReader(files).Read(element);
                if (!quoted.IsEmpty)
                {
                    blocks.Add(new QuoteBlock(quoted));
                }

                break;
            default:
                AddChildren(element, blocks, style);
                break;
        }
    }

    private void AddHeading(IElement element, int level, ImmutableArray<ImportedBlock>.Builder blocks)
    {
        var content = new BlockReader(files).ReadLine(element);
        if (!content.IsEmpty)
        {
            blocks.Add(new HeadingBlock(level, content));
        }
    }

    private void AddList(IElement element, ImmutableArray<ImportedBlock>.Builder blocks)
    {
        var items = element.Children.Select(item => new BlockReader(files).Read(item)).Where(item => !item.IsEmpty).ToImmutableArray();
        if (!items.IsEmpty)
        {
            int? start = element.LocalName == "ul" ? null : int.TryParse(element.GetAttribute("start"), out var first) && first is >= 0 and < 10_000 ? first : 1;
            blocks.Add(new ListBlock(start, items));
        }
    }

    private void AddTable(IElement element, ImmutableArray<ImportedBlock>.Builder blocks, Style style)
    {
        if (WebTable.IsLayout(element))
        {
            AddChildren(element, blocks, style);
            return;
        }

        if (WebTable.Read(element, files) is { } table)
        {
            blocks.Add(table);
        }
    }

    private void AddLink(IElement element, Style style)
    {
        var content = new BlockReader(files).ReadLine(element);
        if (content.IsEmpty)
        {
            return;
        }

        if (files.Link(element.GetAttribute("href") ?? "") is { } target && !content.Any(c => c is InlineBreak))
        {
            line.Add(new InlineLink(target, content));
            return;
        }

        foreach (var piece in content)
        {
            if (piece is InlineText text)
            {
                line.Add(text.Text, style.Strong || text.Strong, style.Emphasis || text.Emphasis);
            }
            else
            {
                line.Add(piece);
            }
        }
    }

    private void AddPicture(IElement element)
    {
        var source = PictureAddresses.Select(element.GetAttribute).Where(s => !string.IsNullOrWhiteSpace(s)).OrderBy(s => s!.TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase)).FirstOrDefault();
        if (source is not null && !IsTracker(element) && files.Picture(source.Trim()) is { } name)
        {
            line.Add(new InlinePicture(name, (element.GetAttribute("alt") ?? element.GetAttribute("title") ?? "").Trim()));
        }
    }

    private void Flush(ImmutableArray<ImportedBlock>.Builder blocks) => blocks.AddRange(line.Take().Select(Paragraph));

    // A picture alone in its paragraph stands alone, and a few words on the line below it are its caption.
    private static ImportedBlock Paragraph(ImmutableArray<ImportedInline> paragraph) => paragraph switch
    {
        [InlinePicture picture] => new PictureBlock(picture.File, picture.Alt, ""),
        [InlinePicture picture, InlineBreak, InlineText { Text: { Length: <= LongestCaption } caption }] when !caption.AsSpan().ContainsAny('。', '；', '：') => new PictureBlock(picture.File, picture.Alt, caption.Trim()),
        _ => new ParagraphBlock(paragraph),
    };

    private static bool HoldsBlocks(IElement element) => element.QuerySelector("p, div, table, ul, ol, h1, h2, h3, h4, h5, h6") is not null;

    private static bool IsTracker(IElement element) => element.GetAttribute("width") is "0" or "1" || element.GetAttribute("height") is "0" or "1";

    // m² as it was written before there was a key for it.
    private static string? Digits(IElement element) =>
        element.TextContent.Trim() is { Length: > 0 } text ? element.LocalName == "sup" ? RaisedText.Superscript(text) : RaisedText.Subscript(text) : null;

    /// <summary>How the running text is set.</summary>
    private readonly record struct Style(bool Strong, bool Emphasis)
    {
        public Style Of(IElement element) => element.LocalName switch
        {
            "b" or "strong" => this with { Strong = true },
            "i" or "em" => this with { Emphasis = true },
            _ => this,
        };
    }
}
