using System.Text.RegularExpressions;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Parsing;

namespace KexieSite.Tests.Rendering;

/// <summary>No page may hold a word that is missing, or one of the wrong language.</summary>
public sealed partial class RenderingTextTests
{
    private const string Everything = """
        == content/activities/2021/2021-09-17-kepuri.md
        ---
        title: Science day
        end: 2021-09-19
        region: 未知
        figures: {人次: 约3000, 获奖: xx}
        topics: [Health]
        ---
        Text.
        == content/activities/2022/2022-12-01-talk.md
        ---
        title: Talk
        region: 未知
        ---
        Text.
        == content/notices/2021/2021-03-01-notice.md
        ---
        title: Notice
        region: 未知
        updated: 2021-03-02
        ---
        Text.
        == content/reports/2021/2021-07-01-summary.md
        ---
        title: Summary
        year: 2021
        period: 上半年
        type: 总结
        region: 未知
        aliases: [/old/]
        ---
        Text.
        """;

    public static TheoryData<Language> Languages => [Language.Chinese, Language.English];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_value_that_pages_and_tables_show_has_a_word(Language language)
    {
        var texts = TextTable.For(language);
        IEnumerable<string> keys =
        [
            .. Enum.GetValues<ContentKind>().Where(k => k != ContentKind.Report).Select(k => $"kind.{k}"),
            .. Enum.GetValues<ReportType>().Select(t => $"report.{t}"),
            .. Enum.GetValues<ActivityStatus>().Select(s => $"csv.status.{s}"),
            .. Enum.GetValues<ActivityStatus>().Where(s => s != ActivityStatus.Held).Select(s => $"badge.{s}"),
            .. new[] { ContentKind.Activity, ContentKind.Report }.Select(k => $"table.{k}"),
            .. Enumerable.Range(1, 12).Select(m => $"month.{m}"),
            .. Enum.GetValues<ChartAxis>().Select(a => $"chart.axis.{a}"),
            .. Enum.GetValues<ChangeKind>().Select(k => $"change.{k}"),
            .. Enum.GetValues<ChangeKind>().Where(k => k != ChangeKind.Unclear).Select(k => $"change.{k}.about"),
            .. ItemWords.Periods.Words.Select(w => ItemWords.Periods.Find(w)!.Value.TextKey).Distinct(),
        ];

        Assert.DoesNotContain(keys, k => texts[k].Length == 0);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_key_that_the_renderer_names_has_a_text(Language language)
    {
        var folder = Path.Combine(RepositoryRoot.Path, "generator", "KexieSite", "Rendering");
        var named = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText).SelectMany(code => Named().Matches(code)).Select(m => m.Groups["key"].Value).ToList();
        var columns = Columns().Matches(File.ReadAllText(Path.Combine(folder, "CsvTable.cs"))).Select(m => "csv." + m.Groups["key"].Value).ToList();
        var texts = TextTable.For(language);

        Assert.Contains("page.404", named);
        Assert.Contains("csv.organizers", columns);
        Assert.DoesNotContain(named.Concat(columns), k => texts[k].Length == 0);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task No_page_holds_an_empty_element_or_a_code(string language)
    {
        using var site = await BuiltSite.OfAsync($"language: {language}\n" + Everything);

        foreach (var file in site.Files.Where(f => f.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = site.Page("/" + file);
            page.QuerySelector("#search-status")?.Remove(); // what the search found is said there
            Assert.DoesNotContain(page.QuerySelectorAll("title, a, h1, h2, h3, li, dt, dd, th, td, caption, time, span, p, strong"), e => string.IsNullOrWhiteSpace(e.TextContent) && e.QuerySelector("img") is null);
            Assert.DoesNotMatch("KX[0-9]{4}|\\{[0-9]\\}", page.DocumentElement.TextContent);
        }
    }

    [Fact]
    public async Task English_site_is_in_english()
    {
        using var site = await BuiltSite.OfAsync("""
            == site.yml
            title: Science association
            url: https://kexie.example.org
            language: en
            metrics: [{name: Leaflets, unit: pieces}]

            """ + Everything.Replace("figures: {人次: 约3000, 获奖: xx}", "figures: {Leaflets: 约3000}", StringComparison.Ordinal));

        foreach (var file in site.Files.Where(f => Path.GetExtension(f) is ".html" or ".csv" or ".xml" or ".json"))
        {
            Assert.False(Han().IsMatch(site.Text(file).Replace("约3000", "", StringComparison.Ordinal)), $"{file}: {Han().Match(site.Text(file)).Value}");
        }

        var page = site.Page("/activities/2021/kepuri/");
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("about 3,000 pieces", page.QuerySelector(".figures td")!.TextContent);
        Assert.Equal(["Home", "Activities", "2021"], page.QuerySelectorAll(".breadcrumb a").Select(a => a.TextContent));
        Assert.Equal("17 September 2021", page.QuerySelector(".facts time")!.TextContent);
        Assert.Contains("First half", site.Page("/reports/2021/summary/").QuerySelector(".facts")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Two_builds_of_the_same_input_are_byte_identical()
    {
        using var first = await BuiltSite.OfAsync(Everything);
        using var second = await BuiltSite.OfAsync(Everything);

        Assert.Equal(first.Files, second.Files);
        Assert.All(first.Files, f => Assert.Equal(first.Bytes(f), second.Bytes(f)));
    }

    [GeneratedRegex(@"""(?<key>(?:page|date|badge|csv|redirect|table|quantity|chart|change|block|report)\.[A-Za-z0-9.-]*[A-Za-z0-9])""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"""(?<key>[a-z]+)""(?=[^;]*\];)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Columns();

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}\p{IsCJKSymbolsandPunctuation}，（）：]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Han();
}
