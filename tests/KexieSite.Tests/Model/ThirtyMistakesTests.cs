using KexieSite.Diagnostics;

namespace KexieSite.Tests.Model;

/// <summary>
/// A site as a clerk gets it wrong: <c>Specs/mistakes</c>, forty-one files with one mistake each beside files that are right.
/// Every mistake is one finding, at its line and column, with what to write instead.
/// </summary>
public sealed class ThirtyMistakesTests : IAsyncLifetime
{
    // The file, what is found and where, and what the Chinese text must name.
    private static readonly (string File, string Found, string Named)[] Mistakes =
    [
        ("activities/2021/01-标题里的冒号.md", "KX1005 2:7", "通知: 关于举办2021年全国科普日活动"),
        ("activities/2021/02-中文冒号.md", "KX1003 2:3", "标题"),
        ("activities/2021/03-冒号后没有空格.md", "KX1004 3:3", "日期"),
        ("activities/2021/04-制表符.md", "KX1002 5:1", "Tab"),
        ("activities/2021/05-全角空格.md", "KX1002 5:1", "全角空格"),
        ("activities/2021/06-中文引号.md", "KX1006 2:5", "标题"),
        ("activities/2021/07-引号后还有字.md", "KX1007 2:9", "进农村"),
        ("activities/2021/08-引号没有结束.md", "KX1017 2:5", "标题"),
        ("activities/2021/09-星号开头.md", "KX1009 2:5", "*"),
        ("activities/2021/10-漏了冒号.md", "KX1011 3:1", "日期 2021-06-20"),
        ("activities/2021/11-错别字的键.md", "KX1015 2:1", "标提"),
        ("activities/2021/12-不该有的键.md", "KX1212 4:1", "文号"),
        ("activities/2021/13-写了两遍.md", "KX1010 4:1", "title"),
        ("activities/2021/14-没有这一天.md", "KX1214 3:5", "2021-06-31"),
        ("activities/2021/15-没有这个月.md", "KX1215 3:5", "2021-17-09"),
        ("activities/2021/16-不是日期.md", "KX1213 3:5", "十月中旬"),
        ("activities/2021/17-结束早于开始.md", "KX1218 4:5", "2021-09-11"),
        ("activities/2021/18-没有日期.md", "KX1210 2:1", "日期"),
        ("activities/2021/19-同名地区.md", "KX3001 4:5", "鼓楼区"),
        ("activities/2021/20-地区写错.md", "KX3003 4:5", "富原县"),
        ("activities/2021/21-乡镇当地区.md", "KX3004 4:5", "胜境街道"),
        ("activities/2021/22-没有的指标.md", "KX1223 5:3", "观众"),
        ("activities/2021/23-不是数量.md", "KX1224 5:7", "很多人"),
        ("activities/2021/24-单位不对.md", "KX1225 5:7", "份"),
        ("activities/2021/25-状态不对.md", "KX1016 4:5", "举办"),
        ("activities/2021/26-附件是网页.md", "KX1231 4:5", "试题.html"),
        ("activities/2021/27-封面不在.md", "KX4001 4:5", "现场.jpg"),
        ("activities/2021/28-链接的文件不在.md", "KX4001 6:3", "年度总接.md"),
        ("activities/2021/29-锚点不在.md", "KX4002 6:3", "学会工作"),
        ("activities/2021/30-网址名不能用.md", "KX1227 4:6", "科学家精神"),
        ("activities/2021/31-没有的块.md", "KX2021 6:1", "galery"),
        ("activities/2021/32-没有结束线.md", "KX1202 4:1", "---"),
        ("activities/2021/33-没有文件头.md", "KX1201 1:1", ""),
        ("activities/2021/34-长横线.md", "KX1203 4:1", "——"),
        ("activities/2021/35-旧网址.md", "KX1229 4:6", "/news.asp?id=12"),
        ("activities/2021/36-发布前就失效.md", "KX1233 5:5", "2021-06-10"),
        ("notices/40-文号.md", "KX1222 4:5", "富科协（2021）第03号"),
        ("notices/41-同一个网址.md", "KX4010 4:1", "/notices/2021/40-wenhao/"),
        ("reports/2021/37-年度与日期.md", "KX1219 4:5", "2012"),
        ("reports/2021/38-类别不对.md", "KX1016 5:5", "小结"),
        ("reports/2021/39-没有年度.md", "KX1210 2:1", "年度"),
    ];

    private PlannedSite planned = null!;

    public async Task InitializeAsync()
    {
        using var site = new TestSite();
        var source = Path.Combine(AppContext.BaseDirectory, "Specs", "mistakes");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            site.Write(Path.GetRelativePath(source, file), await File.ReadAllBytesAsync(file));
        }

        planned = await site.PlanAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Every_mistake_is_found_once_at_its_place_in_the_order_of_the_files() =>
        Assert.Equal(
            Mistakes.Select(m => $"content/{m.File} {m.Found}").Order(StringComparer.Ordinal),
            planned.Diagnostics.Select(d => $"{d.File} {d.Place()}"));

    [Fact]
    public void Every_mistake_holds_up_the_build() => Assert.All(planned.Diagnostics, d => Assert.Equal(Severity.Error, d.Severity));

    [Fact]
    public void Every_text_is_whole_in_both_languages() =>
        Assert.All(planned.Diagnostics, d =>
        {
            foreach (var texts in new[] { TextTable.For(Language.Chinese), TextTable.For(Language.English) })
            {
                Assert.DoesNotMatch(@"\{[0-9]|^\s*$", d.Message(texts));
                Assert.DoesNotMatch(@"\{[0-9]|^\s*$", d.Hint(texts));
            }
        });

    [Fact]
    public void Every_chinese_text_names_what_was_written() =>
        Assert.All(planned.Diagnostics, d =>
        {
            var texts = TextTable.For(Language.Chinese);
            Assert.Contains(Mistakes.Single(m => d.File?.Value == "content/" + m.File).Named, d.Message(texts) + d.Hint(texts), StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("01", "整个值用英文双引号括起来：标题: \"通知: 关于举办2021年全国科普日活动\"")]
    [InlineData("02", "改成英文冒号并空一格：标题: 科技活动周启动")]
    [InlineData("04", "请删掉它，改用两个英文空格。")]
    [InlineData("07", "里面的引号用中文“ ”：标题: \"“科普”进农村\"")]
    [InlineData("11", "是否想写“标题”？")]
    [InlineData("14", "请核对日期；那个月的最后一天是 2021-06-30。")]
    [InlineData("20", "是否想写：云南省/曲靖市/富源县")]
    [InlineData("25", "是否想写“举行”？")]
    [InlineData("28", "是否想写“../../reports/2021/年度总结.md”？")]
    [InlineData("32", "在这一行加上单独的一行 ---（三个英文减号），正文从它下面开始。")]
    [InlineData("40", "例如：富科协〔2021〕3号")]
    public void A_hint_says_what_to_write_instead(string number, string hint) =>
        Assert.Contains(hint, planned.Diagnostics.Single(d => d.File!.Value.FileName.StartsWith(number, StringComparison.Ordinal)).ChineseHint(), StringComparison.Ordinal);
}
