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
    public void What_may_be_meant_is_not_told(string text) =>
        Assert.DoesNotContain(
            MarkdownReader.Read(text, new SourcePath("content/notices/a.md"), 1, HtmlPolicy.Sanitized).Diagnostics, d => d.Rule.Code.StartsWith("KX206", StringComparison.Ordinal));
}
