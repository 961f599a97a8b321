using KexieSite.Importing.Batch;
using KexieSite.Tests.Building;
using KexieSite.Tests.Importing.Batch;

namespace KexieSite.Tests.Exporting;

/// <summary>An export that comes back while the text that it was made of is still in the site.</summary>
public sealed class OriginalsTests : IDisposable
{
    private const string Report = "content/reports/2021/2021-12-13-工作总结.md";
    private const string Words = "word/document.xml";

    private readonly ExportedSite site = new();

    public OriginalsTests()
    {
        // Footnotes, code and attachments do not come back exactly as they were written: that makes no difference.
        site.Site.Write("content/reports/2021/甲.csv", "a\n").Write("content/reports/2021/2021-12-13-工作总结-1.png", SampleText.Dot)
            .Write(Report, "---\n标题: 富源县科协2021年工作总结\n日期: 2021-12-13\n年度: 2021\n类别: 总结\n# 给编辑的话\n附件: [甲.csv]\n网址名: zongjie\n---\n\n正文一段，见[通知](../../notices/2021/通知.md)`代码`[^甲]。\n\n![图](2021-12-13-工作总结-1.png)\n\n[^甲]: 注。\n")
            .Write("content/notices/2021/通知.md", "---\n标题: 关于开会的通知\n日期: 2021-12-01\n---\n\n见[总结](../../reports/2021/2021-12-13-工作总结.md)。\n");
        site.Export(Report);
    }

    public void Dispose() => site.Dispose();

    [Fact]
    public void Where_nothing_was_changed_nothing_is_written_and_that_is_told()
    {
        var before = Files();
        var item = site.Import();
        Assert.Equal((ImportFate.Same, Report), (item.Fate, item.Target?.Value));
        Assert.Equal(["KX8438"], item.Codes());
        Assert.Equal(before, Files());
    }

    [Fact]
    public void A_text_that_was_changed_in_Word_or_in_the_site_becomes_a_draft_beside_it()
    {
        var changed = site.Change(Words, "正文一段", "正文两段").Import();
        Assert.Equal((ImportFate.Draft, "content/reports/2021/2021-12-13-工作总结-2.md"), (changed.Fate, changed.Target?.Value));
        Assert.Contains("草稿: true\n", site.Read(changed), StringComparison.Ordinal);
        Assert.Contains("KX8437", changed.Codes());

        site.Export(Report);
        var original = Path.Combine(site.Site.Root, Report);
        File.WriteAllText(original, File.ReadAllText(original).Replace("正文一段", "正文三段", StringComparison.Ordinal));
        Assert.Equal(ImportFate.Draft, site.Import().Fate);
    }

    [Fact]
    public void That_the_original_is_still_there_is_told_of_the_run()
    {
        var result = site.Change(Words, "正文一段", "正文两段").Run();
        var ofTexts = result.Items.SelectMany(i => i.Notes).ToHashSet(ReferenceEqualityComparer.Instance);
        Assert.Contains("KX8437", result.Diagnostics.Where(d => !ofTexts.Contains(d)).Select(d => d.Rule.Code));
    }

    [Fact]
    public async Task Whoever_does_what_the_advice_says_has_the_changed_text_in_the_place_of_the_old_one()
    {
        var beside = site.Change(Words, "正文一段", "正文两段").Import();
        var old = Read("content/notices/2021/通知.md");
        File.Delete(beside.Target!.Value.In(site.Site.Root));
        var again = site.Import(without: Report);
        Assert.Equal((ImportFate.Written, Report), (again.Fate, again.Target?.Value));
        var text = site.Read(again);
        Assert.Contains("正文两段", text, StringComparison.Ordinal);
        Assert.Contains("网址名: zongjie\n", text, StringComparison.Ordinal);
        Assert.Contains("附件: [甲.csv]\n", text, StringComparison.Ordinal);
        Assert.Contains("(../../notices/2021/通知.md)", text, StringComparison.Ordinal);
        Assert.Equal(old, Read("content/notices/2021/通知.md"));
        Assert.True((await site.Site.BuildAsync()).Ok);
        Assert.Contains("正文两段", Read("output/reports/2021/zongjie/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_between_texts_of_one_run_are_links_between_files_whichever_comes_first()
    {
        var notice = Read("content/notices/2021/通知.md");
        site.Export("content/notices/2021/通知.md", "甲.docx").Export(Report, "乙.docx");
        File.Delete(Path.Combine(site.Site.Root, Report));
        File.Delete(Path.Combine(site.Site.Root, "content/notices/2021/通知.md"));
        var items = site.Run("甲.docx", "乙.docx").Items;
        Assert.All(items, item => Assert.Equal(ImportFate.Written, item.Fate));
        Assert.Equal(notice, ExportedSite.WithoutOrigin(Read("content/notices/2021/通知.md")));
        Assert.Contains("(../../notices/2021/通知.md)", Read(Report), StringComparison.Ordinal);
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(site.Site.Root, path));

    private SortedDictionary<string, string> Files() => new(
        Directory.GetFiles(Path.Combine(site.Site.Root, "content"), "*", SearchOption.AllDirectories).ToDictionary(f => f, f => Convert.ToHexString(File.ReadAllBytes(f))), StringComparer.Ordinal);
}
