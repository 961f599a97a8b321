using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using KexieSite.Importing.Batch;
using KexieSite.Tests.Importing.Batch;

namespace KexieSite.Tests.Exporting;

/// <summary>What paper does not show keeps its place in the Word file, and comes back there if nobody took it away.</summary>
public sealed class KeptPlacesTests : IDisposable
{
    private const string Report = "content/reports/2021/2021-12-13-工作总结.md";
    private const string Kept = "customXml/item.xml";
    private const string Words = "word/document.xml";
    private const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>";

    private const string Body = """
        全年完成任务[^renwu]，其中培训[^2]、大赛[^乡镇]，任务[^renwu]已过半。

        ![田间课堂](../图 1.svg "图1 田间课堂")

        ::: 数据

        - 甲

          ::: 图表 指标=人次 按=年度

        见[各地](/regions/)和[活动](/activities/#shang)。

        [^renwu]: 任务数。

        [^2]: 初步统计。

        [^乡镇]: 见附表。

        """;

    private readonly ExportedSite site = new();

    public KeptPlacesTests()
    {
        site.Site.Write("content/reports/图 1.svg", Drawing);
        Write(Body.Replace("图 1.svg", "图%201.svg", StringComparison.Ordinal));
    }

    public void Dispose() => site.Dispose();

    [Fact]
    public void Names_of_footnotes_computed_blocks_drawings_and_addresses_come_back()
    {
        var item = site.Export(Report).Import(without: Report);
        Assert.Equal(Body.Replace("图 1.svg", "图%201.svg", StringComparison.Ordinal), BodyOf(item));
        Assert.Empty(item.Notes);
    }

    [Fact]
    public void The_places_are_valid_and_hold_no_words()
    {
        site.Export(Report);
        using var file = WordprocessingDocument.Open(site.Document, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        Assert.DoesNotContain("人次", file.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
        Assert.DoesNotContain("田间课堂", file.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_writes_in_such_a_place_is_text_and_a_place_that_is_gone_brings_nothing_back()
    {
        site.Export(Report).Change(Words, "<w:bookmarkStart w:name=\"_kexie4\" w:id=\"4\" /><w:bookmarkEnd w:id=\"4\" />", "")
            .Change(Words, "<w:bookmarkStart w:name=\"_kexie5\" w:id=\"5\" />", "<w:bookmarkStart w:name=\"_kexie5\" w:id=\"5\" /><w:r><w:t>写在这里。</w:t></w:r>");
        var text = BodyOf(site.Import(without: Report));
        Assert.DoesNotContain("![", text, StringComparison.Ordinal);
        Assert.Contains("过半。\n\n写在这里。\n\n::: 数据\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_footnote_that_is_added_before_the_others_does_not_take_their_names()
    {
        const string first = "<w:bookmarkStart w:name=\"_kexie1\"";
        site.Export(Report).Change(Words, first, "<w:r><w:footnoteReference w:id=\"3\"/></w:r>" + first);
        Assert.StartsWith("全年完成任务[^1][^renwu]，其中培训[^3]、大赛[^1]，任务[^renwu]已过半。", BodyOf(site.Import(without: Report)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("::: 数据", "偷偷加的话。")]
    [InlineData("::: 数据", "::: 数据\n\n偷偷加的话。")]
    [InlineData("::: 数据", "::: 没有的")]
    [InlineData("::: 数据", "![x](https://偷偷.example.org/a.png)")]
    [InlineData("::: 数据", "[偷偷]: https://example.org/")]
    [InlineData(">renwu<", "> 偷偷<")]
    [InlineData(">renwu<", ">乡镇<")]
    public void Nothing_else_comes_in_that_way(string from, string to)
    {
        var text = BodyOf(site.Export(Report).Change(Kept, from, to).Import(without: Report));
        Assert.DoesNotContain("偷偷", text, StringComparison.Ordinal);
        Assert.DoesNotContain("没有的", text, StringComparison.Ordinal);
        Assert.Contains("[^乡镇]: ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../图%201.svg", "../../../site.svg")]
    [InlineData("../图%201.svg", "没有.svg")]
    public void A_drawing_that_the_site_does_not_have_stays_away_and_is_told(string from, string to)
    {
        var item = site.Export(Report).Change(Kept, from, to).Import(without: Report);
        Assert.DoesNotContain("svg", BodyOf(item), StringComparison.Ordinal);
        Assert.Equal(["KX8434"], item.Codes());
    }

    [Fact]
    public void Elsewhere_an_address_of_the_old_site_stays_whole()
    {
        site.Export(Report);
        using var other = new TestSite("title: 另一个科协\nurl: https://tongguan.example.org/\nregion: 潼关县\n");
        var text = File.ReadAllText(Assert.Single(site.Run(other).Items).Target!.Value.In(other.Root));
        Assert.Contains("见[各地](https://kexie.example.org/xh/regions/)", text, StringComparison.Ordinal);
    }

    private void Write(string body) =>
        site.Site.Write(Report, $"---\n标题: 富源县科协2021年工作总结\n日期: 2021-12-13\n年度: 2021\n类别: 总结\n数据:\n  人次: 300\n---\n\n{body}");

    private string BodyOf(ImportedItem item) => site.Read(item).Split("---\n\n", 2)[1];
}
