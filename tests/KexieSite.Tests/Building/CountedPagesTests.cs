using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KexieSite.Bench;
using KexieSite.Regions;

namespace KexieSite.Tests.Building;

/// <summary>What year and region pages say, read from the built HTML, against a count that knows nothing of the generator.</summary>
public sealed partial class CountedPagesTests : IAsyncLifetime, IDisposable
{
    private readonly ImmutableArray<GeneratedItem> items = AssociationSite.Generate(1_000);
    private readonly TestSite site = new();

    public async Task InitializeAsync()
    {
        AssociationSite.Write(site.Root, items);
        var result = await site.BuildAsync(o => o with { Today = new DateOnly(2027, 12, 31) });
        Assert.True(result.Ok, string.Join('\n', result.Diagnostics));
        Assert.Empty(result.Skipped);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => site.Dispose();

    [Fact]
    public void Year_pages_count_and_sum_what_the_year_has()
    {
        foreach (var (year, _) in SiteCount.ByYear(items))
        {
            ImmutableArray<GeneratedItem> listed = [.. items.Where(i => i.Years.Contains(year))];
            Check($"years/{year}", listed, listed.Where(i => i.Years[0] == year));
        }
    }

    [Fact]
    public void Region_pages_count_and_sum_what_the_region_and_those_below_it_have()
    {
        foreach (var code in SiteCount.ByRegion(items).Keys)
        {
            ImmutableArray<GeneratedItem> listed = [.. items.Where(i => i.Place.Codes.Contains(code))];
            Check(Folder(code), listed, listed);
        }
    }

    [Fact]
    public void Region_and_year_pages_count_and_sum_what_both_have()
    {
        foreach (var (code, year) in items.SelectMany(i => i.Place.Codes.SelectMany(c => i.Years.Select(y => (c, y)))).Distinct())
        {
            ImmutableArray<GeneratedItem> listed = [.. items.Where(i => i.Place.Codes.Contains(code) && i.Years.Contains(year))];
            Check($"{Folder(code)}/{year}", listed, listed.Where(i => i.Years[0] == year));
        }
    }

    private static string Folder(string code) => Divisions.Embedded.Find(code, code == "330204" ? 2010 : null)!.Path.Value.Trim('/');

    private void Check(string folder, ImmutableArray<GeneratedItem> listed, IEnumerable<GeneratedItem> summed)
    {
        var page = Page(folder, 1);
        int[] expected = [.. new[] { listed.Count(i => !i.IsReport), listed.Count(i => i.IsReport) }.Where(n => n > 0)];
        // Of a single kind, only the heading of the list says how many.
        var counts = page.QuerySelectorAll(expected.Length > 1 ? ".counts li" : "#list").Select(e => (int)Number(e.TextContent)).ToList();
        Assert.True(expected.SequenceEqual(counts), $"{folder}: {string.Join(' ', counts)} instead of {string.Join(' ', expected)}");
        Assert.Equal(listed.Length, Titles(folder, page).Count);

        var sums = SiteCount.Of(summed.Where(i => !i.IsReport)).Sums;
        var rows = page.QuerySelectorAll("table.figures tr").ToDictionary(
            row => row.QuerySelector("th")!.TextContent.Trim(), row => row.QuerySelector("td")!.TextContent.Trim(), StringComparer.Ordinal);
        Assert.Equal(sums.Keys.Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
        foreach (var (metric, sum) in sums)
        {
            CheckSum($"{folder} {metric}", rows[metric], sum);
        }
    }

    private static void CheckSum(string where, string text, FigureSum sum)
    {
        if (sum.Known == 0)
        {
            Assert.Equal("未知", text);
            return;
        }

        Assert.True(sum.Value == Number(text), $"{where}: {text} instead of {sum.Value}");
        var isLowerBound = sum.Inexact == sum.LowerBounds;
        var isExact = sum.Inexact == 0 && sum.Unknown == 0;
        Assert.True((!isExact && isLowerBound) == text.Contains("以上", StringComparison.Ordinal), $"{where}: {text}, {sum}");
        Assert.True(!isLowerBound == text.StartsWith('约'), $"{where}: {text}, {sum}");
        Assert.True((sum.Unknown > 0) == text.Contains($"{sum.Unknown} 项未知", StringComparison.Ordinal), $"{where}: {text}, {sum}");
    }

    // The items of all pages of the list.
    private List<string> Titles(string folder, IDocument first)
    {
        var titles = new List<string>();
        var page = first;
        for (var number = 1; ; number++)
        {
            titles.AddRange(page.QuerySelectorAll(".cards > li h2, .cards > li h3").Select(h => h.TextContent.Trim()));
            if (page.QuerySelector("a[rel=next]") is not { } next || !next.GetAttribute("href")!.Contains("/page/", StringComparison.Ordinal))
            {
                return titles;
            }

            page = Page($"{folder}/page/{number + 1}", number + 1);
        }
    }

    private IDocument Page(string folder, int number)
    {
        var file = Path.Combine(site.Output(), folder, "index.html");
        Assert.True(File.Exists(file), $"page {number} of {folder} is missing");
        return new HtmlParser().ParseDocument(File.ReadAllText(file));
    }

    private static decimal Number(string text)
    {
        var match = Digits().Match(text);
        var scale = match.Groups["scale"].Value switch { "万" => 10_000m, "亿" => 100_000_000m, _ => 1m };
        var unit = text.Contains("万元", StringComparison.Ordinal) ? 1m : scale;
        return decimal.Parse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * unit;
    }

    [GeneratedRegex(@"(?<number>[0-9][0-9,]*(\.[0-9]+)?)\s*(?<scale>万|亿)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Digits();
}
