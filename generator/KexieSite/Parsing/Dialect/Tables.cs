using Markdig.Syntax;

namespace KexieSite.Parsing.Dialect;

/// <summary>Finds paragraphs that were meant to be tables.</summary>
internal static class Tables
{
    /// <summary>Reports a paragraph in which a line of <c>|</c> and <c>-</c> has not as many cells as the line above it.</summary>
    public static void Check(LeafBlock[] leaves, BodySource source, BodyFindings findings)
    {
        foreach (var paragraph in leaves.OfType<ParagraphBlock>())
        {
            var start = paragraph.Span.Start;
            var text = source.Text.AsSpan(start, Math.Clamp(paragraph.Span.End + 1 - start, 0, source.Text.Length - start));
            if (text.Contains('|') && UnevenCells(text) is var (head, separator, offset, length))
            {
                findings.Add(MarkdownRules.UnevenTable, start + offset, start + offset + length, head, separator);
            }
        }
    }

    private static (int Head, int Separator, int Offset, int Length)? UnevenCells(ReadOnlySpan<char> paragraph)
    {
        ReadOnlySpan<char> above = [];
        foreach (var line in paragraph.Split('\n'))
        {
            var current = paragraph[line].Trim();
            if (IsSeparator(current) && above.Contains('|') && Cells(above) != Cells(current))
            {
                var (offset, length) = line.GetOffsetAndLength(paragraph.Length);
                return (Cells(above), Cells(current), offset, length);
            }

            above = current;
        }

        return null;
    }

    private static bool IsSeparator(ReadOnlySpan<char> line) =>
        line.Contains('|') && line.Contains('-') && line.IndexOfAnyExcept("|-: \t") < 0;

    private static int Cells(ReadOnlySpan<char> row)
    {
        var inner = row.Trim('|');
        return inner.Count('|') - inner.Count("\\|") + 1;
    }
}
