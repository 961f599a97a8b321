using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KexieSite.Chinese;
using KexieSite.Parsing;

namespace KexieSite.Checking.Figures;

/// <summary>
/// Adds up the columns of tables that end with a row 合计, and the rows of those that end with a column 合计. Only what is exact in every
/// cell is added; rates, averages and years are not.
/// </summary>
internal static partial class TableTotalCheck
{
    public static IEnumerable<Finding> Check(Manuscript manuscript) =>
        manuscript.Prose.Tables.Where(t => t.Rows.Length > 2).SelectMany(table => Columns(manuscript, table).Concat(Rows(manuscript, table)));

    // A row of subtotals above would be counted twice: such a table is left alone.
    private static IEnumerable<Finding> Columns(Manuscript manuscript, ProseTable table)
    {
        var (head, body) = (table.Rows[0], table.Rows[1..]);
        var totals = body.Where(IsTotal).ToList();
        if (totals is not [var total] || (total != body[0] && total != body[^1]) || body.Any(row => row is [var label, ..] && label.Text.Contains("小计", StringComparison.Ordinal)))
        {
            yield break;
        }

        for (var column = 1; column < head.Length; column++)
        {
            var parts = body.Where(row => row != total).Select(row => Value(row, column)).ToList();
            if (Mismatch(Value(total, column), parts, head[column].Text) is { } sum)
            {
                yield return Found(manuscript, total[column], head[column].Text, sum);
            }
        }
    }

    // Where no row agrees, the columns are parts of something else.
    private static IEnumerable<Finding> Rows(Manuscript manuscript, ProseTable table)
    {
        var head = table.Rows[0];
        if (head.Length < 4 || !TotalWord().IsMatch(head[^1].Text.Trim()))
        {
            yield break;
        }

        var rows = table.Rows[1..].Where(row => row.Length == head.Length)
            .Select(row => (Row: row, Sum: Enumerable.Range(1, head.Length - 2).Select(i => Value(row, i)).ToList()))
            .Where(r => r.Sum.TrueForAll(v => v is not null) && Value(r.Row, head.Length - 1) is not null).ToList();
        var wrong = rows.Where(r => r.Sum.Sum() != Value(r.Row, head.Length - 1)).ToList();
        foreach (var (row, sum) in wrong.Count * 2 <= rows.Count ? wrong : [])
        {
            yield return Found(manuscript, row[^1], row[0].Text, sum.Sum()!.Value);
        }
    }

    private static Finding Found(Manuscript manuscript, ProseText cell, string what, decimal sum)
    {
        var place = new ProsePlace(cell.Places[0], cell.Places[^1] + 1);
        return Finding.Of(manuscript.Found(FigureRules.TableTotal, manuscript.Span(place), what.Trim(), cell.Text.Trim(), $"{sum:0.####}"));
    }

    private static decimal? Mismatch(decimal? total, List<decimal?> parts, string head) =>
        total is { } stated && parts.Count > 1 && parts.TrueForAll(p => p is not null) && !NotAdded().IsMatch(head) && parts.Sum() is { } sum && sum != stated ? sum : null;

    private static bool IsTotal(ImmutableArray<ProseText> row) => row is [var label, ..] && TotalWord().IsMatch(label.Text.Trim());

    private static decimal? Value(ImmutableArray<ProseText> row, int column) =>
        column < row.Length && row[column].Text.Trim() is { Length: > 0 } text && !text.EndsWith('%')
            && Quantity.TryParse(text, out var quantity) && quantity.Precision == Precision.Exact
            ? quantity.Value
            : null;

    [GeneratedRegex("^(合计|总计|共计|总数|总和|合\\s+计|total|Total)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TotalWord();

    [GeneratedRegex("率|比|占|均|年份|年度|序号|编号|排名|名次|增长|单价|%", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotAdded();
}
