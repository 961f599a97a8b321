using System.IO.Compression;
using System.Text;
using KexieSite.Building;
using KexieSite.Diagnostics;
using KexieSite.Exporting;
using KexieSite.Importing.Batch;

namespace KexieSite.Tests.Exporting;

/// <summary>A site in a temporary folder whose texts go to Word and back.</summary>
internal sealed class ExportedSite : IDisposable
{
    private const string Name = "导出.docx";

    private readonly string documents = Directory.CreateTempSubdirectory("kexie-word-").FullName;

    public TestSite Site { get; } = new("title: 富源县科协\nurl: https://kexie.example.org/xh/\nregion: 富源县\nseries:\n  - name: 全国科普日\n");

    /// <summary>Where the Word file of <see cref="Export"/> lies.</summary>
    public string Document => Path.Combine(documents, Name);

    /// <summary>Exports a text.</summary>
    public ExportedSite Export(string path, string name = Name)
    {
        var done = TextExport.Run(new TextExportOptions(Site.Root, Path.Combine(Site.Root, path), Path.Combine(documents, name)) { Replaces = true }, TimeProvider.System);
        Assert.True(done.Value, string.Join('\n', done.Diagnostics.Select(d => d.Message(TextTable.For(Language.Chinese)))));
        return this;
    }

    /// <summary>Changes a part of the Word file, as a person with another program would.</summary>
    public ExportedSite Change(string part, string from, string to)
    {
        using var zip = ZipFile.Open(Document, ZipArchiveMode.Update);
        var entry = zip.GetEntry(part)!;
        string text;
        using (var reader = new StreamReader(entry.Open()))
        {
            text = reader.ReadToEnd();
        }

        Assert.Contains(from, text, StringComparison.Ordinal);
        entry.Delete();
        using var stream = zip.CreateEntry(part).Open();
        stream.Write(Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal)));
        return this;
    }

    /// <summary>Imports the Word file, having taken away the text it was made of or not.</summary>
    public ImportedItem Import(string? without = null, Func<ImportOptions, ImportOptions>? change = null)
    {
        if (without is not null)
        {
            File.Delete(Path.Combine(Site.Root, without));
        }

        var options = new ImportOptions { SiteFolder = Site.Root, StartFolder = documents, Paths = [Name] };
        return Assert.Single(SiteImport.Run(change?.Invoke(options) ?? options, TimeProvider.System).Items);
    }

    /// <summary>Imports Word files in this order, or the one, into this site or another one.</summary>
    public ImportResult Run(params string[] names) => Run(Site, names);

    public ImportResult Run(TestSite into, params string[] names) =>
        SiteImport.Run(new ImportOptions { SiteFolder = into.Root, StartFolder = documents, Paths = names is [] ? [Name] : [.. names] }, TimeProvider.System);

    /// <summary>A text of the site without the line that says where it was imported from.</summary>
    public string Read(ImportedItem item) => WithoutOrigin(File.ReadAllText(item.Target!.Value.In(Site.Root)));

    /// <summary>A text without the lines that an import adds to its front matter.</summary>
    public static string WithoutOrigin(string text)
    {
        var lines = text.Split('\n').ToList();
        var origin = lines.FindIndex(l => l.StartsWith("  导入自: ", StringComparison.Ordinal));
        Assert.True(origin > 0);
        lines.RemoveAt(origin);
        if (lines[origin - 1] == "附加:")
        {
            lines.RemoveAt(origin - 1);
        }

        return string.Join('\n', lines);
    }

    public void Dispose()
    {
        Site.Dispose();
        Directory.Delete(documents, recursive: true);
    }
}
