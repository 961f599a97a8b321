using KexieSite.Importing;

namespace KexieSite.Tests.Importing.Web;

public sealed class WebTableTests
{
    [Fact]
    public void Merged_words_are_repeated_and_merged_numbers_are_not()
    {
        var table = Table("<tr><th>乡镇</th><th colspan=2>场次</th></tr><tr><td rowspan=2>墨红</td><td>1</td><td rowspan=2>9</td></tr><tr><td>2</td></tr>");
        Assert.Equal("乡镇|场次|场次", Row(table.Header));
        Assert.Equal(["墨红|1|9", "墨红|2|"], table.Rows.Select(row => Row(row)));
    }

    [Fact]
    public void A_table_without_a_header_keeps_all_its_rows()
    {
        var table = Table("<tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>");
        Assert.Empty(table.Header);
        Assert.Equal(2, table.Rows.Length);
    }

    [Fact]
    public void A_table_that_only_places_text_is_unfolded() =>
        Assert.Equal(
            $"{SavedPage.Words}\n\n右边\n",
            SavedPage.Markdown($"<article><table><tr><td><table><tr><td>{SavedPage.Words}</td></tr></table></td></tr><tr><td>右边</td></tr></table></article>"));

    [Fact]
    public void Spans_cannot_make_a_table_of_any_size()
    {
        var rows = string.Concat(Enumerable.Repeat("<tr><td colspan=9999 rowspan=9999>甲</td><td>乙</td></tr>", 3_000));
        var document = SavedPage.Document($"<article><p>{SavedPage.Words}{SavedPage.Words}</p><table>{rows}</table></article>");
        Assert.Contains("KX8111", document.Codes());
        Assert.True(MarkdownText.Write(document.Blocks).Length < 1_000_000);
    }

    private static TableBlock Table(string rows) =>
        Assert.IsType<TableBlock>(SavedPage.Document($"<article><p>{SavedPage.Words}</p><table>{rows}</table></article>").Blocks[1]);

    private static string Row(IEnumerable<System.Collections.Immutable.ImmutableArray<ImportedInline>> cells) =>
        string.Join('|', cells.Select(cell => string.Concat(cell.OfType<InlineText>().Select(t => t.Text))));
}
