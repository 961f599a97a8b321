using System.IO.Compression;
using System.Text;

namespace KexieSite.Tests.Checking;

public sealed class AttachmentCheckTests
{
    private const string Identity = "11010519491231002X"; // GB 11643-1999, annex A

    [Fact]
    public async Task A_document_is_read_with_its_notes_and_what_runs_were_cut_into()
    {
        using var site = Site("名单.docx", Zip(
            ("word/document.xml", "<w:document xmlns:w='w'><w:p><w:r><w:t>第一段</w:t></w:r></w:p><w:p><w:r><w:t>学员1101051949</w:t></w:r><w:r><w:t>1231002X</w:t></w:r></w:p></w:document>"),
            ("word/comments.xml", "<w:comments xmlns:w='w'><w:p><w:r><w:t>电话13812345678</w:t></w:r></w:p></w:comments>")));
        Assert.Equal(
            ["有身份证号码：110************02X（第 2 段，这份附件里共 1 处）。", "有手机号码：138*****678（批注里，这份附件里共 1 处）。"], await Messages(site));
    }

    [Fact]
    public async Task A_workbook_is_read_with_shared_texts_numbers_and_hidden_sheets_one_finding_a_kind()
    {
        using var site = Site("名单.xlsx", Zip(
            ("xl/workbook.xml", "<workbook/>"),
            ("xl/sharedStrings.xml", $"<sst><si><t>姓名</t></si><si><r><t>{Identity[..9]}</t></r><r><t>{Identity[9..]}</t></r></si><si/></sst>"),
            ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c r='A1' t='s'><v>0</v></c></row><row><c r='A2' t='s'><v>1</v></c><c r='B2'><v>1.3812345678E10</v></c></row><row><c r='B3' t='n'><v>13812345679</v></c></row></sheetData></worksheet>"),
            ("xl/comments1.xml", "<comments><commentList><comment ref='B3'><text><t>或13812345671</t></text></comment></commentList></comments>"),
            ("xl/worksheets/sheet2.xml", "<worksheet><sheetData><row><c r='A1' t='inlineStr'><is><t>13812345670</t></is></c></row></sheetData></worksheet>")));
        Assert.Equal(
            ["有身份证号码：110************02X（sheet1 的 A2 一行，这份附件里共 1 处）。", "有手机号码：138*****671（comments1 的 B3 一行，这份附件里共 4 处）。"], await Messages(site));
    }

    [Fact]
    public async Task A_column_says_what_its_numbers_are()
    {
        using var site = Site("账户.csv", Encoding.UTF8.GetBytes("姓名,银行卡号\n甲,6222021234567890128\n"));
        var result = await CheckRun.WholeAsync(site);
        Assert.Equal(["KX5204 2:3"], result.Diagnostics.Select(d => d.Place()));
    }

    [Fact]
    public async Task A_table_in_the_encoding_of_old_Windows_is_read_and_its_line_is_known()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        using var site = Site("名单.csv", gbk.GetBytes("姓名,电话\n张某,13812345678\n"));
        var found = Assert.Single((await CheckRun.WholeAsync(site)).Diagnostics);
        Assert.Equal(("content/activities/2021/名单.csv", "KX5203 2:4"), (found.File!.Value.Value, found.Place()));
    }

    [Fact]
    public async Task Clean_attachments_are_fine()
    {
        using var site = Site("安排.txt", Encoding.UTF8.GetBytes("电话138****5678，参加3800人。\n"));
        site.Write("content/activities/2021/b.docx", Zip(("word/document.xml", "<w:document xmlns:w='w'><w:p><w:r><w:t>第一段</w:t></w:r></w:p></w:document>")))
            .Activity("2021/2021-09-18-b", "附件: b.docx");
        Assert.Empty(await Messages(site));
    }

    [Fact]
    public async Task What_is_not_published_is_not_looked_into()
    {
        using var site = new TestSite().Activity("2021/2021-09-17-a").Write("content/activities/2021/名单.csv", "13812345678\n");
        Assert.Empty(await Messages(site));
    }

    [Fact]
    public async Task Damaged_and_old_files_and_those_that_unpack_to_too_much_are_told()
    {
        using var site = Site("坏.docx", Encoding.UTF8.GetBytes("PK no zip"));
        site.Write("content/activities/2021/旧.xls", "old").Activity("2021/2021-09-18-b", "附件: 旧.xls");
        site.Write("content/activities/2021/炸.docx", Zip(("word/document.xml", $"<d>{new string(' ', 65 * 1024 * 1024)}</d>"))).Activity("2021/2021-09-19-c", "附件: 炸.docx");
        var result = await CheckRun.WholeAsync(site);
        Assert.Equal(
            ["KX5207 坏.docx", "KX5206 旧.xls", "KX5208 炸.docx"], result.Diagnostics.Select(d => $"{d.Rule.Code} {d.File!.Value.FileName}"));
    }

    private static TestSite Site(string name, byte[] bytes) =>
        new TestSite("title: 科协\ndescription: 科协。\nurl: https://kexie.internal\nregion: 富源县\n")
            .Write($"content/activities/2021/{name}", bytes).Activity("2021/2021-09-17-a", $"附件: {name}");

    private static async Task<string[]> Messages(TestSite site) =>
        [.. (await CheckRun.WholeAsync(site)).Diagnostics.Where(d => d.Rule.Code != "KX5803").Select(d => d.Message(KexieSite.Diagnostics.TextTable.For(KexieSite.Diagnostics.Language.Chinese)))];

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }
}
