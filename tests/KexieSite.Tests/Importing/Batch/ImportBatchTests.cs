using System.Text;
using KexieSite.Importing.Batch;
using KexieSite.Tests.Building;
using KexieSite.Tests.Importing.Word;
using KexieSite.Tests.Pictures;

namespace KexieSite.Tests.Importing.Batch;

public sealed class ImportBatchTests : IDisposable
{
    private static readonly byte[] Picture = TinyPicture.Jpeg(400, 300);

    private readonly Archive archive = new();

    public void Dispose() => archive.Dispose();

    [Fact]
    public void Texts_of_one_long_title_get_addresses_of_their_own()
    {
        var title = string.Concat(Enumerable.Repeat("富源县科学技术协会双创双争", 4));
        var page = Archive.Page.Replace("全国科普日活动", title, StringComparison.Ordinal);
        archive.Put("1.html", page).Put("2.html", page.Replace("</p>", "另一句话。</p>", StringComparison.Ordinal)).Put("3.html", page.Replace("</p>", "第三句话。</p>", StringComparison.Ordinal));

        Assert.Equal(3, archive.Import().Items.Select(i => i.Target).OfType<KexieSite.Paths.SourcePath>().Distinct().Count());
    }

    [Fact]
    public void The_text_of_a_file_with_macros_is_imported_and_nothing_of_the_macros()
    {
        var file = new WordSample(WordSample.P("富源县科协2021年工作总结") + WordSample.P("全年开展科普活动30余场次。")
                + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>MACROBUTTON AutoOpen </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>")
            .Relation("r9", "vbaProject", "vbaProject.bin").Part("word/vbaProject.bin", "Attribute AutoOpen Shell").Part("word/vbaData.xml", "<x>AutoOpen</x>");
        var item = Assert.Single(archive.Put("总结.docm", file.ToBytes()).Import().Items);
        Assert.Contains("KX8020", item.Codes());
        Assert.Contains("全年开展科普活动30余场次。", archive.Read(item.Target!.Value.Value), StringComparison.Ordinal);
        Assert.Equal([item.Target.Value.Value, "import-report.html", "site.yml"], archive.Snapshot().Keys);
        Assert.All(archive.Snapshot().Keys, name => Assert.DoesNotContain("AutoOpen", archive.Read(name), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mixed_folder_becomes_a_site_that_builds()
    {
        archive.Put("2021/网页/1.html", Archive.Page).Put("2021/网页/img/a.jpg", Picture)
            .Put("2021/总结.docx", Archive.Word(Archive.Report.Split('\n', StringSplitOptions.RemoveEmptyEntries)))
            .Put("2021/总结.txt", Archive.Report.Replace("富源县科协2021年", "富源县科协2020年", StringComparison.Ordinal).Replace("2021", "2020", StringComparison.Ordinal))
            .Put("2021/不成篇.txt", "天气很好。")
            .Put("旧/通知.doc", [0xD0, 0xCF, 0x11, 0xE0]);
        var result = archive.Import();
        Assert.Equal(
            [
                "2021/不成篇.txt Draft content/不成篇.md",
                "2021/总结.docx Written content/reports/2021/2021-12-13-富源县科协2021年工作总结.md",
                "2021/总结.txt Written content/reports/2020/2020-12-13-富源县科协2020年工作总结.md",
                "2021/网页/1.html Written content/activities/2021/2021-09-17-富源县科协举办全国科普日活动.md",
                "2021/网页/img/a.jpg Brought content/activities/2021/2021-09-17-富源县科协举办全国科普日活动-1.jpg",
                "旧/通知.doc Refused",
            ],
            result.Fates());

        var built = await archive.Site.BuildAsync();
        Assert.True(built.Ok, string.Join('\n', built.Diagnostics.Select(d => $"{d.File} {d.Place()}")));
        Assert.Equal(3, built.Items);
        Assert.True(File.Exists(Path.Combine(archive.Site.Output(), "content/activities/2021/2021-09-17-富源县科协举办全国科普日活动-1.jpg")) || Directory.GetFiles(archive.Site.Output(), "*-1.jpg", SearchOption.AllDirectories).Length == 1);
    }

    [Fact]
    public void What_is_sure_is_filled_in()
    {
        archive.Put("1.html", Archive.Page).Put("img/a.jpg", Picture).Import();
        Assert.StartsWith(
            "---\n标题: 富源县科协举办全国科普日活动\n日期: 2021-09-17\n地区: 富源县\n系列: 全国科普日\n数据:\n  资料: 5000\n来源: 富源县科协\n附加:\n  导入自: ",
            archive.Read("content/activities/2021/2021-09-17-富源县科协举办全国科普日活动.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_sure_is_a_comment_with_its_evidence_and_its_line()
    {
        archive.Put("1.html", Archive.Page.Replace("富源县科协在胜境广场", "科普进校园走进墨红三台小学，", StringComparison.Ordinal).Replace("富源县", "", StringComparison.Ordinal).Replace("发放资料5000份", "发放资料5000份，又发放资料300份", StringComparison.Ordinal));
        var item = Assert.Single(archive.Import().Items);
        var lines = archive.Read(item.Target!.Value.Value).Split('\n');
        var comment = Array.Find(lines, l => l.StartsWith("# 数据:", StringComparison.Ordinal) || l.StartsWith("#   资料", StringComparison.Ordinal));
        Assert.NotNull(comment);
        var figure = Array.Find(lines, l => l.StartsWith("#   资料: 5000", StringComparison.Ordinal))!;
        var number = int.Parse(figure.Split("第 ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("发放资料5000份", lines[number - 1], StringComparison.Ordinal);
        Assert.Contains("KX8301", item.Codes());
    }

    [Fact]
    public void A_text_that_lacks_a_required_value_is_a_draft_and_says_so()
    {
        archive.Put("总结.html", $"<html><head><meta name=\"ArticleTitle\" content=\"县科协工作总结\"></head><body><article><p>县科协一年来做了许多工作，{new string('好', 60)}。</p></article></body></html>");
        var item = Assert.Single(archive.Import().Items);
        Assert.Equal(ImportFate.Draft, item.Fate);
        Assert.Equal("content/reports/县科协工作总结.md", item.Target!.Value.Value);
        Assert.Contains("\n草稿: true\n", archive.Read(item.Target.Value.Value), StringComparison.Ordinal);
        Assert.Contains("KX8302", item.Codes());
    }

    [Fact]
    public void A_text_that_was_imported_before_is_left_alone()
    {
        archive.Put("1.html", Archive.Page).Import();
        File.Move(Path.Combine(archive.Site.Root, "content/activities/2021/2021-09-17-富源县科协举办全国科普日活动.md"), Path.Combine(archive.Site.Root, "content/activities/2021/科普日.md"));
        File.Move(Path.Combine(archive.Folder, "1.html"), Path.Combine(archive.Folder, "改了名.html"));
        var before = archive.Snapshot();
        var item = Assert.Single(archive.Import(o => o with { Report = "r.html" }).Items);
        Assert.Equal((ImportFate.Known, "content/activities/2021/科普日.md"), (item.Fate, item.Target!.Value.Value));
        Assert.Equal(["KX8410"], item.Codes());
        Assert.Equal(before, archive.Snapshot());
    }

    [Fact]
    public void Nothing_that_is_there_is_overwritten()
    {
        archive.Site.Write("content/activities/2021/2021-09-17-富源县科协举办全国科普日活动.md", "---\n标题: 我的\n日期: 2021-09-17\n---\n我写的。\n");
        var item = Assert.Single(archive.Put("1.html", Archive.Page).Import().Items);
        Assert.Equal("content/activities/2021/2021-09-17-富源县科协举办全国科普日活动-2.md", item.Target!.Value.Value);
        Assert.EndsWith("我写的。\n", archive.Read("content/activities/2021/2021-09-17-富源县科协举办全国科普日活动.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_whose_addresses_would_be_equal_get_different_names()
    {
        archive.Put("1.html", Archive.Page).Put("2.html", Archive.Page.Replace("9月17日", "9月18日", StringComparison.Ordinal));
        Assert.Equal(2, archive.Import().Items.Select(i => i.Target).Distinct().Count());
        Assert.True((await archive.Site.BuildAsync()).Ok);
    }

    [Fact]
    public void The_same_input_gives_the_same_output()
    {
        using var other = new Archive();
        foreach (var one in new[] { archive, other })
        {
            one.Put("b/1.html", Archive.Page).Put("b/img/a.jpg", Picture).Put("a/总结.docx", Archive.Word(Archive.Report.Split('\n', StringSplitOptions.RemoveEmptyEntries))).Put("c.doc", [1]);
            one.Import();
        }

        Assert.Equal(archive.Snapshot(), other.Snapshot());
    }

    [Fact]
    public void A_rehearsal_writes_nothing_but_a_report_that_was_asked_for()
    {
        var before = archive.Put("1.html", Archive.Page).Snapshot();
        var result = archive.Import(o => o with { DryRun = true });
        Assert.Equal(ImportFate.Written, Assert.Single(result.Items).Fate);
        Assert.Equal(before, archive.Snapshot());
        archive.Import(o => o with { DryRun = true, Report = "报告.html" });
        Assert.Equal(before, archive.Snapshot());
        Assert.Contains("这是试运行", File.ReadAllText(Path.Combine(archive.Folder, "报告.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_English_site_gets_English_keys()
    {
        archive.Site.Write("site.yml", "title: Fuyuan\nurl: https://kexie.example.org\nregion: 富源县\nlanguage: en\n");
        archive.Put("总结.txt", Archive.Report);
        var text = archive.Read(Assert.Single(archive.Import().Items).Target!.Value.Value);
        Assert.StartsWith("---\ntitle: 富源县科协2021年工作总结\ndate: 2021-12-13\nregion: 富源县\nyear: 2021\ntype: summary\nissuer: 富源县科学技术协会\nfigures:\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_bad_file_does_not_stop_the_others()
    {
        archive.Put("a.docx", [.. "PK\u0003\u0004"u8, 0, 0]).Put("b.html", "").Put("c.html", Archive.Page).Put("d.txt", Encoding.UTF8.GetBytes(new string('科', 3_000_000)));
        var result = archive.Import();
        Assert.Equal(["Refused", "Refused", "Written", "Refused"], result.Items.Select(i => i.Fate.ToString()));
        Assert.Equal("KX8403", Assert.Single(result.Items[3].Codes()));
    }

    [Theory]
    [InlineData("通知公告", "content/notices/2021/")]
    [InlineData("notices", "content/notices/2021/")]
    [InlineData("content/reports/旧文稿", "content/reports/旧文稿/")]
    public void A_person_can_say_where_the_texts_go(string to, string folder)
    {
        archive.Site.Write("site.yml", "title: 富源县科协\nurl: https://kexie.example.org\nregion: 富源县\nsections:\n  notices:\n    kind: notice\n    title: 通知公告\n  reports:\n    kind: report\n    title: 报告\n");
        Assert.StartsWith(folder, Assert.Single(archive.Put("1.html", Archive.Page).Import(o => o with { To = to }).Items).Target!.Value.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("没有这个栏目")]
    [InlineData("../外面")]
    [InlineData("content/../..")]
    public void A_place_that_is_none_is_refused(string to)
    {
        var result = archive.Put("1.html", Archive.Page).Import(o => o with { To = to });
        Assert.False(result.HasRun);
        Assert.Equal("KX8414", Assert.Single(result.Diagnostics).Rule.Code);
    }

    [Fact]
    public void All_texts_are_drafts_where_that_is_asked_for() =>
        Assert.Equal(ImportFate.Draft, Assert.Single(archive.Put("1.html", Archive.Page).Import(o => o with { Drafts = true }).Items).Fate);

    [Fact]
    public void What_a_browser_saved_with_a_page_is_no_text_of_its_own()
    {
        archive.Put("1.html", Archive.Page).Put("1_files/frame.html", Archive.Page).Put(".hidden/2.html", Archive.Page).Put("~$a.docx", [1]).Put("图.jpg", Picture);
        Assert.Equal(["1.html Written", "图.jpg Unused"], archive.Import().Items.Select(i => $"{i.Source} {i.Fate}"));
    }

    [Fact]
    public void Files_of_other_forms_are_told_how_to_convert_them()
    {
        archive.Put("a.doc", [1]).Put("b.wps", [1]).Put("c.pdf", [1]).Put("d.md", "# 题").Put("e.jpg", Picture);
        Assert.Equal(["KX8405", "KX8406", "KX8407", "KX8408"], archive.Import().Items.SelectMany(i => i.Codes()));
        Assert.Equal("KX8407", Assert.Single(archive.Import(o => o with { Paths = ["e.jpg"] }).Items).Notes[0].Rule.Code);
    }

    [Fact]
    public void Links_are_not_followed()
    {
        using var secret = new Archive();
        secret.Put("geheim.html", Archive.Page).Put("bild.jpg", Picture);
        archive.Put("1.html", Archive.Page.Replace("img/a.jpg", "link/bild.jpg", StringComparison.Ordinal));
        File.CreateSymbolicLink(Path.Combine(archive.Folder, "2.html"), Path.Combine(secret.Folder, "geheim.html"));
        Directory.CreateSymbolicLink(Path.Combine(archive.Folder, "link"), secret.Folder);
        var result = archive.Import();
        Assert.Equal("KX8413", Assert.Single(result.Diagnostics, d => d.File?.Value == "2.html").Rule.Code);
        Assert.Contains("KX8105", Assert.Single(result.Items).Codes());
    }
}
