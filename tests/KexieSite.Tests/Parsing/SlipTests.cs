using KexieSite.Configuration;
using KexieSite.Parsing;
using KexieSite.Paths;

namespace KexieSite.Tests.Parsing;

public sealed class SlipTests
{
    [Theory]
    [InlineData("正文。\n\n##二、做法\n\n正文。", "KX2060 3:1", "写成：## 二、做法")]
    [InlineData("> ###经验", "KX2060 1:3", "写成：### 经验")]
    [InlineData("要求如下：\n\n1.加强领导\n2.落实经费", "KX2061 3:1", "每一项的序号后面空一格：1. 加强领导")]
    [InlineData("| 时间 | 地点 |\n| 上午 | 广场 |", "KX2062 1:1", "在第一行下面加一行：| --- | --- |")]
    [InlineData("活动结束。\n---\n正文。", "KX2063 1:1", "不是小标题，就在 --- 前面空一行；是小标题，就去掉 ---，写成 ## 活动结束。")]
    [InlineData("见[总结](../reports/总结.md）。", "KX2064 1:2", "把括号改成英文的：[总结](../reports/总结.md)")]
    [InlineData("见[总结]（总结.md）。", "KX2064 1:2", "把括号改成英文的：[总结](总结.md)")]
    [InlineData("见[网站](https://x.cn/a）。", "KX2064 1:2", "把括号改成英文的：[网站](https://x.cn/a)")]
    [InlineData("照片：\n\n![大会](缺 图.jpg)", "KX2067 3:1", "写成：![大会](<缺 图.jpg>)；或者去掉文件名里的空格")]
    [InlineData("见[方案](附件/活动 方案.docx)。", "KX2067 1:2", "写成：[方案](<附件/活动 方案.docx>)；或者去掉文件名里的空格")]
    [InlineData("![](2021 年/合影 2.PNG)", "KX2067 1:1", "写成：![](<2021 年/合影 2.PNG>)；或者去掉文件名里的空格")]
    [InlineData("[名单](通知(2021 年).pdf)", "KX2067 1:1", "写成：[名单](<通知(2021 年).pdf>)；或者去掉文件名里的空格")]
    [InlineData("[名单](附件（第 2 版）.xlsx)", "KX2067 1:1", "写成：[名单](<附件（第 2 版）.xlsx>)；或者去掉文件名里的空格")]
    [InlineData("![大会](缺 图.jpg \"开幕\")", "KX2067 1:1", "写成：![大会](<缺 图.jpg> \"开幕\")；或者去掉文件名里的空格")]
    [InlineData("[第二节](../reports/年度 总结.md#二)", "KX2067 1:1", "写成：[第二节](<../reports/年度 总结.md#二>)；或者去掉文件名里的空格")]
    [InlineData("![合影](合影(1) 大.jpg)", "KX2067 1:1", "写成：![合影](<合影(1) 大.jpg>)；或者去掉文件名里的空格")]
    [InlineData("- 一\n- ![大会](缺 图.jpg)", "KX2067 2:3", "写成：![大会](<缺 图.jpg>)；或者去掉文件名里的空格")]
    [InlineData("| 图 | 名 |\n| --- | --- |\n| 一 | ![大会](缺 图.jpg) |", "KX2067 3:7", "写成：![大会](<缺 图.jpg>)；或者去掉文件名里的空格")]
    [InlineData("[缺](缺.jpg) 和 ![大会](缺 图.jpg) 和 [好](<好 图.jpg>)", "KX2067 1:14", "写成：![大会](<缺 图.jpg>)；或者去掉文件名里的空格")]
    public void A_slip_is_told_with_what_to_write(string text, string place, string hint)
    {
        var found = Assert.Single(MarkdownReader.Read(text, new SourcePath("content/notices/a.md"), 1, HtmlPolicy.Sanitized).Diagnostics, d => d.Rule.Code.StartsWith("KX206", StringComparison.Ordinal));
        Assert.Equal((place, hint), (found.Place(), found.ChineseHint()));
    }

    [Theory]
    [InlineData("1.加强领导。各地要高度重视。")]
    [InlineData("共1.5万人次\n2.5万份资料")]
    [InlineData("#全国科普日#")]
    [InlineData("`##二` 和 `[总结](a.md）`")]
    [InlineData("正文。\n\n---\n\n正文。")]
    [InlineData("| 时间 | 地点 |\n| --- | --- |\n| 上午 | 广场 |")]
    [InlineData("文件[2021]（见附件）和[注]（二）")]
    [InlineData("    ##二\n\n```\n##二\n1.项\n2.项\n```")]
    [InlineData("一、做法\n==\n正文")]
    [InlineData("绝对值|x|和|y|")]
    [InlineData("![图](a.jpg \"两 个.jpg\") ![图](<缺 图.jpg>) ![图](<缺 图.jpg> \"标 题.jpg\") [图]( 图.jpg )")]
    [InlineData("`![图](缺 图.jpg)`\n\n    ![图](缺 图.jpg)\n\n```\n![图](缺 图.jpg)\n```")]
    [InlineData("\\[图](缺 图.jpg)和!\\[图](缺 图.jpg)")]
    [InlineData("见[网站](https://x.cn/a 2021年3月)")]
    [InlineData("见[附件](详见 第三页)，[注](共 3.5 万元)，[注](见 a.jpg 和 b)")]
    [InlineData("![图](全角　空格.jpg)和[表](不换行\u00A0空格.xlsx)")]
    public void What_may_be_meant_is_not_told(string text) =>
        Assert.DoesNotContain(
            MarkdownReader.Read(text, new SourcePath("content/notices/a.md"), 1, HtmlPolicy.Sanitized).Diagnostics, d => d.Rule.Code.StartsWith("KX206", StringComparison.Ordinal));
}
