using System.Collections.Immutable;

namespace KexieSite.Importing;

/// <summary>
/// Makes a table without merged cells, with one header row, so that each row can be read alone: words that belong to several rows stand in each of them, a
/// number in the first only, as whoever adds the rows up would count it again; what goes over several columns stands in the first, and in the header, as
/// part of its name, in each.
/// </summary>
internal static class TableComposer
{
    private const int LongestHeading = 30;

    /// <summary>The table; a first row of one cell over the whole width is its name, unless it has one.</summary>
    /// <param name="rows">The rows, at least one, each with as many cells as the widest.</param>
    /// <param name="declared">How many rows their maker called header; null where that is not known.</param>
    /// <param name="caption">The table's name; empty where it has none.</param>
    public static TableBlock Of(ImmutableArray<ImmutableArray<GridCell>> rows, int? declared, ImmutableArray<ImportedInline> caption)
    {
        if (caption.IsEmpty && rows.Length > 1 && rows[0].Length > 1 && rows[0][0].Span == rows[0].Length)
        {
            caption = InlineLine.Plain(rows[0][0].Content);
            (rows, declared) = (rows.RemoveAt(0), declared > 0 ? declared - 1 : declared);
        }

        var headers = Math.Min(declared ?? GuessedHeaders(rows), rows.Length);
        return new TableBlock(
            caption,
            headers == 0 ? [] : Header(rows[..headers]),
            [.. rows[headers..].Select(row => row.Select(InBody).ToImmutableArray()).Where(row => row.Any(cell => !cell.IsEmpty))])
        {
            Alignments = Alignments(rows[headers..]),
        };
    }

    // The most frequent one of a column: a cell that a person set in another way is one cell.
    private static ImmutableArray<ColumnAlignment> Alignments(ImmutableArray<ImmutableArray<GridCell>> rows)
    {
        ImmutableArray<ColumnAlignment> columns = rows.IsEmpty ? [] :
        [
            .. Enumerable.Range(0, rows[0].Length)
                .Select(i => rows.CountBy(row => row[i].Alignment).OrderByDescending(c => c.Value).ThenBy(c => c.Key).First().Key),
        ];
        return columns.All(c => c == ColumnAlignment.None) ? [] : columns;
    }

    private static ImmutableArray<ImportedInline> InBody(GridCell cell) => cell.IsRepeated && IsNumber(cell.Content) ? [] : cell.Content;

    private static bool IsNumber(ImmutableArray<ImportedInline> content) =>
        content is [InlineText { Text: var text }] && text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '%' or '+' or '-');

    // A row of short names, none missing, is a header; so is the row below it where the first one has names over several columns.
    private static int GuessedHeaders(ImmutableArray<ImmutableArray<GridCell>> rows)
    {
        if (rows.Length < 2 || !rows[0].All(c => c.IsRepeated || IsName(InlineLine.PlainText(c.Content))))
        {
            return 0;
        }

        return rows.Length > 2 && rows[0].Any(c => c.Span > 1) && rows[1].Any(c => c.IsRepeated && c.Content.Length > 0) ? 2 : 1;
    }

    private static bool IsName(string text) => text.Length is > 0 and <= LongestHeading && !text.All(char.IsAsciiDigit);

    private static ImmutableArray<ImmutableArray<ImportedInline>> Header(ImmutableArray<ImmutableArray<GridCell>> rows)
    {
        var names = rows.Select(Spread).ToList();
        return [.. Enumerable.Range(0, rows[0].Length).Select(column => Joined(names.Select(row => row[column])))];
    }

    // A name over several columns is part of the name of each.
    private static List<ImmutableArray<ImportedInline>> Spread(ImmutableArray<GridCell> row)
    {
        var names = new List<ImmutableArray<ImportedInline>>();
        foreach (var cell in row)
        {
            var name = InlineLine.Plain(cell.Content);
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
}

/// <summary>A cell of a table as its source has it.</summary>
/// <param name="Content">What is in it; in one that is merged with the cell above it, what is in that.</param>
/// <param name="IsRepeated">Whether it stands for a cell that another one was merged with.</param>
/// <param name="Span">Over how many columns it goes.</param>
internal sealed record GridCell(ImmutableArray<ImportedInline> Content, bool IsRepeated = false, int Span = 1)
{
    /// <summary>How it is set, where that was meant.</summary>
    public ColumnAlignment Alignment { get; init; }
}
