using KexieSite.Importing;
using KexieSite.Tests.Importing.PlainText;
using KexieSite.Tests.Importing.Web;
using KexieSite.Tests.Importing.Word;

namespace KexieSite.Tests.Importing;

/// <summary>A whole report in one paragraph is read alike from whatever file it comes.</summary>
public sealed class RunOnTests
{
    private const string Long = "一年来，县科协在县委、县政府的正确领导下，围绕全县中心工作，认真履行职能，充分发挥桥梁纽带作用，各项工作都取得了新的成绩，现在把主要的情况向大家报告如下。";

    private const string Report = $"{Long}一、工作总结（一）加强领导，健全机制一是加强学习。{Long}二是加强联系。{Long}（二）突出重点。{Long}二、工作计划。{Long}";

    private const string Outline = $"""
        p {Long}
        h2 一、工作总结
        h3 （一）加强领导，健全机制
        p 一是加强学习。{Long}
        p 二是加强联系。{Long}
        h3 （二）突出重点
        p {Long}
        h2 二、工作计划
        p {Long}
        """;

    [Theory]
    [InlineData("txt")]
    [InlineData("docx")]
    [InlineData("html")]
    public void A_report_in_one_paragraph_is_split_at_its_headings_and_that_is_told(string form)
    {
        var document = Read(form, Report);

        Assert.Equal(Outline, BlockOutline.Of(document.Blocks));
        var note = Assert.Single(document.Notes, n => n.Rule.Code == "KX8048");
        Assert.Equal("一年来，县科协在县委、县政府的正确领导下…", Assert.Single(note.Arguments));
    }

    [Theory]
    [InlineData($"会议传达了县委的意见：“{Long}一、提高认识。{Long}二、加强领导。{Long}三、抓好落实。{Long}”与会同志都表示赞成。")]
    [InlineData($"{Long}做了以下工作：（一）加强学习，提高认识；（二）突出重点，抓好培训；（三）完善制度，改进作风。{Long}")]
    [InlineData($"{Long}存在的问题：一、经费不足，二、人员不够，三、设备陈旧。{Long}")]
    [InlineData($"{Long}评出一、二、三等奖各一名，（一）班和（二）班、（三）班都参加了比赛。{Long}")]
    public void Quotations_and_points_within_a_sentence_stay_in_their_paragraph(string text)
    {
        Assert.All(new[] { "txt", "docx", "html" }, form =>
        {
            var document = Read(form, text);
            Assert.Equal("p " + text, BlockOutline.Of(document.Blocks));
            Assert.DoesNotContain("KX8048", document.Notes.Select(n => n.Rule.Code));
        });
    }

    [Fact]
    public void A_quotation_that_does_not_end_holds_no_heading_back() =>
        Assert.Equal(Outline.Replace("报告如下", "“报告如下", StringComparison.Ordinal), BlockOutline.Of(Read("docx", Report.Replace("报告如下", "“报告如下", StringComparison.Ordinal)).Blocks));

    [Fact]
    public void Bold_words_links_and_notes_stay_where_they_were()
    {
        var file = new WordSample(
            "<w:p>" + Run(Long) + Run("一、工作总结", "<w:b/>") + Run("（一）加强领导。", "<w:b/>") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + Run("县科协") + Run("高度重视", "<w:b/>")
            + $"<w:hyperlink r:id=\"l1\">{Run("一、二等奖（一）")}</w:hyperlink>" + Run(Long) + Run("（二）突出重点。", "<w:b/>") + Run(Long) + "<w:r><w:br/></w:r>" + Run("二、工作计划。", "<w:b/>") + Run(Long) + "</w:p>")
            .With("footnotes", "<w:footnote w:id=\"2\"><w:p><w:r><w:t>注。</w:t></w:r></w:p></w:footnote>").Relation("l1", "hyperlink", "https://kexie.example.org/", isExternal: true);

        Assert.Equal(
            $"""
            p {Long}
            h2 一、工作总结
            p «b:（一）加强领导。»«note 1»县科协«b:高度重视»«https://kexie.example.org/:一、二等奖（一）»{Long}
            p «b:（二）突出重点。»{Long}
            h2 二、工作计划
            p {Long}
            note 1
              p 注。
            """,
            file.Outline);
    }

    [Fact]
    public void What_a_style_says_is_believed() =>
        Assert.Equal("quote\n  p " + Report, new WordSample(WordSample.P(Report, "<w:pStyle w:val=\"Quote\"/>")).Outline);

    private static string Run(string text, string look = "") => $"<w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r>";

    private static ImportedDocument Read(string form, string text) => form switch
    {
        "txt" => Assert.Single(TextSample.Read(text)),
        "docx" => new WordSample(WordSample.P(text)).Read(),
        _ => SavedPage.Document($"<html><body><div class=\"TRS_Editor\"><p>{text}</p></div></body></html>"),
    };
}
