using KexieSite.Importing.Batch;
using KexieSite.Tests.Importing.Web;

namespace KexieSite.Tests.Importing.Batch;

/// <summary>What the front matter does not say stays in the text, and of two words the one that everybody reads counts.</summary>
public sealed class NothingLostTests : IDisposable
{
    private readonly Archive archive = new();

    public void Dispose() => archive.Dispose();

    [Fact]
    public void A_page_keeps_number_signature_and_date_in_its_text()
    {
        archive.Put("a.docx", Archive.Word("富科协〔2021〕3号", "富源县科学技术协会内设机构", "办公室负责日常工作。", "富源县科学技术协会", "2021年12月13日"));
        var text = Body();
        Assert.All(["富科协〔2021〕3号", "富源县科学技术协会\n", "2021年12月13日"], words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_front_matter_says_is_not_said_twice()
    {
        archive.Put("a.txt", Archive.Report);
        Assert.DoesNotContain("2021年12月13日", Body(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_in_the_text_that_is_not_the_pages_stays()
    {
        var page = $"<html><head><title>工作动态</title><meta name=\"ArticleTitle\" content=\"县科协工作动态\"></head><body><article><div>关于表彰先进集体的决定</div><p>{SavedPage.Words}</p><p>{SavedPage.Words}后记。</p></article></body></html>";
        archive.Put("a.html", page);
        Assert.Contains("关于表彰先进集体的决定", Body(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_signature_counts_more_than_the_day_of_publication()
    {
        archive.Put("a.html", $"<html><head><meta name=\"ArticleTitle\" content=\"富源县科协2021年工作总结\"><meta name=\"PubDate\" content=\"2022-03-01\"></head><body><article><p>{SavedPage.Words}</p><p>{SavedPage.Words}后记。</p><p>富源县科学技术协会</p><p>2021年12月13日</p></article></body></html>");
        var text = Text();
        Assert.Contains("\n日期: 2021-12-13\n", text, StringComparison.Ordinal);
        Assert.Contains("# 日期: 2022-03-01", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_of_a_page_that_contradict_each_other_are_left_to_a_person()
    {
        archive.Put("a.html", $"<html><head><meta name=\"ArticleTitle\" content=\"关于召开会议的通知\"><meta name=\"PubDate\" content=\"2022-03-01\"></head><body><article><p>发布时间：2018-09-17</p><p>{SavedPage.Words}</p><p>{SavedPage.Words}后记。</p></article></body></html>");
        var text = Text();
        Assert.All(["# 日期: 2018-09-17", "# 日期: 2022-03-01", "草稿: true"], words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.DoesNotContain("\n日期:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_that_forwards_another_one_is_of_those_who_forward_it()
    {
        archive.Put("a.docx", Archive.Word("富源县科学技术协会关于转发市科协通知的通知", "各乡镇科协：", "现转发给你们，请照办。", "富源县科学技术协会", "2021年3月5日", "关于开展科普日活动的通知", "各县科协：", "请做好准备。", "曲靖市科学技术协会", "2021年2月20日"));
        var text = Text();
        Assert.Contains("\n日期: 2021-03-05\n", text, StringComparison.Ordinal);
        Assert.Contains("\n单位: 富源县科学技术协会\n", text, StringComparison.Ordinal);
        Assert.Contains("曲靖市科学技术协会", text, StringComparison.Ordinal);
        Assert.Contains("2021年2月20日", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_forwarding_notice_that_only_the_other_one_signs_is_of_nobody_for_sure()
    {
        archive.Put("a.docx", Archive.Word("富源县科学技术协会关于转发市科协通知的通知", "各乡镇科协：", "现转发给你们，请照办。", "关于开展科普日活动的通知", "各县科协：", "请做好准备。", "曲靖市科学技术协会", "2021年2月20日"))
            .Put("b.txt", "关于转发《关于开展科普日活动的通知》的通知\n\n各乡镇科协：\n\n现转发给你们，请照办。\n\n关于开展科普日活动的通知\n\n请做好准备。\n\n曲靖市科学技术协会\n2021年2月20日\n")
            .Put("c.txt", "富源县科学技术协会关于转发科普日通知的通知\n\n各乡镇科协：\n\n现转发给你们，请照办。\n\n曲靖市科学技术协会\n2021年2月20日\n");
        foreach (var item in archive.Import().Items)
        {
            var text = archive.Read(item.Target!.Value.Value);
            Assert.Equal(ImportFate.Draft, item.Fate);
            Assert.DoesNotContain("\n日期:", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\n单位:", text, StringComparison.Ordinal);
            Assert.All(["# 日期: 2021-02-20", "# 单位: 曲靖市科学技术协会", "\n曲靖市科学技术协会\n", "\n2021年2月20日\n"], words => Assert.Contains(words, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_forwarding_notice_that_stands_alone_is_of_who_signs_it()
    {
        archive.Put("a.txt", "富源县科学技术协会关于转发科普日通知的通知\n\n各乡镇科协：\n\n现转发给你们，请照办。\n\n附件：科普日通知\n\n富源县科学技术协会\n2021年3月5日\n");
        var text = Text();
        Assert.Contains("\n日期: 2021-03-05\n", text, StringComparison.Ordinal);
        Assert.Contains("\n单位: 富源县科学技术协会\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_the_paper_are_told_whatever_the_file_is()
    {
        string[] lines = ["特急", "富源县科学技术协会文件", "富科协〔2021〕3号", "关于报送工作总结的通知", "各乡镇科协：", "请于本月底以前报送全年的工作总结，写明做了哪些事，还有什么打算。", "富源县科学技术协会", "2021年12月13日", "富源县科协办公室 2021年12月13日印发"];
        archive.Put("a.docx", Archive.Word(lines)).Put("b.txt", string.Join("\n\n", lines).Replace("全年", "今年", StringComparison.Ordinal)).Put("c.html", $"<html><head><meta name=\"ArticleTitle\" content=\"{lines[3]}\"></head><body><article>{string.Concat(lines.Select(l => $"<p>{l}</p>"))}</article></body></html>");
        Assert.All(archive.Import().Items, item =>
        {
            Assert.Equivalent(new[] { lines[0], lines[1], lines[^1] }, item.Notes.Where(n => n.Rule.Code == "KX8045").Select(n => n.Arguments[0]), strict: true);
            Assert.DoesNotContain("印发", archive.Read(item.Target!.Value.Value), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_line_below_a_copied_title_is_read()
    {
        archive.Put("a.txt", "关于召开科普工作会议的通知\n发布时间：2018-09-17 来源：富源县科协 作者：张某某\n各乡镇科协请派人参加会议，带好材料。\n");
        var text = Text();
        Assert.Contains("\n日期: 2018-09-17\n", text, StringComparison.Ordinal);
        Assert.Contains("富源县科协", text, StringComparison.Ordinal);
        Assert.Contains("张某某", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Short_texts_with_titles_and_signatures_in_one_file_are_told_apart()
    {
        archive.Put("a.txt", string.Concat(new[] { 1, 2, 3 }.Select(n => $"关于召开第{n}次会议的通知\n各乡镇科协请派人参加会议。\n富源县科学技术协会\n2021年{n}月5日\n\n")));
        var result = archive.Import();
        Assert.Equal(["关于召开第1次会议的通知", "关于召开第2次会议的通知", "关于召开第3次会议的通知"], result.Items.Select(i => i.Title));
        Assert.All(result.Items, item => Assert.Equal(ImportFate.Written, item.Fate));
    }

    private string Text() => archive.Read(Assert.Single(archive.Import().Items).Target!.Value.Value);

    private string Body() => Text().Split("---\n", 3)[2];
}
