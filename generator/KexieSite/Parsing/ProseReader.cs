using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KexieSite.Parsing.Dialect;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KexieSite.Parsing;

/// <summary>Reads the words of a body with their places, by the same dialect as <see cref="MarkdownReader"/>.</summary>
public static partial class ProseReader
{
    /// <summary>The words of a body whose line ends are <c>\n</c>; nothing of a text that <see cref="MarkdownReader"/> refuses.</summary>
    public static Prose Read(string body)
    {
        if (body.Length > MarkdownReader.MaximumLength || BodyLimits.FirstExcess(body) is not null)
        {
            return Prose.Empty;
        }

        try
        {
            return Read(Markdown.Parse(body, MarkdownDialect.Pipeline), body);
        }
        catch (ArgumentException)
        {
            // As in MarkdownReader: Markdig's only way to say that a text is nested too deeply.
            return Prose.Empty;
        }
    }

    private static Prose Read(MarkdownDocument document, string body)
    {
        var texts = ImmutableArray.CreateBuilder<ProseText>();
        var links = ImmutableArray.CreateBuilder<ProseLink>();
        var tables = ImmutableArray.CreateBuilder<ProseTable>();
        var bare = ImmutableArray.CreateBuilder<ProsePlace>();
        var comments = ImmutableArray.CreateBuilder<ProseComment>();
        foreach (var block in document.Descendants())
        {
            switch (block)
            {
                case LeafBlock { Inline: { } inline } leaf:
                    texts.Add(new ProseText(KindOf(leaf), leaf is HeadingBlock heading ? heading.Level : 0, ProseLetters.Read(inline, body, out var places), places));
                    break;
                case LinkInline { IsImage: true } picture when picture.FirstChild is not null:
                    texts.Add(new ProseText(ProseKind.Alternative, 0, ProseLetters.Read(picture, body, out var inside), inside));
                    break;
                case LinkInline { IsImage: false, IsAutoLink: false } link when !link.Descendants<LinkInline>().Any():
                    links.Add(new ProseLink(PlainText.Of(link), link.Url ?? "", Place(link.Span)));
                    break;
                case Table table:
                    tables.Add(TableOf(table, body));
                    if (IsBare(table))
                    {
                        bare.Add(Place(table.Span));
                    }

                    break;
                case HtmlBlock html:
                    ReadHtml(Place(html.Span), body, comments, bare);
                    break;
                case HtmlInline tag:
                    AddComments(Place(tag.Span), body, comments);
                    break;
            }
        }

        return new Prose([.. texts.OrderBy(t => t.Places.IsEmpty ? 0 : t.Places[0])], links.ToImmutable(), tables.ToImmutable(), bare.ToImmutable(), comments.ToImmutable());
    }

    private static ProsePlace Place(SourceSpan span) => new(span.Start, span.End + 1);

    private static ProseKind KindOf(LeafBlock leaf) => leaf switch
    {
        HeadingBlock => ProseKind.Heading,
        { Parent: TableCell } => ProseKind.Cell,
        _ => ProseKind.Paragraph,
    };

    private static ProseTable TableOf(Table table, string body) =>
        new([.. table.OfType<TableRow>().Select(row => row.OfType<TableCell>().Select(cell => CellOf(cell, body)).ToImmutableArray())]);

    private static ProseText CellOf(TableCell cell, string body)
    {
        if (cell.OfType<ParagraphBlock>().FirstOrDefault()?.Inline is not { } inline)
        {
            return new ProseText(ProseKind.Cell, 0, "", []);
        }

        return new ProseText(ProseKind.Cell, 0, ProseLetters.Read(inline, body, out var places), places);
    }

    private static bool IsBare(Table table) =>
        table.OfType<TableRow>().Where(row => row.IsHeader).All(row => row.OfType<TableCell>().All(IsEmpty));

    private static bool IsEmpty(TableCell cell) => !cell.Descendants<LeafInline>().Any(inline => inline is not LiteralInline { Content.IsEmpty: true });

    // A blank line may end the block before the table does.
    private static void ReadHtml(ProsePlace block, string body, ImmutableArray<ProseComment>.Builder comments, ImmutableArray<ProsePlace>.Builder bare)
    {
        AddComments(block, body, comments);
        var start = body.IndexOf("<table", block.Start, Math.Max(0, Math.Min(block.End, body.Length) - block.Start), StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return;
        }

        var end = body.IndexOf("</table", start, StringComparison.OrdinalIgnoreCase) is var closing and >= 0 ? closing : body.Length;
        if (body.IndexOf("<th", start, end - start, StringComparison.OrdinalIgnoreCase) < 0)
        {
            bare.Add(new ProsePlace(start, end));
        }
    }

    private static void AddComments(ProsePlace place, string body, ImmutableArray<ProseComment>.Builder comments)
    {
        var (start, end) = (Math.Clamp(place.Start, 0, body.Length), Math.Clamp(place.End, 0, body.Length));
        foreach (var match in Comment().Matches(body[start..Math.Max(start, end)]).AsEnumerable())
        {
            comments.Add(new ProseComment(match.Groups["text"].Value, new ProsePlace(start + match.Index, start + match.Index + match.Length)));
        }
    }

    [GeneratedRegex("<!--(?<text>.*?)-->", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();
}
