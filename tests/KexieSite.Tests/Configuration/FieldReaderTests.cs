using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Tests.Configuration;

public sealed class FieldReaderTests
{
    private static readonly KeyTable Keys = new("title 标题 ~题目", "topics 主题", "year 年度", "draft 草稿", "extra 附加");

    private readonly List<Diagnostic> found = [];

    [Theory]
    [InlineData("标题: 甲")]
    [InlineData("title: 甲")]
    public void A_value_is_found_under_the_name_and_the_alias(string yaml)
    {
        Assert.Equal("甲", Read(yaml).Text("title"));
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("标提: 甲", "是否想写“标题”？")]
    [InlineData("题目: 甲", "是否想写“标题”？")]
    [InlineData("Title: 甲", "是否想写“title”？")]
    public void A_misspelt_key_is_hinted_at_and_read_as_the_one_meant(string yaml, string hint)
    {
        Assert.Equal("甲", Read(yaml).Text("title"));
        Assert.Equal(("KX1015 1:1", hint), (found[0].Place(), found[0].ChineseHint()));
    }

    [Fact]
    public void A_key_that_is_near_to_none_lists_those_there_are()
    {
        Read("颜色: 红");
        Assert.Equal("可用的键：标题、主题、年度、草稿、附加。", Assert.Single(found).ChineseHint());
    }

    [Fact]
    public void A_misspelt_key_never_takes_the_place_of_a_right_one()
    {
        Assert.Equal("乙", Read("标提: 甲\n标题: 乙").Text("title"));
        Assert.Equal("KX1015 1:1", Assert.Single(found).Place());
    }

    [Fact]
    public void A_key_under_its_name_and_its_alias_stands_twice()
    {
        Assert.Equal("甲", Read("title: 甲\n标题: 乙").Text("title"));
        Assert.Equal("KX1010 2:1", Assert.Single(found).Place());
    }

    [Theory]
    [InlineData("主题: [健康, 青少年]")]
    [InlineData("主题:\n- 健康\n- 青少年")]
    [InlineData("主题: 健康、青少年")]
    [InlineData("主题: 健康，青少年，")]
    [InlineData("主题: 健康, 青少年")]
    [InlineData("主题: 健康；青少年")]
    [InlineData("主题: [健康、青少年]")]
    [InlineData("主题: [健康，青少年]")]
    public void A_list_is_read_however_it_is_divided(string yaml)
    {
        Assert.Equal(["健康", "青少年"], Read(yaml).List("topics").Select(t => t.Text));
        Assert.Empty(found);
    }

    [Fact]
    public void The_parts_of_a_list_keep_their_places() =>
        Assert.Equal([SourceSpan.OnLine(1, 5, 4), SourceSpan.OnLine(1, 10, 2)], Read("主题: 科学普及、科学").List("topics").Select(t => t.Span));

    [Fact]
    public void A_value_in_quotes_is_one_item() => Assert.Equal(["甲、乙"], Read("主题: \"甲、乙\"").List("topics").Select(t => t.Text));

    [Theory]
    [InlineData("2021")]
    [InlineData("２０２１")]
    [InlineData("2021年")]
    public void A_number_is_read_in_any_width(string year) => Assert.Equal(2021, Read($"年度: {year}").Number("year", 1900, 2100));

    [Theory]
    [InlineData("21")]
    [InlineData("二〇二一")]
    [InlineData("-2021")]
    [InlineData("2021.0")]
    [InlineData("99999999999")]
    public void A_number_out_of_bounds_is_reported(string year)
    {
        Assert.Null(Read($"年度: {year}").Number("year", 1900, 2100));
        Assert.Equal("KX1104 1:5", Assert.Single(found).Place());
    }

    [Theory]
    [InlineData("标题:")]
    [InlineData("标题: ~")]
    [InlineData("标题: \"\"")]
    [InlineData("标题: '  '")]
    public void A_value_of_nothing_is_missing(string yaml)
    {
        var fields = Read(yaml);
        Assert.Null(fields.Required("title"));
        Assert.True(fields.Has("title"));
        Assert.Equal("KX1101 1:1", Assert.Single(found).Place());
    }

    [Theory]
    [InlineData("标题: [甲]", 1, 5)]
    [InlineData("标题:\n  甲: 乙", 2, 3)]
    public void A_list_or_mapping_is_no_text(string yaml, int line, int column)
    {
        Assert.Null(Read(yaml).Required("title"));
        Assert.Equal($"KX1014 {line}:{column}", Assert.Single(found).Place());
    }

    [Fact]
    public void A_text_is_no_mapping()
    {
        Assert.Null(Read("附加: 甲").Mapping("extra"));
        Assert.Equal("KX1014 1:5", Assert.Single(found).Place());
    }

    [Theory]
    [InlineData("是", true)]
    [InlineData("True", true)]
    [InlineData("no", false)]
    public void A_word_is_read_in_both_languages(string word, bool value) => Assert.Equal(value, Read($"草稿: {word}").Word("draft", CommonWords.YesNo, !value));

    [Fact]
    public void A_word_of_no_table_lists_the_words()
    {
        Assert.False(Read("草稿: 对").Word("draft", CommonWords.YesNo, false));
        Assert.Equal("可以写：是、否。是否想写“是”？", Assert.Single(found).ChineseHint());
    }

    private FieldReader Read(string yaml) =>
        new(YamlReader.Read(yaml.Split('\n'), new SourcePath("content/a.md"), 1).Value, Keys, new SourcePath("content/a.md"), found);
}
