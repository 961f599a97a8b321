using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KexieSite.Parsing.Dialect;

/// <summary>Gives every heading of a document its level on the page and its anchor.</summary>
internal static class Headings
{
    /// <summary>
    /// The page's title is its heading 1. Where a text has one itself, all its headings go down by one, so that their
    /// order stays. Names that writers gave are given first, then those made from the text.
    /// </summary>
    public static void Prepare(LeafBlock[] leaves, BodyFindings findings)
    {
        var headings = leaves.OfType<HeadingBlock>().ToList();
        if (headings.Find(h => h.Level == 1) is { } first)
        {
            findings.Add(MarkdownRules.HeadingOne, first.Span.Start, first.Span.End + 1);
            headings.ForEach(h => h.Level = Math.Min(h.Level + 1, 6));
        }

        var anchors = new Anchors();
        foreach (var heading in headings)
        {
            TrimEnd(heading);
            if (heading.TryGetAttributes()?.Id is { } written && anchors.Take(written) is var given && given != written)
            {
                heading.GetAttributes().Id = given;
                findings.Add(MarkdownRules.DuplicateAnchor, heading.Span.Start, heading.Span.End + 1, written, given);
            }
        }

        foreach (var heading in headings.Where(h => h.TryGetAttributes()?.Id is null))
        {
            heading.GetAttributes().Id = anchors.Take(Anchor.FromHeading(PlainText.Of(heading.Inline)));
        }
    }

    // The space between the text and its {#id}.
    private static void TrimEnd(HeadingBlock heading)
    {
        if (heading.TryGetAttributes() is not null && heading.Inline?.LastChild is LiteralInline literal)
        {
            _ = literal.Content.TrimEnd();
        }
    }
}
