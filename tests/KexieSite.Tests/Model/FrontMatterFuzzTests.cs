using System.Diagnostics;
using System.Text;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Paths;
using KexieSite.Tests.Chinese;
using KexieSite.Tests.Parsing;

namespace KexieSite.Tests.Model;

/// <summary>Whatever stands in a front matter, it is read without an exception, in time, and every finding has its text.</summary>
public sealed class FrontMatterFuzzTests
{
    private const string Whole = """
        ---
        标题: "通知：关于举办2021年全国科普日活动"
        日期: 2021-09-11 09:00
        结束: 2021-09-17
        地区: 云南/曲靖/富源
        乡镇: 中安街道
        系列: 全国科普日
        状态: 举行
        主办: 县科协、县教育局
        partners: [县医院, '县气象局']
        数据:
          人次: 6万余
          资料: 3.8万份
          经费: 约30万元
        topics:
          - 健康
          - 应急
        摘要: |
          第一段：开幕。
          # 第二段
        封面: {src: a.jpg, alt: 现场}
        附件:
          - 名单.pdf
          - file: b.xlsx
            title: 统计表
        文号: 富科协〔2021〕3号
        旧网址: /old/2021.html
        草稿: 否
        extra: {a: [1, {b: "c"}]} # 注释
        ---

        正文第一段。
        """;

    private static readonly string[] Pieces =
    [
        "\0", "\t", "\r", "\r\n", "\n", "：", "，", "　", "“", "”", "\"", "'", "[", "]", "{", "}", "[[[[", "- ", "---\n", "...\n", "|\n", ">\n", "#", " #", "&a ",
        "*a", "!!x ", "? ", "%YAML 1.2\n", "@", "`", ": ", ":", "\u2028", "\uFEFF", "\u00A0", "~", "<<: ", "\\", "\"\\x", "😀", "２０２１", "年", "2021-02-30", "\n标题: 乙\n", "\n  ", "9999999999999999999999",
    ];

    private static readonly SourcePath File = new("content/activities/2021/a.md");
    private static readonly SiteConfig Config = SiteConfigReader.Read("title: 甲\nurl: https://x.cn\nregion: 云南/曲靖/富源", new SourcePath("site.yml")).Value;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    [Fact]
    public void Ten_thousand_mutations_are_read()
    {
        var random = new XorShift(20_210_917);
        for (var i = 0; i < 10_000; i++)
        {
            Check(Mutated(random), $"mutation {i}");
        }
    }

    [Theory]
    [InlineData("[", 20_000)]
    [InlineData("{", 20_000)]
    [InlineData("{a: ", 10_000)]
    [InlineData("- ", 40_000)]
    [InlineData("\n- ", 30_000)]
    [InlineData("\"", 50_001)]
    [InlineData("'\n", 40_000)]
    [InlineData("a: [\n", 15_000)]
    [InlineData("\n甲：乙", 15_000)]
    [InlineData("\n甲", 30_000)]
    [InlineData("\n\t甲: 乙", 10_000)]
    [InlineData("甲: 乙: ", 10_000)]
    [InlineData("、", 90_000)]
    [InlineData(" ", 90_000)]
    [InlineData("#", 90_000)]
    [InlineData("—", 90_000)]
    [InlineData("\n—", 40_000)]
    [InlineData("\n\n正文。", 20_000)]
    [InlineData("甲", 1_000_000)]
    public void A_pattern_repeated_without_end_is_read_in_time(string pattern, int times)
    {
        var repeated = string.Concat(Enumerable.Repeat(pattern, times));
        Check(Encoding.UTF8.GetBytes($"---\n标题: {repeated}\n---\n正文"), pattern);
        Check(Encoding.UTF8.GetBytes($"---\n标题: 甲\n文号: {repeated}\n日期: 2021-01-01\n---\n"), pattern);
        Check(Encoding.UTF8.GetBytes($"---\n{repeated}"), pattern);
        Check(Encoding.UTF8.GetBytes(repeated), pattern);
    }

    private static void Check(byte[] bytes, string name)
    {
        var assembled = Read(bytes);
        var elapsed = TimeSpan.Zero;
        if (assembled.Elapsed > Limit / 4)
        {
            elapsed = Quickest.Of(() => Read(bytes), Limit);
        }

        Assert.True(elapsed < Limit, $"{name} took {elapsed}: {Encoding.UTF8.GetString(bytes)[..Math.Min(200, bytes.Length / 4)]}");
        foreach (var finding in assembled.Site.Diagnostics)
        {
            Assert.NotEmpty(finding.Message(TextTable.For(Language.Chinese)));
            Assert.NotEmpty(finding.Hint(TextTable.For(Language.English)));
            Assert.True(finding.Span is { Line: >= 1, Column: >= 1 } span && (span.EndLine, span.EndColumn).CompareTo((span.Line, span.Column)) >= 0, $"{name}: {finding}");
        }

        var isLost = assembled.Site.Value.Items.IsEmpty && assembled.Site.Value.Skipped.IsEmpty;
        Assert.True(!isLost || assembled.Site.HasErrors, $"{name} is lost without a word");
    }

    private static (Checked<Site> Site, TimeSpan Elapsed) Read(byte[] bytes)
    {
        var start = Stopwatch.GetTimestamp();
        var document = DocumentReader.Read(TextDecoder.Decode(File, bytes), HtmlPolicy.Sanitized);
        var site = SiteAssembly.Assemble(Config, [document], new AssemblyOptions(TestSite.Today, false, false));
        return (site, Stopwatch.GetElapsedTime(start));
    }

    private static byte[] Mutated(XorShift random)
    {
        var text = new StringBuilder(Whole);
        for (var edits = 1 + random.Next(4); edits > 0 && text.Length > 0; edits--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(6))
            {
                case 0:
                    text.Length = at;
                    break;
                case 1:
                    text.Remove(at, Math.Min(text.Length - at, 1 + random.Next(20)));
                    break;
                case 2:
                    text.Insert(at, string.Concat(Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], 1 + random.Next(60))));
                    break;
                case 3:
                    text.Insert(at, new string((char)(1 + random.Next(0xD7FE)), 1 + random.Next(3000)));
                    break;
                default:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        for (var edits = random.Next(4); edits > 1 && bytes.Length > 0; edits--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }
}
