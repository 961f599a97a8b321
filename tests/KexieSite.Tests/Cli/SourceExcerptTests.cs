using KexieSite.Cli;

namespace KexieSite.Tests.Cli;

public sealed class SourceExcerptTests
{
    [Theory]
    [InlineData("title: a: b", 9, 1, "        ^")]
    [InlineData("标题: 通知: 关于", 7, 1, "          ^")]
    [InlineData("标题：通知", 1, 2, "^^^^")]
    [InlineData("标题：通知", 3, 1, "    ^^")]
    [InlineData("a\tb", 3, 1, "    ^")]
    [InlineData("科\tb", 2, 1, "  ^^")]
    [InlineData("𠮷野: x", 3, 1, "  ^^")]
    [InlineData("e\u0301: x", 3, 1, " ^")]
    [InlineData("标题", 3, 0, "    ^")]
    [InlineData("标题", 99, 5, "    ^")]
    [InlineData("", 1, 0, "^")]
    public void Carets_stand_under_the_place(string line, int column, int length, string carets) =>
        Assert.Equal(carets, SourceExcerpt.Of(line, column, length, 60).Carets);

    [Theory]
    [InlineData(1)]
    [InlineData(150)]
    [InlineData(300)]
    public void A_long_line_is_cut_around_the_place(int column)
    {
        var line = new string('前', column - 1) + "×" + new string('后', 300 - column);

        var excerpt = SourceExcerpt.Of(line, column, 1, 40);

        Assert.Equal("×", excerpt.Place);
        Assert.InRange(Cells.Of(excerpt.Before + excerpt.Place + excerpt.After), 38, 40);
        Assert.Equal(column > 1, excerpt.Before.StartsWith('…'));
        Assert.Equal(column < 300, excerpt.After.EndsWith('…'));
    }

    [Fact]
    public void A_place_longer_than_the_screen_is_cut_as_well()
    {
        var excerpt = SourceExcerpt.Of(new string('字', 500), 101, 300, 40);

        Assert.InRange(Cells.Of(excerpt.Before + excerpt.Place + excerpt.After), 36, 40);
        Assert.InRange(excerpt.Carets.Length, 36, 40);
    }
}
