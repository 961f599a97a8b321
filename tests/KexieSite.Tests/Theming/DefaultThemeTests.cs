using System.Text;
using System.Text.RegularExpressions;
using KexieSite.Diagnostics;
using KexieSite.Theming;

namespace KexieSite.Tests.Theming;

/// <summary>The theme <c>kexie</c>: what all its pages have, its words, its stylesheet and scripts.</summary>
public sealed partial class DefaultThemeTests : DefaultThemePages
{
    [Fact]
    public void Samples_cover_every_template_that_a_site_needs()
    {
        var needed = Theme.TemplateKeys.Where(k => !k.StartsWith('_') && !k.Contains('/', StringComparison.Ordinal));

        Assert.Equal(needed, Samples(Language.Chinese).Full().Select(p => p.Key).Order(StringComparer.Ordinal));
        Assert.Equal(needed, Samples(Language.Chinese).Bare().Select(p => p.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_page_is_one_document_with_its_landmarks(Language language)
    {
        await EachPageAsync(language, (key, view, page) =>
        {
            Assert.Equal(language == Language.English ? "en" : "zh-CN", page.DocumentElement.GetAttribute("lang"));
            Assert.Equal(key == "home" ? view.Site.Title : $"{view.Title} - {view.Site.ShortTitle}", page.Title);
            Assert.Equal(key == "home" ? view.Site.Title : view.Title, Assert.Single(page.QuerySelectorAll("h1")).TextContent);
            Assert.Single(page.QuerySelectorAll("body > header"));
            Assert.Single(page.QuerySelectorAll("body > main#main h1"));
            Assert.Single(page.QuerySelectorAll("body > footer"));
            Assert.Equal("#main", page.Body!.FirstElementChild!.GetAttribute("href"));
        });
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Nothing_on_a_page_is_without_a_name_or_empty(Language language)
    {
        await EachPageAsync(language, (_, _, page) =>
        {
            Assert.DoesNotContain(page.QuerySelectorAll("a, h1, h2, h3, th, td, caption, dt, dd, li, p, time, title"), e => Text(e).Length == 0 && e.QuerySelector("img") is null);
            Assert.DoesNotContain(page.QuerySelectorAll("ul, ol, dl, tbody"), e => e.ChildElementCount == 0);
            Assert.DoesNotContain(page.QuerySelectorAll("[aria-label]"), e => string.IsNullOrWhiteSpace(e.GetAttribute("aria-label")));
            Assert.All(page.QuerySelectorAll("[aria-labelledby]"), e => Assert.All(e.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.NotNull(page.GetElementById(id))));
            Assert.All(page.QuerySelectorAll("body nav"), e => Assert.True(e.HasAttribute("aria-label") || e.HasAttribute("aria-labelledby")));
            Assert.All(page.QuerySelectorAll("body a"), e => Assert.True(e.HasAttribute("href")));
            Assert.DoesNotContain(page.QuerySelectorAll("[id]").GroupBy(e => e.Id), ids => ids.Count() > 1);
        });
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Headings_of_a_page_never_skip_a_level(Language language)
    {
        await EachPageAsync(language, (_, _, page) =>
        {
            var levels = page.QuerySelectorAll("main h1, main h2, main h3, main h4").Select(h => h.LocalName[1] - '0').ToList();
            Assert.Equal(1, levels[0]);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.InRange(pair.Second, 2, pair.First + 1));
        });
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Strict_content_security_policy_holds_and_no_other_site_is_asked(Language language)
    {
        await EachPageAsync(language, (_, _, page) =>
        {
            Assert.Empty(page.QuerySelectorAll("style, iframe, [style], [target]"));
            Assert.All(page.QuerySelectorAll("script:not([type='application/ld+json'])"), e => AssertIsAsset(e.GetAttribute("src")!));
            Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
            Assert.All(page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]"), e => AssertIsAsset(e.GetAttribute("href")!));
            Assert.All(page.QuerySelectorAll("[src]"), e => Assert.StartsWith("/", e.GetAttribute("src"), StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Page_that_search_engines_leave_out_says_so_and_has_no_canonical_address()
    {
        var missing = await FullAsync("404");
        var year = await FullAsync("year");

        Assert.Equal("noindex", missing.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Null(missing.QuerySelector("link[rel=canonical]"));
        Assert.Null(year.QuerySelector("meta[name=robots]"));
        Assert.Equal("https://kexie.example.org/activities/2021/", year.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(["/feed.xml", "/feed.json"], year.QuerySelectorAll("link[rel=alternate]").Select(e => e.GetAttribute("href")));
    }

    [Fact]
    public async Task Menu_and_breadcrumb_say_where_one_is()
    {
        var page = await FullAsync("activity");

        var current = Assert.Single(page.QuerySelectorAll("body > header [aria-current]"));
        Assert.Equal(("活动", "true"), (current.TextContent, current.GetAttribute("aria-current")));
        Assert.Equal(["首页", "活动", "正文"], page.QuerySelectorAll(".breadcrumb li").Select(Text));
        Assert.Null((await FullAsync("home")).QuerySelector(".breadcrumb"));
    }

    [Fact]
    public async Task Activity_shows_its_facts_its_figures_and_what_is_around_it()
    {
        var page = await FullAsync("activity");

        Assert.Equal(
            ["时间", "地区", "乡镇街道", "地点", "系列活动", "主办", "协办"],
            page.QuerySelectorAll(".facts dt").Select(Text));
        Assert.Equal(["2021-09-17", "2021-09-19"], page.QuerySelectorAll(".facts time").Select(t => t.GetAttribute("datetime")));
        Assert.Equal("预告", Text(page.QuerySelector("article header .badge")!));
        Assert.Contains("今属 麒麟区", page.QuerySelectorAll(".facts dd").Select(Text));
        Assert.Equal("约 6.2 万人次", Text(page.QuerySelector("table.figures th[scope=row] + td")!));
        Assert.Equal("一、做法", Text(page.QuerySelector(".prose h2#一")!));
        Assert.Equal("#一", page.QuerySelector(".outline a")!.GetAttribute("href"));
        Assert.Equal(["prev", "next"], page.QuerySelectorAll(".neighbours a").Select(a => a.GetAttribute("rel")));
        Assert.Equal("活动方案 (PDF)", Text(page.QuerySelector(".files a")!));
    }

    [Fact]
    public async Task Cover_is_shown_with_its_size_and_without_delay()
    {
        var cover = Assert.Single((await FullAsync("activity")).QuerySelectorAll("article img[src='/activities/2021/cover.jpg']"));

        Assert.Equal(("1600", "900", null), (cover.GetAttribute("width"), cover.GetAttribute("height"), cover.GetAttribute("loading")));
        Assert.Equal("群众在展板前参观", cover.GetAttribute("alt"));
    }

    [Fact]
    public async Task Pager_leads_to_the_pages_around_and_to_both_ends()
    {
        var pager = (await FullAsync("section-year")).QuerySelector("nav.pager")!;

        Assert.Equal(["上一页", "1", "…", "4", "5", "6", "7", "8", "…", "11", "下一页"], pager.QuerySelectorAll("li").Select(Text));
        Assert.Equal("第 6 页", pager.QuerySelector("[aria-current=page]")!.GetAttribute("aria-label"));
        Assert.Equal("/activities/2021/page/5/", pager.QuerySelector("[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/activities/2021/page/7/", pager.QuerySelector("[rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Year_shows_its_counts_its_totals_and_the_tree_of_regions()
    {
        var page = await FullAsync("year");

        Assert.Equal(["活动 45 项", "报告 14 篇", "通知 8 则"], page.QuerySelectorAll(".counts li").Select(Text));
        Assert.Equal("活动数据合计", Text(page.QuerySelector(".figures caption")!));
        Assert.Equal("富源县 (31)", Text(page.QuerySelector(".tree .tree .tree a")!));
        Assert.Equal("共 67 条，第 1 页（共 2 页）", Text(page.QuerySelector("h2#list")!));
        Assert.Equal("全国科普日", Text(page.QuerySelector(".cards .meta a:last-child")!));
    }

    [Fact]
    public async Task Footer_shows_what_is_given_and_makes_nothing_up()
    {
        var footer = (await FullAsync("home")).QuerySelector("body > footer")!;

        Assert.Equal("tel:08744610000", footer.QuerySelector("address a")!.GetAttribute("href"));
        Assert.Contains("https://beian.miit.gov.cn/", footer.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Contains("网站标识码：bm00000000", footer.TextContent, StringComparison.Ordinal);

        var bare = await RenderAsync(Samples(Language.Chinese).Bare().First());
        Assert.Equal("网站地图", Text(bare.QuerySelector("body > footer")!));
    }

    [Fact]
    public void Texts_have_the_same_keys_in_both_languages() =>
        Assert.Equal(Theme.ReadTexts(Language.Chinese).Keys.Order(StringComparer.Ordinal), Theme.ReadTexts(Language.English).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Texts_are_exactly_those_that_templates_ask_for()
    {
        var templates = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "themes", "kexie", "Templates"), "*.cshtml", SearchOption.AllDirectories)
            .Select(File.ReadAllText).ToList();
        var asked = templates.SelectMany(t => Asked().Matches(t)).Select(m => m.Groups["key"].Value).Distinct(StringComparer.Ordinal);
        var keys = Theme.ReadTexts(Language.Chinese).Keys;

        Assert.Empty(asked.Except(keys, StringComparer.Ordinal));
        Assert.Empty(keys.Where(key => !templates.Exists(t => t.Contains($"\"{key}\"", StringComparison.Ordinal))));
        Assert.DoesNotContain(templates, t => HanText().IsMatch(t));
    }

    [Fact]
    public void Stylesheet_is_small_and_stands_alone()
    {
        var bytes = Theme.Assets.Single(a => a.Path == "css/site.css").ReadAllBytes();

        Assert.InRange(bytes.Length, 1, 25_000);
        Assert.DoesNotMatch("(?i)@import|url\\(|https?:(?!\"\\])|@font-face", Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public void Scripts_of_every_page_are_small_and_ask_for_nothing()
    {
        var scripts = Theme.Assets.Where(a => a.Path is "js/site.js" or "js/modes.js").Select(a => a.ReadAllBytes()).ToList();

        Assert.Equal(2, scripts.Count);
        Assert.InRange(scripts.Sum(s => s.Length), 1, 12_000);
        Assert.All(scripts, s => Assert.DoesNotMatch("(?i)fetch\\(|import\\b|XMLHttpRequest|https?:|eval\\(|innerHTML", Encoding.UTF8.GetString(s)));
    }

    [GeneratedRegex(@"Text\(""(?<key>[^""]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HanText();
}
