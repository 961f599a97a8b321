namespace KexieSite.Tests.Checking;

/// <summary>Today is 2022-06-01.</summary>
public sealed class FreshnessCheckTests
{
    private const string Promise = """
        title: 富源县科协
        url: https://kexie.internal
        region: 云南/曲靖/富源
        sections:
          activities:
            update: 14d
        check:
          update: 2w

        """;

    [Fact]
    public void A_section_and_a_home_page_with_nothing_new_are_found_at_the_promise()
    {
        using var site = new TestSite(Promise).Activity("2022/a", "日期: 2022-05-17");
        Assert.Equal(["KX5501 6:13", "KX5502 8:11"], CheckRun.Texts(site).Select(f => f.Diagnostic.Place()));
    }

    [Theory]
    [InlineData("日期: 2022-05-18")]
    [InlineData("日期: 2022-07-01")]
    [InlineData("日期: 2021-05-18\n更新: 2022-05-30")]
    public void What_is_new_changed_or_announced_keeps_them_fresh(string lines)
    {
        using var site = new TestSite(Promise).Activity("2022/a", lines);
        Assert.DoesNotContain(CheckRun.Texts(site), f => f.Diagnostic.Rule.Code is "KX5501" or "KX5502" or "KX5503");
    }

    [Fact]
    public void An_empty_section_is_found()
    {
        using var site = new TestSite(Promise);
        Assert.Equal(["KX5503 6:13"], CheckRun.Texts(site).Select(f => f.Diagnostic.Place()));
    }

    [Fact]
    public void A_site_that_promises_nothing_is_not_held_to_anything()
    {
        using var site = new TestSite().Activity("2015/a", "日期: 2015-05-17\n更新: 2030-01-01");
        Assert.Empty(CheckRun.Texts(site));
    }

    [Fact]
    public void A_day_of_change_that_has_not_come_is_found()
    {
        using var site = new TestSite(Promise).Activity("2022/a", "日期: 2022-05-30\n更新: 2023-05-30");
        Assert.Equal(["KX5504 4:5"], CheckRun.Texts(site).Select(f => f.Diagnostic.Place()));
    }
}
