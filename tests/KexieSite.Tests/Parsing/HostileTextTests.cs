using KexieSite.Configuration;
using KexieSite.Parsing;

namespace KexieSite.Tests.Parsing;

public sealed class HostileTextTests
{
    public static TheoryData<string> Vectors() => [.. SpecFile.Pieces("hostile.txt")];

    [Fact]
    public void There_are_enough_vectors() => Assert.True(SpecFile.Pieces("hostile.txt").Count >= 120);

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Nothing_dangerous_survives(string vector)
    {
        Assert.Null(SafeHtml.Fault(BodyHtml.Of(vector)));
        Assert.Null(SafeHtml.Fault(BodyHtml.Of("> - " + vector.Replace("\n", "\n>   ", StringComparison.Ordinal))));
        Assert.Null(SafeHtml.Fault(BodyHtml.Of("文字 " + vector + " <u>文字</u>")));
        Assert.Null(SafeHtml.Fault(BodyHtml.Of(vector, HtmlPolicy.None)));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_text_around_survives_or_its_loss_is_told(string vector)
    {
        var body = BodyHtml.Read("开头的文字\n\n" + vector + "\n\n最后的文字\n");

        Assert.StartsWith("开头的文字", body.Value.PlainText, StringComparison.Ordinal);
        Assert.True(
            Without(body.Value.PlainText, "\n注").EndsWith("最后的文字", StringComparison.Ordinal)
            || body.Diagnostics.Any(d => d.Rule == MarkdownRules.UnclosedHtml));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Two_vectors_are_no_worse_than_one(string vector)
    {
        foreach (var other in SpecFile.Pieces("hostile.txt"))
        {
            Assert.Null(SafeHtml.Fault(BodyHtml.Of(vector + other)));
        }
    }

    [Theory]
    [InlineData("<p><button><h3><html><a href=\"#x\"><caption></dt><a href=\"#y\"><h2><rt>文字")]
    [InlineData("<p><marquee><p><b><marquee><p><i>文</b>字<p></i>")]
    [InlineData("<p><table><tr><p><b>文<table><li><table><li>字</b>")]
    [InlineData("<h2><marquee><h3><font><h2><b>文<marquee></h3>字</b>")]
    public void Elements_in_elements_that_they_end_are_cleaned_all_the_same(string tangle)
    {
        var body = BodyHtml.Read("<div>" + tangle + "</div>");

        Assert.DoesNotContain(body.Diagnostics, d => d.Rule == MarkdownRules.HtmlTooDeep);
        Assert.Null(SafeHtml.Fault(BodyHtml.Of(body.Value)));
    }

    // Footnotes come after the text.
    private static string Without(string text, string notes) =>
        text.IndexOf(notes, StringComparison.Ordinal) is var start and >= 0 ? text[..start] : text;
}
