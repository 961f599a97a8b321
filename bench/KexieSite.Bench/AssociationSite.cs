using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace KexieSite.Bench;

/// <summary>
/// An association's site of any size: a tenth reports, the rest activities, over the years 2007 to 2026 and all of
/// <see cref="Place.All"/>. The same number gives the same bytes on every machine. No date lies after July 2026.
/// </summary>
public static class AssociationSite
{
    private const int FirstYear = 2007;
    private const int LastYear = 2026;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The items of a site of <paramref name="count"/> items.</summary>
    public static ImmutableArray<GeneratedItem> Generate(int count) =>
        ReportFigures.Agree([.. Enumerable.Range(1, count).Select(Item)]);

    /// <summary>Writes <c>site.yml</c> and <c>content/</c> into a folder.</summary>
    public static void Write(string folder, ImmutableArray<GeneratedItem> items)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Join(folder, "site.yml"), Configuration(), Utf8);
        foreach (var item in items)
        {
            WriteFile(Path.Join(folder, item.File), FrontMatter(item) + Body(item, items));
        }
    }

    /// <summary>Writes the same site with pages as plain as those of <see cref="HugoSite"/>, without a search: <c>theme: bench</c>.</summary>
    public static void WritePlain(string folder, ImmutableArray<GeneratedItem> items)
    {
        Write(folder, items);
        File.AppendAllText(Path.Join(folder, "site.yml"), "theme: bench\nsearch: false\n", Utf8);
        CopyOwn("Theme", Path.Join(folder, "themes", "bench"));
    }

    /// <summary>The text of an item, without its front matter.</summary>
    public static string Body(GeneratedItem item, ImmutableArray<GeneratedItem> items) => BodyText.Of(item, items);

    internal static void WriteFile(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, Utf8);
    }

    /// <summary>Copies a folder that lies beside this program.</summary>
    internal static void CopyOwn(string name, string folder)
    {
        var own = Path.Join(AppContext.BaseDirectory, name);
        foreach (var file in Directory.EnumerateFiles(own, "*", SearchOption.AllDirectories))
        {
            var target = Path.Join(folder, Path.GetRelativePath(own, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    private static string Configuration() =>
        $"""
        title: 某省科学技术协会
        shortTitle: 某省科协
        description: 某省各级科协的活动和报告。
        url: https://kexie.internal/
        sections:
          activities: {"{"} kind: 活动, title: 活动, pageSize: 20 {"}"}
          reports: {"{"} kind: 报告, title: 报告, pageSize: 20 {"}"}
        series: [{string.Join(", ", Words.Series)}]

        """;

    private static GeneratedItem Item(int number)
    {
        var random = new XorShift((ulong)number);
        var isReport = number % 10 == 0;
        var year = random.Between(FirstYear, LastYear);
        var place = random.OneOf(Place.All);
        while (place.Until < year)
        {
            place = random.OneOf(Place.All);
        }

        var topics = ImmutableArray.Create(random.OneOf(Words.Topics), random.OneOf(Words.Topics)).Distinct(StringComparer.Ordinal);
        var item = new GeneratedItem
        {
            Number = number,
            IsReport = isReport,
            Years = [year],
            Date = new DateOnly(year, 1, 1),
            Place = place,
            Region = random.OneOf(place.Spellings),
            Title = "",
            Summary = "",
            Topics = [.. topics],
            Figures = FigureWriter.Figures(random, isReport),
        };
        item = isReport ? Report(item, year, random) : Activity(item, year, random);
        return item with { Summary = Sentences.For(item, random) };
    }

    private static GeneratedItem Activity(GeneratedItem item, int year, XorShift random)
    {
        var date = new DateOnly(year, random.Between(1, year == LastYear ? 6 : 12), random.Between(1, 28));
        DateOnly? end = random.Chance(15) ? date.AddDays(random.Between(1, 12)) : null;
        var series = random.Chance(60) ? random.OneOf(Words.Series) : "";
        return item with
        {
            Date = date,
            End = end,
            Years = end?.Year > year ? [year, year + 1] : [year],
            Series = series,
            Town = item.Place.Towns.Length > 0 && random.Chance(40) ? random.OneOf(item.Place.Towns) : "",
            Title = Sentences.Fill($"{{地}}{year}年{(series.Length > 0 ? series : "科普服务")}{{题目}}{{形式}}（第{item.Number}场）", item.Place.Name, random),
        };
    }

    private static GeneratedItem Report(GeneratedItem item, int year, XorShift random)
    {
        var kind = random.Below(10) switch { < 6 when year < LastYear => "总结", < 8 => "计划", _ => "汇报" };
        return item with
        {
            Date = kind switch
            {
                "总结" => new DateOnly(year, 12, 31).AddDays(random.Between(-20, 20)),
                "计划" => new DateOnly(year, 1, random.Between(4, 28)),
                _ => new DateOnly(year, 7, random.Between(1, 20)),
            },
            ReportType = kind,
            Period = kind == "汇报" ? "上半年" : "",
            Title = $"{item.Place.Name}科协{year}年{(kind == "汇报" ? "上半年" : "")}工作{kind}（{item.Number}）",
        };
    }

    private static string FrontMatter(GeneratedItem item)
    {
        var text = new StringBuilder("---\n");
        Add("title", item.Title);
        Add("date", Day(item.Date));
        Add("end", item.End is { } end ? Day(end) : "");
        Add("region", item.Region);
        Add("place", item.Town);
        Add("series", item.Series);
        Add("year", item.IsReport ? item.Years[0].ToString(CultureInfo.InvariantCulture) : "");
        Add("period", item.Period);
        Add("type", item.ReportType);
        Add("issuer", item.IsReport ? item.Place.Name + "科协" : "");
        Add("number", item.IsReport ? $"{item.Place.Name}科协〔{item.Date.Year}〕{(item.Number % 90) + 1}号" : "");
        Add("topics", $"[{string.Join(", ", item.Topics)}]");
        Add("summary", item.Summary);
        text.Append("figures:\n");
        foreach (var figure in item.Figures)
        {
            text.Append("  ").Append(figure.Metric).Append(": ").Append(figure.Written).Append('\n');
        }

        return text.Append("---\n\n").ToString();

        void Add(string key, string value)
        {
            if (value.Length > 0)
            {
                text.Append(key).Append(": ").Append(value).Append('\n');
            }
        }
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
