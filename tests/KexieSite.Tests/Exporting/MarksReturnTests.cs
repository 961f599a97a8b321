using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using KexieSite.Configuration;
using KexieSite.Exporting;
using KexieSite.Importing;
using KexieSite.Importing.Batch;
using KexieSite.Parsing;
using KexieSite.Paths;
using KexieSite.Tests.Chinese;
using KexieSite.Tests.Importing.Batch;

namespace KexieSite.Tests.Exporting;

/// <summary>Struck words, code and lines across the page go to Word and come back as they were written.</summary>
public sealed class MarksReturnTests : IDisposable
{
    private const string Page = "content/about.md";
    private const string Words = "word/document.xml";

    private readonly ExportedSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("原定~~五月~~六月，~~取消。~~另行通知；~~（一）~~**三千**份，~~五千~~**三千**份。")]
    [InlineData("按 `Ctrl+C`，写`日期: 2021-09-17`一行，或者 ``a`b``、`` `x` `` 和 `a  b`，`a|b`，`\\*`。")]
    [InlineData("**粗~~删~~粗**，**用`code`吧**，~~删**粗**删~~，*着`x`重*，[`--force`](https://example.cn/)，**见[~~旧~~通知](https://example.cn/)。**")]
    [InlineData("上一段。\n\n---\n\n下一段。\n\n---\n\n---\n\n完。")]
    [InlineData("```yaml\n标题: 甲\n  - 乙\n\n\t缩进  两格\n```\n\n````\n```\n里面\n```\n````")]
    [InlineData("- 登记\n\n  ```\n  kexie build\n  ```\n\n  接着做。\n\n  ---\n\n- ```\n  先写代码\n  ```\n\n- ___\n\n- 完\n\n> 引用\n>\n> ```sh\n> ls -l\n> ```\n>\n> ---\n>\n> 完")]
    [InlineData("## 一、`kexie`和~~旧~~新办法\n\n| `甲\\|乙` | ~~乙~~ |\n| --- | --- |\n| `a` | **~~b~~** |\n\n有注[^1]。\n\n[^1]: 注里有`code`和~~删~~。\n\n    ```\n    注里的代码\n    ```")]
    public void What_is_written_with_these_marks_comes_back(string body) => AssertSame(body + "\n");

    [Fact]
    public void Any_mixture_of_marks_comes_back()
    {
        var random = new XorShift(20_260_101);
        for (var i = 0; i < 40; i++)
        {
            AssertSame(Unambiguous(string.Join("\n\n", Enumerable.Range(0, 12).Select(_ => Block(random)))));
        }
    }

    [Fact]
    public void An_export_with_these_marks_is_a_valid_Word_file()
    {
        Write("甲~~乙~~**`丙`**\n\n---\n\n```sh\na\tb\nc\n```\n\n- 甲\n\n  ```\n  乙\n  ```\n\n- ___\n");
        site.Export(Page);
        using var file = WordprocessingDocument.Open(site.Document, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Words_that_were_struck_in_Word_are_struck()
    {
        Write("原定五月。\n");
        site.Export(Page).Change(Words, "<w:r><w:t xml:space=\"preserve\">原定五月。</w:t></w:r>", "<w:r><w:t>原定</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>五月</w:t></w:r><w:r><w:t>六月。</w:t></w:r>");
        var item = site.Import(without: Page);
        Assert.Equal("原定~~五月~~六月。\n", Body(item));
        Assert.Empty(item.Codes());
    }

    [Fact]
    public void What_is_struck_in_a_title_is_no_part_of_it()
    {
        Write("略。\n");
        site.Export(Page).Change(Words, "<w:r><w:t xml:space=\"preserve\">关于</w:t></w:r>", "<w:r><w:t>关于</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>我们</w:t></w:r><w:r><w:t>本站</w:t></w:r>");
        Assert.Contains("标题: 关于本站\n", site.Read(site.Import(without: Page)), StringComparison.Ordinal);
    }

    private void AssertSame(string body)
    {
        Write(body);
        var item = site.Export(Page).Import(without: Page);
        Assert.Equal(body, Body(item));
        Assert.Empty(item.Notes);
    }

    private void Write(string body) => site.Site.Write(Page, $"---\n标题: 关于\n---\n\n{body}");

    private string Body(ImportedItem item) => site.Read(item).Split("---\n\n", 2)[1];

    private static string Block(XorShift random) => random.Next(8) switch
    {
        0 => "---",
        1 => "```\n" + string.Join('\n', Enumerable.Range(0, 1 + random.Next(3)).Select(_ => new string(' ', random.Next(4)) + Code(random))) + "\n```",
        _ => string.Concat(Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Plain(random) + Marked(random, depth: 2))) + Plain(random),
    };

    // Marks thrown together may mean something else than they seem to: what the parser makes of them is written down anew.
    private static string Unambiguous(string text)
    {
        var read = MarkdownReader.Read(text, new SourcePath(Page), 1, HtmlPolicy.Sanitized);
        return MarkdownText.Write(BodyBlocks.Of(read.Value));
    }

    private static string Marked(XorShift random, int depth)
    {
        var inner = depth == 0 ? Plain(random) : Plain(random) + Marked(random, depth - 1) + Plain(random);
        return random.Next(6) switch
        {
            0 => $"~~{inner}~~",
            1 => $"`{Code(random)}`",
            2 => $"**{inner}**",
            3 => $"*{inner}*",
            4 => $"[{inner}](https://example.cn/)",
            _ => Plain(random),
        };
    }

    private static string Plain(XorShift random) => Pick(random, "科普", "，五月", "（一）", "“十四五”", "工作。", "2021年", "《办法》", "、和", "县");

    private static string Code(XorShift random) => Pick(random, "a  b", "日期: 2021", "**x**", "~~", "<b>", "&amp;", "\\", "[a](b)", "# a", "甲，乙");

    private static string Pick(XorShift random, params string[] of) => of[random.Next(of.Length)];
}
