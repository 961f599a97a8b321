using System.Collections.Immutable;
using KexieSite.Loading;
using KexieSite.Parsing;
using KexieSite.Paths;
using KexieSite.Tests.Checking;

namespace KexieSite.Tests.Parsing;

public sealed class OpenMarkTests
{
    [Theory]
    [InlineData("# 正文\n\n三天。【请补充：多少人参加】完。", "KX2065 6:4", "多少人参加")]
    [InlineData("- 一\n- 【请补充:下一步打算", "KX2065 5:3", "下一步打算")]
    [InlineData("| 时间 | 人次 |\n| --- | --- |\n| 上午 | 【请补充】 |", "KX2065 6:8", "…")]
    [InlineData("## 【请补充：小标题】", "KX2065 4:4", "小标题")]
    [InlineData("<p>【请补充：段落】</p>", "KX2065 4:4", "段落")]
    [InlineData("在【存疑：1986 年还是 1988 年】建成。", "KX2066 4:2", "1986 年还是 1988 年")]
    [InlineData("【To do: next steps】", "KX2065 4:1", "next steps")]
    [InlineData("【Doubtful: the year】", "KX2066 4:1", "the year")]
    public void A_mark_that_is_left_in_a_text_is_a_warning_at_its_place(string text, string place, string wanted)
    {
        var found = Assert.Single(Read("标题: 甲", text), d => d.Rule == SlipRules.ToFillIn || d.Rule == SlipRules.Doubtful);
        Assert.Equal((place, wanted), (found.Place(), Assert.Single(found.Arguments)));
    }

    [Theory]
    [InlineData("单位: 【请补充：署名的单位】", "KX2065 2:5")]
    [InlineData("标题: \"通知: 【请补充：题目】\"", "KX2065 2:10")]
    [InlineData("数据:\n  人次: 300\n附加:\n  备注: [甲, 【存疑：乙】]", "KX2066 5:11")]
    [InlineData("摘要: >\n  第一行。\n  【请补充：第二行】", "KX2065 4:3")]
    public void So_is_one_in_the_front_matter(string lines, string place) =>
        Assert.Equal(place, Assert.Single(Read(lines, "正文。")).Place());

    [Theory]
    [InlineData("标题: 甲\n#单位: 【请补充：署名的单位】  # 例子", "正文。")]
    [InlineData("标题: 甲 # 【请补充：署名的单位】", "正文。")]
    [InlineData("标题: 甲", "没有写的地方标成 `【请补充：…】`。\n\n```\n【请补充：…】\n```\n\n    【存疑：…】")]
    [InlineData("标题: 甲", "【通知】请补充材料。【存疑的古迹】【待补充】")]
    public void An_example_and_other_words_in_such_brackets_are_none(string lines, string text) => Assert.Empty(Read(lines, text));

    [Fact]
    public async Task A_check_reports_each_mark_once()
    {
        using var site = new TestSite();
        site.Activity("2021/kepuri", "日期: 2021-09-17\n地点: 【请补充：在哪里】", "县科协办了科普日活动。\n\n【请补充：多少人参加】");

        var result = await CheckRun.WholeAsync(site);

        Assert.Equal(["KX2065 4:5", "KX2065 8:1"], result.Diagnostics.Where(d => d.File is not null).Select(d => d.Place()));
    }

    private static ImmutableArray<KexieSite.Diagnostics.Diagnostic> Read(string lines, string text) =>
        DocumentReader.Read(new SourceFile(new SourcePath("content/notices/a.md"), $"---\n{lines}\n---\n{text}\n", []), KexieSite.Configuration.HtmlPolicy.Sanitized).Diagnostics;
}
