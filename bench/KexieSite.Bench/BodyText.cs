using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace KexieSite.Bench;

/// <summary>
/// The Markdown below an item's front matter: 400 to 2,500 Han characters in sections, with lists in half of the items, a
/// table in 30 of a hundred, links to other items in 20 and to other sites in 15.
/// </summary>
internal sealed class BodyText
{
    private const int Least = 420;
    private const int MostOfActivities = 1_300;
    private const int MostOfReports = 2_250;
    private const string Numerals = "一二三四五六七八九十";

    private readonly GeneratedItem item;
    private readonly XorShift random;
    private readonly StringBuilder text = new(8192);
    private int han;

    private BodyText(GeneratedItem item, XorShift random)
    {
        this.item = item;
        this.random = random;
    }

    /// <summary>The text of an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="items">All items; it may link to those before it.</param>
    public static string Of(GeneratedItem item, ImmutableArray<GeneratedItem> items)
    {
        var body = new BodyText(item, new XorShift((ulong)item.Number << 20));
        body.Write(items);
        return body.text.ToString();
    }

    /// <summary>The Han characters of a text.</summary>
    public static int CountHan(string text) => text.Count(c => c is >= '\u4e00' and <= '\u9fff');

    private void Write(ImmutableArray<GeneratedItem> items)
    {
        var wanted = item.IsReport ? random.Between(1_000, MostOfReports) : random.Between(Least, MostOfActivities);
        var (hasList, hasTable) = (random.Chance(50), random.Chance(30));
        Paragraph(2);
        for (var section = 0; section < Numerals.Length && han < wanted; section++)
        {
            Section(section, wanted);
            if (section == 0 && hasList)
            {
                List();
            }

            if (section == 0 && hasTable)
            {
                Table();
            }
        }

        while (han < wanted)
        {
            Paragraph(3);
        }

        Links(items);
    }

    private void Section(int number, int wanted)
    {
        Add($"## {Numerals[number]}、{random.OneOf(Words.Slots["章"])}\n\n");
        for (var part = 0; part < 3 && han < wanted; part++)
        {
            if (item.IsReport)
            {
                Add($"### （{Numerals[part]}）{random.OneOf(Words.Slots["题目"])}\n\n");
            }

            Paragraph(random.Between(2, 3));
        }
    }

    private void Paragraph(int sentences)
    {
        for (var i = 0; i < sentences; i++)
        {
            Add(Sentences.For(item, random));
        }

        Add("\n\n");
    }

    private void List()
    {
        for (var i = random.Between(3, 5); i > 0; i--)
        {
            Add(Sentences.Fill("- **{题目}**：{单位}负责，{形式}{2-20}场，惠及{人群}{60-3000}人次。\n", item.Place.Name, random));
        }

        Add("\n");
    }

    private void Table()
    {
        Add("| 项目 | 场次 | 人次 |\n| --- | ---: | ---: |\n");
        for (var i = random.Between(3, 6); i > 0; i--)
        {
            Add(Sentences.Fill("| {题目}{形式} | {1-60} | {100-60000} |\n", item.Place.Name, random));
        }

        Add("\n");
    }

    private void Links(ImmutableArray<GeneratedItem> items)
    {
        if (item.Number > 1 && random.Chance(20))
        {
            var target = items[random.Below(item.Number - 1)];
            Add($"此前的情况见[{target.Title}]({RelativePath(target)})。\n\n");
        }

        if (random.Chance(15))
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"更多内容可看[{random.OneOf(Words.Topics)}专栏](https://example.com/column/{item.Number})。\n\n"));
        }
    }

    // Every file lies two folders below content/: section and year.
    private string RelativePath(GeneratedItem target) =>
        target.Section != item.Section ? $"../../{target.File["content/".Length..]}"
        : target.Years[0] != item.Years[0] ? $"../{target.Years[0]}/{target.Number:d6}.md"
        : $"{target.Number:d6}.md";

    private void Add(string part)
    {
        text.Append(part);
        han += CountHan(part);
    }
}
