using System.Text;
using KexieSite.Importing.Batch;
using KexieSite.Tests.Importing.Web;
using KexieSite.Tests.Pictures;

namespace KexieSite.Tests.Importing.Batch;

/// <summary>An archive has one text in many copies; the site has it once.</summary>
public sealed class SameTextTests : IDisposable
{
    private readonly Archive archive = new();

    public void Dispose() => archive.Dispose();

    [Fact]
    public void Equal_files_are_imported_once()
    {
        var result = archive.Put("1.html", Archive.Page).Put("副本/1.html", Archive.Page).Import();
        Assert.Equal(["KX8411"], result.Items[1].Codes());
        Assert.Equal(ImportFate.Same, result.Items[1].Fate);
    }

    [Fact]
    public void The_pictures_of_a_second_copy_came_along_with_the_first()
    {
        var picture = TinyPicture.Jpeg(64, 64);
        archive.Put("1.html", Archive.Page).Put("img/a.jpg", picture).Put("副本/1.html", Archive.Page).Put("副本/img/a.jpg", picture).Put("另存/1.html", Archive.Page + " ").Put("另存/img/a.jpg", picture)
            .Put("旧/1.html", Archive.Page).Put("旧/img/a.jpg", TinyPicture.Jpeg(32, 32));

        var items = archive.Import().Items;

        Assert.Equivalent(
            new[] { "1.html Written", "img/a.jpg Brought", "另存/1.html Same", "另存/img/a.jpg Brought", "副本/1.html Same", "副本/img/a.jpg Brought", "旧/1.html Same", "旧/img/a.jpg Unused" },
            items.Select(i => $"{i.Source} {i.Fate}"), strict: true);
        var copies = items.Where(i => i.Fate == ImportFate.Brought).ToList();
        Assert.Single(copies.Select(i => i.Target).Distinct());
        Assert.NotNull(copies[0].Target);
        Assert.All(archive.Import().Items.Where(i => i.Source.FileName == "a.jpg" && i.Source.Folder.Value != "旧/img"), item => Assert.Equal(ImportFate.Brought, item.Fate));
    }

    [Fact]
    public void One_text_in_three_encodings_is_imported_once()
    {
        archive.Put("1.txt", Archive.Report).Put("2.txt", SavedPage.Named("gb18030").GetBytes(Archive.Report)).Put("3.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Archive.Report.Replace("\n", "\r\n", StringComparison.Ordinal))])
            .Put("4.txt", Archive.Report.Replace("3万", "4万", StringComparison.Ordinal));
        var result = archive.Import();
        Assert.Equal([ImportFate.Written, ImportFate.Same, ImportFate.Same, ImportFate.Written], result.Items.Select(i => i.Fate));
        Assert.All(result.Items[1..3], item => Assert.Equal(("KX8411", "1.txt"), (Assert.Single(item.Notes).Rule.Code, item.Notes[0].Arguments[0])));
        Assert.Equal([ImportFate.Known, ImportFate.Same, ImportFate.Same, ImportFate.Known], archive.Import().Items.Select(i => i.Fate));
    }

    [Fact]
    public void One_text_of_a_collection_that_came_alone_too_is_imported_once()
    {
        var texts = new[] { 1, 2 }.Select(n => $"关于召开第{n}次会议的通知\n各乡镇科协请派人参加会议。\n富源县科学技术协会\n2021年{n}月5日\n").ToList();
        archive.Put("1.txt", string.Join('\n', texts)).Put("2.txt", texts[1]);
        var result = archive.Import();
        Assert.Equal([ImportFate.Written, ImportFate.Written, ImportFate.Same], result.Items.Select(i => i.Fate));
    }
}
