using KexieSite.Loading;
using KexieSite.Parsing;
using KexieSite.Paths;

namespace KexieSite.Tests.Parsing;

public sealed class FrontMatterSplitTests
{
    [Fact]
    public void Split_takes_the_lines_between_the_dashes_and_the_text_below()
    {
        var split = FrontMatterSplit.Of(File("---\ntitle: 甲\n---\n正文\n\n---\n还是正文"));
        Assert.Empty(split.Diagnostics);
        Assert.Equal(["title: 甲"], split.Value.Lines.AsEnumerable());
        Assert.Equal((2, "正文\n\n---\n还是正文", 4), (split.Value.FirstLine, split.Value.Body, split.Value.BodyLine));
    }

    [Theory]
    [InlineData("正文开始了。", "KX1201", 1)]
    [InlineData("", "KX1201", 1)]
    [InlineData("title: 甲\ndate: 2021-01-01\n---\n正文", "KX1201", 1)]
    [InlineData("---\ntitle: 甲\ndate: 2021-01-01\n\n正文开始了。", "KX1202", 4)]
    [InlineData("---\ntitle: 甲\n\n## 一、小标题\n\n正文\n\n---\n\n又一段", "KX1202", 3)]
    [InlineData("---\ntitle: 甲", "KX1202", 2)]
    [InlineData("---\ntitle: 甲\n正文没有空行就开始了，今天", "KX1202", 3)]
    [InlineData("\n  ---\ntitle: 甲\n---", "KX1203", 2)]
    [InlineData("---\ntitle: 甲\n—\n正文", "KX1203", 3)]
    [InlineData("----\ntitle: 甲\n---\n正文", "KX1203", 1)]
    [InlineData("---\ntitle: 甲\n——\n正文", "KX1203", 3)]
    [InlineData("---\ntitle: 甲\n－－－\n正文", "KX1203", 3)]
    public void Split_reports_missing_and_misspelt_dashes_at_their_line(string text, string code, int line)
    {
        var found = Assert.Single(FrontMatterSplit.Of(File(text)).Diagnostics);
        Assert.Equal((code, line), (found.Rule.Code, found.Span!.Value.Line));
    }

    [Fact]
    public void Split_keeps_the_text_when_the_closing_dashes_are_missing()
    {
        var split = FrontMatterSplit.Of(File("---\ntitle: 甲\n\n正文开始了：第一段。")).Value;
        Assert.Equal(["title: 甲"], split.Lines.AsEnumerable());
        Assert.Equal("\n正文开始了：第一段。", split.Body);
    }

    [Theory]
    [InlineData("---\ntopics:\n  -\n  - 甲\n---\n正文", 3)]
    [InlineData("---\nsummary: |\n  第一段。\n\n  第二段。\n---\n正文", 4)]
    [InlineData("---\ntitle: 甲\n...\n正文", 1)]
    [InlineData("---\ntitle: 甲\n\n# 注释\ndate: 2021-01-01\n---", 4)]
    public void Split_takes_every_line_of_front_matter_that_is_right(string text, int lines)
    {
        var split = FrontMatterSplit.Of(File(text));
        Assert.Empty(split.Diagnostics);
        Assert.Equal(lines, split.Value.Lines.Length);
    }

    private static SourceFile File(string text) => new(new SourcePath("content/a.md"), text, []);
}
