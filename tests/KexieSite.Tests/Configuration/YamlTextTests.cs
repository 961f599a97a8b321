using KexieSite.Configuration;
using KexieSite.Paths;

namespace KexieSite.Tests.Configuration;

public sealed class YamlTextTests
{
    [Theory]
    [InlineData("全国科普日", "全国科普日")]
    [InlineData("通知：关于开展科普日活动", "通知：关于开展科普日活动")]
    [InlineData("通知: 关于开展科普日活动", "\"通知: 关于开展科普日活动\"")]
    [InlineData("第 #3 期", "\"第 #3 期\"")]
    [InlineData("“双减”", "\"“双减”\"")]
    [InlineData("“双减”背景下的科普", "“双减”背景下的科普")]
    [InlineData("\"双减\"", "\"\\\"双减\\\"\"")]
    [InlineData("a\\b: c", "\"a\\\\b: c\"")]
    [InlineData("[公告] 停电", "\"[公告] 停电\"")]
    [InlineData("- 一", "\"- 一\"")]
    [InlineData("@科协", "\"@科协\"")]
    [InlineData("2021", "\"2021\"")]
    [InlineData("2021-09-17", "\"2021-09-17\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("科普日:", "\"科普日:\"")]
    public void A_text_is_quoted_only_where_it_must_be(string text, string written) => Assert.Equal(written, YamlText.Value(text));

    [Theory]
    [InlineData("a'b\"c\\d: #e")]
    [InlineData("{一}, [二]")]
    [InlineData("' '")]
    [InlineData("？")]
    [InlineData("! *& %")]
    public void Whatever_it_is_it_is_read_back_as_it_was(string text)
    {
        var (mapping, found) = YamlReader.Read(["标题: " + YamlText.Value(text) + "  # 注释"], new SourcePath("a.md"), 1);
        Assert.Empty(found);
        Assert.Equal(text, Assert.IsType<YamlScalar>(Assert.Single(mapping.Entries).Value).Text);
    }
}
