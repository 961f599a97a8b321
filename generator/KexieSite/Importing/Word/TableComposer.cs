using System.Collections.Immutable;

namespace KexieSite.Importing.Word;

/// <summary>Makes a table with one header row of what Word has.</summary>
internal static class TableComposer
{
    private const int LongestHeading = 30;

    /// <summary>The table; a first row of one cell over the whole width is its name, unless it has one.</summary>
    /// <param name="table">What Word has.</param>
    /// <param name="caption">Its name, where it has one above it.</param>
    /// <param name="isExported">Whether <c>kexie export</c> made it: then how its columns are set was meant.</param>
    public static TableBlock Of(WordTable table, ImmutableArray<ImportedInline> caption, bool isExported = false)
    {
        var rows = table.Rows;
        if (caption.IsEmpty && rows.Length > 1 && rows[0].Length > 1 && rows[0][0].Span == rows[0].Length)
        {
            caption = InlineLine.Plain(Line(rows[0][0]));
            rows = rows.RemoveAt(0);
        }

        var headers = Math.Min(table.Headers ?? GuessedHeaders(rows), rows.Length);
        return new TableBlock(
            caption,
            headers == 0 ? [] : Header(rows[..headers]),
            [.. rows[headers..].Select(row => row.Select(Line).ToImmutableArray()).Where(row => row.Any(cell => !cell.IsEmpty))])
        {
            Alignments = isExported ? Alignments(rows[headers..]) : [],
        };
    }

    // The most frequent one of a column: a cell that a person set in another way is one cell.
    private static ImmutableArray<ColumnAlignment> Alignments(ImmutableArray<ImmutableArray<WordCell>> rows)
    {
        ImmutableArray<ColumnAlignment> columns = rows.IsEmpty ? [] : [.. Enumerable.Range(0, rows[0].Length).Select(i => Alignment(rows.Select(row => row[i])))];
        return columns.All(c => c == ColumnAlignment.None) ? [] : columns;
    }

    private static ColumnAlignment Alignment(IEnumerable<WordCell> cells) =>
        cells.SelectMany(c => c.Blocks.OfType<WordParagraph>()).CountBy(p => p.Look.Alignment).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key).FirstOrDefault();

    // A row of short names, none missing, is a header; so is the row below it where the first one has names over several columns.
    private static int GuessedHeaders(ImmutableArray<ImmutableArray<WordCell>> rows)
    {
        if (rows.Length < 2 || !rows[0].All(c => c.IsRepeated || IsName(InlineLine.PlainText(Line(c)))))
        {
            return 0;
        }

        return rows.Length > 2 && rows[0].Any(c => c.Span > 1) && rows[1].Any(c => c.IsRepeated && c.Blocks.Length > 0) ? 2 : 1;
    }

    private static bool IsName(string text) => text.Length is > 0 and <= LongestHeading && !text.All(char.IsAsciiDigit);

    private static ImmutableArray<ImmutableArray<ImportedInline>> Header(ImmutableArray<ImmutableArray<WordCell>> rows)
    {
        if (rows.Length == 1)
        {
            return [.. rows[0].Select(c => InlineLine.Plain(Line(c)))];
        }

        var names = rows.Select(Spread).ToList();
        return [.. Enumerable.Range(0, rows[0].Length).Select(column => Joined(names.Select(row => row[column])))];
    }

    // A name over several columns is part of the name of each.
    private static List<ImmutableArray<ImportedInline>> Spread(ImmutableArray<WordCell> row)
    {
        var names = new List<ImmutableArray<ImportedInline>>();
        foreach (var cell in row)
        {
            var name = InlineLine.Plain(Line(cell));
            names.Add(cell.IsRepeated && name.IsEmpty && names.Count > 0 ? names[^1] : name);
        }

        return names;
    }

    private static ImmutableArray<ImportedInline> Joined(IEnumerable<ImmutableArray<ImportedInline>> names)
    {
        var line = new InlineLine();
        foreach (var name in names.DistinctBy(name => InlineLine.PlainText(name)))
        {
            line.Text(" ");
            foreach (var piece in name)
            {
                line.Add(piece);
            }
        }

        return line.Complete();
    }

    private static ImmutableArray<ImportedInline> Line(WordCell cell)
    {
        var line = new InlineLine();
        foreach (var paragraph in cell.Blocks.OfType<WordParagraph>())
        {
            if (line.Count > 0)
            {
                line.Add(new InlineBreak());
            }

            line.Text(paragraph.Look.Item is { Mark: WordMark.Number } item ? item.Label + " " : "");
            foreach (var piece in paragraph.Content)
            {
                line.Add(piece);
            }
        }

        return line.Complete();
    }
}
