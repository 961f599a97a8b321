using KexieSite.Building;
using KexieSite.Configuration;
using KexieSite.Exporting;
using KexieSite.Importing.Batch;
using KexieSite.Loading;
using KexieSite.Parsing;
using KexieSite.Paths;
using KexieSite.Tests.Importing;

namespace KexieSite.Tests.Exporting;

/// <summary>The project's own site, text by text, to Word and back.</summary>
public sealed class OwnSiteReturnTests : IDisposable
{
    // KEXIE_RETURNS=1 for every text; each takes some tenths of a second.
    private static readonly int Step = int.TryParse(Environment.GetEnvironmentVariable("KEXIE_RETURNS"), out var asked) ? Math.Max(1, asked) : 8;

    private readonly string root = Directory.CreateTempSubdirectory("kexie-own-").FullName;
    private readonly string documents = Directory.CreateTempSubdirectory("kexie-word-").FullName;

    public void Dispose()
    {
        Directory.Delete(root, recursive: true);
        Directory.Delete(documents, recursive: true);
    }

    [Fact]
    public void Texts_come_back_to_their_place_with_their_front_matter_and_their_body()
    {
        foreach (var path in SourceTree.List(RepositoryRoot.Path).Files.Where(f => f.IsInside(SourceTree.Content)).Append(SourceTree.Configuration))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path.In(root))!);
            File.Copy(path.In(RepositoryRoot.Path), path.In(root));
        }

        var texts = SourceTree.List(root).Texts.Where((_, i) => i % Step == 0).ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, text =>
        {
            var (file, original) = (text.In(root), File.ReadAllText(text.In(root)));
            var options = new TextExportOptions(root, file, Path.Combine(documents, "a.docx")) { Replaces = true };
            Assert.True(TextExport.Run(options, TimeProvider.System).Value);
            File.Delete(file);
            var item = Assert.Single(SiteImport.Run(new ImportOptions { SiteFolder = root, StartFolder = documents, Paths = ["a.docx"] }, TimeProvider.System).Items);
            Assert.Equal((text.Value, ImportFate.Written), (item.Target?.Value, item.Fate));
            Assert.Empty(item.Notes);
            var back = ExportedSite.WithoutOrigin(File.ReadAllText(file));
            Assert.Equal(FrontMatter(original), FrontMatter(back));
            Assert.Equal(Outline(original), Outline(back));
            File.WriteAllText(file, original);
        });
    }

    // Comments are not for those who get the Word file.
    private static IEnumerable<string> FrontMatter(string text) =>
        text.Split("\n---\n", 2)[0].Split('\n').Where(line => line.Length > 0 && line[0] != '#');

    private static string Outline(string text)
    {
        var body = MarkdownReader.Read(text.Split("\n---\n", 2)[1], new SourcePath("content/a.md"), 1, HtmlPolicy.Sanitized).Value;
        return BlockOutline.Of(BodyBlocks.Of(body));
    }
}
