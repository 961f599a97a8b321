using KexieSite.Importing;

namespace KexieSite.Tests.Importing;

public sealed class TypedListTests
{
    [Fact]
    public void Typed_numbers_become_a_list_that_begins_with_the_first()
    {
        var list = Assert.IsType<ListBlock>(Assert.Single(TypedLists.Join([Paragraph("3. 展板"), Paragraph("4、讲座")])));
        Assert.Equal((3, 2), (list.Start, list.Items.Length));
        Assert.Equal("讲座", ((InlineText)((ParagraphBlock)list.Items[1][0]).Content[0]).Text);
    }

    [Fact]
    public void Typed_bullets_become_a_list_of_their_own_kind() =>
        Assert.Equal([null, null], TypedLists.Join([Paragraph("● 展板"), Paragraph("●讲座"), Paragraph("- 培训"), Paragraph("- 展览")]).Select(b => ((ListBlock)b).Start));

    [Fact]
    public void A_single_number_and_numbers_out_of_order_stay_paragraphs() =>
        Assert.All(TypedLists.Join([Paragraph("1. 展板"), Paragraph("正文"), Paragraph("2. 讲座"), Paragraph("5. 培训"), Paragraph("（1）一"), Paragraph("（2）二")]), b => Assert.IsType<ParagraphBlock>(b));

    private static ParagraphBlock Paragraph(string text) => new([new InlineText(text)]);
}
