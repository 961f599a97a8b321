using System.IO.Compression;
using System.Text;
using KexieSite.Building;
using KexieSite.Importing.Batch;

namespace KexieSite.Tests.Importing.Batch;

/// <summary>A folder of old files, as an association keeps them, and a site to bring them into.</summary>
internal sealed class Archive : IDisposable
{
    public const string Report = "富源县科协2021年工作总结\n\n2021年，富源县科协围绕中心工作，做了以下几件事。\n\n一、科普活动\n\n全年开展科普活动30余场次，发放资料3万余份。\n\n二、农技培训\n\n全年培训学员1100人次。\n\n富源县科学技术协会\n2021年12月13日\n";

    public const string Page = """
        <html><head><meta charset="utf-8"><meta name="ArticleTitle" content="富源县科协举办全国科普日活动"><meta name="PubDate" content="2021-09-20"><meta name="ContentSource" content="富源县科协"></head>
        <body><div class="nav"><a href="/">首页</a></div><div class="TRS_Editor"><p>2021年9月17日，富源县科协在胜境广场举办全国科普日活动，现场发放资料5000份，群众纷纷前来咨询。</p>
        <p><img src="img/a.jpg" alt="活动现场"></p><p>县科协主席到场讲话，二十个成员单位参加了活动。</p></div></body></html>
        """;

    public string Folder { get; } = Directory.CreateTempSubdirectory("kexie-archive-").FullName;

    public TestSite Site { get; } = new("title: 富源县科协\nurl: https://kexie.example.org\nregion: 富源县\nseries:\n  - name: 全国科普日\n");

    public Archive Put(string path, string text) => Put(path, Encoding.UTF8.GetBytes(text));

    public Archive Put(string path, byte[] bytes)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return this;
    }

    public ImportResult Import(Func<ImportOptions, ImportOptions>? change = null)
    {
        var options = new ImportOptions { SiteFolder = Site.Root, StartFolder = Folder, Paths = ["."] };
        return SiteImport.Run(change?.Invoke(options) ?? options, TimeProvider.System);
    }

    /// <summary>The text of a file of the site.</summary>
    public string Read(string path) => File.ReadAllText(Path.Combine(Site.Root, path));

    /// <summary>Every file of the site and its bytes in hexadecimal digits.</summary>
    public SortedDictionary<string, string> Snapshot() => new(
        Directory.GetFiles(Site.Root, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(Site.Root, f).Replace('\\', '/'), f => Convert.ToHexString(File.ReadAllBytes(f))), StringComparer.Ordinal);

    /// <summary>A Word file of paragraphs.</summary>
    public static byte[] Word(params ReadOnlySpan<string> paragraphs)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Add(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            var body = new StringBuilder();
            foreach (var paragraph in paragraphs)
            {
                _ = body.Append("<w:p><w:r><w:t>").Append(paragraph).Append("</w:t></w:r></w:p>");
            }

            Add(zip, "word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>");
        }

        return memory.ToArray();
    }

    public void Dispose()
    {
        Site.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        var entry = zip.CreateEntry(name);

        // The same words are the same bytes, whenever they are packed.
        entry.LastWriteTime = new DateTimeOffset(2021, 9, 17, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text));
    }
}

/// <summary>What became of texts, as tests compare it.</summary>
internal static class ImportedItems
{
    public static IEnumerable<string> Fates(this ImportResult result) => result.Items.Select(i => $"{i.Source} {i.Fate} {i.Target}".TrimEnd());

    public static IEnumerable<string> Codes(this ImportedItem item) => item.Notes.Select(n => n.Rule.Code);
}
