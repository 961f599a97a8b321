using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KexieSite.Parsing.Dialect;

/// <summary>Reads a gallery: nothing but pictures, in any number of lines and paragraphs.</summary>
internal sealed class GalleryReader(BodySource source, BodyReferences references, BodyFindings findings)
{
    /// <summary>The gallery; null, with what is wrong, when it has no end or no picture.</summary>
    public BodyBlock.Gallery? Read(FenceContainer fence)
    {
        var words = fence.Words;
        if (!fence.IsClosed)
        {
            findings.Add(MarkdownRules.OpenGallery, words.Start, words.End, words.Written);
            return null;
        }

        var pictures = ImmutableArray.CreateBuilder<BodyPicture>();
        var isPure = true;
        foreach (var block in fence)
        {
            if (block is ParagraphBlock { Inline: { } inlines })
            {
                isPure &= Read(inlines, pictures);
            }
            else if (block is not LinkReferenceDefinitionGroup)
            {
                ReportText(block.Span.Start, block.Span.End + 1);
                isPure = false;
            }
        }

        if (pictures.Count == 0 && isPure)
        {
            findings.Add(MarkdownRules.EmptyGallery, words.Start, words.End, words.Written);
        }

        return pictures.Count == 0 ? null : new BodyBlock.Gallery(pictures.ToImmutable(), source.Span(words.Start, words.End));
    }

    private bool Read(ContainerInline inlines, ImmutableArray<BodyPicture>.Builder pictures)
    {
        var isPure = true;
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LinkInline { IsImage: true } picture:
                    var (start, end) = (picture.Span.Start, picture.Span.End + 1);
                    var url = picture.GetDynamicUrl?.Invoke() ?? picture.Url ?? "";
                    if (references.OwnPicture(url, PlainText.Of(picture), picture.Title ?? "", start, end) is { } own)
                    {
                        pictures.Add(own);
                    }
                    else
                    {
                        isPure = false;
                    }

                    break;
                case LineBreakInline:
                case LiteralInline literal when literal.Content.AsSpan().IsWhiteSpace():
                    break;
                default:
                    // One finding for a run of text, however many pieces it has.
                    if (isPure)
                    {
                        ReportText(inline.Span.Start, LineEnd(inline.Span.Start));
                    }

                    isPure = false;
                    break;
            }
        }

        return isPure;
    }

    private void ReportText(int start, int end) => findings.Add(MarkdownRules.TextInGallery, start, Math.Min(end, LineEnd(start)));

    private int LineEnd(int offset) => source.Text.IndexOf('\n', offset) is var newline and >= 0 ? newline : source.Text.Length;
}
