using KexieSite.Diagnostics;
using KexieSite.Model;

namespace KexieSite.Tests.Model;

/// <summary>What is published on 2022-06-01, the day of every test's build.</summary>
public sealed class PublicationTests : IDisposable
{
    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("日期: 2021-01-01", null)]
    [InlineData("日期: 2022-09-17", null)]
    [InlineData("日期: 2021-01-01\n草稿: 是", "草稿（加 --drafts 才生成）")]
    [InlineData("日期: 2021-01-01\n发布: 2022-06-01", null)]
    [InlineData("日期: 2022-09-17\n发布: 2022-06-02", "定于 2022-06-02 发布")]
    [InlineData("日期: 2021-01-01\n失效: 2022-06-01", null)]
    [InlineData("日期: 2021-01-01\n失效: 2022-05-31", "已于 2022-05-31 失效")]
    [InlineData("日期: 2021-01-01\n失效: 2022-05-31\n草稿: true", "草稿（加 --drafts 才生成）")]
    public void An_activity_is_published_unless_it_says_otherwise(string lines, string? reason) =>
        Assert.Equal(reason, Reason(site.Activity("a", lines).Assemble().Value));

    [Theory]
    [InlineData("2022-06-01", null)]
    [InlineData("2022-06-02", "日期 2022-06-02 还没有到（加 --future 才生成）")]
    public void A_notice_waits_for_its_day(string date, string? reason) =>
        Assert.Equal(reason, Reason(site.Write("content/notices/a.md", $"---\n标题: 甲\n日期: {date}\n---\n").Assemble().Value));

    [Fact]
    public void Drafts_and_what_is_to_come_are_published_where_asked_for()
    {
        site.Activity("a", "日期: 2021-01-01\n草稿: 是").Activity("b", "日期: 2021-01-01\n发布: 2023-01-01")
            .Write("content/notices/c.md", "---\n标题: 甲\n日期: 2023-01-01\n---\n").Activity("d", "日期: 2021-01-01\n失效: 2021-02-01");
        Assert.Equal(["a", "b", "c"], site.Assemble(drafts: true, future: true).Value.Items.Select(i => i.Source.Stem));
        Assert.Empty(site.Assemble().Value.Items);
        Assert.Equal(4, site.Assemble().Value.Skipped.Length);
    }

    [Fact]
    public void A_mistake_in_a_draft_does_not_hold_up_the_others_and_the_draft_is_still_named()
    {
        site.Write("content/activities/a.md", "---\n草稿: 是\n标题: 通知: 关于讲座\n日期: 2021-02-30\n颜色: 红\n---\n[甲](javascript:1)\n");
        var read = site.Assemble();
        Assert.Equal(["KX1005 3:7", "KX1214 4:5", "KX1015 5:1", "KX2010 7:1"], read.Found);
        Assert.All(read.Diagnostics, d => Assert.Equal(Severity.Warning, d.Severity));
        Assert.Equal("a", Assert.Single(read.Value.Skipped).Source.Stem);
        Assert.Contains(site.Assemble(drafts: true).Diagnostics, d => d.Severity == Severity.Error);
    }

    [Fact]
    public void A_draft_may_lack_what_is_required()
    {
        site.Write("content/reports/a.md", "---\n草稿: 是\n---\n").Activity("b", "草稿: 是");
        var read = site.Assemble(drafts: true);
        Assert.Equal(["KX1211 2:1", "KX1211 2:1", "KX1211 2:1", "KX1211 2:1", "KX1211 2:1"], read.Found);
        Assert.Equal(["/activities/2022/b/", "/reports/2022/a/"], read.Value.Items.Select(i => i.Url.Value));
        Assert.Equal(TestSite.Today, read.Item<Report>().Day);
    }

    private static string? Reason(Site read) =>
        read.Items.Length == 1 ? null : TextTable.For(Language.Chinese).Format(Assert.Single(read.Skipped).Reason.Key, read.Skipped[0].Reason.Arguments);
}
