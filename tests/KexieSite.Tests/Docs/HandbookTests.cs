using System.Reflection;
using System.Text.RegularExpressions;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Model;
using KexieSite.Parsing.Dialect;
using KexieSite.Parsing.Sanitizing;
using KexieSite.Regions;
using KexieSite.Tests.Building;
using KexieSite.Tests.Pictures;

namespace KexieSite.Tests.Docs;

/// <summary>Holds the handbook for staff to the program: its tables are tried, its examples are built.</summary>
public sealed class HandbookTests
{
    // The files that the examples name.
    private static readonly string[] Beside = ["kepuri.jpg", "展板.jpg", "活动方案.pdf", "报名表.docx"];

    [Fact]
    public async Task Every_example_builds_without_a_finding()
    {
        Assert.True(Handbook.Examples.Length > 10);
        using var site = new TestSite();
        foreach (var (path, text) in Handbook.Examples)
        {
            site.Write(path, text);
            foreach (var file in Beside)
            {
                site.Write(Path.GetDirectoryName(path) + "/" + file, TinyPicture.Jpeg(1600, 900));
            }
        }

        var result = await site.BuildAsync(options => options with { Strict = true });
        Assert.Empty(result.Diagnostics.Select(d => $"{d.File} {d.Place()}"));
        Assert.True(result.Ok);
        Assert.Equal(Handbook.Examples.Length - 1, result.Items + result.Skipped.Length);
    }

    [Fact]
    public void Every_key_of_the_front_matter_has_its_row() =>
        Assert.Equal(
            Field.All.Select(f => $"{f.Alias} {f.Name} {(f.Kinds.Length == 4 ? "全部" : string.Join('、', f.Kinds.Select(kind => CommonWords.Kinds.WordOf(kind).Chinese)))}"),
            Handbook.Table("| 中文键 | 英文键 | 用于 | 写什么 | 例子 |").Select(row => $"{row[0]} {row[1]} {row[2]}"));

    [Fact]
    public void Every_key_of_site_yml_stands_in_its_example()
    {
        var example = Handbook.Examples.Single(e => e.Path == "site.yml").Text;
        var written = Regex.Matches(example, "^ *(?:- )?(?<key>[A-Za-z]+):", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        var keys = KeysIn("KexieSite.Configuration").ToList();
        Assert.Contains("siteCode", keys);
        Assert.Empty(keys.Except(written.Select(m => m.Groups["key"].Value)));
    }

    [Fact]
    public void Keys_of_covers_and_attachments_stand_in_the_text() =>
        Assert.DoesNotContain(KeysIn("KexieSite.Model").Except(Field.Keys.Words), key => !Handbook.Text.Contains($"“{key}”", StringComparison.Ordinal)
            && !Handbook.Text.Contains($"`{key}`", StringComparison.Ordinal));

    [Fact]
    public void Every_block_and_option_has_its_row()
    {
        var blocks = Handbook.Table("| 中文 | 英文 | 放上什么 |");
        Assert.Equal(BlockNames.Table.Listed.Chinese, string.Join('、', blocks.Select(row => row[0])));
        Assert.All(blocks, row => Assert.Equal(row[1], BlockNames.Table.Find(row[0])));

        var options = Handbook.Table("| 选项 | 英文 | 用于 | 写什么 | 不写就是 |");
        Assert.All(blocks, block => Assert.Equal(
            BlockNames.OptionsOf(block[1]).Words.Select(BlockNames.OptionsOf(block[1]).Find).Distinct().Order(StringComparer.Ordinal),
            options.Where(o => o[2].Split('、').Contains(block[0])).Select(o => o[1]).Order(StringComparer.Ordinal)));
        Assert.All(options, o => Assert.All(o[2].Split('、'), block => Assert.Equal(o[1], BlockNames.OptionsOf(BlockNames.Table.Find(block)!).Find(o[0]))));
        Assert.Contains(BlockNames.Axes.Listed.Chinese, Handbook.Text, StringComparison.Ordinal);
        Assert.Contains(BlockNames.Forms.Listed.Chinese, Handbook.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_default_metric_has_its_row() =>
        Assert.Equal(
            Metric.Defaults.Select(m => $"{m.Name} {m.Unit} {string.Join('、', m.Unit[0] == '万' ? [m.Unit[1..], .. m.OtherUnits] : m.OtherUnits)}"),
            Handbook.Table("| 指标 | 单位 | 也可以写 |").Select(row => string.Join(' ', row)));

    [Fact]
    public void Words_of_values_elements_and_file_types_are_listed_whole()
    {
        string[] lists =
        [
            CommonWords.Kinds.Listed.Chinese, ItemWords.Status.Listed.Chinese, ItemWords.ReportTypes.Listed.Chinese, CommonWords.YesNo.Listed.Chinese, List(FileTypes.Forbidden),
            List(FileTypes.Pictures).Replace("、svg", " 或 svg", StringComparison.Ordinal),
        ];
        Assert.All(lists, list => Assert.Contains(list, Handbook.Text, StringComparison.Ordinal));
        var elements = Handbook.Table("| 种类 | 保留的元素 |").SelectMany(row => row[1].Split('（')[0].Split(' ')).Select(e => e.Trim('`'));
        Assert.Equal(AllowList.ElementNames.Order(StringComparer.Ordinal), elements.Order(StringComparer.Ordinal));

        static string List(IEnumerable<string> extensions) => string.Join('、', extensions.Select(e => e[1..]));
    }

    [Fact]
    public void Figures_are_shown_as_the_handbook_says()
    {
        var texts = KexieSite.Diagnostics.TextTable.For(KexieSite.Diagnostics.Language.Chinese);
        Assert.All(Handbook.Table("| 写法 | 网页上显示 |"), row =>
        {
            using var site = new TestSite();
            var read = site.Activity("a", $"日期: 2021-09-17\n数据:\n  {row[0]}").Assemble();
            Assert.Empty(read.Found);
            Assert.Equal(row[1], QuantityText.Format(Assert.Single(read.Item<Activity>().Figures).Quantity, texts));
        });
    }

    [Fact]
    public void Dates_are_read_as_the_handbook_says() =>
        Assert.All(Handbook.Table("| 写法 | 是哪一天 |"), row =>
        {
            var date = Assert.IsType<DateReading.Found>(ContentDate.Read(row[0])).Date;
            Assert.Equal(row[1], date.Precision.Iso(date.Day));
        });

    [Fact]
    public void Regions_are_found_as_the_handbook_says()
    {
        var resolver = new RegionResolver(Divisions.Embedded, Divisions.Embedded.Find("530325", null));
        Assert.All(Handbook.Table("| 写法 | 归入 |"), row => Assert.Equal(row[1], resolver.Resolve(row[0], null).Division?.FullPath));
        Assert.All(Handbook.Table("| 写法 | 内容的年份 | 归入 |"), row =>
            Assert.Equal(row[2], Assert.IsType<RegionOutcome.Found>(resolver.Resolve(row[0], int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture))).Place.FullPath));
        Assert.IsType<RegionOutcome.Ambiguous>(resolver.Resolve("鼓楼区", null));
        Assert.IsType<RegionOutcome.Found>(resolver.Resolve("福建省/福州市/鼓楼区", null));
    }

    [Fact]
    public void Addresses_are_made_as_the_handbook_says()
    {
        using var site = new TestSite();
        var rows = Handbook.Table("| 文件 | 网址 |");
        foreach (var file in rows.Select(row => row[0]))
        {
            site.Write(file, $"---\n标题: 甲\n{(file.StartsWith("content/reports/", StringComparison.Ordinal) ? "年度: 2021\n类别: 总结\n" : "")}---\n");
        }

        var read = site.Assemble();
        Assert.Empty(read.Found);
        Assert.Equal(
            rows.Select(row => $"{row[0]} {row[1]}").Order(StringComparer.Ordinal),
            read.Value.Items.Select(i => $"{i.Source} {i.Url}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Anchors_are_made_as_the_handbook_says() =>
        Assert.All(Handbook.Table("| 小标题 | 锚点 |"), row => Assert.Equal(row[1], "#" + Anchor.FromHeading(row[0])));

    private static IEnumerable<string> KeysIn(string folder) =>
        typeof(KeyTable).Assembly.GetTypes().Where(t => t.Namespace == folder)
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(KeyTable))
            .SelectMany(f => ((KeyTable)f.GetValue(null)!).Words);
}
