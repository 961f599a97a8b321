using System.Globalization;
using System.Text;

namespace KexieSite.Bench;

/// <summary>Reports of 3,000 characters as an association has them in its drawers, for measuring <c>kexie import</c>: by turns a text and a saved web page.</summary>
internal static class OldReports
{
    private const int Characters = 3_000;
    private const string Numerals = "一二三四五六七八九十";

    /// <summary>Writes so many reports into a folder, by year.</summary>
    public static void Write(string folder, int count)
    {
        var reports = AssociationSite.Generate(count * 12).Where(item => item.IsReport).Take(count);
        foreach (var (number, item) in reports.Index())
        {
            var name = number.ToString("0000", CultureInfo.InvariantCulture);
            var below = Path.Combine(folder, item.Years[0].ToString(CultureInfo.InvariantCulture));
            Directory.CreateDirectory(below);
            var title = $"{item.Place.Name}科协{item.Years[0]}年工作总结";
            var paragraphs = Paragraphs(item);
            var isText = number % 2 == 0;
            File.WriteAllText(Path.Combine(below, name + (isText ? ".txt" : ".html")), isText ? Text(title, paragraphs, item) : Page(title, paragraphs, item));
        }
    }

    private static List<string> Paragraphs(GeneratedItem item)
    {
        var random = new XorShift((ulong)item.Number << 24);
        var paragraphs = new List<string> { $"{item.Years[0]}年，{item.Place.Name}科协做了以下工作。" };
        for (var section = 0; paragraphs.Sum(p => p.Length) < Characters; section++)
        {
            paragraphs.Add($"{Numerals[section]}、{random.OneOf(Words.Slots["章"])}");
            paragraphs.Add(string.Concat(Enumerable.Range(0, 12).Select(_ => Sentences.For(item, random))));
        }

        return paragraphs;
    }

    private static string Text(string title, List<string> paragraphs, GeneratedItem item) =>
        new StringBuilder(title).Append("\n\n").AppendJoin('\n', paragraphs.Select(p => "　　" + p)).Append("\n\n").Append(item.Place.Name).Append("科学技术协会\n").Append(item.Years[0]).Append("年12月20日\n").ToString();

    private static string Page(string title, List<string> paragraphs, GeneratedItem item) =>
        $"<html><head><meta charset=\"utf-8\"><title>{title}_{item.Place.Name}科协</title><meta name=\"PubDate\" content=\"{item.Years[0]}-12-20\"></head><body><div class=\"nav\"><a href=\"/\">首页</a><a href=\"/gk/\">公开</a></div><div class=\"TRS_Editor\">{string.Concat(paragraphs.Select(p => $"<p>　　{p}</p>"))}</div><div class=\"footer\">主办单位</div></body></html>";
}
