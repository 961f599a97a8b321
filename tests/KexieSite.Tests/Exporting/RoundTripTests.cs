using KexieSite.Configuration;
using KexieSite.Exporting;
using KexieSite.Importing;
using KexieSite.Importing.Word;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Paths;
using KexieSite.Regions;
using KexieSite.Tests.Importing;

namespace KexieSite.Tests.Exporting;

/// <summary>The project's own reports and notices on paper and back.</summary>
public sealed class RoundTripTests
{
    private static readonly SourceTree Tree = SourceTree.List(RepositoryRoot.Path);

    [Fact]
    public void Every_report_and_notice_comes_back_from_Word_with_the_same_text_and_structure()
    {
        var file = Tree.ReadText(SourceTree.Configuration);
        var config = SiteConfigReader.Read(file.Text, file.Path).Value;
        var resolver = new RegionResolver(config.Divisions, config.Region);
        var texts = Tree.Texts.Where(t => t.IsInside(new SourcePath("content/reports")) || t.IsInside(new SourcePath("content/notices"))).ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, path =>
        {
            var item = ItemReader.Read(config, resolver, new AssemblyOptions(new DateOnly(2026, 1, 1), true, true), DocumentReader.Read(Tree.ReadText(path), config.Html)).Value.Item!;
            var text = ItemText.Of(item, new SiteAddresses(config, Tree, new DateOnly(2026, 1, 1))).Value;
            var read = WordReader.Read(new SourcePath("a.docx"), new MemoryStream(WordFile.Write(text)));
            Assert.Equal(BlockOutline.Of(text.Blocks), BlockOutline.Of(read.Value!.Blocks));
            Assert.Equal(Facts(text), Facts(read.Value));
        });
    }

    private static IEnumerable<(string, string)> Facts(OfficialText text)
    {
        yield return ("title", text.Title);
        if (text.Issuer.Length > 0 && text.Date is { } date)
        {
            yield return ("issuer", text.Issuer);
            yield return ("date", $"{date:yyyy-MM-dd}");
        }
    }

    private static IEnumerable<(string, string)> Facts(ImportedDocument read) => read.Facts.Where(f => f.IsSure).Select(f => (f.Key, f.Value));
}
