using KexieSite.Views;

namespace KexieSite.Tests.Views;

public sealed class FigureViewTests
{
    [Theory]
    [InlineData("约 6.2 万人次", "约", "6.2", "万人次")]
    [InlineData("38,000 份", "", "38,000", "份")]
    [InlineData("4,000 人次以上（另有 2 项未知）", "", "4,000", "人次以上（另有 2 项未知）")]
    [InlineData("近 5", "近", "5", "")]
    [InlineData("未知", "", "未知", "")]
    public void Number_of_a_figure_can_be_set_apart_from_its_words(string text, string before, string number, string after) =>
        Assert.Equal((before, number, after), new FigureView("人次", text, IsExact: false).Parts);
}
