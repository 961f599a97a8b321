using static KexieSite.Tests.Importing.Word.WordSample;

namespace KexieSite.Tests.Importing.Word;

public sealed class WordReaderTests
{
    [Fact]
    public void Runs_that_Word_split_are_one_again()
    {
        const string run = "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{0}</w:t></w:r>";
        var body = $"<w:p><w:r><w:t>　　全</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>年</w:t></w:r>{run.Replace("{0}", "三", StringComparison.Ordinal)}<w:bookmarkStart w:id=\"0\" w:name=\"x\"/>{run.Replace("{0}", "件事 ", StringComparison.Ordinal)}<w:r><w:t>都成了</w:t></w:r></w:p>";
        Assert.Equal("p 全年«b:三件事» 都成了", new WordSample(body).Outline);
    }

    [Fact]
    public void Headings_are_found_by_style_by_level_and_by_number()
    {
        const string styles = """
            <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="x"><w:name w:val="小标题"/><w:basedOn w:val="1"/></w:style>
            """;
        var body = P("一、工作", "<w:pStyle w:val=\"x\"/>") + P("（一）科普") + P("正文。") + P("（二）学会") + P("正文。") + P("附录", "<w:outlineLvl w:val=\"0\"/>") + P("正文。");
        Assert.Equal("h2 一、工作\nh3 （一）科普\np 正文。\nh3 （二）学会\np 正文。\nh2 附录\np 正文。", new WordSample(body).With("styles", styles).Outline);
    }

    [Fact]
    public void Lists_are_nested_restarted_and_continued()
    {
        const string numbering = """
            <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
            """;
        var body = P("工作", Item(3, 0)) + P("甲", Item(1, 0)) + P("子", Item(1, 1)) + P("乙", Item(1, 0)) + P("中间。") + P("丙", Item(1, 0)) + P("新甲", Item(2, 0)) + P("不足", Item(3, 0)) + P("完。");
        Assert.Equal(
            "h2 一、工作\nlist 1\nitem\n  p 甲\n  list\n  item\n    p 子\nitem\n  p 乙\np 中间。\nlist 3\nitem\n  p 丙\nlist 1\nitem\n  p 新甲\nh2 二、不足\np 完。",
            new WordSample(body).With("numbering", numbering).Outline);
    }

    [Fact]
    public void Merged_cells_are_resolved_and_two_header_rows_become_one()
    {
        var table = Table(Row(Cell("乡镇", "<w:vMerge w:val=\"restart\"/>"), Cell("人数", "<w:gridSpan w:val=\"2\"/>")), Row(Cell("", "<w:vMerge/>"), Cell("男"), Cell("女")), Row(Cell("墨红"), Cell("3"), Cell("4")), Row(Cell("合计", "<w:gridSpan w:val=\"2\"/>"), Cell("7")));
        Assert.Equal("table 表1 人数\n| 乡镇 | 人数 男 | 人数 女\n| 墨红 | 3 | 4\n| 合计 |  | 7", new WordSample(P("表1 人数") + table).Outline);
    }

    [Fact]
    public void A_table_that_only_lays_out_text_becomes_paragraphs()
    {
        var read = new WordSample(Table(Row(Cell("左边的话")), Row(Cell("右边的话")))).Read();
        Assert.Equal("p 左边的话\np 右边的话", BlockOutline.Of(read.Blocks));
        Assert.Equal(["KX8044"], read.Notes.Select(n => n.Rule.Code));
    }

    [Fact]
    public void Footnotes_and_endnotes_are_numbered_together_in_the_order_of_the_text()
    {
        const string body = "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:endnoteReference w:id=\"2\"/></w:r><w:r><w:t>乙</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>";
        var sample = new WordSample(body).With("footnotes", "<w:footnote w:type=\"separator\" w:id=\"0\"/><w:footnote w:id=\"2\">" + P("脚注。") + "</w:footnote>").With("endnotes", "<w:endnote w:id=\"2\">" + P("尾注。") + "</w:endnote>");
        Assert.Equal("p 甲«note 1»乙«note 2»\nnote 1\n  p 尾注。\nnote 2\n  p 脚注。", sample.Outline);
    }

    [Fact]
    public void Links_lead_out_or_become_words()
    {
        const string body = "<w:p><w:hyperlink r:id=\"web\"><w:r><w:t>网站</w:t></w:r></w:hyperlink><w:hyperlink w:anchor=\"b\"><w:r><w:t>上文</w:t></w:r></w:hyperlink><w:hyperlink r:id=\"local\"><w:r><w:t>表格</w:t></w:r></w:hyperlink></w:p>";
        var read = new WordSample(body).Relation("web", "hyperlink", "https://example.cn/a?b=1&amp;c=2", isExternal: true).Relation("local", "hyperlink", "file:///C:\\科协\\表.xls", isExternal: true).Read();
        Assert.Equal("p «https://example.cn/a?b=1&c=2:网站»上文表格", BlockOutline.Of(read.Blocks));
        Assert.Equal(["KX8029"], read.Notes.Select(n => n.Rule.Code));
    }

    [Fact]
    public void An_official_document_gives_its_facts_and_keeps_whom_it_is_for()
    {
        const string centre = "<w:jc w:val=\"center\"/>";
        var body = P("富源县科学技术协会文件", centre, "<w:sz w:val=\"80\"/>") + P("富科协〔2021〕3号", centre) + P("关于举办2021年", centre, "<w:sz w:val=\"44\"/>") + P("全国科普日活动的通知", centre, "<w:sz w:val=\"44\"/>")
            + P("各乡镇（街道）科协：") + P("请认真组织，按时完成各项准备工作，并报送有关材料。", run: "<w:sz w:val=\"32\"/>") + P("富源县科学技术协会", "<w:jc w:val=\"right\"/>") + P("2021年8月30日", "<w:ind w:left=\"5000\"/>");
        var read = new WordSample(body).Read();
        Assert.Equal("p 各乡镇（街道）科协：\np 请认真组织，按时完成各项准备工作，并报送有关材料。", BlockOutline.Of(read.Blocks));
        Assert.Equal(
            ["number=富科协〔2021〕3号", "title=关于举办2021年全国科普日活动的通知", "issuer=富源县科学技术协会", "date=2021-08-30"], read.Facts.Select(f => f.Key + (f.IsSure ? "=" : "?") + f.Value));
        Assert.Equal(["KX8045"], read.Notes.Select(n => n.Rule.Code));
    }

    [Fact]
    public void The_strict_form_of_the_format_is_read_too()
    {
        var bytes = new WordSample(P("正文。")).Part(
            "word/document.xml", "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body><w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr><w:r><w:t>标题</w:t></w:r></w:p><w:p><w:r><w:t>正文。</w:t></w:r></w:p></w:body></w:document>").ToBytes();
        Assert.Equal("h2 标题\np 正文。", BlockOutline.Of(Read(bytes).Value!.Blocks));
    }

    private static string Item(int list, int level) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>";

    private static string Table(params string[] rows) => $"<w:tbl>{string.Concat(rows)}</w:tbl>";

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    private static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";
}
