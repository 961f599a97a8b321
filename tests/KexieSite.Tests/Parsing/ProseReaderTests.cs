using KexieSite.Parsing;

namespace KexieSite.Tests.Parsing;

public sealed class ProseReaderTests
{
    [Theory]
    [InlineData("# 标题 {#a}\n\n段落**加粗**和[链接](a.md)、`代码`。\n第二行  \n第三行\n\n> - 列表里的*字*\n>   还有\n\n1. 甲\n   - 乙\n")]
    [InlineData("| 乡镇 | **场次** |\n| --- | ---: |\n| 营上 | [3](a.md) |\n| 竹园\\|镇 | 4 |\n")]
    [InlineData("![说明](a.jpg \"题\")\n\n脚注[^1]。\n\n[^1]: 脚注的字。\n\n术语\n:   解释的字\n")]
    [InlineData("转义\\*不斜\\*，~~删掉~~，- [x] 不是任务\n\n- [x] 任务\n")]
    [InlineData("::: 图集\n![甲](a.jpg)\n:::\n\n::: 图表 指标=人次 按=年度\n\n尾\n")]
    public void Every_character_is_found_at_its_place(string body)
    {
        var prose = ProseReader.Read(body);
        Assert.NotEmpty(prose.Texts);
        foreach (var text in prose.Texts)
        {
            Assert.Equal(text.Text.Length, text.Places.Length);
            for (var i = 0; i < text.Text.Length; i++)
            {
                Assert.True(text.Text[i] == '\uFFFC' || text.Text[i] == body[text.Places[i]] || (text.Text[i] == '\n' && body[text.Places[i]] is ' ' or '\n'), $"{text.Text[i]} at {text.Places[i]} in {text.Text}");
            }
        }
    }

    [Fact]
    public void Texts_links_tables_and_comments_come_in_order_with_what_they_are()
    {
        var prose = ProseReader.Read("## 甲\n\n乙`代码`[丙](a.md)<!-- 丁 -->&amp;\n\n| 戊 |\n| --- |\n| 己 |\n\n![庚](a.jpg)\n");
        Assert.Equal(
            ["Heading 2 甲", "Paragraph 0 乙\uFFFC丙&", "Cell 0 戊", "Cell 0 己", "Paragraph 0 \uFFFC", "Alternative 0 庚"],
            prose.Texts.Select(t => $"{t.Kind} {t.Level} {t.Text}"));
        Assert.Equal(("丙", "a.md"), (prose.Links[0].Text, prose.Links[0].Address));
        Assert.Equal(["戊", "己"], prose.Tables[0].Rows.Select(row => row[0].Text));
        Assert.Equal(" 丁 ", prose.Comments[0].Text);
    }

    [Fact]
    public void A_text_that_is_refused_has_no_words() => Assert.Empty(ProseReader.Read(new string('>', 5000) + " 字").Texts);
}
