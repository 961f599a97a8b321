using KexieSite.Importing.Batch;
using KexieSite.Tests.Building;

namespace KexieSite.Tests.Importing.Batch;

/// <summary>Attachments that a text lists: those that came with it are named by their files, the others stay in the text.</summary>
public sealed class AttachmentTests : IDisposable
{
    private readonly Archive archive = new();

    public void Dispose() => archive.Dispose();

    [Fact]
    public async Task Files_that_came_with_a_page_are_one_list_that_builds_when_it_is_confirmed()
    {
        const string links = "<p>附件：1. <a href=\"名单.xls\">参加单位名单.xls</a> 2. <a href=\"表.doc\">报名表</a></p></div>";
        archive.Put("1.html", Archive.Page.Replace("</div></body>", links + "</body>", StringComparison.Ordinal)).Put("名单.xls", [1, 2]).Put("表.doc", [3, 4]);
        var item = archive.Import().Items.Single(i => i.Source.Value == "1.html");
        var line = Assert.Single(item.FrontMatter, l => l.StartsWith("# 附件", StringComparison.Ordinal));
        var stem = item.Target!.Value.Stem;
        Assert.StartsWith($"# 附件: [{{file: {stem}-1.xls, title: 参加单位名单}}, {{file: {stem}-2.doc, title: 报名表}}]    # ", line, StringComparison.Ordinal);

        var file = item.Target!.Value.In(archive.Site.Root);
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("# 附件", "附件", StringComparison.Ordinal));
        var built = await archive.Site.BuildAsync();
        Assert.True(built.Ok, string.Join('\n', built.Diagnostics.Select(d => d.Place())));
    }

    [Theory]
    [InlineData("附件：1. 活动安排表|2. 报名表", "附件：1. 活动安排表\n\n2\\. 报名表\n")]
    [InlineData("附件：1. 活动安排表 2. 报名表", "附件：1. 活动安排表 2. 报名表\n")]
    public void A_list_of_attachments_without_their_files_stays_in_the_text(string list, string left)
    {
        archive.Put("1.docx", Archive.Word([.. $"富源县科协关于举办活动的通知|各学会：|请按时参加，并填写报名表，送到县科协办公室。|{list}|富源县科学技术协会|2021年12月13日".Split('|')]));
        var item = Assert.Single(archive.Import().Items);
        Assert.Equal(ImportFate.Written, item.Fate);
        Assert.DoesNotContain(item.FrontMatter, l => l.Contains("附件", StringComparison.Ordinal));
        Assert.EndsWith("\n\n" + left, archive.Read(item.Target!.Value.Value), StringComparison.Ordinal);
        Assert.Equal(["活动安排表", "报名表"], item.Notes.Where(n => n.Rule == ExportedRules.NoFile).Select(n => n.Arguments[0]));
    }
}
