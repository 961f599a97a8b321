using System.Text;
using KexieSite.Building;

namespace KexieSite.Tests.Checking;

public sealed class CorrectionTests
{
    private const string Path = "content/activities/2021/2021-09-17-a.md";

    [Theory]
    [InlineData("甲,乙:丙(丁), 戊。", "甲，乙：丙（丁），戊。")]
    [InlineData("全县１２０个村。", "全县120个村。")]
    [InlineData("甲，，乙。", "甲，乙。")]
    [InlineData("甲（乙)丙。", "甲（乙）丙。")]
    [InlineData("活动结束， 大家回家。", "活动结束，大家回家。")]
    [InlineData("他说\"很好\"。", "他说“很好”。")]
    [InlineData("见[科协](http://www.cast.org.cn/)。", "见[科协](https://www.cast.org.cn/)。")]
    [InlineData("## 一、科普(活动)\n\n**甲**,乙。", "## 一、科普（活动）\n\n**甲**，乙。")]
    [InlineData("> 甲,乙\n> 丙,丁。", "> 甲，乙\n> 丙，丁。")]
    [InlineData("| 甲,乙 | 丙 |\n| --- | --- |\n| 1 | 2 |", "| 甲，乙 | 丙 |\n| --- | --- |\n| 1 | 2 |")]
    public async Task What_is_safe_is_put_right_and_a_second_run_changes_nothing(string text, string right)
    {
        using var site = new TestSite().Activity("2021/2021-09-17-a", "", text);
        var first = await CheckRun.WholeAsync(site, fix: true);
        var written = await File.ReadAllTextAsync(System.IO.Path.Combine(site.Root, Path));
        Assert.Equal($"---\n标题: 2021-09-17-a\n---\n{right}\n", written);
        Assert.NotEmpty(first.Corrected);

        var second = await CheckRun.WholeAsync(site, fix: true);
        Assert.Empty(second.Corrected);
        Assert.Equal(written, await File.ReadAllTextAsync(System.IO.Path.Combine(site.Root, Path)));
    }

    [Theory]
    [InlineData("`甲,乙`和\n\n```\n甲,乙\n```\n")]
    [InlineData("    甲,乙\n")]
    [InlineData("见[甲](https://example.com/甲,乙)。")]
    [InlineData("<!-- 检查忽略 KX5301：引用原文 -->\n甲,乙。")]
    [InlineData("甲\\,乙。")]
    [InlineData("甲&#44;乙。")]
    [InlineData("依据富科协[2021]3号。")]
    [InlineData("县科 协开了会，都来了。")]
    [InlineData("我区获得我区获得了奖。")]
    [InlineData("１. 第一件\n２. 第二件")]
    [InlineData("[甲]: https://example.com/a \"题,目\"\n\n见[甲]。")]
    public async Task Code_addresses_escapes_and_what_only_a_person_can_decide_stay(string text)
    {
        using var site = new TestSite().Activity("2021/2021-09-17-a", "", text);
        var before = await File.ReadAllBytesAsync(System.IO.Path.Combine(site.Root, Path));
        Assert.Empty((await CheckRun.WholeAsync(site, fix: true)).Corrected);
        Assert.Equal(before, await File.ReadAllBytesAsync(System.IO.Path.Combine(site.Root, Path)));
    }

    [Fact]
    public async Task Every_other_byte_stays_and_what_was_changed_is_listed()
    {
        using var site = new TestSite();
        site.Write(Path, [0xEF, 0xBB, 0xBF, .. "---\r\n标题: \"科普,日\"\r\n摘要: 甲,乙\r\n---\r\n第一行  \r\n甲,乙\r\n\r\n末行"u8]);
        var result = await CheckRun.WholeAsync(site, fix: true);
        Assert.Equal(
            [0xEF, 0xBB, 0xBF, .. "---\r\n标题: \"科普，日\"\r\n摘要: 甲，乙\r\n---\r\n第一行  \r\n甲，乙\r\n\r\n末行"u8],
            await File.ReadAllBytesAsync(System.IO.Path.Combine(site.Root, Path)));
        Assert.Equal([",→， 2:8", ",→， 3:6", ",→， 6:2"], result.Corrected.Select(c => $"{c.Before}→{c.After} {c.Finding.Place()[7..]}"));
        Assert.Single(Directory.GetFiles(System.IO.Path.Combine(site.Root, "content/activities/2021")));
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task A_text_in_another_encoding_becomes_utf_8_where_it_is_certain_what_it_says(string encoding)
    {
        using var site = new TestSite().Write(Path, Bytes(encoding, "---\r\n标题: 科普日\r\n---\r\n甲,乙。\r\n"));
        Assert.Equal((2, 0), Counts(await CheckRun.WholeAsync(site)));

        var result = await CheckRun.WholeAsync(site, fix: true);
        Assert.Equal([($"KX140{(encoding == "gb18030" ? 1 : 2)} 1:1", "UTF-8"), ("KX5301 4:2", "，")], result.Corrected.Select(c => (c.Finding.Place(), c.After)));
        Assert.DoesNotContain(result.Diagnostics, d => d.Rule.Code is "KX1401" or "KX1402" or "KX5301");
        Assert.Equal(Encoding.UTF8.GetBytes("---\r\n标题: 科普日\r\n---\r\n甲，乙。\r\n"), await File.ReadAllBytesAsync(System.IO.Path.Combine(site.Root, Path)));
    }

    // Big5 is read as GBK and means something else there; a control character is left out of what is read.
    [Theory]
    [InlineData("big5", "---\n標題: 科普日\n---\n縣科協在廣場辦了活動,大家參加。\n")]
    [InlineData("utf-8", "---\n标题: 科普日\n---\n甲\u0002,乙。\n")]
    public async Task A_text_that_is_not_certain_is_left_alone_and_not_counted_as_fixable(string encoding, string text)
    {
        var bytes = Bytes(encoding, text);
        using var site = new TestSite().Write(Path, bytes);
        var result = await CheckRun.WholeAsync(site, fix: true);
        Assert.Empty(result.Corrected);
        Assert.Equal((0, 1), Counts(result));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(System.IO.Path.Combine(site.Root, Path)));
    }

    private static (int Fixable, int Unfixable) Counts(CheckResult result) => (result.Fixable, result.Unfixable);

    private static byte[] Bytes(string encoding, string text)
    {
        var used = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        return [.. encoding == "utf-8" ? [] : used.GetPreamble(), .. used.GetBytes(text)];
    }

    [Fact]
    public async Task Without_the_wish_nothing_is_written_and_what_could_be_is_counted()
    {
        using var site = new TestSite().Activity("2021/2021-09-17-a", "", "甲,乙，我区获得我区获得。");
        var before = Directory.GetFiles(site.Root, "*", SearchOption.AllDirectories).ToDictionary(f => f, File.ReadAllText);
        var result = await CheckRun.WholeAsync(site);
        Assert.Equal(1, result.Fixable);
        Assert.Equal(before, Directory.GetFiles(site.Root, "*", SearchOption.AllDirectories).ToDictionary(f => f, File.ReadAllText));
    }
}
