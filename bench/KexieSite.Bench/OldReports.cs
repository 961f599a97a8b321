using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace KexieSite.Bench;

/// <summary>Reports of 3,000 characters as an association has them in its drawers, for measuring <c>kexie import</c>: by turns a text, a saved web page and a Word file.</summary>
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
            var (ending, bytes) = (number % 3) switch
            {
                0 => (".txt", Encoding.UTF8.GetBytes(Text(title, paragraphs, item))),
                1 => (".html", Encoding.UTF8.GetBytes(Page(title, paragraphs, item))),
                _ => (".docx", Word(Text(title, paragraphs, item))),
            };
            File.WriteAllBytes(Path.Combine(below, name + ending), bytes);
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

    // A paragraph a line, as a file has that was typed without styles.
    private static byte[] Word(string text)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            var paragraphs = string.Concat(text.Split('\n').Select(line => $"<w:p><w:r><w:rPr><w:sz w:val=\"32\"/></w:rPr><w:t>{line}</w:t></w:r></w:p>"));
            Add(zip, "word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{paragraphs}</w:body></w:document>");
        }

        return memory.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(2021, 9, 17, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
