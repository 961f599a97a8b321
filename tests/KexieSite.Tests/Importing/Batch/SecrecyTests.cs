using KexieSite.Importing.Batch;
using KexieSite.Tests.Importing.Word;

namespace KexieSite.Tests.Importing.Batch;

public sealed class SecrecyTests : IDisposable
{
    private readonly Archive archive = new();

    public void Dispose() => archive.Dispose();

    [Theory]
    [InlineData("机密★1年")]
    [InlineData("绝 密")]
    [InlineData("秘密★长期")]
    [InlineData("内部资料　注意保存")]
    [InlineData("（内部文件）")]
    [InlineData("密级：机密")]
    public void A_text_that_is_marked_as_secret_stays_a_draft_with_its_mark(string mark)
    {
        var word = Archive.Word([mark, .. Archive.Report.Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
        var page = Archive.Page.Replace("<p>2021年", $"<p>{mark}</p><p>2021年", StringComparison.Ordinal);
        var result = archive.Put("a.docx", word).Put("b.txt", mark + "\n" + Archive.Report.Replace("30余", "40余", StringComparison.Ordinal)).Put("c.html", page).Import();
        Assert.All(result.Items, item =>
        {
            Assert.Equal(ImportFate.Draft, item.Fate);
            Assert.Contains("KX8305", item.Codes());
            Assert.DoesNotContain("密", item.Title, StringComparison.Ordinal);
            var text = archive.Read(item.Target!.Value.Value);
            Assert.Contains("\n草稿: true\n", text, StringComparison.Ordinal);
            Assert.Contains("不要发布，先审查", text, StringComparison.Ordinal);
            Assert.Contains(mark[..2], text.Split("---\n", 3)[2], StringComparison.Ordinal);
        });
        Assert.Equal(["富源县科协2021年工作总结", "富源县科协2021年工作总结", "富源县科协举办全国科普日活动"], result.Items.Select(i => i.Title));
    }

    [Theory]
    [InlineData("（此件不公开）")]
    [InlineData("公开属性：不予公开")]
    [InlineData("此件依申请公开")]
    [InlineData("（依申请公开）")]
    public void What_is_not_to_be_disclosed_stays_a_draft(string mark)
    {
        var item = Assert.Single(archive.Put("a.txt", Archive.Report + mark + "\n").Import().Items);
        Assert.Equal(ImportFate.Draft, item.Fate);
        Assert.Contains("KX8305", item.Codes());
        Assert.Contains(mark[1..4], archive.Read(item.Target!.Value.Value).Split("---\n", 3)[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_numbered_document_keeps_its_mark()
    {
        var item = Assert.Single(archive.Put("a.docx", Archive.Word("000012", "机密★1年", "特急", "富源县科学技术协会文件", "富科协〔2021〕3号", "关于报送工作总结的通知", "各乡镇科协：", "请按时报送。", "富源县科学技术协会", "2021年12月13日")).Import().Items);
        Assert.Equal(("关于报送工作总结的通知", ImportFate.Draft), (item.Title, item.Fate));
        Assert.Contains("机密★1年", archive.Read(item.Target!.Value.Value).Split("---\n", 3)[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_in_the_header_of_a_page_counts()
    {
        var file = new WordSample(string.Concat(Archive.Report.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(p => WordSample.P(p))))
            .Relation("h1", "header", "header1.xml").Part("word/header1.xml", "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r><w:t>内部资料</w:t></w:r></w:p></w:hdr>");
        Assert.Equal(ImportFate.Draft, Assert.Single(archive.Put("a.docx", file.ToBytes()).Import().Items).Fate);
    }

    [Fact]
    public void A_mark_is_told_of_the_run_itself()
    {
        var result = archive.Put("a.txt", "机密★1年\n" + Archive.Report).Import();
        var told = Assert.Single(result.Diagnostics, d => d.Rule.Code == "KX8305");
        Assert.DoesNotContain(result.Items.SelectMany(i => i.Notes), note => ReferenceEquals(note, told));
    }

    [Fact]
    public void A_mark_between_two_texts_of_a_file_counts_for_both()
    {
        var result = archive.Put("a.txt", Archive.Report + "机密★1年\n" + Archive.Report.Replace("2021", "2020", StringComparison.Ordinal)).Import();
        Assert.Equal(["KX8305", "KX8305"], result.Items.SelectMany(i => i.Codes()).Where(c => c == "KX8305"));
    }

    [Fact]
    public void The_name_of_a_file_counts() =>
        Assert.Equal(ImportFate.Draft, Assert.Single(archive.Put("（机密）总结.txt", Archive.Report).Import().Items).Fate);

    [Theory]
    [InlineData("全年办结依申请公开3件，不予公开1件。")]
    [InlineData("科普讲座讲了植物的秘密，孩子们很喜欢。")]
    public void A_sentence_about_secrets_is_no_mark(string sentence) =>
        Assert.Equal(ImportFate.Written, Assert.Single(archive.Put("a.txt", Archive.Report.Replace("全年培训", sentence + "全年培训", StringComparison.Ordinal)).Import().Items).Fate);
}
