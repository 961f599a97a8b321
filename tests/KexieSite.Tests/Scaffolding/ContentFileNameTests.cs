using System.Text;
using KexieSite.Diagnostics;
using KexieSite.Scaffolding;

namespace KexieSite.Tests.Scaffolding;

public sealed class ContentFileNameTests
{
    [Theory]
    [InlineData("全国科普日", "2021-09-17-全国科普日.md")]
    [InlineData("通知: 关于\"双减\"的?*<>|", "2021-09-17-通知：关于＂双减＂的？＊＜＞｜.md")]
    [InlineData("科普/进校园\\第二期", "2021-09-17-科普-进校园-第二期.md")]
    [InlineData("第 #3 期 (上) [1] 50%", "2021-09-17-第 ＃3 期 （上） ［1］ 50％.md")]
    [InlineData("  两头\t空 格 ", "2021-09-17-两头 空 格.md")]
    [InlineData("未完...", "2021-09-17-未完.md")]
    public void What_a_system_or_a_link_does_not_take_is_changed(string title, string name) => Assert.Equal(name, ContentFileName.Of("2021-09-17", title, Language.Chinese));

    [Theory]
    [InlineData("Science at school: a day", "2021-09-17-Science-at-school-a-day.md")]
    [InlineData("Report: 2021, \"first half\" (draft)", "2021-09-17-Report-2021,-first-half-draft.md")]
    [InlineData("A - B / C...", "2021-09-17-A-B-C.md")]
    [InlineData("富源：科普日", "2021-09-17-富源-科普日.md")]
    public void In_an_English_site_words_are_joined_by_hyphens(string title, string name) => Assert.Equal(name, ContentFileName.Of("2021-09-17", title, Language.English));

    [Theory]
    [InlineData("con", "con_.md")]
    [InlineData("COM1.2", "COM1.2_.md")]
    [InlineData("index", "index_.md")]
    [InlineData("._~$隐藏", "隐藏.md")]
    [InlineData("关于我们", "关于我们.md")]
    public void A_page_has_no_name_that_means_something_else(string title, string name) => Assert.Equal(name, ContentFileName.Of("", title, Language.Chinese));

    [Theory]
    [InlineData("科")]
    [InlineData("𠮷")]
    [InlineData("👩‍🔬")]
    [InlineData("a. ")]
    public void A_long_title_is_cut_between_characters(string part)
    {
        var name = ContentFileName.Of("2021-09-17", string.Concat(Enumerable.Repeat(part, 100)), Language.Chinese);
        Assert.InRange(Encoding.UTF8.GetByteCount(name), 40, 200);
        Assert.Equal(name, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)));
        Assert.EndsWith(part.TrimEnd('.', ' ') + ".md", name, StringComparison.Ordinal);
        Assert.True(name.Length <= 75);
    }
}
