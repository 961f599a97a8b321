using KexieSite.Diagnostics;

namespace KexieSite.Tests.Model;

public sealed class FieldMistakesTests : IDisposable
{
    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("日期: 2021-02-29", "KX1214 3:5")]
    [InlineData("日期: 2021-13-01", "KX1215 3:5")]
    [InlineData("日期: 2021-01-01 25:00", "KX1216 3:5")]
    [InlineData("日期: 0021-01-01", "KX1217 3:5")]
    [InlineData("日期: 去年九月", "KX1213 3:5")]
    [InlineData("日期: 2021-09-17T08:00+14:30", "KX1216 3:5")]
    [InlineData("日期: [2021-01-01]", "KX1014 3:5")]
    [InlineData("日期: \"  \"", "KX1210 3:1")]
    [InlineData("日期: 2021-01-02\n结束: 2021-01-01", "KX1218 4:5")]
    [InlineData("日期: 2021-01-02\n年度: 2021", "KX1212 4:1")]
    [InlineData("日期: 2021-01-02\n类型: 新闻", "KX1016 4:5")]
    [InlineData("日期: 2021-01-02\n状态: 举办", "KX1016 4:5")]
    [InlineData("日期: 2021-01-02\n地区: 鼓楼区", "KX3001 4:5")]
    [InlineData("日期: 2021-01-02\n地区: 胜境街道", "KX3004 4:5")]
    [InlineData("日期: 2021-01-02\n数据: 30场", "KX1014 4:5")]
    [InlineData("日期: 2021-01-02\n数据:\n  观众: 30", "KX1223 5:3")]
    [InlineData("日期: 2021-01-02\n数据:\n  人次: 很多", "KX1224 5:7")]
    [InlineData("日期: 2021-01-02\n数据:\n  人次: 30份", "KX1225 5:7")]
    [InlineData("日期: 2021-01-02\n数据:\n  人次: 3\n  人次: 4", "KX1010 6:3")]
    [InlineData("日期: 2021-01-02\n网址名: 科普日", "KX1227 4:6")]
    [InlineData("日期: 2021-01-02\n网址名: ../../etc", "KX1227 4:6")]
    [InlineData("日期: 2021-01-02\n网址名: index.html", "KX1227 4:6")]
    [InlineData("日期: 2021-01-02\n旧网址: /news.asp?id=3", "KX1229 4:6")]
    [InlineData("日期: 2021-01-02\n旧网址: https://kexie.internal/a#b", "KX1229 4:6")]
    [InlineData("日期: 2021-01-02\n旧网址: /", "KX1229 4:6")]
    [InlineData("日期: 2021-01-02\n旧网址: /%2e%2e/a", "KX1229 4:6")]
    [InlineData("日期: 2021-01-02\n封面: 名单.pdf", "KX1234 4:5")]
    [InlineData("日期: 2021年1月\n更新: 2021年2月", "KX1237 4:5")]
    [InlineData("日期: 2021-09-11 至 2021-09-17", "KX1238 3:5")]
    [InlineData("日期: 2021年9月11日—2021年9月17日", "KX1238 3:5")]
    [InlineData("日期: 2021年9月\n结束: 2021年8月", "KX1218 4:5")]
    [InlineData("日期: 2021-01-02\n旧网址: https://other.example.com/a.html", "KX1239 4:6")]
    [InlineData("日期: 2021-01-02\n地区: 富源县、宣威市", "KX1240 4:5")]
    [InlineData("日期: 2021-01-02\n附件: https://example.com/a.pdf", "KX1241 4:5")]
    [InlineData("日期: 2021-01-02\n封面: http://example.com/a.jpg", "KX1241 4:5")]
    [InlineData("日期: 2021-01-02\n数据: 人次3000，资料 2000 份", "KX1242 4:5")]
    [InlineData("日期: 2021-01-02\n人次: 3000", "KX1243 4:1")]
    [InlineData("日期: 2021-01-02\n数据:\n人次: 3000", "KX1243 5:1")]
    [InlineData("日期: 2021-01-02\n封面: ../../../a.jpg", "KX1230 4:5")]
    [InlineData("日期: 2021-01-02\n封面: ../../site.jpg", "KX1230 4:5")]
    [InlineData("日期: 2021-01-02\n附件: 网页.HTML", "KX1231 4:5")]
    [InlineData("日期: 2021-01-02\n附件:\n- {标题: 名单}", "KX1101 5:3")]
    [InlineData("日期: 2021-01-02\n附件:\n- {文件: a.pdf, 名称: 名单}", "KX1015 5:15")]
    [InlineData("日期: 2021-01-02\n发布: 2021-03-01\n失效: 2021-02-01", "KX1233 5:5")]
    [InlineData("日期: 2021-01-02\n附加: 甲", "KX1014 4:5")]
    [InlineData("日期 2021-01-02", "KX1011 3:1")]
    [InlineData("日期: 2021-01-02\n标题: 乙", "KX1010 4:1")]
    public void A_mistake_of_an_activity_is_one_error_at_its_place(string lines, string expected)
    {
        site.Activity("a", lines);
        var found = site.Assemble().Diagnostics;
        Assert.Equal((expected, Severity.Error), (string.Join(", ", found.Select(d => d.Place())), found[0].Severity));
    }

    [Theory]
    [InlineData("日期: 2022-01-02\n年度: 2020\n类别: 总结", "KX1219 4:5")]
    [InlineData("日期: 2022-01-02\n年度: 去年\n类别: 总结", "KX1221 4:5")]
    [InlineData("日期: 2022-01-02\n类别: 总结", "KX1210 2:1")]
    [InlineData("日期: 2022-01-02\n年度: 2021", "KX1210 2:1")]
    [InlineData("日期: 2022-01-02\n年度: 2021\n类别: 汇总", "KX1016 5:5")]
    [InlineData("日期: 2022-01-02\n年度: 2021\n类别: 总结\n时段: 十三月", "KX1016 6:5")]
    [InlineData("日期: 2022-01-02\n年度: 2021\n类别: 总结\n地点: 礼堂", "KX1212 6:1")]
    public void A_mistake_of_a_report_is_one_error_at_its_place(string lines, string expected) =>
        Assert.Equal([expected], site.Write("content/reports/a.md", $"---\n标题: 甲\n{lines}\n---\n").Assemble().Found);

    [Theory]
    [InlineData("富科协[2021]3号", "富科协〔2021〕3号")]
    [InlineData("富科协（2021）第03号", "富科协〔2021〕3号")]
    [InlineData("富科协【2021】 3号", "富科协〔2021〕3号")]
    [InlineData("富科协2021年第12号", "富科协〔2021〕12号")]
    [InlineData("富科协〔2021〕0号", "富科协〔2021〕3号")]
    [InlineData("三号文件", "富科协〔2021〕3号")]
    public void A_document_number_is_shown_as_it_should_be(string number, string suggestion)
    {
        site.Write("content/notices/a.md", $"---\n标题: 甲\n日期: 2021-01-02\n文号: \"{number}\"\n---\n");
        var found = Assert.Single(site.Assemble().Diagnostics);
        Assert.Equal("KX1222 4:5", found.Place());
        Assert.Contains(suggestion, found.ChineseHint(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_in_place_of_a_document_number_takes_no_time()
    {
        site.Write("content/notices/a.md", $"---\n标题: 甲\n日期: 2021-01-02\n文号: 甲{new string(' ', 50_000)}乙\n---\n");
        Assert.Equal(["KX1222 4:5"], site.Assemble().Found);
    }

    [Theory]
    [InlineData("标题: 甲\n日期: 2021-01-02", "KX1212 3:1")]
    [InlineData("标题: 甲\n类别: 总结", "KX1212 3:1")]
    [InlineData("标提: 甲", "KX1015 2:1")]
    [InlineData("题目: 甲", "KX1015 2:1")]
    [InlineData("颜色: 红\n标题: 甲", "KX1015 2:1")]
    [InlineData("标题: [甲]", "KX1014 2:5")]
    [InlineData("摘要: 甲", "KX1210 2:1")]
    public void A_mistake_of_a_page_is_one_error_at_its_place(string lines, string expected) =>
        Assert.Equal([expected], site.Write("content/a.md", $"---\n{lines}\n---\n").Assemble().Found);

    [Theory]
    [InlineData("正文没有文件头。\n", "KX1201 1:1")]
    [InlineData("", "KX1201 1:1")]
    [InlineData("PK\u0003\u0004", "KX1404 1:1")]
    public void A_file_without_front_matter_is_one_error(string text, string expected) =>
        Assert.Equal([expected], site.Write("content/activities/a.md", text).Assemble().Found);

    [Fact]
    public void A_front_matter_that_is_too_long_is_one_error() =>
        Assert.Equal(["KX1013 2:1"], site.Write("content/a.md", $"---\n标题: {new string('甲', 100_000)}\n---\n").Assemble().Found);

    [Fact]
    public void A_file_name_without_a_letter_needs_a_slug()
    {
        Assert.Equal(["KX1228 2:1"], site.Activity("2021-09-17").Assemble().Found);
        Assert.Equal("/activities/2021/a/", site.Activity("2021-09-17", "网址名: a").Assemble().Item<KexieSite.Model.Activity>().Url.Value);
    }

    [Fact]
    public void A_year_other_than_the_folders_is_a_warning()
    {
        var found = Assert.Single(site.Activity("2020/a", "日期: 2021-01-02").Assemble().Diagnostics);
        Assert.Equal(("KX1220 3:1", Severity.Warning), (found.Place(), found.Severity));
    }

    [Fact]
    public void An_activity_that_lasts_longer_than_a_year_is_a_warning()
    {
        var found = Assert.Single(site.Activity("a", "日期: 2021-09-18\n结束: 2091-09-20").Assemble().Diagnostics);
        Assert.Equal(("KX1235 4:5", Severity.Warning), (found.Place(), found.Severity));
        Assert.Empty(site.Activity("a", "日期: 2021-12-30\n结束: 2022-03-01").Assemble().Diagnostics);
    }

    [Fact]
    public void A_series_that_the_site_does_not_list_is_a_warning_with_the_nearest()
    {
        site.Write("site.yml", "title: 甲\nurl: https://x.cn\nregion: 富源县\nseries: [全国科普日]\n").Activity("a", "日期: 2021-01-02\n系列: 全国科普曰");
        var found = Assert.Single(site.Assemble().Diagnostics);
        Assert.Equal(("KX1226 4:5", Severity.Warning), (found.Place(), found.Severity));
        Assert.Contains("是否想写“全国科普日”？", found.ChineseHint(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("数据: 人次3000，资料 2000 份", "写成：\n数据:\n  人次: 3000\n  资料: 2000 份")]
    [InlineData("人次: 3000", "写成（第二行前面空两格）：\n数据:\n  人次: 3000")]
    [InlineData("地区: 富源县、宣威市", "写主办的那一个，例如“富源县”，或写它们共同的上级“曲靖市”；别的地区写进正文。")]
    [InlineData("系列: 2021年全国科普日", "是否想写“全国科普日”？")]
    public void A_hint_shows_what_to_write_in_the_writers_own_words(string lines, string hint)
    {
        using var clerk = new TestSite("title: 富源县科协\nurl: https://kexie.example.org\nregion: 云南/曲靖/富源\nseries: [全国科普日, 科技活动周]\n");
        var found = Assert.Single(clerk.Activity("2021/2021-01-02-甲", lines).Assemble().Diagnostics);
        Assert.Contains(hint, found.ChineseHint(), StringComparison.Ordinal);
    }

    [Fact]
    public void Attachments_in_one_line_are_several_files()
    {
        using var clerk = new TestSite();
        var item = clerk.Activity("2021/2021-01-02-甲", "附件: 名单.pdf、3、4月安排.xlsx，\"a,b.doc\"").Assemble().Item<KexieSite.Model.Activity>();
        Assert.Equal(["名单.pdf、3、4月安排.xlsx，\"a,b.doc\""], item.Attachments.Select(a => a.Path.FileName));

        var two = clerk.Activity("2021/2021-01-02-甲", "附件: 名单.pdf、安排.xlsx").Assemble().Item<KexieSite.Model.Activity>();
        Assert.Equal(["名单.pdf", "安排.xlsx"], two.Attachments.Select(a => a.Path.FileName));
    }

    [Fact]
    public void Not_a_draft_may_be_said_in_one_word()
    {
        using var clerk = new TestSite();
        Assert.False(clerk.Activity("2021/2021-01-02-甲", "草稿: 不").Assemble().Item<KexieSite.Model.Activity>().IsDraft);
    }
}
