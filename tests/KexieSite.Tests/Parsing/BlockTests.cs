using KexieSite.Diagnostics;
using KexieSite.Parsing;

namespace KexieSite.Tests.Parsing;

/// <summary>The <c>:::</c> blocks of a text, before the site is known.</summary>
public sealed class BlockTests
{
    [Theory]
    [InlineData("::: activities year=2021 region=富源县 series=全国科普日 limit=5")]
    [InlineData("::: 活动 年度=2021 地区=富源县 系列=全国科普日 数量=5")]
    [InlineData(":::活动 年份＝２０２１年　地区=“富源县” 系列=「全国科普日」 条数 = 5")]
    [InlineData("：：： activities year= \"2021\" 地区='富源县' series=全国科普日 limit=5")]
    public void Names_are_English_or_Chinese_and_a_Chinese_keyboard_is_understood(string line)
    {
        var block = Assert.IsType<BodyBlock.Activities>(Only(line));

        Assert.Equal((2021, "富源县", "全国科普日", 5), (block.Year, block.Region!.Text, block.Series!.Text, block.Limit));
    }

    [Theory]
    [InlineData("::: chart metric=人次", ChartAxis.Year, ChartForm.Bars)]
    [InlineData("::: chart metric=人次 by=region type=bar", ChartAxis.Region, ChartForm.Bars)]
    [InlineData("::: 图表 指标=人次 按=月份 图形=折线图", ChartAxis.Month, ChartForm.Line)]
    [InlineData("::: 图表 指标=人次 按=年 类型=堆叠图", ChartAxis.Year, ChartForm.Stacked)]
    [InlineData("::: 图表 按=系列 指标=人次", ChartAxis.Series, ChartForm.Bars)]
    public void Chart_says_what_it_draws(string line, ChartAxis axis, ChartForm form)
    {
        var block = Assert.IsType<BodyBlock.Chart>(Only(line));

        Assert.Equal(("人次", axis, form), (block.Metric.Text, block.By, block.Form));
    }

    [Fact]
    public void Values_with_blanks_stand_in_quotation_marks_and_know_their_place()
    {
        var block = Assert.IsType<BodyBlock.Activities>(Only("::: activities region=\"云南 富源\" series=“科普 周”"));

        Assert.Equal("云南 富源", block.Region!.Text);
        Assert.Equal((23, 30), (block.Region.Span.Column, block.Region.Span.EndColumn));
        Assert.Equal("科普 周", block.Series!.Text);
        Assert.Equal(10, block.Limit);
    }

    [Fact]
    public void Gallery_has_its_pictures_however_they_are_spread_over_lines()
    {
        var read = BodyHtml.Read("前\n\n::: 图集\n![甲](a.jpg \"题注\")\n![乙](b.jpg) ![](/c.png)\n\n![丁](d.jpg)\n:::\n\n后");
        var gallery = Assert.IsType<BodyBlock.Gallery>(Assert.Single(read.Value.Blocks));

        Assert.Empty(read.Diagnostics);
        Assert.Equal(["题注", "乙", "", "丁"], gallery.Pictures.Select(p => p.Caption));
        Assert.Equal("<p>前</p>\n[gallery]\n\n<p>后</p>\n", BodyHtml.Of(read.Value));
        Assert.Equal(gallery.Pictures.AsEnumerable(), read.Value.Pictures);
        Assert.Equal("前\n题注\n乙\n丁\n后", read.Value.PlainText);
    }

    [Theory]
    [InlineData("::: galery\n:::", "KX2021 1:1")]
    [InlineData("::: 图集集\n:::", "KX2021 1:1")]
    [InlineData("::: nothing\n[x](javascript:a)\n:::", "KX2020 1:1, KX2010 2:1")]
    [InlineData("::: nothing\n[x](javascript:a)", "KX2020 1:1, KX2010 2:1")]
    [InlineData(":::\n甲", "KX2022 1:1")]
    [InlineData("::: a\n甲\n:::\n\n:::", "KX2020 1:1, KX2022 5:1")]
    [InlineData("::: activities yaer=2021 color=red", "KX2023 1:16, KX2023 1:26")]
    [InlineData("::: figures year=2021", "KX2023 1:13")]
    [InlineData("::: activities 2021 region=富源县", "KX2024 1:16")]
    [InlineData("::: activities =2021", "KX2024 1:16, KX2024 1:17")]
    [InlineData("::: chart metric=人次 指标=场次", "KX2025 1:21")]
    [InlineData("::: activities year=21", "KX2026 1:21")]
    [InlineData("::: activities year=3021", "KX2026 1:21")]
    [InlineData("::: activities limit=0", "KX2026 1:22")]
    [InlineData("::: activities limit=很多 year=1850", "KX2026 1:22, KX2026 1:30")]
    [InlineData("::: chart metric=人次 by=color type=圆", "KX2026 1:24, KX2026 1:35")]
    [InlineData("::: activities year= region=富源县", "KX2027 1:16")]
    [InlineData("::: activities series=", "KX2027 1:16")]
    [InlineData("::: activities series=\"全国", "KX2028 1:23")]
    [InlineData("::: gallery\n![a](a.jpg)\n\n## 标题\n\n正文", "KX2029 1:1")]
    [InlineData("::: gallery\n![a](a.jpg)\n\n::: figures", "KX2029 1:1")]
    [InlineData("::: gallery\n现场**照片**\n![a](a.jpg)\n\n- 甲\n:::", "KX2033 2:1, KX2033 5:1")]
    [InlineData("::: gallery\n![a](a.jpg)说明\n:::", "KX2033 2:12")]
    [InlineData("::: gallery\n\n:::", "KX2034 1:1")]
    [InlineData("::: gallery\n![a](https://a.cn/a.jpg)\n:::", "KX2035 2:1")]
    [InlineData("::: gallery\n![a](#a)\n:::", "KX2016 2:1")]
    [InlineData("::: chart metric=人次\n说明\n:::", "KX2036 2:1")]
    [InlineData("::: figures\n:::", "KX2036 2:1")]
    [InlineData("::: chart by=year", "KX2037 1:1")]
    [InlineData("::: chart metric= by=month", "KX2027 1:11, KX2037 1:1")]
    [InlineData("::: chart metric=人次 by=region type=line", "KX2038 1:36")]
    [InlineData("> ::: chart metric=人次 by=地区 type=堆叠图", "KX2038 1:34")]
    [InlineData("- 甲\n\n  ::: chart x=1\n", "KX2023 3:13, KX2037 3:3")]
    public void Every_mistake_is_found_at_its_place(string text, string expected) =>
        Assert.Equal(expected.Split(", ").Order(StringComparer.Ordinal), BodyHtml.Read(text).Diagnostics.Select(d => d.Place()).Order(StringComparer.Ordinal));

    [Fact]
    public void Mistake_in_an_option_is_told_in_the_words_that_were_written_and_nothing_follows_from_it()
    {
        var read = BodyHtml.Read("::: 图表 指标=人次 按=周");

        Assert.StartsWith("“按”", Assert.Single(read.Diagnostics).Message(TextTable.For(Language.Chinese)), StringComparison.Ordinal);
        Assert.Empty(read.Value.Blocks);
    }

    [Theory]
    [InlineData("::: galery", "gallery")]
    [InlineData("::: gallrey", "gallery")]
    [InlineData("::: charts metric=人次", "chart")]
    [InlineData("::: 相册", "图集")]
    [InlineData("::: table", null)]
    public void Misspelled_block_is_recognised(string line, string? meant)
    {
        var finding = Assert.Single(BodyHtml.Read(line).Diagnostics);

        Assert.Equal(meant is null ? MarkdownRules.UnknownBlock : MarkdownRules.MisspelledBlock, finding.Rule);
        Assert.Equal(meant, finding.Arguments.Skip(1).FirstOrDefault());
    }

    [Theory]
    [InlineData("::: activities yaer=2021", "是否想写“year”？")]
    [InlineData("::: 活动 颜色=红", "可以写的有：年度、地区、系列、数量；写法如 `年度=2021`，值里有空格时加引号。")]
    [InlineData("::: figures 全部", "`::: figures` 后面什么也不用写。")]
    [InlineData("::: chart metric=人次 by=天", "可以写：年度、月份、地区、系列。")]
    [InlineData("::: activities limit=1000", "请写 1 到 100 之间的整数。")]
    public void Hint_says_what_to_write(string line, string hint) => Assert.Equal(hint, Assert.Single(BodyHtml.Read(line).Diagnostics).ChineseHint());

    [Theory]
    [InlineData("\\::: gallery", "<p>::: gallery</p>\n")]
    [InlineData(":: gallery", "<p>:: gallery</p>\n")]
    [InlineData("    ::: gallery", "<pre><code>::: gallery\n</code></pre>\n")]
    [InlineData("```\n::: gallery\n```", "<pre><code>::: gallery\n</code></pre>\n")]
    [InlineData("甲\n::: figures\n乙", "<p>甲</p>\n[figures]\n\n<p>乙</p>\n")]
    [InlineData("- 甲\n\n  ::: figures\n- 乙", "<ul>\n<li><p>甲</p>\n[figures]\n\n</li>\n<li><p>乙</p>\n</li>\n</ul>\n")]
    [InlineData("<div>\n\n::: figures\n\n</div>", "<div>\n[figures]\n\n</div>\n")]
    [InlineData("<p>\n\n::: figures", "<p>\n</p>[figures]\n\n")]
    [InlineData("::: figures\n\n<div>&#xFDD0;b0&#xFDD1;</div>", "[figures]\n\n<div>b0</div>\n")]
    [InlineData("::: figures\n\n&#xFDD0;b0&#xFDD1;", "[figures]\n\n<p>\uFDD0b0\uFDD1</p>\n")]
    public void Block_is_a_piece_of_its_own_and_what_is_no_block_stays_text(string text, string html) => Assert.Equal(html, BodyHtml.Of(text));

    private static BodyBlock Only(string line)
    {
        var read = BodyHtml.Read(line);
        Assert.Empty(read.Diagnostics.Select(d => d.Message(TextTable.For(Language.English))));
        return Assert.Single(read.Value.Blocks);
    }
}
