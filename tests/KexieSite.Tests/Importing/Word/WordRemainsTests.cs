using KexieSite.Diagnostics;
using KexieSite.Tests.Exporting;
using static KexieSite.Tests.Importing.Word.WordSample;

namespace KexieSite.Tests.Importing.Word;

/// <summary>What is left out of a Word file, or changed, and that it is told.</summary>
public sealed class WordRemainsTests
{
    [Fact]
    public void Tracked_changes_are_accepted_and_deleted_paragraph_ends_join()
    {
        const string body = """
            <w:p><w:r><w:t>活动</w:t></w:r><w:ins><w:r><w:t>30</w:t></w:r></w:ins><w:del><w:r><w:delText>20</w:delText></w:r></w:del><w:r><w:t>场</w:t></w:r></w:p>
            <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半，</w:t></w:r></w:p><w:p><w:r><w:t>后半。</w:t></w:r></w:p>
            <w:p><w:moveFrom><w:r><w:t>旧处</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新处</w:t></w:r></w:moveTo></w:p>
            """;
        AssertRead(body, "p 活动30场\np 前半，后半。\np 新处", "KX8041 文件里有没接受的修订：按接受处理，插入 2 处，删除 2 处。");
    }

    [Fact]
    public void Comments_and_hidden_text_are_left_out_and_counted() =>
        AssertRead(
            "<w:p><w:r><w:t>公开</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>不公开的电话</w:t></w:r><w:r><w:commentReference w:id=\"1\"/></w:r><w:r><w:commentReference w:id=\"2\"/></w:r></w:p>",
            "p 公开", "KX8025 文件里有 1 处隐藏文字（第一处：不公开的电话），没有导入。", "KX8040 文件里有 2 条批注，没有导入。");

    [Fact]
    public void Raised_and_lowered_digits_keep_their_meaning() =>
        AssertRead(
            "<w:p><w:r><w:t>约10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>5</w:t></w:r><w:r><w:t>个，3000m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t>，H</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"subscript\"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t>O</w:t></w:r></w:p>",
            "p 约10⁵个，3000m²，H₂O");

    [Theory]
    [InlineData("<w:strike/>")]
    [InlineData("<w:dstrike/>")]
    [InlineData("<w:strike w:val=\"0\"/><w:dstrike w:val=\"1\"/>")]
    public void Struck_text_stays_struck_and_is_counted(string look) =>
        AssertRead(
            $"<w:p><w:r><w:t>发放资料</w:t></w:r><w:r><w:rPr>{look}</w:rPr><w:t>五千份</w:t></w:r><w:r><w:t>三千份</w:t></w:r></w:p>",
            "p 发放资料«s:五千份»三千份", "KX8030 文件里有 1 处划掉的文字（第一处：五千份），导入以后仍然划着，不算数，但是网页上看得见。");

    [Fact]
    public void Rules_are_read_where_a_writer_says_that_they_are()
    {
        const string shape = "<w:p><w:r><w:pict><v:rect xmlns:o=\"urn:schemas-microsoft-com:office:office\" style=\"width:0;height:1.5pt\" o:hralign=\"center\" o:hrstd=\"t\" o:hr=\"t\"/></w:pict></w:r></w:p>";
        const string border = "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"24\" w:color=\"FF0000\"/></w:pBdr></w:pPr></w:p>";
        AssertRead($"{P("上一段。")}{shape}{P("中间。")}{border}{P("下一段。")}", "p 上一段。\nrule\np 中间。\np 下一段。");
    }

    [Fact]
    public void Of_a_field_the_result_stays_and_a_table_of_contents_goes()
    {
        var body = $"""
            <w:p><w:r>{Field("begin")}</w:r><w:r><w:instrText> TOC \o "1-3" </w:instrText></w:r><w:r>{Field("separate")}</w:r><w:r><w:t>一、工作……1</w:t></w:r></w:p>
            <w:p><w:r><w:t>二、不足……2</w:t></w:r><w:r>{Field("end")}</w:r></w:p>
            <w:p><w:r><w:t>见第</w:t></w:r><w:r>{Field("begin")}</w:r><w:r><w:instrText> PAGEREF x </w:instrText></w:r><w:r>{Field("separate")}</w:r><w:r><w:t>3</w:t></w:r><w:r>{Field("end")}</w:r><w:r><w:t>页，</w:t></w:r>
            <w:r>{Field("begin")}</w:r><w:r><w:instrText> HYPERLINK "https://example.cn/" </w:instrText></w:r><w:r>{Field("separate")}</w:r><w:r><w:t>网站</w:t></w:r><w:r>{Field("end")}</w:r></w:p>
            """;
        AssertRead(body, "p 见第3页，«https://example.cn/:网站»", "KX8042 目录没有导入：网页自己会做。");
    }

    [Fact]
    public void A_text_box_that_is_there_twice_is_read_once()
    {
        var box = $"<w:txbxContent>{P("框里的话。")}</w:txbxContent>";
        var body = $"<w:p><w:r><w:t>正文。</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
            + $"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        AssertRead(body, "p 正文。\np 框里的话。");
    }

    [Fact]
    public void Pictures_are_taken_by_what_they_are_with_caption_and_alternative_text()
    {
        const string drawing = "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"图片 1\" descr=\"会场\"/><a:graphic><a:graphicData><a:blip r:embed=\"{0}\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
        var body = drawing.Replace("{0}", "dot", StringComparison.Ordinal) + P("图1 开幕式") + drawing.Replace("{0}", "emf", StringComparison.Ordinal) + drawing.Replace("{0}", "away", StringComparison.Ordinal) + P("正文。");
        var read = new WordSample(body).Part("word/media/image1.jpeg", SampleText.Dot).Part("word/media/a.wmf", [0xD7, 0xCD, 0xC6, 0x9A, 0, 0])
            .Relation("dot", "image", "media/image1.jpeg").Relation("emf", "image", "media/a.wmf").Relation("away", "image", "https://example.cn/a.png", isExternal: true).Read();
        Assert.Equal("picture 图1.png [会场] 图1 开幕式\np 正文。", BlockOutline.Of(read.Blocks));
        Assert.Equal(SampleText.Dot, Assert.Single(read.Files).Bytes.ToArray());
        Assert.Equal(["KX8021", "KX8022"], read.Notes.Select(n => n.Rule.Code));
    }

    [Fact]
    public void Photographs_side_by_side_keep_the_lines_below_them()
    {
        const string drawing = "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"图片 1\"/><a:graphic><a:graphicData><a:blip r:embed=\"dot\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
        var body = $"<w:tbl><w:tr><w:tc>{drawing}</w:tc><w:tc>{drawing}</w:tc></w:tr><w:tr><w:tc>{P("会场")}</w:tc><w:tc>{P("展板")}</w:tc></w:tr></w:tbl>";
        var read = new WordSample(body).Part("word/media/a.png", SampleText.Dot).Relation("dot", "image", "media/a.png").Read();
        Assert.Equal("picture 图1.png [] 会场\npicture 图1.png [] 展板", BlockOutline.Of(read.Blocks));
    }

    [Fact]
    public void A_field_that_never_ends_takes_no_text_with_it() =>
        AssertRead(
            $"<w:p><w:r>{Field("begin")}</w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>码</w:t></w:r></w:p>{P("正文。")}<w:p><w:r>{Field("begin")}</w:r><w:r><w:instrText> TOC </w:instrText></w:r><w:r>{Field("separate")}</w:r></w:p>{P("一、工作", "<w:outlineLvl w:val=\"0\"/>")}{P("末段。")}",
            "p 正文。\nh2 一、工作\np 末段。", "KX8042 目录没有导入：网页自己会做。");

    [Fact]
    public void Symbols_breaks_tabs_and_controls_are_read() =>
        AssertRead(
            "<w:sdt><w:sdtContent><w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:tab/><w:t>已办</w:t><w:br/><w:t>下一行</w:t><w:br w:type=\"page\"/></w:r><w:smartTag><w:r><w:noBreakHyphen/><w:t>完</w:t></w:r></w:smartTag></w:p></w:sdtContent></w:sdt>",
            "p √ 已办⏎下一行-完");

    [Fact]
    public void Formulas_and_unknown_symbols_are_told() =>
        AssertRead(
            "<w:p><w:r><w:t>面积</w:t></w:r><m:oMath><m:r><m:t>S=ab</m:t></m:r></m:oMath><w:r><w:sym w:font=\"Webdings\" w:char=\"F03A\"/></w:r></w:p>", "p 面积S=ab",
            "KX8026 文件里有 1 处公式，只导入了其中的字符。", "KX8027 有 1 个特殊符号认不出来（第一个：Webdings F03A），没有导入。");

    [Fact]
    public void A_picture_that_is_not_there_and_a_chart_are_told()
    {
        const string body = "<w:p><w:r><w:t>正文。</w:t></w:r><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:embed=\"gone\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
            + "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:chart/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
        var read = new WordSample(body).Relation("gone", "image", "media/image9.png").Read();
        Assert.Equal(["KX8023", "KX8024"], read.Notes.Select(n => n.Rule.Code));
        Assert.Equal("p 正文。", BlockOutline.Of(read.Blocks));
    }

    [Fact]
    public void A_damaged_part_costs_no_text()
    {
        var read = new WordSample(P("正文。")).With("styles", "<w:style></w:broken>").Read();
        Assert.Equal(["KX8028"], read.Notes.Select(n => n.Rule.Code));
        Assert.Equal("p 正文。", BlockOutline.Of(read.Blocks));
    }

    [Fact]
    public void Merged_cells_are_told()
    {
        var body = $"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{P("人数")}</w:tc></w:tr><w:tr><w:tc>{P("男")}</w:tc><w:tc>{P("女")}</w:tc></w:tr><w:tr><w:tc>{P("3")}</w:tc><w:tc>{P("4")}</w:tc></w:tr></w:tbl>";
        AssertRead(body, "table 人数\n| 男 | 女\n| 3 | 4", "KX8043 1 张表格里有合并的单元格，已经拆开：竖着合并的文字每行都写，数字只写在第一行；横着合并的写在第一格。");
    }

    [Fact]
    public void Macros_are_left_out() =>
        Assert.Equal(["KX8020"], new WordSample(P("正文。")).Part("word/vbaProject.bin", [1, 2, 3]).Read().Notes.Select(n => n.Rule.Code));

    private static string Field(string type) => $"<w:fldChar w:fldCharType=\"{type}\"/>";

    private static void AssertRead(string body, string outline, params string[] notes)
    {
        var read = new WordSample(body).Read();
        Assert.Equal(outline, BlockOutline.Of(read.Blocks));
        Assert.Equal(notes, read.Notes.Select(n => $"{n.Rule.Code} {n.Message(TextTable.For(Language.Chinese))}"));
    }
}
