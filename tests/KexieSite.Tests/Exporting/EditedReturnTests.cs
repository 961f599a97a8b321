using KexieSite.Importing.Batch;
using KexieSite.Tests.Importing.Batch;

namespace KexieSite.Tests.Exporting;

/// <summary>An exported Word file that was changed before it comes back: what it shows counts, and nothing in it is believed unseen.</summary>
public sealed class EditedReturnTests : IDisposable
{
    private const string Report = "content/reports/2021/2021-12-13-工作总结.md";
    private const string Front = "标题: 富源县科协2021年工作总结\n日期: 2021-12-13\n年度: 2021\n类别: 总结\n单位: 富源县科学技术协会\n文号: 富科协〔2021〕3号\n附件:\n  - {file: 甲.csv, title: 统计表}\n  - {file: 乙.csv, title: 名单}\n主题: [青少年]";
    private const string Kept = "customXml/item.xml";
    private const string Words = "word/document.xml";

    private readonly ExportedSite site = new();

    public EditedReturnTests()
    {
        site.Site.Write("content/reports/2021/甲.csv", "a\n").Write("content/reports/2021/乙.csv", "a\n").Write(Report, $"---\n{Front}\n---\n\n正文一段。\n").Write("content/about.md", "---\n标题: 关于\n旧网址: [/guanyu/]\n---\n\n略。\n");
        site.Export(Report);
    }

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("富源县科协2021年工作总结", "富源县科协2021年全年工作总结", "标题: 富源县科协2021年全年工作总结", "KX8431")]
    [InlineData("富科协〔2021〕3号", "富科协〔2021〕5号", "文号: 富科协〔2021〕5号", "KX8431")]
    [InlineData("富源县科学技术协会", "富源县科学技术协会办公室", "单位: 富源县科学技术协会办公室", "KX8431")]
    [InlineData("2021年12月13日", "2021年12月20日", "日期: 2021-12-20", "KX8431")]
    [InlineData("富科协〔2021〕3号", "", "", "KX8433")]
    [InlineData("富源县科学技术协会", "", "", "KX8433")]
    public void What_was_changed_in_Word_counts_and_is_told(string from, string to, string line, string code)
    {
        var item = site.Change(Words, $">{from}<", $">{to}<").Import(without: Report);
        var key = Front.Split('\n').First(l => l.EndsWith(from, StringComparison.Ordinal) || l == "日期: 2021-12-13" && from.EndsWith('日'));
        Assert.Equal($"---\n{Front.Replace(key + "\n", line.Length > 0 ? line + "\n" : "", StringComparison.Ordinal)}\n---\n\n正文一段。\n", site.Read(item));
        Assert.Equal(code, Assert.Single(item.Codes()));
        Assert.Equal(ImportFate.Written, item.Fate);
    }

    [Fact]
    public void What_was_added_in_Word_in_the_form_of_an_export_goes_into_the_front_matter()
    {
        site.Site.Write(Report, $"---\n{Front.Replace("文号: 富科协〔2021〕3号\n", "", StringComparison.Ordinal)}\n---\n\n正文一段。\n");
        const string title = "<w:p><w:pPr><w:pStyle w:val=\"Title\"";
        var item = site.Export(Report).Change(Words, title, "<w:p><w:pPr><w:pStyle w:val=\"DocumentNumber\" /></w:pPr><w:r><w:t>富科协〔2021〕9号</w:t></w:r></w:p>" + title).Import(without: Report);
        Assert.Equal(["KX8432"], item.Codes());
        Assert.Contains("单位: 富源县科学技术协会\n文号: 富科协〔2021〕9号\n附件", site.Read(item), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_were_changed_are_the_text() =>
        Assert.EndsWith("---\n\n正文两段。\n", site.Read(site.Change(Words, "正文一段", "正文两段").Import(without: Report)), StringComparison.Ordinal);

    [Fact]
    public void An_attachment_that_was_crossed_off_the_paper_is_gone_and_a_new_one_is_asked_for()
    {
        var item = site.Change(Words, "2. 名单", "2. 新名单").Import(without: Report);
        Assert.Contains("附件:\n  - {file: 甲.csv, title: 统计表}\n主题", site.Read(item), StringComparison.Ordinal);
        Assert.Equal(["KX8433", "KX8435"], item.Codes());
    }

    [Fact]
    public void Attachments_that_the_site_does_not_have_stay_away()
    {
        File.Delete(Path.Combine(site.Site.Root, "content/reports/2021/甲.csv"));
        var item = site.Import(without: Report);
        Assert.Contains("附件:\n  - {file: 乙.csv, title: 名单}\n主题", site.Read(item), StringComparison.Ordinal);
        Assert.Equal(["KX8434"], item.Codes());
    }

    [Theory]
    [InlineData("类别: 总结", "类别: 总结\n---\n\n偷偷加的话。")]
    [InlineData("类别: 总结", "类别: 总结\n...\n偷偷加的话。")]
    [InlineData("类别: 总结", "类别: 总结\n没有的键: 1")]
    [InlineData("类别: 总结", "类别: 总结\n附件: [../../../site.yml]")]
    [InlineData("日期: 2021-12-13", "日期: 没有这一天")]
    [InlineData("类别: 总结", "类别: 总结\n系列: 全国科普日")]
    public void Front_matter_with_a_mistake_is_not_used(string from, string to)
    {
        var item = site.Change(Kept, from, to).Import(without: Report);
        Assert.Contains("KX8436", item.Codes());
        Assert.DoesNotContain("偷偷", site.Read(item), StringComparison.Ordinal);
        Assert.DoesNotContain("site.yml", site.Read(item), StringComparison.Ordinal);
        Assert.Contains("标题: 富源县科协2021年工作总结\n", site.Read(item), StringComparison.Ordinal);
    }

    [Fact]
    public void No_file_from_outside_says_what_the_checks_pass_over() =>
        Assert.DoesNotContain("KX6001", site.Read(site.Change(Kept, "类别: 总结", "类别: 总结\n检查忽略:\n  KX6001: 不查").Import(without: Report)), StringComparison.Ordinal);

    [Theory]
    [InlineData("旧网址: [/guanyu/]")]
    [InlineData("旧网址: [/about/]")]
    [InlineData("旧网址: [/regions/]")]
    public void An_old_address_that_something_has_is_not_taken(string line)
    {
        site.Site.Activity("2021/科普日", "日期: 2021-09-17\n地区: 富源县");
        var item = site.Change(Kept, "类别: 总结", "类别: 总结\n" + line).Import(without: Report);
        Assert.Equal(["KX8434"], item.Codes());
        Assert.DoesNotContain("旧网址", site.Read(item), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/reports/2021/../../../../etc/2021-12-13-工作总结.md")]
    [InlineData("content\\reports\\a.md")]
    [InlineData("/etc/passwd.md")]
    [InlineData("content/activities/2021/a.md")]
    [InlineData("themes/kexie/a.md")]
    public void A_text_is_put_only_where_such_texts_belong(string path)
    {
        var item = site.Change(Kept, $"\"{Report}\"", $"\"{path}\"").Import(without: Report);
        Assert.Equal("content/reports/2021", item.Target!.Value.Folder.Value);
    }

    [Fact]
    public void A_text_with_an_address_of_its_own_comes_back_beside_the_one_it_was_made_of()
    {
        site.Site.Write(Report, $"---\n{Front}\n网址名: zongjie\n---\n\n正文一段。\n");
        var item = site.Export(Report).Change(Words, "正文一段", "正文两段").Import();
        Assert.Equal(ImportFate.Draft, item.Fate);
        Assert.Equal("content/reports/2021/2021-12-13-工作总结-2.md", item.Target!.Value.Value);
        Assert.Equal(["KX8434", "KX8437"], item.Codes().Order());
        Assert.DoesNotContain("网址名", site.Read(item), StringComparison.Ordinal);
    }

    [Fact]
    public void What_says_that_it_is_secret_is_a_draft_whatever_it_was()
    {
        var item = site.Change(Words, "正文一段", "内部资料，不得外传").Import(without: Report);
        Assert.Equal(ImportFate.Draft, item.Fate);
        Assert.Contains("草稿: true\n", site.Read(item), StringComparison.Ordinal);
        Assert.Contains("KX8305", item.Codes());
    }

    [Fact]
    public void Drafts_are_drafts_where_all_are_to_be() =>
        Assert.Equal(ImportFate.Draft, site.Import(without: Report, change: o => o with { Drafts = true }).Fate);

    [Fact]
    public void Without_what_the_export_kept_the_file_is_read_as_any_other()
    {
        var item = site.Change("word/_rels/document.xml.rels", "relationships/customXml\"", "relationships/other\"").Import(without: Report);
        Assert.StartsWith("---\n标题: 富源县科协2021年工作总结\n日期: 2021-12-13\n", site.Read(item), StringComparison.Ordinal);
        Assert.Contains("单位: 富源县科学技术协会\n文号: 富科协〔2021〕3号\n", site.Read(item), StringComparison.Ordinal);
        Assert.EndsWith("正文一段。\n\n附件：1. 统计表\n\n2\\. 名单\n", site.Read(item), StringComparison.Ordinal);
        Assert.DoesNotContain("青少年", site.Read(item), StringComparison.Ordinal);
    }
}
