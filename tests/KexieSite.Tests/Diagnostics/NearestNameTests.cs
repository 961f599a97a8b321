using KexieSite.Diagnostics;

namespace KexieSite.Tests.Diagnostics;

public sealed class NearestNameTests
{
    private static readonly string[] Names = ["title", "标题", "date", "日期", "organizers", "attachments"];

    [Theory]
    [InlineData("标提", "标题")]
    [InlineData("Title", "title")]
    [InlineData("titel", "title")]
    [InlineData("dat", "date")]
    [InlineData("orgnaisers", "organizers")]
    [InlineData("attachment", "attachments")]
    public void Few_edits_away_is_meant(string written, string meant) => Assert.Equal(meant, NearestName.Of(written, Names));

    [Theory]
    [InlineData("")]
    [InlineData("标")]
    [InlineData("颜色")]
    [InlineData("colour")]
    [InlineData("日")]
    public void Too_far_away_is_not_guessed(string written) => Assert.Null(NearestName.Of(written, Names));

    [Fact]
    public void A_text_too_long_for_a_name_is_not_compared() => Assert.Null(NearestName.Of(new string('a', 41), [new string('a', 41)]));
}
