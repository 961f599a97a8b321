using KexieSite.Building;
using KexieSite.Diagnostics;

namespace KexieSite.Tests.Building;

/// <summary>Mistakes in a live site: the last good state stays, and what is wrong is told.</summary>
public sealed class BrokenLiveSiteTests
{
    private const string Talk = "content/activities/2021/2021-05-05-讲座.md";
    private const string TalkPage = "/activities/2021/jiangzuo/";

    [Fact]
    public async Task A_broken_text_is_shown_as_it_last_was_until_it_is_mended()
    {
        using var live = await LiveFolder.OfAsync(new TestSite().Activity("2021/2021-05-05-讲座", "", "旧的。"));
        live.Site.Activity("2021/2021-05-05-讲座", "日期: 2021-09-31", "坏的。");
        await live.UpdateAsync(Talk);

        Assert.Contains("旧的。", await live.TextAsync(TalkPage), StringComparison.Ordinal);
        Assert.Equal(["KX1214 3:5"], live.Edition.Diagnostics.Select(d => d.Place()));
        Assert.Equal([Talk], live.Edition.Held.Select(f => f.Value));

        live.Site.Activity("2021/2021-05-05-讲座", "日期: 2021-09-32", "还是坏的。");
        await live.UpdateAsync(Talk);
        Assert.Contains("旧的。", await live.TextAsync(TalkPage), StringComparison.Ordinal);

        live.Site.Activity("2021/2021-05-05-讲座", "", "新的。");
        await live.UpdateAsync(Talk);
        Assert.Contains("新的。", await live.TextAsync(TalkPage), StringComparison.Ordinal);
        Assert.Empty(live.Edition.Diagnostics);
        Assert.Empty(live.Edition.Held);
    }

    [Fact]
    public async Task A_text_that_was_never_good_is_shown_as_far_as_it_can_be_read()
    {
        using var live = await LiveFolder.OfAsync(new TestSite().Activity("2021/2021-05-05-讲座", "地区: 富原县", "正文在此。"));

        Assert.Contains("正文在此。", await live.TextAsync(TalkPage), StringComparison.Ordinal);
        Assert.True(Assert.Single(live.Edition.Diagnostics).Severity == Severity.Error);
        Assert.Empty(live.Edition.Held);
    }

    [Fact]
    public async Task A_deleted_text_is_gone_even_when_it_was_broken()
    {
        using var live = await LiveFolder.OfAsync(new TestSite().Activity("2021/2021-05-05-讲座"));
        live.Site.Activity("2021/2021-05-05-讲座", "日期: 2021-09-31");
        await live.UpdateAsync();
        File.Delete(Path.Combine(live.Site.Root, Talk));
        await live.UpdateAsync(Talk);

        Assert.Null(await live.TextAsync(TalkPage));
        Assert.Empty(live.Edition.Diagnostics);
    }

    [Fact]
    public async Task What_a_text_names_in_vain_is_left_out_and_the_text_is_shown()
    {
        using var live = await LiveFolder.OfAsync(new TestSite().Activity("2021/2021-05-05-讲座"));
        live.Site.Activity("2021/2021-05-05-讲座", "封面: nichts.jpg", "新的，见[说明](没有.md)。\n\n![没有](没有.jpg)\n\n::: 图表 指标=没有\n\n::: 活动 地区=没有县\n\n完。");
        await live.UpdateAsync(Talk);

        var page = await live.TextAsync(TalkPage);
        Assert.Contains("新的，见", page, StringComparison.Ordinal);
        Assert.Contains("完。", page, StringComparison.Ordinal);
        Assert.True(live.Edition.Diagnostics.Length >= 5, string.Join('\n', live.Edition.Diagnostics));
        foreach (var output in live.Edition.Pages!.Outputs)
        {
            Assert.NotNull(await live.TextAsync(output.Url.Value));
        }
    }

    [Fact]
    public async Task A_text_that_claims_the_address_of_another_does_not_take_it_away()
    {
        using var live = await LiveFolder.OfAsync(new TestSite().Activity("2021/2021-05-05-讲座", "", "原来的。"));
        live.Site.Activity("2021/2021-01-01-讲座", "", "后来的。");
        await live.UpdateAsync();

        Assert.Contains("原来的。", await live.TextAsync(TalkPage), StringComparison.Ordinal);
        Assert.Equal(["KX4010 2:1"], live.Edition.Diagnostics.Select(d => d.Place()));
    }

    [Theory]
    [InlineData("title: 新\n  url: 坏\n")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_broken_empty_or_missing_site_yml_leaves_the_site_as_it_was(string? broken)
    {
        using var live = await LiveFolder.OfAsync(new TestSite().Activity("2021/2021-05-05-讲座"));
        var before = await live.TextAsync("/");
        var file = Path.Combine(live.Site.Root, "site.yml");
        var good = await File.ReadAllTextAsync(file);
        File.Delete(file);
        if (broken is not null)
        {
            await File.WriteAllTextAsync(file, broken);
        }

        await live.UpdateAsync("site.yml");
        Assert.Equal(before, await live.TextAsync("/"));
        Assert.Contains(live.Edition.Diagnostics, d => d.Severity == Severity.Error);

        await File.WriteAllTextAsync(file, good.Replace("富源县科协", "新名字", StringComparison.Ordinal));
        await live.UpdateAsync("site.yml");
        Assert.Empty(live.Edition.Diagnostics);
        Assert.Contains("新名字", await live.TextAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_leads_out_of_the_site_is_not_published_though_a_text_names_it()
    {
        using var outside = new TestSite();
        outside.Write("secret.pdf", "geheim");
        using var live = await LiveFolder.OfAsync(
            new TestSite().Activity("2021/2021-05-05-讲座", "", "[附件](a.pdf)").Write("content/activities/2021/a.pdf", "offen"));
        Assert.Equal("offen", await live.TextAsync("/activities/2021/a.pdf"));
        var file = Path.Combine(live.Site.Root, "content/activities/2021/a.pdf");
        File.Delete(file);
        File.CreateSymbolicLink(file, Path.Combine(outside.Root, "secret.pdf"));

        // Even before the change is noticed.
        await Assert.ThrowsAsync<IOException>(() => live.TextAsync("/activities/2021/a.pdf"));
        await live.UpdateAsync("content/activities/2021/a.pdf");
        Assert.Null(await live.TextAsync("/activities/2021/a.pdf"));
        Assert.Contains(live.Edition.Diagnostics, d => d.Rule == KexieSite.Loading.LoadingRules.OutsideContent);
    }

    [Fact]
    public async Task A_site_whose_theme_cannot_be_loaded_has_no_pages_until_it_can()
    {
        using var live = await LiveFolder.OfAsync(new TestSite("title: 站\nurl: https://a.example\ntheme: own\n"));
        Assert.False(live.Edition.HasPages);
        Assert.Equal(["KX5001 3:8"], live.Edition.Diagnostics.Select(d => d.Place()));
        Assert.Equal(new LiveAnswer.Missing(null), live.Edition.Find("/"));
        live.Site.Write("themes/own/theme.yml", "name: own\nextends: kexie\n");

        Assert.True(await live.UpdateAsync("themes/own/theme.yml"));
        Assert.True(live.Edition.HasPages);
        Assert.Empty(live.Edition.Diagnostics);
    }
}
