using KexieSite.Importing;
using KexieSite.Tests.Importing.Web;
using KexieSite.Tests.Importing.Word;
using static KexieSite.Tests.Importing.Word.WordSample;

namespace KexieSite.Tests.Importing;

/// <summary>A table is the same one, whether a Word file or a web page has it: each row reads alone, and no number is counted twice.</summary>
public sealed class MergedCellsTests
{
    // Cells as words, with how many columns and rows each covers: 乡镇:1:2.
    [Theory]
    [InlineData("乡镇:1:2 场次:2:1/上半年 下半年/墨红 1 2/中安 3 4", "| 乡镇 | 场次 上半年 | 场次 下半年 |\n| --- | --- | --- |\n| 墨红 | 1 | 2 |\n| 中安 | 3 | 4 |")]
    [InlineData("乡镇 村 场次/墨红:1:2 三台 1/玉麦 2", "| 乡镇 | 村 | 场次 |\n| --- | --- | --- |\n| 墨红 | 三台 | 1 |\n| 墨红 | 玉麦 | 2 |")]
    [InlineData("村 场次 合计/三台 1 3:1:2/玉麦 2", "| 村 | 场次 | 合计 |\n| --- | --- | --- |\n| 三台 | 1 | 3 |\n| 玉麦 | 2 |  |")]
    [InlineData("乡镇 村 场次/墨红 三台 1/合计:2:1 1", "| 乡镇 | 村 | 场次 |\n| --- | --- | --- |\n| 墨红 | 三台 | 1 |\n| 合计 |  | 1 |")]
    [InlineData("活动统计:3:1/乡镇 村 场次/墨红 三台 1", "活动统计\n\n| 乡镇 | 村 | 场次 |\n| --- | --- | --- |\n| 墨红 | 三台 | 1 |")]
    [InlineData("乡镇 场次/墨红:1:2 1/2/中安 3", "| 乡镇 | 场次 |\n| --- | --- |\n| 墨红 | 1 |\n| 墨红 | 2 |\n| 中安 | 3 |")]
    [InlineData("1 2/3 4", "|  |  |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |")]
    public void A_table_reads_the_same_from_Word_and_from_a_page(string rows, string markdown)
    {
        var cells = rows.Split('/').Select(row => row.Split(' ').Select(Cell.Of).ToList()).ToList();
        var (word, page) = (new WordSample(P("说明。") + OfWord(cells)).Read(), SavedPage.Document($"<article><p>{SavedPage.Words}</p>{OfPage(cells)}</article>"));
        Assert.Equal(markdown.ReplaceLineEndings("\n"), MarkdownText.Write(word.Blocks.RemoveAt(0)).TrimEnd());
        Assert.Equal(markdown.ReplaceLineEndings("\n"), MarkdownText.Write(page.Blocks.RemoveAt(0)).TrimEnd());
    }

    [Fact]
    public void Merged_cells_of_a_page_are_told() =>
        Assert.Equal(["KX8043"], SavedPage.Document($"<article><p>{SavedPage.Words}</p>{OfPage([[Cell.Of("乡镇"), Cell.Of("场次")], [Cell.Of("合计:2:1")]])}</article>").Codes());

    private static string OfPage(List<List<Cell>> rows) =>
        $"<table>{string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select(c => $"<td colspan={c.Columns} rowspan={c.Rows}>{c.Words}</td>"))}</tr>"))}</table>";

    // Word has a cell of its own for each row that a merged one goes on in.
    private static string OfWord(List<List<Cell>> rows)
    {
        var goingOn = new Dictionary<int, (int Left, int Columns)>();
        var table = "";
        foreach (var row in rows)
        {
            var (column, next) = (0, 0);
            table += "<w:tr>";
            while (next < row.Count || goingOn.ContainsKey(column))
            {
                if (goingOn.TryGetValue(column, out var above))
                {
                    table += Of("", above.Columns, "<w:vMerge/>");
                    goingOn[column] = above with { Left = above.Left - 1 };
                    _ = above.Left == 1 && goingOn.Remove(column);
                    column += above.Columns;
                    continue;
                }

                var cell = row[next++];
                table += Of(cell.Words, cell.Columns, cell.Rows > 1 ? "<w:vMerge w:val=\"restart\"/>" : "");
                _ = cell.Rows > 1 && goingOn.TryAdd(column, (cell.Rows - 1, cell.Columns));
                column += cell.Columns;
            }

            table += "</w:tr>";
        }

        return $"<w:tbl>{table}</w:tbl>";
    }

    private static string Of(string words, int columns, string merge) => $"<w:tc><w:tcPr><w:gridSpan w:val=\"{columns}\"/>{merge}</w:tcPr>{P(words)}</w:tc>";

    private sealed record Cell(string Words, int Columns, int Rows)
    {
        public static Cell Of(string written) => written.Split(':') is [var words, var columns, var rows]
            ? new Cell(words, int.Parse(columns, System.Globalization.CultureInfo.InvariantCulture), int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture))
            : new Cell(written, 1, 1);
    }
}
