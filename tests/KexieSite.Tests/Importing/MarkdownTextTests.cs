using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Exporting;
using KexieSite.Importing;
using KexieSite.Parsing;
using KexieSite.Paths;

namespace KexieSite.Tests.Importing;

public sealed class MarkdownTextTests
{
    // KEXIE_DOCUMENTS=10000 for a longer look.
    private static readonly int Documents = int.TryParse(Environment.GetEnvironmentVariable("KEXIE_DOCUMENTS"), out var asked) ? asked : 200;

    [Fact]
    public void Whatever_is_written_is_read_back_as_the_same_blocks() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Documents).WithReplay(20_211_213UL, 9UL),
            Prop.ForAll(RandomDocuments.Documents, blocks => Assert.Equal(BlockOutline.Of(blocks), BlockOutline.Of(ReadBack(MarkdownText.Write(blocks))))));

    [Fact]
    public void Ordinary_text_has_no_backslashes()
    {
        const string text = "一、2021年，全县开展活动30余场次（其中“科普日”12场）；发放资料3.8万份，1-9月增长5%~8%。网址：kexie_zx@example.cn，A&B公司，[附件]见后，3 < 5，1+1=2！";
        Assert.Equal(text + "\n", MarkdownText.Write([new ParagraphBlock([new InlineText(text)])]));
    }

    [Theory]
    [InlineData("1. 时间", "1\\. 时间")]
    [InlineData("# 号", "\\# 号")]
    [InlineData("::: 数据", "\\::: 数据")]
    [InlineData("：：：数据", "&#65306;：：数据")]
    [InlineData("- 减", "\\- 减")]
    [InlineData("1.5倍", "1.5倍")]
    [InlineData("#1楼", "#1楼")]
    [InlineData("-5度", "-5度")]
    public void What_begins_like_a_list_or_a_heading_and_is_none_is_escaped(string text, string written) =>
        Assert.Equal(written + "\n", MarkdownText.Write([new ParagraphBlock([new InlineText(text)])]));

    [Fact]
    public void A_report_reads_as_a_person_would_have_typed_it() => Assert.Equal(
        """
        ## 一、科普工作

        全年**三件事**：见[通知](通知.pdf)。[^1]

        1. 展板
        2. 讲座
           - 农函大
           - 进校园

        | 乡镇 | 场次 |
        | --- | --- |
        | 墨红 | 3\|4 |

        ![会场](图1.png "图1 开幕式")

        [^1]: 数字以年底为准。

        """.ReplaceLineEndings("\n"),
        MarkdownText.Write(
        [
            new HeadingBlock(2, Words("一、科普工作")),
            new ParagraphBlock([.. Words("全年"), new InlineText("三件事", Strong: true), .. Words("：见"), new InlineLink("通知.pdf", Words("通知")), .. Words("。"), new InlineFootnote(1)]),
            new ListBlock(1, [[new ParagraphBlock(Words("展板"))], [new ParagraphBlock(Words("讲座")), new ListBlock(null, [[new ParagraphBlock(Words("农函大"))], [new ParagraphBlock(Words("进校园"))]])]]),
            new TableBlock([], [Words("乡镇"), Words("场次")], [[Words("墨红"), Words("3|4")]]),
            new PictureBlock("图1.png", "会场", "图1 开幕式"),
            new FootnoteBlock(1, [new ParagraphBlock(Words("数字以年底为准。"))]),
        ]));

    [Fact]
    public void Struck_words_are_written_and_do_not_count()
    {
        ImmutableArray<ImportedInline> line = [.. Words("发放资料"), new InlineText("5000份") { Struck = true }, .. Words("3000份")];
        Assert.Equal("发放资料~~5000份~~3000份\n", MarkdownText.Write([new ParagraphBlock(line)]));
        Assert.Equal("发放资料3000份", KexieSite.Importing.Guessing.PassageReader.TextOf(line));
    }

    private static ImmutableArray<ImportedInline> Words(string text) => [new InlineText(text)];

    private static ImmutableArray<ImportedBlock> ReadBack(string markdown)
    {
        var read = MarkdownReader.Read(markdown, new SourcePath("content/a.md"), 1, HtmlPolicy.Sanitized);
        return read.HasErrors ? [new ParagraphBlock([new InlineText("errors: " + string.Join(' ', read.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Rule.Code)))])] : BodyBlocks.Of(read.Value);
    }
}
