using KexieSite.Importing.Batch;
using KexieSite.Tests.Pictures;

namespace KexieSite.Tests.Importing.Batch;

/// <summary>Every file of an archive is accounted for, once and as what it is.</summary>
public sealed class ImportTallyTests : IDisposable
{
    private readonly Archive archive = new();

    public void Dispose() => archive.Dispose();

    [Fact]
    public void An_attachment_that_came_along_is_told_as_that_and_leads_to_where_it_lies()
    {
        archive.Put("2018/z.html", Archive.Page.Replace("到场讲话", "到场讲话，见<a href=\"名单.xls\">名单</a>", StringComparison.Ordinal)).Put("2018/名单.xls", [1, 2, 3]).Put("2018/别的.xls", [1]);
        var result = archive.Import();
        Assert.Equal(["2018/z.html Written", "2018/别的.xls Refused", "2018/名单.xls Brought"], result.Items.Select(i => $"{i.Source} {i.Fate}"));
        var brought = result.Items[^1];
        Assert.Equal("2018/z.html", brought.BroughtBy?.Value);
        Assert.Empty(brought.Notes);
        Assert.Equal([1, 2, 3], File.ReadAllBytes(brought.Target!.Value.In(archive.Site.Root)));
        Assert.DoesNotContain(result.Diagnostics, d => d.File?.Value == "2018/名单.xls");
        Assert.Equal("2018/名单.xls Brought", archive.Import().Items.Select(i => $"{i.Source} {i.Fate}").Last());
    }

    [Fact]
    public void Every_file_counts_once_and_the_counts_add_up()
    {
        archive.Put("1.html", Archive.Page).Put("img/a.jpg", TinyPicture.Jpeg(64, 64)).Put("img/b.gif", [1]).Put("2.html", Archive.Page).Put("3.doc", [1]).Put("4.txt", Archive.Report + "\n\n\n" + Archive.Report.Replace("2021", "2020", StringComparison.Ordinal));
        var result = archive.Import();
        var tally = ImportTally.Of(result.Items);
        Assert.Equal(6, result.Files);
        Assert.Equal(6, tally.Files(Enum.GetValues<ImportFate>()));
        Assert.Equal((2, 1, 1, 1, 1), (tally.Files(ImportFate.Written, ImportFate.Draft), tally.Files(ImportFate.Same), tally.Files(ImportFate.Brought), tally.Files(ImportFate.Refused), tally.Files(ImportFate.Unused)));
        Assert.Equal(3, tally.Texts(ImportFate.Written, ImportFate.Draft));
    }

    [Fact]
    public void A_hidden_file_has_its_line_in_the_report_and_what_a_system_left_has_none()
    {
        archive.Put("1.html", Archive.Page).Put("..%2f..%2fevil.txt", "甲").Put("内/.草稿.txt", "乙").Put(".DS_Store", [1]).Put("~$1.docx", [1]);
        var result = archive.Import();
        Assert.Equal(["..%2f..%2fevil.txt", Path.Combine("内", ".草稿.txt")], result.Diagnostics.Where(d => d.Rule.Code == "KX8419").Select(d => d.Arguments[0]));
        var page = File.ReadAllText(result.Report!);
        Assert.Contains("没有读“..%2f..%2fevil.txt”", page, StringComparison.Ordinal);
        Assert.DoesNotContain("DS_Store", page, StringComparison.Ordinal);
        Assert.Single(result.Items);
    }
}
