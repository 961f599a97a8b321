using KexieSite.Tests.Building;
using KexieSite.Tests.Rendering;

namespace KexieSite.Tests.Searching;

/// <summary>What goes into the search index of a site, and when its files change.</summary>
public sealed class SearchIndexTests
{
    private const string Activity = """
        == content/activities/2021/kepu.md
        ---
        title: 全国科普日
        date: 2021-09-17
        region: 浙江省/杭州市/江干区
        place: 采荷街道
        venue: 文化广场
        series: 全国科普日
        topics: [航天, 低碳]
        summary: 两千人参加。
        figures: { 展板: 77块 }
        organizers: [某某委员会]
        ---
        走近\*\*科學\*\*，看 [展板](https://example.org/zhanban)。
        """;

    [Fact]
    public async Task Searched_is_what_the_page_says_and_nothing_else()
    {
        using var site = await BuiltSite.OfAsync(Activity);
        var text = Index(site).Documents.Single(d => d.Href == "/activities/2021/kepu/").Text;

        Assert.Equal(
            ["全国科普日", "两千人参加。", "航天", "低碳", "全国科普日", "浙江省杭州市江干区", "浙江省杭州市上城区", "采荷街道", "文化广场", "走近**科學**，看 展板。"],
            text.Split('\n'));
    }

    [Fact]
    public async Task Spaces_of_any_kind_are_one_space()
    {
        using var site = await BuiltSite.OfAsync("== content/notices/2021/a.md\n---\ntitle: \"全国\u3000 \\t科普日 2021\u3000\"\ndate: 2021-01-05\n---\n");

        Assert.Equal("全国 科普日 2021", Index(site).Document(0).Text.Split('\n')[0]);
    }

    [Fact]
    public async Task Every_kind_is_found_and_drafts_are_not()
    {
        using var site = await BuiltSite.OfAsync("""
            == content/activities/2021/a.md
            ---
            title: 科普活动
            date: 2021-09-17
            ---
            == content/reports/2021/b.md
            ---
            title: 科普报告
            date: 2022-01-05
            year: 2021
            type: 总结
            ---
            == content/notices/2021/c.md
            ---
            title: 科普通知
            date: 2021-01-05
            ---
            == content/about.md
            ---
            title: 科普专页
            ---
            == content/notices/2021/d.md
            ---
            title: 科普草稿
            date: 2021-01-06
            draft: true
            ---
            == content/notices/2022/e.md
            ---
            title: 科普将来
            date: 2022-12-01
            ---
            """);
        var index = Index(site);

        Assert.Equal(["/reports/2021/b/", "/activities/2021/a/", "/notices/2021/c/", "/about/"], index.Find("科普"));
        Assert.Equal([3, 2, 0, 1], index.Documents.Select(d => d.Json.GetProperty("k").GetInt32()));
        Assert.Equal("3201", index.Facets.GetProperty("kind").GetString());
        Assert.Equal([0, 2021, 2021, 2021], index.Facets.GetProperty("year").EnumerateArray().Select(y => y.GetInt32()));
    }

    [Fact]
    public async Task Facets_know_the_way_up_of_a_region_and_todays_successor()
    {
        using var site = await BuiltSite.OfAsync(Activity);
        var facets = Index(site).Facets;
        var regions = facets.GetProperty("regions").EnumerateArray().Select(r => $"{r[0]} {r[1]} {r[2]}").ToList();
        var place = facets.GetProperty("places")[facets.GetProperty("place")[0].GetInt32()].EnumerateArray().Select(r => regions[r.GetInt32()].Split(' ')[0]);

        Assert.Equal("浙江省 zhejiang -1", regions[0]);
        Assert.Equal("杭州市 zhejiang/hangzhou 0", regions[1]);
        Assert.Equal(["上城区", "杭州市", "江干区", "浙江省"], place.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Activity_over_New_Year_is_found_in_both_years()
    {
        using var site = await BuiltSite.OfAsync("== content/activities/2021/a.md\n---\ntitle: 跨年\ndate: 2021-12-30\nend: 2022-01-03\n---\n");

        Assert.Equal("""{"0":[2022]}""", Index(site).Facets.GetProperty("more").GetRawText());
    }

    [Fact]
    public async Task Site_without_a_search_has_no_trace_of_it()
    {
        using var site = await BuiltSite.OfAsync("search: false\n" + Activity);

        Assert.DoesNotContain(site.Files, f => f.StartsWith("search/", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Files.Where(f => f.EndsWith(".html", StringComparison.Ordinal)), f => site.Text(f).Contains("/search/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Site_without_content_has_no_search()
    {
        using var site = await BuiltSite.OfAsync("");

        Assert.DoesNotContain(site.Files, f => f.StartsWith("search/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Huge_text_and_hostile_title_are_indexed_like_others()
    {
        var words = string.Concat(Enumerable.Range(0, 300_000).Select(i => (char)(0x4E00 + (i * 7919 % 20_000))));
        using var site = await BuiltSite.OfAsync($"== content/notices/2021/a.md\n---\ntitle: '<script>alert(1)</script>\"'\ndate: 2021-01-05\n---\n{words}\n");
        var index = Index(site);

        Assert.Equal(["/notices/2021/a/"], index.Find(words[150_000..150_020]));
        Assert.Equal(["/notices/2021/a/"], index.Find("<script>"));
        Assert.DoesNotContain("alert(1)", site.Text("search/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_hold_the_folder_of_the_site()
    {
        using var site = await BuiltSite.OfAsync(Activity, o => o with { BaseUrl = "https://example.org/kexie/" });

        Assert.Equal(["/kexie/activities/2021/kepu/"], Index(site).Find("科普日"));
        Assert.StartsWith("/kexie/search/index-", site.Page("/search/").QuerySelector("form#search")!.GetAttribute("data-index"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_builds_give_the_same_files_and_an_edit_changes_few()
    {
        using var first = BuildOnDisk.Generated(300);
        using var second = BuildOnDisk.Generated(300);
        await first.BuildAsync();
        await second.BuildAsync();
        var before = Files(first);
        Assert.Equal(before, Files(second));

        var file = Directory.GetFiles(Path.Combine(first.Root, "content"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ElementAt(100);
        await File.AppendAllTextAsync(file, "\n魑魅魍魉。\n");
        await first.BuildAsync();
        var after = Files(first);

        Assert.NotEqual(before, after);
        Assert.InRange(after.Keys.Except(before.Keys).Count(), 3, after.Count / 2);
    }

    private static IndexReader Index(BuiltSite site) => new(site.Folder);

    private static SortedDictionary<string, string> Files(TestSite site) => BuildOnDisk.Snapshot(Path.Combine(site.Output(), "search"));
}
