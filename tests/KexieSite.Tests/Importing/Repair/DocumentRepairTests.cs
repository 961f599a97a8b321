using KexieSite.Importing;
using KexieSite.Importing.Repair;
using KexieSite.Paths;

namespace KexieSite.Tests.Importing.Repair;

public sealed class DocumentRepairTests
{
    private const string Words = "全市科协组织认真开展科普宣传，联合学会举办讲座，为农民送去技术，受到欢迎。";

    [Fact]
    public void Words_are_repaired_wherever_they_stand()
    {
        var damaged = Damage.Annotated(Damage.Traditional(Words));
        var document = new ImportedDocument
        {
            Source = new SourcePath("a.docx"),
            Facts = [new ImportedFact("title", "科協(xié)總結(jié)", "标题")],
            Blocks =
            [
                new HeadingBlock(2, [new InlineText("一、學(xué)會(huì)", Strong: true)]),
                new ParagraphBlock([new InlineText(damaged), new InlineLink("https://example.org/", [new InlineText("協(xié)會(huì)")])]),
                new ListBlock(1, [[new ParagraphBlock([new InlineText("講(jiǎng)座")])]]),
                new TableBlock([], [], [[[new InlineText("場(chǎng)次")]]]),
                new ParagraphBlock([new InlineText("浏览次数：12")]),
            ],
        };

        var repaired = DocumentRepair.Repair(document);

        Assert.Equal("科协总结", Assert.Single(repaired.Facts).Value);
        Assert.Equal(["一、学会", Words + "协会", "讲座", "场次"], repaired.Blocks.Select(ImportedWords.Of).Select(words => words.Trim('\n')));
        Assert.True(Assert.IsType<InlineText>(Assert.IsType<HeadingBlock>(repaired.Blocks[0]).Content[0]).Strong);
        Assert.Contains(repaired.Notes, n => n.Rule == RepairRules.PinyinNote);
        Assert.Contains(repaired.Notes, n => n.Rule == RepairRules.SiteLine);
        Assert.NotEmpty(repaired.Changes);
    }

    [Fact]
    public void A_clean_document_is_the_same_one()
    {
        var document = new ImportedDocument { Source = new SourcePath("a.html"), Blocks = [new ParagraphBlock([new InlineText(Words)])] };
        Assert.Same(document, DocumentRepair.Repair(document));
    }
}
