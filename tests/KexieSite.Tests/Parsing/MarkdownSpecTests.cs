namespace KexieSite.Tests.Parsing;

public sealed class MarkdownSpecTests
{
    public static TheoryData<int, string, string> Examples()
    {
        var examples = new TheoryData<int, string, string>();
        foreach (var (line, input, expected) in SpecFile.Examples("markdown.md"))
        {
            examples.Add(line, input, expected);
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_becomes_its_html(int line, string input, string expected)
    {
        Assert.True(line > 0);
        Assert.Equal(NonEmptyLines(expected), NonEmptyLines(BodyHtml.Of(input)));
    }

    [Fact]
    public void Windows_line_ends_give_the_same_html()
    {
        foreach (var (_, input, _) in SpecFile.Examples("markdown.md"))
        {
            Assert.Equal(BodyHtml.Of(input), BodyHtml.Of(input.Replace("\n", "\r\n", StringComparison.Ordinal)));
        }
    }

    private static string NonEmptyLines(string html) =>
        string.Join('\n', html.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
