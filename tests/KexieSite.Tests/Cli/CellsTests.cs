using KexieSite.Cli;

namespace KexieSite.Tests.Cli;

public sealed class CellsTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("科普日", 6)]
    [InlineData("〔2021〕３号，", 14)]
    [InlineData("“a”…", 4)]
    [InlineData("𠮷", 2)]
    [InlineData("e\u0301\u200B", 1)]
    [InlineData("🎈", 2)]
    public void Wide_characters_fill_two_cells(string text, int cells) => Assert.Equal(cells, Cells.Of(text));

    [Theory]
    [InlineData("县科协办了科普日。", 12, "县科协办了科|普日。")]
    [InlineData("县科协办科普，大家来", 12, "县科协办科|普，大家来")]
    [InlineData("请写明你《通知》", 10, "请写明你|《通知》")]
    [InlineData("write the whole value", 12, "write the|whole value")]
    [InlineData("见 https://example.org/very/long", 20, "见|https://example.org/|very/long")]
    [InlineData("第一行\n第二行", 20, "第一行|第二行")]
    [InlineData("", 20, "")]
    public void Lines_break_where_Chinese_and_English_may_break(string text, int width, string lines) =>
        Assert.Equal(lines.Split('|'), Cells.Wrap(text, width));

    [Fact]
    public void No_wrapped_line_is_too_wide_and_no_character_is_lost()
    {
        const string Text = "整个值用英文双引号括起来：标题: \"通知: 关于开展 2021 年全国科普日活动的通知\"　或者改用中文冒号“：”，see https://example.org/a/b。";
        foreach (var width in Enumerable.Range(12, 60))
        {
            var lines = Cells.Wrap(Text, width);

            Assert.All(lines, line => Assert.InRange(Cells.Of(line), 1, width));
            Assert.Equal(Squeezed(Text), Squeezed(string.Concat(lines)));
        }
    }

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
